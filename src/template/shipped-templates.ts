/**
 * The shipped templates, compiled. The build puts them in the place of this module (src/tools/shipped-templates.mjs),
 * since compiling them would be a large part of every start; without it there are none, and all are compiled when
 * they are read. An office's own are none of these: they differ in their text.
 */
export interface ShippedTemplate {
  /** The number that its marked tags carry, far from those of templates that are compiled when they are read. */
  number: number;
  /** The names of the partials that it uses. */
  partials: readonly string[];
  specification: TemplateSpecification;
}

/** By their texts. */
export const shippedTemplates: ReadonlyMap<string, ShippedTemplate> = new Map();

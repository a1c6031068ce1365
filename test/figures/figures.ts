/** Figures and texts without a form around them. */
import type { FigureOptions, FigureSource, Scope } from '../../src/figures/index.ts';
import { buildFigures, resolveText } from '../../src/figures/index.ts';
import { hasErrors } from '../../src/problem.ts';

export type Sources = Record<string, FigureSource>;

/** The problems of figures, as `name key code`. */
export function problemsOf(sources: Sources, options?: FigureOptions): string[] {
  return (
    buildFigures(sources, options)
      .check()
      // most figures here are numbers alone: what is said of units has tests of its own
      .filter(({ code }) => code !== 'figures/no-unit')
      .map(({ name, key, code }) => [name, key, code].filter(Boolean).join(' '))
  );
}

function scopeOf(sources: Sources, options?: FigureOptions): Scope {
  const figures = buildFigures(sources, options);
  return {
    figure: (name) => figures.get(name),
    names: () => figures.names(),
    variable: (name) => ({ 年度: '2024', 小节数: '十' })[name],
  };
}

export function resolve(
  text: string,
  sources: Sources = {},
  draft = false,
  options?: FigureOptions,
) {
  return resolveText(text, scopeOf(sources, options), { draft });
}

/** The finished text; a text with errors comes back as their codes. */
export function print(text: string, sources: Sources = {}, options?: FigureOptions): string {
  const { text: finished, problems } = resolve(text, sources, false, options);
  return hasErrors(problems) ? problems.map(({ code }) => code).join(' ') : finished;
}

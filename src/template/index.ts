export { loadTemplate } from './environment.ts';
export { renderTemplate } from './render.ts';
export type { TemplateSource } from './source.ts';

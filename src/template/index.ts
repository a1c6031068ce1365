export { loadTemplate, type TemplateSource } from './environment.ts';
export { renderTemplate } from './render.ts';

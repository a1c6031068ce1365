export { type HtmlSettings, writeHtml } from './html/index.ts';

export {
  type Page,
  type PlacedLine,
  placedText,
  type Role,
  type Rule,
  type Run,
} from './page-model.ts';
export { layoutPages, type PageSettings } from './pages.ts';
export { breakTitle, type TitleOptions, titleLines } from './title-lines.ts';

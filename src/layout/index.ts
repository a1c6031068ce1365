export { defaultFonts, type FontNames, nearFonts } from './fonts.ts';
export { colors } from './gb9704.ts';
export { bodyTracking } from './page-geometry.ts';
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

export {
  closePackage,
  openPackage,
  readPart,
  type WordPackage,
  writePart,
} from './package.ts';
export { wordPrefix } from './paragraphs.ts';
export { type ReviewOptions, type ReviewProblem, reviewDocx } from './review.ts';
export { decodeXml, type Tag, tagsOf } from './scan-xml.ts';

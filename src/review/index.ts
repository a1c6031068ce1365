export {
  closePackage,
  openPackage,
  readPart,
  type WordPackage,
  writePart,
} from './package.ts';
export { wordPrefix } from './paragraphs.ts';
export { type LinePlace, resolvedComments } from './resolved.ts';
export { type ReviewOptions, type ReviewProblem, reviewDocx } from './review.ts';
export { decodeXml, type Tag, tagsOf } from './scan-xml.ts';
export { withoutUnseen } from './unseen.ts';

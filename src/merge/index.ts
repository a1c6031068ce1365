/** The merge room: an edited Word file back into the form it was printed from. */

export { commentsIn, type WordComment } from './marks/comments.ts';
export { formatsIn, highlightedIn } from './marks/looks.ts';
export { type Revision, revisionsIn, withRefused } from './marks/revisions.ts';
export { type Merged, mergeParagraphs } from './merge.ts';
export { marginsIn, paragraphsIn, picturesIn, type WordParagraph } from './paragraphs.ts';
export { type Printed, type PrintedField, printedOf } from './printed.ts';
export { redline } from './redline/redline.ts';
export { type Landed, landed } from './report.ts';
export { isQuestion, type Left, type LeftReason, questionKey, type Takes } from './settle.ts';
export { type ThreeSided, threeSides } from './sides/three-sides.ts';
export { twoSides } from './sides/two-sides.ts';
export type { FileTexts, Print } from './state.ts';
export { type Mergeable, mergeableIn, type Unseen, unseenIn } from './unseen.ts';
export { asPrinted } from './wishes/as-printed.ts';

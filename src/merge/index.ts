/** The merge room: an edited Word file back into the form it was printed from. */

export { commentsIn, type WordComment } from './comments.ts';
export { type FileTexts, type Merged, mergeParagraphs, type Print } from './merge.ts';
export { paragraphsIn, picturesIn, type WordParagraph } from './paragraphs.ts';
export { type Printed, type PrintedField, printedOf } from './printed.ts';
export { redline } from './redline/redline.ts';
export { type Landed, landed } from './report.ts';
export { type Revision, revisionsIn, withRefused } from './revisions.ts';
export type { Left, LeftReason } from './settle.ts';
export { type ThreeSided, threeSides } from './three-sides.ts';
export { type Unseen, unseenIn } from './unseen.ts';

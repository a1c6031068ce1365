/** The edit room: operations on a form as changes of its text, each with its inverse, everything else untouched. */
export { lastYearAsBoxes, withBox } from './boxes.ts';
export {
  applyChanges,
  type Change,
  type Edit,
  editOf,
  type FileEdit,
  inverseOf,
} from './edit.ts';
export { entryText } from './emit.ts';
export { cellText, formText, plainText, titleText } from './form-text.ts';
export { dayOf, type JournalLine, journalLines, textMark, textsAfter } from './journal.ts';
export { changed, type Operation, type Where } from './operation.ts';
export { afterColon } from './places.ts';
export {
  isPlainMap,
  type NodePath,
  nodeAt,
  type Plain,
  type PlainMap,
  plainOf,
  type Step,
  samePlain,
  textsBelow,
} from './plain.ts';
export { differences, rebase } from './rebase.ts';
export { renameFigure } from './rename-figure.ts';
export { flowScalar, quoted, scalar } from './scalars.ts';
export {
  columnOf,
  isFlow,
  lineEndAt,
  type Splice,
  type Splicing,
  spliced,
  splicing,
  visibleEnd,
} from './splices.ts';
export { bytesOf, openText, type TextFile } from './text-file.ts';

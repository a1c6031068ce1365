/** The departments' room: a form cut by who fills it in, and what comes back laid into it again. */
export { type BoardRow, type BoardState, boardRow, type Corrected } from './board.ts';
export { type Conflict, conflictsIn, decided } from './conflicts.ts';
export {
  bodyText,
  departmentForm,
  hasEnd,
  paperForm,
  type ReadBack,
  readBack,
  treeOfPaper,
} from './form-text.ts';
export {
  type Carrier,
  type HandInEntry,
  type LedgerEntry,
  lastOut,
  lastTaken,
  readLedger,
} from './ledger.ts';
export { type Manifest, manifestLine, markOf, readManifest } from './manifest.ts';
export {
  blanksIn,
  type DepartmentParts,
  partsOf,
  plainOfPart,
  treeOf,
  yearTyped,
} from './parts.ts';
export { placed } from './placing.ts';
export { nameOfWay, shownPlain } from './shown.ts';
export { tablesOf, withTables } from './tables.ts';
export { type Clash, type PartChange, threeWay } from './three-way.ts';

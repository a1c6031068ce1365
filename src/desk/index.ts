/** The desk room: where forms live, and what the window may do there. */
export {
  belongsToForms,
  DEEPEST,
  type Desk,
  type DeskContent,
  type DeskFile,
  isLookedInto,
  isPlainPath,
  isRecord,
  type Journals,
  journalFile,
  LARGEST_FILE,
  MOST_FILES,
  shortenUnlessChanged,
  type Trouble,
  versionOf,
  type Written,
  writeUnlessChanged,
} from './desk.ts';
export { type Channel, draftsDesk, type KeyValue, type Lock, memoryStore } from './drafts.ts';
export { folderDesk } from './folder.ts';
export { servedDesk, TOKEN_HEADER, VERSION_HEADER } from './served.ts';

/** The archive's room: what lies in the folder of a year, as pages that need no program of ours. */
export {
  type ArchivedFile,
  type ArchivedPaper,
  checksums,
  contents,
  contentsPage,
} from './contents.ts';

/** What Node knows of the computer it runs on. Only the command line and the library for Node ask it. */

export { fontFileNames } from './font-names.ts';
export { fontFolders, installedFontNames } from './installed-fonts.ts';
export { namedFiles, nearFile, oneNamed, shownPath } from './named-files.ts';
export { readWindow, templatesFolder } from './package-folder.ts';
export {
  diskFiles,
  isFolder,
  readStandardInput,
  readStream,
  readWhole,
  STANDARD_STREAM,
} from './read.ts';
export { sweepFolder } from './strays.ts';
export { type Sync, syncToDisk } from './sync.ts';
export { FileTrouble } from './trouble.ts';
export { whyNoWindowsName } from './windows-names.ts';
export { keepOld, writeWhole } from './write.ts';

/** What Node knows of the computer it runs on. Only the command line and the library for Node ask it. */

export {
  diskFiles,
  FileTrouble,
  isFolder,
  readStandardInput,
  STANDARD_STREAM,
  writeWhole,
} from './files.ts';
export { fontFileNames } from './font-names.ts';
export { fontFolders, installedFontNames } from './installed-fonts.ts';
export { templatesFolder, windowFile } from './package-folder.ts';

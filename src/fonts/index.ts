export { fontFileNames } from './font-names.ts';
export { fontFolders, installedFontNames } from './installed.ts';

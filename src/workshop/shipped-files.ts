/**
 * Templates, starter forms and examples as the one file 红头.html carries them, by their paths. The build puts them in
 * the place of this module (src/tools/shipped-files.mjs).
 */
export const shippedFiles: ReadonlyMap<string, string> = new Map();

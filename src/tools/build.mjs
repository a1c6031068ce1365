/** Bundles the command line and the library into dist/: one start reads few files, so it starts quickly. */
import { build } from 'esbuild';
import { projectFolder } from './prepare.mjs';
import { compiledSchemas } from './schema-plugin.mjs';

await build({
  absWorkingDir: projectFolder,
  entryPoints: { 'cli/main': 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  // Commands load only the chunks they need.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names stay, so that a report of a fault can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // Packages in CommonJS form call require, which an ES module lacks.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [compiledSchemas],
  logLevel: 'warning',
});

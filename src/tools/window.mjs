/** Makes 红头.html: the whole program in one file that opens with a double click and loads nothing. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { madeModulesInOneFile } from './made-modules.mjs';
import { withoutCompiler } from './plugins.mjs';
import { projectFolder } from './prepare.mjs';
import { licencesOf } from './third-party.mjs';

/** The oldest browser that it must run in: of early 2021, as old office computers have them. */
const OLDEST = 'chrome90';

/** @param path of the file to write */
export async function writeWindow(path) {
  const [page, workshop] = [
    await bundle('src/window/main.tsx', []),
    await bundle('src/workshop/worker.ts', [madeModulesInOneFile, withoutCompiler()]),
  ];
  const css = readFileSync(join(projectFolder, 'src/window/style.css'), 'utf8');
  const { code: style } = await transform(css, { loader: 'css', minify: true, target: OLDEST });
  const licences = `${readFileSync(join(projectFolder, 'LICENSE'), 'utf8')}\n${licencesOf([page, workshop])}`;
  const parts = { page: inMarkup(page.text), workshop: packed(workshop.text) };
  writeFileSync(path, html({ ...parts, licences: packed(licences), style: style.trim() }));
}

async function bundle(entry, plugins) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [entry],
    inject: ['src/window/older-browsers.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: OLDEST,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    plugins,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  return { text: outputFiles[0].text, metafile };
}

/** Half as long; the page unpacks it (src/window/host/packed-text.ts). */
function packed(text) {
  return inBase85(gzipSync(text, { level: 9 }));
}

/**
 * Four bytes as five signs, a sixteenth shorter than in base64: from # on, by their values in base 85, without <, which
 * may end a script's text. What is over at the end is told by fewer signs.
 */
export function inBase85(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const four = Uint8Array.of(...bytes.subarray(at, at + 4), 0, 0, 0).subarray(0, 4);
    let value = new DataView(four.buffer).getUint32(0);
    let signs = '';
    for (let sign = 0; sign < 5; sign += 1) {
      const code = 35 + (value % 85);
      signs = (code === 60 ? '!' : String.fromCharCode(code)) + signs;
      value = Math.floor(value / 85);
    }
    text += signs.slice(0, Math.min(4, bytes.length - at) + 1);
  }
  return text;
}

/** A script's text ends at the first end tag, whatever is around it. */
function inMarkup(text) {
  return text.replace(/<(?=\/script|!--|script)/giu, '\\x3c');
}

/**
 * Nothing but these scripts and this style sheet counts; nothing is loaded, except from the server on this computer
 * that the page came from. Frames show pages to print.
 */
function html({ page, workshop, licences, style }) {
  const policy = [
    "default-src 'none'",
    `script-src '${digest(page)}'`,
    `style-src '${digest(style)}'`,
    'worker-src blob:',
    'frame-src blob:',
    'img-src data: blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>红头</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script type="text/plain" id="workshop">${workshop}</script>
<script type="text/plain" id="licences">${licences}</script>
<script>${page}</script>
</body>
</html>
`;
}

function digest(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

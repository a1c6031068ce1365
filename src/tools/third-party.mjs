/** The licences of the libraries whose code is in the bundles, which their licences ask to be shipped with it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './prepare.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying)(?!.*\.(?:js|ts|json)$)/i;

/** Writes dist/THIRD-PARTY.md from what the bundles are made of; throws where a library has no licence to show. */
export function writeLicences(builds) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.filter((path) => path.includes('node_modules/')).map(packageOf));
  const entries = [...folders].sort().map(entryOf);
  const head = '# 程序中包含的第三方软件 / Third-party software in this program\n\n';
  writeFileSync(join(projectFolder, 'dist/THIRD-PARTY.md'), head + entries.join('\n'));
}

/** The folder of the package that a file belongs to: the nearest whose package.json has a name and a version. */
function packageOf(path) {
  let folder = dirname(join(projectFolder, path));
  for (;;) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
      if (name && version) return folder;
    }
    if (dirname(folder) === folder) throw new Error(`${path} belongs to no package`);
    folder = dirname(folder);
  }
}

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  if (!license && files.length === 0) throw new Error(`${name} has no licence`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `## ${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}\n`;
}

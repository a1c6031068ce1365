/** The licences of the libraries whose code is in the bundles, which their licences ask to be shipped with it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './prepare.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying)(?!.*\.(?:js|ts|json)$)/i;

/** Writes dist/THIRD-PARTY.md from what the bundles are made of. */
export function writeLicences(builds) {
  writeFileSync(join(projectFolder, 'dist/THIRD-PARTY.md'), licencesOf(builds));
}

/** The licences of all that bundles are made of; throws where a library has none to show. */
export function licencesOf(builds) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.filter((path) => path.includes('node_modules/')).map(packageOf));
  const entries = [...folders].sort().map(entryOf);
  const head = '# 程序中包含的第三方软件 / Third-party software in this program\n\n';
  return head + [...entries, ...countedTexts(), newsPairs()].join('\n');
}

/** What the proofreader's lists are made of is no package: src/tools/lists/. */
function countedTexts() {
  const mit = readFileSync(join(projectFolder, 'LICENSE'), 'utf8');
  const under = (name, owner) =>
    `## ${name} (MIT)\n\n${mit.replace(/^Copyright .*$/mu, `Copyright (c) ${owner}`).trim()}\n`;
  return [
    under('jieba dictionary', '2013 Sun Junyi'),
    under('xin-wen-lian-bo: counts of words', '2022 DuckBurnIncense'),
  ];
}

/** What src/checks/lexicon/follow-list.ts was counted in, besides laws: its licence, and its notice as far as it concerns it. */
function newsPairs() {
  const apache = readFileSync(join(projectFolder, 'node_modules/typescript/LICENSE.txt'), 'utf8');
  const text = apache.slice(apache.indexOf('Apache License')).trim();
  const notice =
    'Apache Lucene\nCopyright 2001-2021 The Apache Software Foundation\n\nThis product includes software developed at\nThe Apache Software Foundation (http://www.apache.org/).\n\nChanged: the table of pairs of words of analyzers-smartcn was counted together with laws and cut down to hashes.';
  return `## Apache Lucene, analyzers-smartcn: pairs of words (Apache-2.0)\n\n${notice}\n\n${text}\n`;
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

/** A step of the build that finds nothing to do says so, and there is no build. */
import { join, parse, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { expect, it } from 'vitest';
// @ts-expect-error the same
import { modulesFrom } from '../../src/tools/compiled-form.mjs';
// @ts-expect-error the same
import { madeModules, madeModulesInOneFile } from '../../src/tools/made-modules.mjs';
// @ts-expect-error plain JavaScript, since it runs before TypeScript is compiled
import { asInNode, late } from '../../src/tools/plugins.mjs';
// @ts-expect-error the same
import { licencesOf } from '../../src/tools/third-party.mjs';
import { projectFolder } from '../support/project.ts';

const bundled = (plugin: Plugin) =>
  build({
    stdin: { contents: 'export const nothing = 1;' },
    bundle: true,
    write: false,
    logLevel: 'silent',
    plugins: [plugin],
  });

it.each([
  ['modules that are made when it is built', madeModules, 'shipped-validators'],
  ['what the one file carries', madeModulesInOneFile, 'shipped-files'],
  ['what commands hardly use', late(), 'ajv'],
  ['a package as Node gets it', asInNode('picocolors'), 'picocolors'],
])('%s: the program no longer asks for them', async (_, plugin, missing) => {
  await expect(bundled(plugin)).rejects.toThrow(missing);
});

it('a module that the program begins with, or loads, was not written', () => {
  const outputs = { 'a.js': { imports: [{ path: 'b.js' }] } };
  expect(() => modulesFrom('c.js', { outputs })).toThrow('c.js');
  expect(() => modulesFrom('a.js', { outputs })).toThrow('b.js');
});

it('a library whose licence is nowhere', () => {
  const { root } = parse(projectFolder);
  const inputs = { [relative(projectFolder, join(root, 'node_modules/none/index.js'))]: {} };
  expect(() => licencesOf([{ metafile: { inputs } }])).toThrow();
});

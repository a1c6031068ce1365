/**
 * What is worked out once, when the program is built, instead of at every start. Each of these modules stands in the
 * sources with nothing in it; the build puts its contents there, and fails where one is no longer asked for.
 */
import { join } from 'node:path';
import { projectFolder } from './prepare.mjs';
import { shippedFiles } from './shipped-files.mjs';
import { shippedTemplates } from './shipped-templates.mjs';
import { shippedValidators } from './shipped-validators.mjs';

/** By the path of the module: what makes its code. */
const MADE = {
  'src/form/validate/shipped-validators.ts': shippedValidators,
  'src/template/shipped-templates.ts': shippedTemplates,
};

/** What the one file 红头.html carries besides. */
const IN_ONE_FILE = { ...MADE, 'src/workshop/shipped-files.ts': shippedFiles };

/** esbuild plugins. */
export const madeModules = making(MADE);
export const madeModulesInOneFile = making(IN_ONE_FILE);

function making(made) {
  return {
    name: 'made-modules',
    setup(build) {
      const makers = new Map(
        Object.entries(made).map(([path, make]) => [join(projectFolder, path), make]),
      );
      const missing = new Set(makers.keys());
      build.onLoad({ filter: /[\\/]shipped-[a-z]+\.ts$/ }, async ({ path }) => {
        const make = makers.get(path);
        if (make === undefined) throw new Error(`${path} is made by nothing`);
        missing.delete(path);
        return { contents: await make(), loader: 'js', resolveDir: join(path, '..') };
      });
      build.onEnd(() => {
        if (missing.size > 0) throw new Error(`no part of the program: ${[...missing].join(', ')}`);
      });
    },
  };
}

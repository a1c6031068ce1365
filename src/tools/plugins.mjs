/** esbuild plugins of the build, each of which fails it where it finds nothing to do. */
import { createRequire } from 'node:module';
import { projectFolder } from './prepare.mjs';

const require = createRequire(import.meta.url);

/** A package as Node gets it, where its form for browsers does less. */
export function asInNode(name) {
  return {
    name: 'as-in-node',
    setup(build) {
      let isAskedFor = false;
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => {
        isAskedFor = true;
        return { path: require.resolve(name) };
      });
      build.onEnd(() => {
        if (!isAskedFor) throw new Error(`no part of the program: ${name}`);
      });
    },
  };
}

/**
 * What commands hardly ever use, and is slow to load, is loaded when it is used: commander's programs of
 * their own, and the compiler of schemas, which are compiled already but for an office's own.
 */
export function late() {
  const code = {
    'node:child_process': `exports.spawn = (...args) => require('node:child_process').spawn(...args);`,
    ajv: `exports.Ajv = function (options) { return new (require('ajv').Ajv)(options); };`,
  };
  const isAsker = /[\\/](?:commander[\\/]lib|src[\\/]form[\\/]validate)[\\/]/;
  return {
    name: 'late',
    setup(build) {
      const unasked = new Set(Object.keys(code));
      build.onResolve({ filter: /^(?:node:child_process|ajv)$/ }, ({ path, importer }) => {
        if (!isAsker.test(importer)) return undefined;
        unasked.delete(path);
        return { path, namespace: 'late' };
      });
      build.onLoad({ filter: /^/, namespace: 'late' }, ({ path }) => ({
        contents: code[path],
        resolveDir: projectFolder,
      }));
      build.onEnd(() => {
        if (unasked.size > 0) throw new Error(`no part of the program: ${[...unasked].join(', ')}`);
      });
    },
  };
}

/**
 * The compiler of schemas left out: where no code may be made, as in 红头.html, schemas are walked
 * (src/form/validate/walk.ts), and nobody asks for it.
 */
export function withoutCompiler() {
  return {
    name: 'without-compiler',
    setup(build) {
      let isAskedFor = false;
      build.onResolve({ filter: /^ajv$/ }, ({ path }) => {
        isAskedFor = true;
        return { path, namespace: 'without-compiler' };
      });
      build.onLoad({ filter: /^/, namespace: 'without-compiler' }, () => ({
        contents: `export function Ajv() { throw new Error('no code is made here'); }`,
      }));
      build.onEnd(() => {
        if (!isAskedFor) throw new Error('no part of the program: ajv');
      });
    },
  };
}

/**
 * The program lies in several modules, of which a command loads only its own. A build leaves them once more in CommonJS
 * form with what V8 compiled them to, since compiling them anew would be a large part of every start. V8 refuses code
 * that another version of it has made, and the package brings none: then the modules are loaded.
 */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type * as Program from './program.ts';

/** @param dist absolute path of the folder that the build writes */
export async function loadProgram(dist: string): Promise<typeof Program> {
  optimizeLate();
  const compiled = join(dist, 'compiled/program.js');
  const files = compiledFiles();
  if (files.accepts(compiled)) return files.load(compiled) as typeof Program;
  // Newer versions of Node keep compiled code themselves, from one run to the next.
  (Module as { enableCompileCache?: () => void }).enableCompileCache?.();
  const program = join(dist, 'chunks/program.js');
  // Commander asks for Node's modules as CommonJS does.
  Object.assign(globalThis, { require: createRequire(program) });
  return import(pathToFileURL(program).href);
}

/** Where the compiled code of a file lies. */
export function codeOf(file: string): string {
  return `${file}.code`;
}

function compiledFile(file: string): Script {
  const source = Module.wrap(readFileSync(file, 'latin1'));
  const code = codeOf(file);
  return new Script(source, {
    filename: file,
    ...(existsSync(code) && { cachedData: readFileSync(code) }),
  });
}

/** Files with their compiled code, where there is any, loaded as Node loads modules in CommonJS form. */
export interface CompiledFiles {
  /** Whether a file has code that this V8 accepts. */
  accepts(file: string): boolean;
  /** @returns what the file exports */
  load(file: string): unknown;
  /** All that was loaded, by absolute path. */
  scripts: ReadonlyMap<string, Script>;
}

/** What the build calls so is loaded when something of it is asked for: lists of words. */
const LATE = './late-';

function whenAsked(load: () => unknown): object {
  return new Proxy({}, { get: (_, name) => Reflect.get(load() as object, name) });
}

export function compiledFiles(): CompiledFiles {
  const scripts = new Map<string, Script>();
  const modules = new Map<string, { exports: unknown }>();
  const scriptOf = (file: string): Script => {
    const script = scripts.get(file) ?? compiledFile(file);
    scripts.set(file, script);
    return script;
  };
  // nothing but modules of Node, which are the same wherever they are asked for
  const ofNode = createRequire(import.meta.url);
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const own = { exports: {} };
    modules.set(file, own);
    const asked = (name: string): unknown => {
      if (!name.startsWith('./')) return ofNode(name);
      const path = join(dirname(file), name);
      return name.startsWith(LATE) ? whenAsked(() => load(path)) : load(path);
    };
    scriptOf(file).runInThisContext()(own.exports, asked, own, file, dirname(file));
    return own.exports;
  };
  return {
    accepts: (file) => existsSync(codeOf(file)) && scriptOf(file).cachedDataRejected === false,
    load,
    scripts,
  };
}

/** Of Node, in which these flags were tried. */
const NEWEST_TRIED = 24;

/**
 * A command lives for less than a second, and half of what V8 optimizes by its usual measure never runs again: here a
 * function has to run seven times as long first (V8 of Node 22 has a quick first optimizer instead, and no such flag).
 * And the heap of what has just been made stays as small as it begins: of a million characters a sixth less memory, no
 * time. V8 refuses compiled code that was made under other flags, so this is set before anything is loaded, when the code
 * is made, too; a flag that it does not know it complains of.
 */
export function optimizeLate(): void {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major === 20) setFlagsFromString('--interrupt-budget=1000000');
  if (major <= NEWEST_TRIED) setFlagsFromString('--semi-space-growth-factor=1');
}

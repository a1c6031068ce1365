/**
 * The program is one file beside the entry, and beside it lies what V8 compiled it to when it was built: compiling
 * it anew would be a large part of every start. V8 refuses code that another version of it has made; the file is
 * then loaded like any other.
 */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import type * as Program from './program.ts';

/** @param file absolute path of the program, in CommonJS form and ASCII */
export function loadProgram(file: string): typeof Program {
  const require = createRequire(file);
  const compiled = existsSync(codeOf(file)) ? compiledProgram(file) : undefined;
  if (compiled === undefined || compiled.cachedDataRejected === true) {
    // Newer versions of Node keep compiled code themselves, from one run to the next.
    (Module as { enableCompileCache?: () => void }).enableCompileCache?.();
    return require(file);
  }
  return runProgram(compiled, file, require);
}

/** Where the compiled code of a program lies. */
export function codeOf(file: string): string {
  return `${file}.code`;
}

/** The program with its compiled code, where there is any. */
export function compiledProgram(file: string): Script {
  const source = Module.wrap(readFileSync(file, 'latin1'));
  const code = codeOf(file);
  return new Script(source, {
    filename: file,
    ...(existsSync(code) && { cachedData: readFileSync(code) }),
  });
}

/** Runs it as Node runs a module in CommonJS form. */
export function runProgram(program: Script, file: string, require: NodeJS.Require): typeof Program {
  const own = { exports: {} as typeof Program };
  program.runInThisContext()(own.exports, require, own, file, dirname(file));
  return own.exports;
}

#!/usr/bin/env node
/** The command line's entry: nothing but the process around `runCommandLine`. */
import * as module from 'node:module';

// Newer versions of Node keep compiled code from one run to the next.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
const { runCommandLine } = await import('./program.ts');

process.exitCode = await runCommandLine(process.argv.slice(2));

#!/usr/bin/env node
/** The command line's entry: nothing but the process around `runCommandLine`. */
import { runCommandLine } from './program.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));

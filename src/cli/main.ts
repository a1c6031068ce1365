#!/usr/bin/env node
/** The command line's entry: nothing but the process around `runCommandLine`. */
import * as module from 'node:module';

// Newer versions of Node keep compiled code from one run to the next.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
const { runCommandLine } = await import('./program.ts');

/** As sysexits.h: the program itself is at fault. */
const OUR_FAULT = 70;

try {
  process.exitCode = await runCommandLine(process.argv.slice(2));
} catch (error) {
  // Only the names of functions: a line of the bundle would fill the screen.
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const steps = stack.split('\n').filter((line) => /^\s+at /.test(line));
  process.stderr.write(
    `程序本身出错了，您的文件没有改动。请把下面几行发给维护人员：\n${name}: ${message.slice(0, 500)}\n${steps.slice(0, 8).join('\n')}\n`,
  );
  process.exitCode = OUR_FAULT;
}

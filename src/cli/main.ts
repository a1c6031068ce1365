#!/usr/bin/env node
/** The command line's entry: nothing but the process around `runCommandLine`. */
import { fileURLToPath } from 'node:url';
import { loadProgram } from './load-program.ts';

/** As sysexits.h: the program itself is at fault. */
const OUR_FAULT = 70;

// In `hongtou check … | head` the reader is gone before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  const reason = error.code === 'ENOSPC' ? '磁盘满了' : error.code;
  process.stderr.write(`输出没有写完（${reason}）。\n`);
  process.exit(1);
});

void run();

async function run(): Promise<void> {
  try {
    const program = await loadProgram(fileURLToPath(new URL('..', import.meta.url)));
    process.exitCode = await program.runCommandLine(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(faultReport(error));
    process.exitCode = OUR_FAULT;
  }
}

/** Only the names of functions: a line of the bundle would fill the screen. */
function faultReport(error: unknown): string {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const steps = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return `程序本身出错了，您的文件没有改动。请把下面几行发给维护人员：\n${name}: ${message.slice(0, 500)}\n${steps.slice(0, 8).join('\n')}\n`;
}

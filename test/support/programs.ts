/** Programs that some tests need; where one is missing, those tests are skipped and say so. */
import { spawnSync } from 'node:child_process';

/** Whether a program starts here; warns once, naming what is left out. */
export function programWorks(program: string, args: readonly string[], leftOut: string): boolean {
  const { status } = spawnSync(program, args, { stdio: 'ignore' });
  const works = status === 0;
  if (!works) console.warn(`${program} ${args.join(' ')} does not run here: left out ${leftOut}`);
  return works;
}

/** Debian's own Python: the one that has Debian's python3-docx and fontTools, whatever else is on the path. */
export const PYTHON = '/usr/bin/python3';

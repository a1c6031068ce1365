/** Faulty heads and feet, a line each in faults.txt. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { bases } from './bases.ts';

export interface Fault {
  name: string;
  base: keyof typeof bases;
  /** What stands there, and what is written instead. */
  from: string;
  to: string;
  /** One of these codes is told. */
  codes: readonly string[];
}

/** Every fault, once. */
export const faults: readonly Fault[] = readFileSync(
  join(import.meta.dirname, 'faults.txt'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', base = '', from = '', to = '', codes = ''] = line
      .replaceAll('⏎', '\n')
      .split(' ▸ ');
    return {
      name,
      base: base as Fault['base'],
      from,
      to,
      codes: codes.split(' ').map((code) => `check/${code}`),
    };
  });

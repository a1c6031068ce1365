/**
 * Word files edited by other programs: many files in one run of python-docx, or of LibreOffice by a macro of its own.
 *
 * A job file has a line for each thing to do, parts between tabs: `open SOURCE TARGET tracked`, edits, `save`. Edits
 * name a paragraph by all its words, as they read then: `replace WORDS START LENGTH PUT`, `insert BEHIND TEXT…`,
 * `remove WORDS`, `move WORDS BEHIND`, `split WORDS AT`, `join WORDS`, `insertRow WORDS CELL…`, `removeRow WORDS`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../../../src/cli/libreoffice.ts';
import { PYTHON } from '../../support/programs.ts';
import type { WordEditing } from '../word-edits.ts';

export interface Job {
  bytes: Uint8Array;
  /** Lines of the job file. */
  edits: readonly string[];
  isTracked: boolean;
}

/** An edited file, and how many of the edits found their place. */
export interface Edited {
  bytes: Uint8Array;
  done: number;
  asked: number;
}

/** Does all jobs; throws where the program gives up. */
export type Program = (folder: string, jobs: readonly Job[]) => Edited[];

export const pythonDocx: Program = (folder, jobs) =>
  edited(folder, jobs, (list, log) => {
    run(PYTHON, [join(import.meta.dirname, 'edit.py'), list, log]);
  });

export const libreOffice: Program = (folder, jobs) =>
  edited(folder, jobs, (list, log) => {
    const office = findLibreOffice() ?? 'soffice';
    const profile = join(folder, 'profile');
    const start = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
    // A first start makes the profile, and would write over a macro that is there already.
    run(office, [...start, '--terminate_after_init']);
    const macro = join(profile, 'user/basic/Standard/Module1.xba');
    const source = readFileSync(join(import.meta.dirname, 'edit.bas'), 'utf8');
    writeFileSync(
      macro,
      `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</script:module>`,
    );
    run(office, [...start, `macro:///Standard.Module1.Run(${list},${log})`]);
  });

function edited(
  folder: string,
  jobs: readonly Job[],
  work: (list: string, log: string) => void,
): Edited[] {
  mkdirSync(folder, { recursive: true });
  const [list, log] = [join(folder, 'jobs.txt'), join(folder, 'log.txt')];
  const lines = jobs.flatMap(({ bytes, edits, isTracked }, index) => {
    const source = join(folder, `${index}.docx`);
    writeFileSync(source, bytes);
    const open = ['open', source, targetOf(folder, index), isTracked ? 'tracked' : 'plain'];
    return [open.join('\t'), ...edits, 'save'];
  });
  // The macro's reader takes the end of the file for that of its last but one line.
  writeFileSync(list, `${lines.join('\n')}\n\n`);
  work(list, log);
  const said = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  if (said.length !== jobs.length) throw new Error(`${said.length} of ${jobs.length} files edited`);
  return said.map((line, index) => {
    const [, done, asked] = line.split('\t').map(Number);
    const bytes = new Uint8Array(readFileSync(targetOf(folder, index)));
    return { bytes, done: done ?? 0, asked: asked ?? 0 };
  });
}

function targetOf(folder: string, index: number): string {
  return join(folder, `${index}.edited.docx`);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { timeout: 1_200_000 });
  if (status !== 0) throw new Error(`${program} ends with ${status}: ${stderr}`);
}

/** An editing that writes down what was done, for another program to do again. */
export function recorded(editing: WordEditing): { editing: WordEditing; edits: string[] } {
  const edits: string[] = [];
  const paragraph = (words: string) => editing.texts().find((text) => text.includes(words)) ?? '';
  /** Does it, then writes it down as it was called for before. */
  const noted =
    <T extends readonly (string | readonly string[])[]>(
      act: (...rest: T) => void,
      line: (...rest: T) => (string | number)[],
    ) =>
    (...rest: T) => {
      const parts = line(...rest);
      act(...rest);
      if (parts.every((part) => !/[\t\n]/u.test(String(part)))) edits.push(parts.join('\t'));
    };
  return {
    edits,
    editing: {
      ...editing,
      replace: noted(editing.replace, (from, to) => {
        const text = paragraph(from);
        return [
          'replace',
          text,
          ...exchange(
            text,
            text.replace(from, () => to),
          ),
        ];
      }),
      insert: noted(editing.insert, (behind, ...texts) => ['insert', paragraph(behind), ...texts]),
      remove: noted(editing.remove, (words) => ['remove', paragraph(words)]),
      move: noted(editing.move, (words, behind) => ['move', paragraph(words), paragraph(behind)]),
      split: noted(editing.split, (behind) => {
        const text = paragraph(behind);
        return ['split', text, text.indexOf(behind) + behind.length];
      }),
      join: noted(editing.join, (words) => ['join', paragraph(words)]),
      insertRow: noted(editing.insertRow, (behind, cells) => [
        'insertRow',
        paragraph(behind),
        ...cells,
      ]),
      removeRow: noted(editing.removeRow, (words) => ['removeRow', paragraph(words)]),
    },
  };
}

/** What is exchanged between two texts: where it starts, how long it was, what stands there now. */
function exchange(was: string, now: string): [start: number, length: number, put: string] {
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most && was[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [start, was.length - start - end, now.slice(start, now.length - end)];
}

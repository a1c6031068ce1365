/** Slips of the pen put into right forms, one at a time, and what came of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSource } from '../../../src/form/index.ts';
import type { Problem } from '../../../src/problem.ts';
import { composeDocument, writeDocument } from '../../../src/roads/compose.ts';
import { openForm } from '../../../src/roads/open.ts';
import { checkForm } from '../../../src/roads/proofread/form.ts';
import { diskFiles, projectFolder, templatesFolder } from '../../support/project.ts';

const slipsFolder = join(projectFolder, 'test/form/slips');
const formsFolder = join(slipsFolder, 'forms');

/** How a slip is met: as the line says; badly, as it says too; not at all. */
export type Met = 'well' | 'badly' | 'silent';

export interface Slip {
  /** The table's file and line. */
  at: string;
  form: string;
  /** The file of the form that the slip stands in. */
  file: string;
  where: string;
  typed: string;
  /**
   * 印 and the words that are printed as they were typed, 改 and those that are printed instead, which a note says;
   * or the code of the one message, and behind it words that its line, its sentence or its remedy holds, parted by ` + `.
   */
  must: string;
  met: Met;
}

/**
 * The lines of all tables. A heading `## 通知`, or `## 通知 · 单位.yaml` for a file that the form refers to, names what the
 * lines below it change; a line is: what stands there ▸ what is typed instead ▸ what must happen. ⏎ is a line's end,
 * ⇥ a tab. A last column 差 or 无声 owns up that it is met badly, or not at all.
 */
export function readSlips(folder = slipsFolder): Slip[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      let heading: string[] = [];
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index): Slip[] => {
          if (line.startsWith('## ')) heading = line.slice(3).split(' · ');
          if (line.trim() === '' || line.startsWith('#')) return [];
          const [where = '', typed = '', must = '', owned = ''] = line.split(' ▸ ').map(spelled);
          const [form = ''] = heading;
          const at = `${name}:${index + 1}`;
          const met = owned === '差' ? 'badly' : owned === '无声' ? 'silent' : 'well';
          return [{ at, form, file: heading[1] ?? `${form}.yaml`, where, typed, must, met }];
        });
    });
}

function spelled(column: string): string {
  return column
    .replaceAll('⏎', '\n')
    .replaceAll('⇥', '\t')
    .replaceAll('␋', '\v')
    .replace(/\\u\{([\da-f]+)\}/gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

export interface Outcome {
  /** Errors and warnings; and notes. */
  problems: Problem[];
  notes: Problem[];
  /** What is printed where nothing is told. */
  printed?: string;
}

/** What the program says of a form with one slip in it, and what it prints. */
export async function outcomeOf(
  slip?: Pick<Slip, 'form' | 'file' | 'where' | 'typed'>,
  form = slip?.form,
) {
  const changed = slip && join(formsFolder, slip.file);
  const files: FileSource = {
    read(path) {
      const bytes = diskFiles.read(path);
      if (slip === undefined || path !== changed || bytes === undefined) return bytes;
      const text = Buffer.from(bytes).toString('utf8');
      if (text.split(slip.where).length !== 2)
        throw new Error(`${slip.file}: not there once: ${slip.where}`);
      return new TextEncoder().encode(text.replace(slip.where, () => slip.typed));
    },
  };
  const open = openForm(join(formsFolder, `${form}.yaml`), {
    files,
    templatesFolder,
    cwd: formsFolder,
  });
  const { problems: made, findings } = await checkForm(open);
  const all: Problem[] = [...made, ...findings];
  const problems = all.filter(({ severity }) => severity !== 'note');
  const notes = all.filter(
    ({ severity, code }) => severity === 'note' && !code.startsWith('layout/'),
  );
  if (problems.length > 0) return { problems, notes };
  const { value } = composeDocument(open);
  if (value === undefined) return { problems, notes };
  const bytes = await writeDocument(value, 'text');
  return { problems, notes, printed: new TextDecoder().decode(bytes) };
}

/** How a slip was met. */
export function metBy({ must }: Slip, { problems, notes, printed = '' }: Outcome): Met {
  if (/^[印改] /u.test(must)) {
    if (problems.length > 0) return 'badly';
    const isSaid = must.startsWith('印') || notes.length > 0;
    return isSaid && printed.includes(must.slice(2)) ? 'well' : 'silent';
  }
  if (problems.length === 0) return 'silent';
  const [first] = problems;
  const [code, words = ''] = must.split(/ (.*)/su);
  const { place, message, hint } = first ?? {};
  if (problems.length > 1 || first?.code !== code || place === undefined) return 'badly';
  const said = `${place.lineText}\n${message?.zh}\n${hint?.zh}`;
  return words.split(' + ').every((word) => said.includes(word)) ? 'well' : 'badly';
}

/** The forms that slips are put into. */
export function rightForms(): string[] {
  return readdirSync(formsFolder)
    .filter((name) => name.endsWith('.yaml') && !['单位.yaml', '安全应急部.yaml'].includes(name))
    .map((name) => name.replace('.yaml', ''));
}

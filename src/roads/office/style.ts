/** 版式 of a form's office: what cannot be used in it, and how it differs from the standard. */
import {
  type FileSource,
  type Form,
  mapOf,
  officeStyleTexts,
  placeOf,
  readForm,
} from '../../form/index.ts';
import { readStyle, styleDifferences } from '../../layout/index.ts';
import type { Place, Problem } from '../../problem.ts';
import { join } from '../../text/index.ts';

/** An error for each entry that cannot be used, one note for all that differ from the standard. */
export function styleProblems({ office }: Form): Problem[] {
  const typed = office && mapOf(office, '版式');
  if (office === undefined || typed === undefined) return [];
  const { style, faults } = readStyle(officeStyleTexts(office));
  const place = (entry: string): Place => placeOf(typed.entries.get(entry)?.value ?? typed);
  return [
    ...faults.map(
      ({ entry, found, hint }): Problem => ({
        severity: 'error',
        code: 'layout/office-style',
        message: { zh: `${found.zh}。`, en: `${found.en}.` },
        place: place(entry),
        hint,
      }),
    ),
    ...(style === undefined ? [] : differing(style, placeOf(typed))),
  ];
}

function differing(style: Parameters<typeof styleDifferences>[0], place: Place): Problem[] {
  const differences = styleDifferences(style);
  if (differences.length === 0) return [];
  const zh = differences.map(
    ({ entry, own, standard, clause }) => `${entry}${own}（国标${standard}，${clause}）`,
  );
  const en = differences.map(
    ({ entry, own, standard, clause }) => `${entry} ${own} (${standard}, ${clause})`,
  );
  return [
    {
      severity: 'note',
      code: 'layout/office-style-differs',
      message: {
        zh: `本单位的版式和国标（GB/T 9704-2012）不同：${zh.join('；')}。`,
        en: `The office's layout differs from the standard (GB/T 9704-2012): ${en.join('; ')}.`,
      },
      place: { ...place, length: 0 },
    },
  ];
}

/**
 * 版式 of the 单位.yaml in a folder, by its entries; empty where there is none.
 * @param folder absolute path
 * @example
 * officeStyleIn('/公文', { read: () => undefined }) // => {}
 */
export function officeStyleIn(folder: string, files: FileSource): Record<string, string> {
  const path = join(folder, '单位.yaml');
  if (files.read(path) === undefined) return {};
  const { value } = readForm(path, files, { cwd: folder });
  return value === undefined ? {} : officeStyleTexts(value.root);
}

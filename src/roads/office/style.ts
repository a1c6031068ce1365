/** 版式 of a form's office: what cannot be used in it, and how it differs from the standard. */
import {
  type FileSource,
  type Form,
  mapOf,
  type OfficeSettings,
  officeSettings,
  officeStyleTexts,
  placeOf,
  readForm,
} from '../../form/index.ts';
import { readStyle, styleDifferences } from '../../layout/index.ts';
import type { Checked, Place, Problem } from '../../problem.ts';
import { hasErrors } from '../../problem.ts';
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
    ...(style === undefined ? [] : differing(style, place)),
  ];
}

function differing(
  style: Parameters<typeof styleDifferences>[0],
  place: (entry: string) => Place,
): Problem[] {
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
      place: { ...place(differences[0]?.entry ?? ''), length: 0 },
    },
  ];
}

const OFFICE_FILE = '单位.yaml';

/** What an office sets for the look of its documents. */
export type OfficeLook = Required<Omit<OfficeSettings, 'proofreading'>>;

/**
 * What the 单位.yaml in a folder sets for Word files beside it: 版式, 字体, names that titles are not broken within.
 * Without that file nothing is set.
 * @param folder absolute path
 * @returns no value where the file, or its 版式, has errors
 * @example
 * officeIn('/公文', { read: () => undefined }).value.style // => {}
 */
export function officeIn(folder: string, files: FileSource): Checked<OfficeLook> {
  const path = join(folder, OFFICE_FILE);
  if (files.read(path) === undefined) {
    return { value: { fonts: {}, style: {}, words: [] }, problems: [] };
  }
  const { value: form, problems: found } = readForm(path, files, { cwd: folder });
  if (form === undefined) return { problems: found };
  const whole = { ...form, office: form.root };
  const problems = [...found, ...styleProblems(whole)];
  if (hasErrors(problems)) return { problems };
  const { fonts, style = {}, words } = officeSettings(whole);
  return { value: { fonts, style, words }, problems };
}

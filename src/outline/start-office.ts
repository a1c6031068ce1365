/** A starter form beside 单位.yaml: it names the office's file, and asks for nothing that stands there. */
import { type FileSource, isBlank, readForm } from '../form/index.ts';
import { dirname, join, relative } from '../text/index.ts';

const OFFICE_FILE = '单位.yaml';
/** As all starters have it: to be taken into use by whoever has such a file. */
const OFFICE_LINE = /^# 单位: \S+[^\n]*$/mu;
/** How far above the folder the file is looked for: forms lie in a folder for each year. */
const LEVELS = 3;

/** @param folder absolute path of the folder that the form is for */
export function withOffice(text: string, folder: string, files: FileSource): string {
  const office = officeFile(folder, files);
  if (office === undefined || !OFFICE_LINE.test(text)) return text;
  const { value } = readForm(office, files, { cwd: folder });
  const given = [...(value?.root.entries.values() ?? [])].filter((one) => !isBlank(one.value));
  const asked = text.replace(OFFICE_LINE, `单位: ${relative(folder, office)}`);
  return given.reduce((left, { key }) => left.replace(blankLine(key.text), ''), asked);
}

function officeFile(folder: string, files: FileSource): string | undefined {
  let at = folder;
  for (let level = 0; level < LEVELS; level++) {
    const file = join(at, OFFICE_FILE);
    try {
      if (files.read(file) !== undefined) return file;
    } catch {
      // What cannot be read is not there for a new form.
    }
    at = dirname(at);
  }
  return undefined;
}

/** The line of an entry that is still to be filled in. */
function blankLine(key: string): RegExp {
  return new RegExp(`^${key}: 【】[^\\n]*\\n`, 'mu');
}

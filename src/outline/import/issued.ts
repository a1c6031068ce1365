/** The form of the paper that a notice issues: its name beside the notice's form, and what each says of the other. */

import { type FileSource, UnreadableFile } from '../../form/index.ts';
import type { Kind } from '../../kinds/index.ts';
import { basename, dirname, join } from '../../text/index.ts';

/** The text of a file beside the notice's form; undefined where none of that name lies there. */
export type TextBeside = (name: string) => string | undefined;

/** Stands for a text that cannot be read: that of some other paper. */
const UNREAD = '标题: ？';
/** More forms of one kind than this in one folder are not looked through. */
const MOST_NAMES = 50;

/**
 * 工作总结.yaml beside 印发通知.yaml: never the notice's own name, and none that holds another paper; a form of
 * this very paper that lies there already is the one that the notice issues.
 * @param own the form's text
 * @param year the year that the form is for; by default its own
 */
export function nameBeside(
  notice: string,
  kind: Kind,
  own: string,
  { beside = () => undefined, year }: { beside?: TextBeside; year?: number },
): string {
  const wanted = paperOf(own, year);
  const isRight = (name: string) => {
    const there = name === basename(notice) ? '' : beside(name);
    return there === undefined || (there !== '' && paperOf(there) === wanted);
  };
  const names = [`${kind.name}.yaml`, `${kind.name}（印发内容）.yaml`];
  for (let number = 2; number < MOST_NAMES; number += 1) {
    names.push(`${kind.name}（印发内容${number}）.yaml`);
  }
  return names.find(isRight) ?? `${kind.name}（印发内容）.yaml`;
}

/** What tells a paper from others: its title, the year in it resolved. */
function paperOf(form: string, year?: number): string {
  const entry = (key: string) =>
    new RegExp(`^${key}: *["']?(.*?)["']?\\s*(?:\\s#.*)?$`, 'mu').exec(form)?.[1] ?? '';
  const title = entry('标题').replace(/【年度】/gu, String(year ?? entry('年度')));
  return title.replace(/\s/gu, '');
}

/** What the issued paper's form says of the notice. */
export function issuedBy(notice: string): string {
  return `由“${basename(notice)}”印发，那份表单的“印发内容”引用这一份；单独印也可以。`;
}

/** Files beside a form, read as text; what cannot be read holds another paper, too. */
export function textBeside(formPath: string, files: FileSource): TextBeside {
  return (name) => {
    try {
      const bytes = files.read(join(dirname(formPath), name));
      return bytes && new TextDecoder().decode(bytes);
    } catch (error) {
      if (error instanceof UnreadableFile) return UNREAD;
      throw error;
    }
  };
}

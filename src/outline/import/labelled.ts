/** Entries that a kind describes itself and prints as “名称：内容”: paragraphs of the body, read back by their names. */
import type { Block, OfficialDocument } from '../../document/document.ts';
import { plainText } from '../../edit/index.ts';
import { trimmed } from '../../form/index.ts';
import type { Kind } from '../../kinds/index.ts';
import type { FormEntry } from '../yaml/tree.ts';
import { entry } from '../yaml/tree.ts';

export interface Labelled {
  entries: FormEntry[];
  /** What is left of the body. */
  body: Block[];
}

const READ_BY_LABEL = ['text', 'names', 'list', 'date'];

/** Takes the paragraphs that begin with the name of an own entry of the kind out of the body; each name once. */
export function labelledEntries({ body }: OfficialDocument, { schema }: Kind): Labelled {
  const own = Object.entries(schema.properties ?? {}).filter(([, { $ref, hongtou }]) => {
    return $ref === undefined && READ_BY_LABEL.includes(hongtou?.read ?? '');
  });
  const names = new Set(own.map(([name]) => name));
  if (names.size === 0) return { entries: [], body };
  const entries: FormEntry[] = [];
  const left = body.filter((block) => {
    const [, name = '', value = ''] =
      (block.type === 'paragraph' && /^([^：]{1,20})：(.+)$/su.exec(block.text)) || [];
    if (!names.delete(name)) return true;
    entries.push(
      entry(name, plainText(trimmed(value, schema.properties?.[name]?.hongtou?.trim ?? {}))),
    );
    return false;
  });
  return { entries, body: left };
}

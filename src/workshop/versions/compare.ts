/** Two states of a form side by side, paragraph by paragraph, changed words marked. */
import { diffArrays } from 'diff';
import { type Mark, type Printed, textsOf } from '../../fields/index.ts';
import { compareTexts } from '../../outline/index.ts';

/** A paragraph of either state; absent where the other has none. */
export interface ComparedRow {
  before?: readonly Mark[];
  after?: readonly Mark[];
}

export function comparedRows(before: Printed, after: Printed): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let gone: string[] = [];
  let added: string[] = [];
  const flush = () => {
    for (let index = 0; index < Math.max(gone.length, added.length); index += 1) {
      rows.push(rowOf(gone[index], added[index]));
    }
    gone = [];
    added = [];
  };
  for (const part of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      flush();
      for (const text of part.value) {
        const same: Mark[] = [{ kind: 'same', text }];
        rows.push({ before: same, after: same });
      }
    }
  }
  flush();
  return rows;
}

function rowOf(before: string | undefined, after: string | undefined): ComparedRow {
  if (before === undefined) return { after: [{ kind: 'added', text: after ?? '' }] };
  if (after === undefined) return { before: [{ kind: 'gone', text: before }] };
  const { parts } = compareTexts([before], [after]);
  return {
    before: parts.filter(({ kind }) => kind !== 'added'),
    after: parts.filter(({ kind }) => kind !== 'gone'),
  };
}

/** The entries around the body, then its texts, as printed. */
function paragraphsOf({ view, finished }: Printed): string[] {
  const entries = view.fields.flatMap(({ name, text, list }) => {
    const value = text?.text ?? list?.join('、') ?? '';
    return value === '' ? [] : [`${name}：${value}`];
  });
  const texts = [...textsOf(view.body)].map(({ id }) => (finished.get(id) ?? []).join('\n').trim());
  return [...entries, ...texts].filter((text) => text !== '');
}

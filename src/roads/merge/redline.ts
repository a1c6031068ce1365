/** Two drafts as one Word file with tracked changes. */
import type { OfficialDocument } from '../../document/document.ts';
import { redline } from '../../merge/index.ts';
import type { Checked } from '../../problem.ts';
import type { Year } from '../compare.ts';
import { composeDocument, writeDocument } from '../compose.ts';
import { unmarkedChanges } from './unmarked.ts';

/**
 * The later draft as a Word file, with all that differs from the earlier one as tracked changes.
 * @param author who the changes are by
 * @returns no value where either draft cannot be printed; with it, notes of what changes cannot show: pictures, joined cells
 * @example
 * const [before, after] = ['2023', '2024'].map((year) => ({ form: openForm(`examples/${year}/工作要点.yaml`) }));
 * const { value } = await redlineDrafts(before, after, { author: '红头' });
 * value.slice(0, 2).join() // => '80,75'
 */
export async function redlineDrafts(
  before: Year,
  after: Year,
  { author }: { author: string },
): Promise<Checked<Uint8Array>> {
  const [one, two] = [await printed(before), await printed(after)];
  if (one.value === undefined || two.value === undefined) {
    return { problems: [...one.problems, ...two.problems] };
  }
  const value = redline(one.value.bytes, two.value.bytes, author);
  const problems = unmarkedChanges(one.value.document, two.value.document);
  return value === undefined ? { problems: [] } : { value, problems };
}

interface Printed {
  document: OfficialDocument;
  bytes: Uint8Array;
}

/** A draft's boxes may be empty: both are shown as they stand. */
async function printed(draft: Year): Promise<Checked<Printed>> {
  if ('document' in draft) {
    const { document, settings = { fonts: {}, words: [] } } = draft;
    const bytes = await writeDocument({ document, settings }, 'docx');
    return { value: { document, bytes }, problems: [] };
  }
  const { value, problems } = composeDocument(draft.form, { draft: true });
  if (value === undefined) return { problems };
  const { document, settings } = value;
  const bytes = await writeDocument({ document, settings }, 'docx');
  return { value: { document, bytes }, problems };
}

/** Two drafts as one Word file with tracked changes. */
import { redline } from '../../merge/index.ts';
import type { Checked } from '../../problem.ts';
import type { Year } from '../compare.ts';
import { composeDocument, writeDocument } from '../compose.ts';

/**
 * The later draft as a Word file, with all that differs from the earlier one as tracked changes.
 * @param author who the changes are by
 * @returns no value where either draft cannot be printed
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
  const value = redline(one.value, two.value, author);
  return value === undefined ? { problems: [] } : { value, problems: [] };
}

/** A draft's boxes may be empty: both are shown as they stand. */
async function printed(draft: Year): Promise<Checked<Uint8Array>> {
  if ('document' in draft) {
    const { document, settings = { fonts: {}, words: [] } } = draft;
    return { value: await writeDocument({ document, settings }, 'docx'), problems: [] };
  }
  const { value, problems } = composeDocument(draft.form, { draft: true });
  if (value === undefined) return { problems };
  const { document, settings } = value;
  return { value: await writeDocument({ document, settings }, 'docx'), problems };
}

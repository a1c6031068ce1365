/** Every text of the examples has its way in a file, and its place on the pages. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinIn } from '../../src/document/merged.ts';
import { nodeAt } from '../../src/edit/index.ts';
import { type TextView, textsOf } from '../../src/fields/index.ts';
import { readTree } from '../../src/form/index.ts';
import { fillIn } from '../../src/roads/fill-in.ts';
import { diskFiles, exampleForms, projectFolder, templatesFolder } from '../support/project.ts';

const options = { files: diskFiles, templatesFolder };

/** A picture's file and the arrow of a merged cell are typed, not printed. */
const isPrinted = ({ text, at }: TextView) =>
  text.trim() !== '' && joinIn(text) === '' && at.path.at(-1) !== '文件';

describe.each(exampleForms())('$form as it is filled in', ({ form }) => {
  const { value } = fillIn(join(projectFolder, form), options);

  it('leads from each text to where it is typed', () => {
    const texts = value ? [...textsOf(value.view.body)] : [];
    expect(texts.length).toBeGreaterThan(0);
    for (const { at, text } of texts) {
      const typed = new TextDecoder().decode(diskFiles.read(at.file));
      const { root } = readTree(at.file, typed);
      const node = root && nodeAt(root, at.path);
      expect(node?.type === 'text' && node.text.trimEnd()).toBe(text.trimEnd());
    }
  });

  it('finds each text that is not empty on a page', () => {
    const texts = value ? [...textsOf(value.view.body)] : [];
    const lost = texts.filter((one) => isPrinted(one) && one.page === undefined);
    expect(lost.map(({ text }) => text)).toEqual([]);
  });
});

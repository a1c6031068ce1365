/** The example with a picture and merged cells: from its Word file it comes back as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importForm, readDocument } from '../../src/index.ts';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';

const YEAR = join(projectFolder, 'examples', '2024');
const PICTURE = '排水泵站位置.png';

async function imported() {
  const bytes = readFileSync(join(YEAR, '成品', '通报.docx'));
  const { value: file } = await readDocument(bytes, '通报.docx');
  const [first] = file?.recognition.documents ?? [];
  if (file === undefined || first === undefined) throw new Error('nothing recognised');
  const { value } = await importForm(first, '通报.docx', {
    formPath: '/新/通报.yaml',
    files: diskFiles,
    templatesFolder,
    file,
  });
  if (value === undefined) throw new Error('no form was made');
  return { file, ...value };
}

/** Lines of a form between two entries, without quotes and places in the line. */
function lines(text: string, pattern: RegExp): string[] {
  return text.split('\n').flatMap((line) => {
    const bare = line.trim().replace(/^- /u, '').replaceAll('"', '');
    return pattern.test(bare) ? [bare] : [];
  });
}

describe('the example with a picture and merged cells', () => {
  it('comes back from its Word file: the picture’s bytes, its caption and width, the merged cells', async () => {
    const { files, pictures, differences, missing, file } = await imported();
    expect(pictures.map(({ bytes }) => Buffer.from(bytes))).toEqual([
      readFileSync(join(YEAR, PICTURE)),
    ]);
    const form = readFileSync(join(YEAR, '通报.yaml'), 'utf8');
    const made = files[0]?.text ?? '';
    for (const pattern of [/^说明:/u, /^宽:/u, /^\[.*[←↑]/u])
      expect(lines(made, pattern)).toEqual(lines(form, pattern));
    expect([differences, missing]).toEqual([[], []]);
    expect(file.recognition.leftovers).toEqual([]);
  });

  it('shows both on its page and in its text', () => {
    const text = readFileSync(join(YEAR, '成品', '通报.txt'), 'utf8');
    expect(text).toContain('图1 园区排水泵站位置示意图');
    expect(text).toContain('各片区排水设施巡查情况');
  });
});

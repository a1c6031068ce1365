/** What was copied and not changed: a department's paragraph in another's piece, a name twice in a list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openForm } from '../../src/roads/open.ts';
import { checkForm } from '../../src/roads/proofread/form.ts';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';

const examples = join(projectFolder, 'examples');

/** What is told of a form, one of whose files is changed; without what is told of its length. */
async function told(form: string, changed: string, change: (text: string) => string) {
  const path = join(examples, changed);
  const open = openForm(join(examples, form), {
    files: {
      read: (at) =>
        at === path
          ? new TextEncoder().encode(change(readFileSync(path, 'utf8')))
          : diskFiles.read(at),
    },
    templatesFolder,
    cwd: examples,
  });
  const { problems, findings } = await checkForm(open);
  return [...problems, ...findings]
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, message }) => [code, message.zh]);
}

const paragraphsOf = (text: string) => text.split('\n').filter((line) => /^ {2}- /u.test(line));

it('tells of a paragraph that a department took from another’s piece, though it typed its own numbers', async () => {
  const other = readFileSync(join(examples, '2024/部门稿/企业服务中心.yaml'), 'utf8');
  const copied = (paragraphsOf(other)[2] ?? '').replace(
    /【[^】]*[^\d.｜】][^】]*】/gu,
    '【386】件',
  );
  const findings = await told('2024/工作总结.yaml', '2024/部门稿/招商合作部.yaml', (text) =>
    text.replace(paragraphsOf(text)[3] ?? '', () => copied),
  );
  expect(findings).toEqual([['form/twice', expect.stringContaining('企业服务中心')]]);
});

it('lets pieces pass that share a sentence', async () => {
  const findings = await told('2024/工作总结.yaml', '2024/部门稿/招商合作部.yaml', (text) =>
    text.replace(paragraphsOf(text)[3] ?? '', (own) => `${own}推动园区高质量发展取得新成效。`),
  );
  expect(findings).toEqual([]);
});

it('tells of a name that stands twice in a list of an office’s own kind', async () => {
  const form = '自定文种/会议议程.yaml';
  const add = (name: string) => (text: string) =>
    text.replace('重点企业负责人]', () => `重点企业负责人, ${name}]`);
  expect(await told(form, form, add('各部门负责人'))).toEqual([
    ['form/twice', expect.stringContaining('各部门负责人')],
  ]);
  expect(await told(form, form, add('各片区负责人'))).toEqual([]);
});

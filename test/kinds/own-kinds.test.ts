/** An office's own kinds: files in 模板/ beside its forms, no program touched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/computer/index.ts';
import { readForm } from '../../src/form/index.ts';
import { rollForm, startForm } from '../../src/outline/index.ts';
import { composeDocument } from '../../src/roads/compose.ts';
import { openForm } from '../../src/roads/open.ts';
import { importForm, ownKindNames, readDocument } from '../../src/roads/read.ts';
import { writeText } from '../../src/writers/text.ts';
import { brief, filesOf, folder } from '../form/forms.ts';
import { projectFolder, templatesFolder } from '../support/project.ts';

const examples = join(projectFolder, 'examples/自定文种');
const KINDS = ['呈批件', '会议议程', '电话记录'];
const files = diskFiles();

function printed(path: string) {
  const { value, problems } = composeDocument(openForm(path, { files, templatesFolder }));
  return { text: value && writeText(value.document), problems };
}

describe.each(KINDS)('the example %s', (kind) => {
  const path = join(examples, `${kind}.yaml`);

  it('prints the text beside it', () => {
    const { text, problems } = printed(path);
    expect(problems).toEqual([]);
    expect(text?.trim()).toBe(readFileSync(join(examples, '成品', `${kind}.txt`), 'utf8').trim());
  });

  it('comes back from its Word file as a form of its kind that prints the same', async () => {
    const bytes = readFileSync(join(examples, '成品', `${kind}.docx`));
    const ownKinds = ownKindNames(examples, files);
    const { value, problems } = await readDocument(bytes, `${kind}.docx`, { ownKinds });
    expect(problems).toEqual([]);
    const [first] = value?.recognition.documents ?? [];
    if (first === undefined) throw new Error('nothing recognised');
    expect(first.document.kind).toBe(kind);
    const formPath = join(examples, `转成的${kind}.yaml`);
    const made = await importForm(first, `${kind}.docx`, { formPath, files, templatesFolder });
    expect(made.value).toMatchObject({ kind, differences: [] });
  });

  it('starts from its own starter form, which lacks nothing but its boxes', () => {
    const { value = '' } = startForm(kind, { files, templatesFolder, folder: examples });
    expect(value).toBe(readFileSync(join(examples, '模板', `${kind}.yaml`), 'utf8'));
    const read = readForm(join(examples, '新.yaml'), {
      ...files,
      read: (at) => (at.endsWith('新.yaml') ? new TextEncoder().encode(value) : files.read(at)),
    });
    expect(read.problems).toEqual([]);
  });
});

it('rolls over as its schema says', () => {
  const rolled = rollForm(join(examples, '会议议程.yaml'), files, {
    year: 2025,
    fromYear: 2024,
    kind: '会议议程',
  });
  const text = rolled.value?.files[0]?.text ?? '';
  expect(text).toContain('会议时间: 【｜2024年3月18日（星期一）9:00】');
  expect(text).toContain('会议地点: 管委会三楼会议室');
  expect(rolled.problems.map(({ place }) => place?.lineText)).toContain('主持人: 程禾生');
});

it('is among the kinds that a mistyped name may mean', () => {
  const { problems } = startForm('呈批见', { files, templatesFolder, folder: examples });
  expect(problems[0]?.hint?.zh).toContain('是不是“呈批件”');
});

const NOTE = '{"title": "便函", "hongtou": {"base": "paper"}, "required": ["标题"]}';

function readOwn(schema: string, form = '文种: 便函\n标题: 甲\n正文: [乙。]\n', name = '便函') {
  const source = filesOf({ '表.yaml': form, [`模板/${name}.json`]: schema });
  return readForm(join(folder, '表.yaml'), {
    ...source,
    list: (path) => (path === join(folder, '模板') ? [`${name}.json`] : []),
  });
}

describe('the description of a kind', () => {
  it('needs three lines where it is a paper like others', () => {
    expect(readOwn(NOTE)).toMatchObject({ value: { kind: { name: '便函' } }, problems: [] });
  });

  it('of the name of a shipped kind wins, and that is said; its own schema is the one that counts', () => {
    const notice = NOTE.replace('便函', '通知');
    const form = '文种: 通知\n标题: 甲\n主送机关: 丙\n正文: [乙。]\n';
    const { problems } = readOwn(notice, form, '通知');
    expect(brief(problems)).toEqual(['form/unknown-key 3:1+4', 'form/own-kind']);
  });

  it.each([
    ['{"title": "便函", "hongtou": {"base": "papers"}}', 'form/choice 1:37+8'],
    ['{"title": "便条"}', 'kind/name 1:11+4'],
    ['{"title": "便函", "required": ["事由"]}', 'kind/unknown-name 1:30+4'],
    ['{"title": "便函", "properties": {"事由": {"type": "string"}}}', 'kind/no-reading 1:32+4'],
    [
      '{"title": "便函", "properties": {"事由": {"$ref": "common.schema.json#/definitions/x"}}}',
      'kind/unknown-name 1:47+35',
    ],
    ['[]', 'kind/not-a-kind'],
  ])('is held against what it may hold: %s', (schema, problem) => {
    const { value, problems } = readOwn(schema);
    expect(value).toBeUndefined();
    expect(brief(problems)).toEqual([problem]);
    const file = problems[0]?.place?.file;
    expect(file === undefined || file.endsWith('便函.json')).toBe(true);
  });

  it('that is wrong hinders no form of another kind', () => {
    const form = '文种: 工作总结\n标题: 甲\n正文: [乙。]\n';
    expect(readOwn('{"title": ', form).problems).toEqual([]);
  });
});

it('every own kind of the examples has its files', () => {
  const own = readdirSync(join(examples, '模板')).filter((file) => file.endsWith('.json'));
  expect(own.map((file) => file.replace('.json', '')).toSorted()).toEqual(KINDS.toSorted());
});

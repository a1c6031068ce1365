/** The checked-in results of the examples are what their forms render to, on any machine and day. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Composed, writeDocument } from '../../src/index.ts';
import { marked } from '../../src/text/index.ts';
import { composeDocument } from '../support/compose.ts';
import { diskFiles, exampleForms, projectFolder, templatesFolder } from '../support/project.ts';

const BOXES_OF_A_SUMMARY = 150;

function compose(form: string): Composed {
  const { value, problems } = composeDocument(join(projectFolder, form), {
    files: diskFiles,
    templatesFolder,
    draft: false,
    cwd: projectFolder,
  });
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  if (value === undefined) throw new Error(`${form} makes no document`);
  return value;
}

async function text(form: string): Promise<string> {
  return Buffer.from(await writeDocument(compose(form), 'text')).toString();
}

/** An example of each kind of official document, beside the two years. */
const KINDS = '公文种类';
const kinds = readdirSync(join(projectFolder, 'examples', KINDS))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    form: `examples/${KINDS}/${file}`,
    year: KINDS,
    name: basename(file, '.yaml'),
  }));

describe.each([...exampleForms(), ...kinds])('$form', ({ form, year, name }) => {
  const result = (extension: string) =>
    join(projectFolder, 'examples', year, '成品', `${name}${extension}`);

  it('has no problems and renders to the text beside it', async () => {
    expect(existsSync(result('.txt'))).toBe(true);
    expect(await text(form)).toBe(readFileSync(result('.txt'), 'utf8'));
  });

  it('renders to the very bytes of the Word file beside it', async () => {
    const bytes = await writeDocument(compose(form), 'docx');
    expect(Buffer.from(marked(bytes)).equals(marked(readFileSync(result('.docx'))))).toBe(true);
  });
});

describe.each(['2023', '2024'])('the summary of %s', (year) => {
  const form = `examples/${year}/印发工作总结.yaml`;

  it('is of the length and shape of a real one', async () => {
    const { document } = compose(form);
    expect(document.letterhead?.issuers).toHaveLength(2);
    const body = document.issued?.body.filter((block) => block.type === 'section') ?? [];
    const work = body.find(({ heading }) => heading.includes('工作及成效'));
    const numbered = work?.children.filter((child) => child.type === 'section' && child.number);
    expect(numbered).toHaveLength(10);
    const length = (await text(form)).length;
    expect(length).toBeGreaterThan(7_500);
    expect(length).toBeLessThan(10_500);
  });

  it('has its figures in boxes, some in files of the departments', () => {
    const { sources } = compose(form);
    const departments = sources.filter((path) => path.includes('部门稿'));
    expect(departments.length).toBeGreaterThanOrEqual(4);
    const yaml = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
    const boxes = yaml.match(/【[^】]*】/g) ?? [];
    expect(boxes.length).toBeGreaterThanOrEqual(BOXES_OF_A_SUMMARY);
  });
});

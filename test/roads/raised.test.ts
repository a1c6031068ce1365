/** Signs above the line on the way from a Word file to a form and back to a Word file. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { formatDocument, importForm, readDocument } from '../../src/index.ts';
import { paragraph, wordFile } from '../readers/word-file.ts';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');

it('keeps m² and 10³', async () => {
  const body = [
    paragraph('关于园区绿地建设情况的报告', '<w:jc w:val="center"/>'),
    paragraph('市人民政府：'),
    `<w:p>${run('今年新增绿地120万m')}${raised('2')}${run('，节水10')}${raised('3')}${run('吨。')}</w:p>`,
  ].join('');
  const { value: file } = await readDocument(wordFile(body), '旧报告.docx');
  const [recognised] = file?.recognition.documents ?? [];
  if (file === undefined || recognised === undefined) throw new Error('nothing was read');
  const made = await importForm(recognised, '旧报告.docx', {
    formPath: `${projectFolder}报告.yaml`,
    files: diskFiles,
    templatesFolder,
    file,
  });
  expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(made.value?.files[0]?.text).toContain('【120】万m²，节水10³吨');
  expect(made.value?.differences).toEqual([]);
  expect(made.value?.missing).toEqual([]);
  const word = unzipSync(await formatDocument(recognised, 'docx'))['word/document.xml'];
  const text = strFromU8(word ?? new Uint8Array()).replace(/<[^>]+>/gu, '');
  expect(text).toContain('万m²，节水10³吨');
});

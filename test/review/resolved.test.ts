/** 此处不查 in Word: what stands under a resolved comment is not told again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unfolded } from '../../src/checks/index.ts';
import { checkFile, reviewFile } from '../../src/roads/proofread/file.ts';
import { wordFile } from '../readers/word-file.ts';

const BODY =
  '<w:p><w:r><w:t>各科室要抓好其它各项工作。</w:t></w:r></w:p><w:p><w:r><w:t>全体干部要抓好其它各项工作。</w:t></w:r></w:p>';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

const codes = async (bytes: Uint8Array) =>
  unfolded((await checkFile(bytes, '通知.docx')).findings).map(({ code, paragraph }) => [
    code,
    paragraph,
  ]);

/** The file as Word saves it once the comments with these numbers are resolved. */
function resolve(bytes: Uint8Array, numbers: readonly number[], isDone = true): Uint8Array {
  const parts = unzipSync(bytes);
  let paragraph = 0;
  const comments = strFromU8(parts['word/comments.xml'] as Uint8Array)
    .replace('<w:comments ', `<w:comments ${W14} `)
    .split('</w:comment>')
    .map((comment, index) => {
      const at = comment.lastIndexOf('<w:p>');
      if (at < 0) return comment;
      paragraph = index + 1;
      return `${comment.slice(0, at)}<w:p w14:paraId="0000000${paragraph}">${comment.slice(at + 5)}`;
    })
    .join('</w:comment>');
  const done = numbers
    .map((one) => `<w15:commentEx w15:paraId="0000000${one + 1}" w15:done="${isDone ? 1 : 0}"/>`)
    .join('');
  return zipSync({
    ...parts,
    'word/comments.xml': strToU8(comments),
    'word/commentsExtended.xml': strToU8(`<w15:commentsEx ${W15}>${done}</w15:commentsEx>`),
  });
}

/** A file with a person's comment over its first paragraph. */
function commented(words: string): Uint8Array {
  const range = BODY.replace('<w:p>', '<w:p><w:commentRangeStart w:id="0"/>').replace(
    '</w:p>',
    '<w:commentRangeEnd w:id="0"/></w:p>',
  );
  const comment = `<w:comment w:id="0" w:author="刘"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const parts = unzipSync(wordFile(range));
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
  return zipSync({
    ...parts,
    'word/_rels/document.xml.rels': strToU8(relations),
    'word/comments.xml': strToU8(`<w:comments ${main}>${comment}</w:comments>`),
  });
}

describe('resolved comments of the program', () => {
  it('silence their own rule at their own place', async () => {
    const bytes = wordFile(BODY);
    const before = await codes(bytes);
    expect(before.filter(([code]) => code === 'check/likely-word')).toHaveLength(2);
    const reviewed = (await reviewFile(bytes, '通知.docx', 'zh')).value?.bytes as Uint8Array;
    const comments = strFromU8(unzipSync(reviewed)['word/comments.xml'] as Uint8Array);
    const at = comments.split('</w:comment>').findIndex((one) => one.includes('likely-word'));
    const after = await codes(resolve(reviewed, [at]));
    expect(await codes(reviewed)).toEqual(before);
    expect(after).toEqual(
      before.filter((one) => one !== before.find(([code]) => code === 'check/likely-word')),
    );
  });
});

describe('resolved comments of a person', () => {
  it.each([
    ['此处不查', 1],
    ['不查 likely-word', 1],
    ['不查：check/spaces', 2],
    ['请再看看', 2],
  ])('“%s” leaves %s of 2 to be told', async (words, left) => {
    const found = await codes(resolve(commented(words), [0]));
    expect(found.filter(([code]) => code === 'check/likely-word')).toHaveLength(left);
  });

  it('count only once they are resolved', async () => {
    const open = await codes(resolve(commented('此处不查'), [0], false));
    expect(open).toEqual(await codes(wordFile(BODY)));
    expect(await codes(commented('此处不查'))).toEqual(open);
  });
});

describe('不查.txt', () => {
  const bytes = strToU8('关于开会的通知\n\n各科室：\n请抓好其它工作，抓好其它事项。\n');

  it.each([
    ['', 2],
    ['# 看过了\n通知.txt | likely-word | 其它工作\n', 1],
    ['*｜check/likely-word｜\n', 0],
    ['通知.txt\n', 0],
    ['报告.txt | likely-word | 其它工作\n', 2],
    ['通知.txt | spaces | 其它工作\n', 2],
  ])('%j leaves %s of 2 to be told', async (quiet, left) => {
    const { findings } = await checkFile(bytes, '通知.txt', { quiet });
    expect(unfolded(findings).filter(({ code }) => code === 'check/likely-word')).toHaveLength(
      left,
    );
  });
});

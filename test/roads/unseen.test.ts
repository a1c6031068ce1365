/** Signs that nobody sees, wherever a Word file has text: found with their place, and taken out with nothing else. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/roads/proofread/file.ts';
import { takeOutUnseen } from '../../src/roads/unseen.ts';
import { type Parts, paragraph, wordFile, wordPart } from '../readers/word-file.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const box = (text: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;
const cell = (text: string) =>
  `<w:tbl><w:tr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('值班')}</w:tc></w:tr></w:tbl>`;
const note = (kind: string, text: string) => `<w:${kind} w:id="2">${paragraph(text)}</w:${kind}>`;

/** Each place bears its own sign, and words to find it by. */
const BODY = [
  paragraph('关于防汛工作的通知'),
  paragraph('园区\u200b各企业：'),
  `<w:p>${run('值班人员')}<w:r><w:softHyphen/></w:r>${run('不得离岗')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="2"/></w:r>${run('，物资齐备。')}</w:p>`,
  cell('沙袋\u00ad').replace('\u00ad', '&#xFEFF;'),
  box('联系电话\u2060公布'),
  `<w:p><w:sdt><w:sdtContent>${run('类别\u200d甲')}</w:sdtContent></w:sdt></w:p>`,
  `<w:p><w:del w:id="5"><w:r><w:delText>旧\u200b句</w:delText></w:r></w:del>${run('新句。')}</w:p>`,
  '<w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/><w:footerReference w:type="default" r:id="rId-footer1"/></w:sectPr>',
].join('');
const PARTS: Parts = {
  header1: wordPart('hdr', paragraph('内部\ufeff资料\t青禾园区\ue863') + box('第一\u200f稿')),
  footer1: wordPart('ftr', paragraph('青禾\u00ad园区')),
  footnotes: wordPart('footnotes', note('footnote', '见\u200b附表。')),
  endnotes: wordPart('endnotes', note('endnote', '数据\u202a截至六月。')),
  comments: wordPart('comments', note('comment', '请\u200e核对。\uf0d8')),
};

const found = async (bytes: Uint8Array) => {
  const { problems, findings } = await checkFile(bytes, '通知.docx');
  return [...problems, ...findings].filter(({ code }) =>
    /invisible-character|private-use/u.test(code),
  );
};

describe('signs that nobody sees in a Word file', () => {
  it('are told wherever they stand, with the words around them', async () => {
    const told = (await found(wordFile(BODY, PARTS))).map(({ code, message, place }) => {
      const { lineText = '', column = 0, length = 0 } = place ?? {};
      const sign = lineText.slice(column - 1, column - 1 + length);
      const bare = lineText.replace(/[\p{Cf}\p{Co}\t]/gu, '|');
      return `${bare} U+${(sign.codePointAt(0) ?? 0).toString(16)} ${code.slice(6)} ${message.zh.slice(0, 4)}`;
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "内部|资料|青禾园区| U+feff invisible-character 页眉：这",
        "内部|资料|青禾园区| U+e863 private-use 页眉：“",
        "第一|稿 U+200f invisible-character 页眉：这",
        "青禾|园区 U+ad invisible-character 页脚：这",
        "见|附表。 U+200b invisible-character 脚注：这",
        "数据|截至六月。 U+202a invisible-character 尾注：这",
        "请|核对。| U+200e invisible-character 批注：这",
        "请|核对。| U+f0d8 private-use 批注：“",
        "值班人员不得离岗，物资齐备。 U+0 invisible-character 这一段有",
        "园区|各企业： U+200b invisible-character 这里有看",
        "沙袋||值班 U+feff invisible-character 这里有看",
        "联系电话|公布 U+2060 invisible-character 这里有看",
        "类别|甲 U+200d invisible-character 这里有看",
      ]
    `);
  });

  it('go from all parts, and nothing else does: not a tab, not a sign of one font, nothing deleted', async () => {
    const before = wordFile(BODY, PARTS);
    const made = await takeOutUnseen(before);
    const texts = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
    const gone = /&#xFEFF;|(?<!旧)[\u200b-\u200f\u202a\u2060\ufeff\u00ad]|<w:softHyphen\/>/gu;
    expect(texts(made?.bytes ?? new Uint8Array())).toEqual(
      texts(before).map(([name, xml]) => [name, xml.replace(gone, '')]),
    );
    expect(made?.count).toBe(11);
    const left = await found(made?.bytes ?? new Uint8Array());
    expect(left.map(({ code }) => code)).toEqual(['check/private-use', 'check/private-use']);
  });

  it('stay where they shape what stands beside them, and a file without them stays as it is', async () => {
    const bytes = wordFile(paragraph('关于\ud83d\udc68\u200d\ud83d\udc69的通知'));
    expect(await takeOutUnseen(bytes)).toEqual({ bytes, count: 0 });
    expect(await takeOutUnseen(new Uint8Array([1, 2, 3]))).toBeUndefined();
  });
});

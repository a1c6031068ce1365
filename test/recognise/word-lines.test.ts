/** What kind of file it is decides what may be left out: of a Word file only what repeats on its pages. */
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/recognise/index.ts';
import { paragraph, readWord } from '../readers/word-file.ts';
import { printed } from './accounted.ts';

const TITLE = paragraph('关于开展园区绿化补种的通知', '<w:jc w:val="center"/>');
const END =
  paragraph('云溪市青禾产业园区管理委员会', '<w:jc w:val="right"/>') +
  paragraph('2024年4月2日', '<w:jc w:val="right"/>');
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;

function read(body: string) {
  const { lines, format } = readWord(body);
  const { documents, leftovers } = recognise(lines, { file: '文件.docx', format });
  return { text: documents.flatMap(({ document }) => printed(document)).join('\n'), leftovers };
}

describe('nothing of a Word file is taken for a web page’s own', () => {
  it('neither rows of a table whose first cells are keys of a catalogue card', () => {
    const table = `<w:tbl>${row('标题', '补种方案')}${row('文号', '青园发〔2024〕8号')}${row('来源', '绿化队')}</w:tbl>`;
    for (const body of [table + paragraph('以上为登记内容。'), TITLE + table + END]) {
      const { text, leftovers } = read(body);
      for (const word of ['补种方案', '青园发〔2024〕8号', '绿化队']) expect(text).toContain(word);
      expect(leftovers).toEqual([]);
    }
  });

  it('nor signs written as in the source of a page', () => {
    const code = '填写时用 &lt;名单&gt; 标出各企业。';
    const { text, leftovers } = read(TITLE + paragraph(code) + END);
    expect(text).toContain('用 &lt;名单&gt; 标出');
    expect(leftovers).toEqual([]);
  });

  it('nor the mark of an attachment that stands alone, nor a table above the title', () => {
    const list =
      paragraph('园区绿化责任人名单', '<w:jc w:val="center"/>') + paragraph('周明远负责东区。');
    const alone = read(paragraph('附件1') + list);
    expect(alone.text).toContain('附件1');
    expect(alone.leftovers).toEqual([]);
    const table = `<w:tbl>${row('版本', '修改者')}${row('初稿', '李望山')}</w:tbl>`;
    const { text } = read(table + list);
    expect(text.trimStart()).toMatch(/^园区绿化责任人名单/u);
    expect(text).toContain('李望山');
  });

  it('nor lines below the signature, nor lines that speak of rights and sources', () => {
    const lines = [
      '版权归园区绿化队所有，请勿翻印。',
      '来源：园区苗圃统计',
      '承办单位：园区绿化队',
      '地址：青禾大道6号　邮编：000000',
      '注：苗木以到货为准。',
      '共印25份',
      '清单见：苗木清单.xlsx',
    ];
    const [above = '', ...below] = lines.map((line) => paragraph(line));
    const { text, leftovers } = read(
      `${TITLE}${paragraph('请做好补种。')}${above}${END}${below.join('')}`,
    );
    for (const line of lines) expect(text).toContain(line);
    expect(leftovers).toEqual([]);
  });

  it('nor boxes to tick and lines to write on', () => {
    const lines = ['□ 愿意参加', '□ 不参加', '意见：', '________________', '请在本月底前交回。'];
    const { text, leftovers } = read(TITLE + lines.map((line) => paragraph(line)).join(''));
    for (const line of lines) expect(text).toContain(line);
    expect(leftovers).toEqual([]);
  });
});

/** What comes back in a Word file beside plain words: half accepted changes, moves, rows, notes, marks, remarks. */
import { describe, expect, it } from 'vitest';
import { trackedChanges } from '../../src/roads/merge/merge.ts';
import { notesWith } from '../../src/roads/merge/notes.ts';
import { changed, edited, merge, path, word } from './notice-file.ts';
import { paragraphsOf, printedAfter, unlisted } from './whole-round.ts';
import { type WordEditing, wordEditing } from './word-edits.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BY = 'w:author="王主任" w:date="2024-09-10T10:00:00Z"';

function tracked(author: string, edit: (edited: WordEditing) => void, bytes = word): Uint8Array {
  const editing = wordEditing(bytes, author);
  edit(editing);
  return editing.bytes();
}

/** The file with a part more. */
function withPart(bytes: Uint8Array, name: string, xml: string): Uint8Array {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const link = `<Relationship Id="rId-${name}" Type="${base}/${name}" Target="${name}.xml"/>`;
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const part = `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`;
  return changed(bytes, {
    [`word/${name}.xml`]: () => xml,
    'word/_rels/document.xml.rels': (links) =>
      links.replace('</Relationships>', `${link}</Relationships>`),
    '[Content_Types].xml': (types) => types.replace('</Types>', `${part}</Types>`),
  });
}

/** Something put into the main text behind the run with these words. */
const behind = (words: string, put: string) =>
  edited((xml) => {
    const end = xml.indexOf('</w:r>', xml.indexOf(words)) + '</w:r>'.length;
    return xml.slice(0, end) + put + xml.slice(end);
  });

/** Something put into the properties of the run with these words. */
const looking = (words: string, put: string) =>
  edited((xml) => {
    const start = xml.lastIndexOf('<w:r>', xml.indexOf(words)) + '<w:r>'.length;
    const own = xml.slice(start).startsWith('<w:rPr>') ? '<w:rPr>'.length : 0;
    const properties = own > 0 ? put : `<w:rPr>${put}</w:rPr>`;
    return xml.slice(0, start + own) + properties + xml.slice(start + own);
  });

describe('tracked changes that were dealt with by halves', () => {
  const half = (bytes: Uint8Array) =>
    tracked(
      '李副主任',
      (edit) => {
        edit.replace('48家', '50家');
        edit.insert('——应急预案', '——用气安全情况。');
      },
      bytes,
    );
  // Accepted: plain words. Rejected: as before. Left: tracked, by two people.
  const plain = wordEditing(word);
  plain.replace('严防各类事故', '坚决防范各类事故');
  const bytes = half(tracked('王主任', (edit) => edit.replace('57家', '60家'), plain.bytes()));

  it('land, be they accepted or still open', async () => {
    const { after, value } = await merge(bytes);
    for (const words of ['坚决防范各类事故', '【60】家', '【50】家', '- 用气安全情况。'])
      expect(after).toContain(words);
    expect(value.left).toEqual([]);
    expect(unlisted(paragraphsOf(bytes), await printedAfter(path, value), [])).toEqual([]);
  });

  it('are asked about only where they are open; those refused stay out', async () => {
    const open = trackedChanges(bytes);
    expect(open.map(({ author, added }) => [author, added])).toEqual([
      ['王主任', '60家'],
      ['李副主任', '50家'],
      ['李副主任', '——用气安全情况。'],
    ]);
    const { after } = await merge(bytes, new Set([0, 2]));
    expect(after).toContain('【57】家');
    expect(after).toContain('【50】家');
    expect(after).not.toContain('用气安全');
  });
});

describe('moves and rows with tracking on', () => {
  it.each<[string, (edit: WordEditing) => void, string, boolean]>([
    ['an item that moved', (e) => e.move('——消防设施', '——应急预案'), '应急预案', true],
    ['a row that came', (e) => e.insertRow('教育培训', ['3', '制度建设']), '制度建设', true],
    ['a row that went', (e) => e.removeRow('教育培训'), '教育培训', false],
  ])('land, and refused leave the form alone: %s', async (_, edit, words, isThere) => {
    const bytes = tracked('王主任', edit);
    const { after, value, problems } = await merge(bytes);
    expect(after.includes(words)).toBe(isThere);
    expect([value.left, problems]).toEqual([[], []]);
    expect(unlisted(paragraphsOf(bytes), await printedAfter(path, value), [])).toEqual([]);
    const all = new Set(trackedChanges(bytes).map((__, index) => index));
    expect((await merge(bytes, all)).value.files).toEqual([]);
  });
});

describe('what is no word of the text is told, and changes nothing', () => {
  const told = async (bytes: Uint8Array) => {
    const { value, problems } = await merge(bytes);
    expect(value.files).toEqual([]);
    return problems.map(({ code, message }) => `${code} ${message.zh}`);
  };

  it.each([
    ['footnote', '脚注'],
    ['endnote', '尾注'],
  ])('a %s', async (kind, name) => {
    const note = `<w:${kind}s ${NAMESPACE}><w:${kind} w:id="2"><w:p><w:r><w:t>数据截至8月底。</w:t></w:r></w:p></w:${kind}></w:${kind}s>`;
    const bytes = behind('为深入推进', `<w:r><w:${kind}Reference w:id="2"/></w:r>`);
    expect(await told(withPart(bytes, `${kind}s`, note))).toEqual([
      `merge/footnote “为深入推进安全生产治本攻坚三年行动，严防各类事故……”：文件里加了${name}“数据截至8月底。”，没有并，表单里没有${name}。`,
    ]);
  });

  it.each([
    ['highlighted', '<w:highlight w:val="yellow"/>'],
    ['bold', '<w:b/>'],
    ['red', '<w:color w:val="FF0000"/>'],
    ['underlined', '<w:u w:val="single"/>'],
    ['bold with tracking on', `<w:b/><w:rPrChange w:id="70" ${BY}><w:rPr/></w:rPrChange>`],
  ])('words made %s', async (_, properties) => {
    expect(await told(looking('为深入推进', properties))).toEqual([
      'merge/look 文件里给字做了记号（标色、加粗、下划线等）：“为深入推进安全生产治本攻坚三年行动，严防各类事故……”，没有并。',
    ]);
  });

  it.each([
    ['bold', '<w:b/>'],
    ['red', '<w:color w:val="FF0000"/>'],
    ['highlighted', '<w:highlight w:val="yellow"/>'],
  ])('words of a cell made %s', async (_, properties) => {
    expect(await told(looking('责任书是否签订', properties))).toEqual([
      'merge/look 文件里给字做了记号（标色、加粗、下划线等）：“责任书是否签订到班组和岗位”，没有并。',
    ]);
  });

  it('words in the second line of the title made bold', async () => {
    expect(await told(looking('关于开展2024年度', '<w:b/>'))).toEqual([
      expect.stringMatching(/^merge\/look .*“关于开展2024年度/u),
    ]);
  });

  it('formats that were changed with tracking on, and show in no word', async () => {
    const size = `<w:sz w:val="30"/><w:rPrChange w:id="70" ${BY}><w:rPr/></w:rPrChange>`;
    expect(await told(looking('为深入推进', size))).toEqual([
      'merge/look 文件里有1处只改了格式的修订，没有并。',
    ]);
  });

  it('words in the foot of the pages', async () => {
    const foot = changed(word, {
      'word/footer1.xml': (xml) =>
        xml.replace('</w:ftr>', '<w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:ftr>'),
    });
    expect(await told(foot)).toEqual(['merge/margin 文件的页眉、页脚里加了“内部资料”，没有并。']);
  });

  it('columns that were exchanged', async () => {
    const cell = /<w:tc>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc>/gu;
    const bytes = edited((xml) =>
      xml.replace(/<w:tr>(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/gu, (row) => {
        const [, one = '', other = ''] = row.match(cell) ?? [];
        const isTable = (row.match(cell) ?? []).length === 4;
        return isTable ? row.replace(one + other, other + one) : row;
      }),
    );
    expect(await told(bytes)).toEqual([expect.stringContaining('merge/cells 表格“序号 自查项目')]);
  });
});

it('a new paragraph’s bold words land, and are told', async () => {
  const editing = wordEditing(word);
  editing.insert('园区内全部', '其他企业由各片区自查。');
  const bold = changed(editing.bytes(), {
    'word/document.xml': (xml) => {
      const start = xml.lastIndexOf('<w:r>', xml.indexOf('其他企业')) + '<w:r>'.length;
      return `${xml.slice(0, start)}<w:rPr><w:b/></w:rPr>${xml.slice(start).replace(/^<w:rPr>.*?<\/w:rPr>/u, '')}`;
    },
  });
  const { after, problems } = await merge(bold);
  expect(after).toContain('其他企业由各片区自查。');
  expect(problems.map(({ message }) => message.zh)).toEqual([
    '文件里给字做了记号（标色、加粗、下划线等）：“其他企业由各片区自查。”，没有并。',
  ]);
});

it('a second paragraph in a cell is joined to the first, and told', async () => {
  const editing = wordEditing(word);
  editing.insert('责任书是否签订到班组和岗位', '责任书有无过期');
  const bytes = editing.bytes();
  const { after, value, problems } = await merge(bytes);
  expect(after).toContain('责任书是否签订到班组和岗位\\n责任书有无过期');
  expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
    'merge/break “1 责任落实 责任书是否签订到班组和岗位责任书有……”：文件里有一格另起了一段；表格的一格只印一段，两段接在了一起。',
  ]);
  expect(unlisted(paragraphsOf(bytes), await printedAfter(path, value), value.left)).toEqual([]);
});

describe('numbers that the structure makes', () => {
  const told = async (...edits: ((edit: WordEditing) => void)[]) => {
    const editing = wordEditing(word);
    for (const edit of edits) edit(editing);
    const { problems } = await merge(editing.bytes());
    return problems.map(({ code, message }) => `${code} ${message.zh}`);
  };

  it('that were not counted on by hand behind a new section are one note', async () => {
    const said = await told((e) => e.insert('企业，重点检查涉及', '二、检查方式', '不发通知。'));
    expect(said).toEqual([
      'merge/numbering “三、检查内容”“四、步骤安排”“五、有关要求”：文件里这3处的序号和表单排的不一样；序号是自动排的，没有照改。',
    ]);
  });

  it('that was changed in one place is named with both numbers', async () => {
    expect(await told((e) => e.replace('二、检查内容', '三、检查内容'))).toEqual([
      'merge/numbering “二、检查内容”：“二”改成“三”，是自动排的，没有照改。',
    ]);
  });
});

describe('comments', () => {
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2024-09-11T10:00:00Z"><w:p w14:paraId="0000000${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;

  it('with replies are listed one by one, each reply with whom it answers', async () => {
    const comments = `<w:comments ${NAMESPACE} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comment(1, '王主任', '请再核。')}${comment(2, '小李', '已核。')}</w:comments>`;
    const replies =
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>';
    const references =
      '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>';
    const bytes = withPart(
      withPart(behind('请各企业于10月', references), 'comments', comments),
      'commentsExtended',
      replies,
    );
    const { value } = await merge(bytes);
    const lines = notesWith('', '通知.docx', value.comments).split('\n').slice(1, -1);
    expect(lines).toEqual([
      expect.stringMatching(/^□ 王主任 2024-09-11　.*：请再核。（通知\.docx）$/u),
      expect.stringMatching(/^□ 小李 2024-09-11　.*：（回复王主任）已核。（通知\.docx）$/u),
    ]);
  });
});

it('a note below the date, with the form’s other entries not there yet, becomes an entry', async () => {
  const editing = wordEditing(word);
  editing.insert('2024年9月12日', '（联系人：李晨，电话：0000-0000000）');
  const bytes = editing.bytes();
  const { after, value } = await merge(bytes);
  expect(after).toContain('附注: 联系人：李晨，电话：0000-0000000');
  expect(unlisted(paragraphsOf(bytes), await printedAfter(path, value), value.left)).toEqual([]);
});

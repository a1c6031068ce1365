import { describe, expect, it } from 'vitest';
import { type Editing, editing, example, printedIn } from '../merging.ts';

const notice = await example('2024/通知.yaml');

type Case = [what: string, edit: (edited: Editing) => readonly string[], inForm: string];

/** Everything a director does to the notice; what the form then says. */
const EXACT: readonly Case[] = [
  ['words', (e) => e.replace('严防各类事故', '坚决防范各类事故'), '坚决防范各类事故'],
  ['a number in a box', (e) => e.replace('57家', '58家'), '【58】家'],
  [
    'words around boxes',
    (e) => e.replace('重点检查涉及粉尘、液氨、有限空间和动火作业的48家', '突出抓好粉尘作业的50家'),
    '突出抓好粉尘作业的【50】家',
  ],
  ['a heading', (e) => e.replace('企业自查。', '企业自查自纠。'), '标题: 企业自查自纠'],
  [
    'the title',
    (e) => e.replace('大检查的通知', '大排查的通知'),
    '【年度】年度园区企业安全生产大排查',
  ],
  ['the date', (e) => e.replace('2024年9月12日', '2024年9月20日'), '成文日期: 2024-09-20'],
  ['the number', (e) => e.replace('31号', '32号'), '发文字号: 32'],
  [
    'the number and its year',
    (e) => e.replace('〔2024〕31号', '〔2025〕1号'),
    '发文字号: 青禾园委发〔2025〕1号',
  ],
  ['recipients', (e) => e.replace('园区各企业：', '园区各企业、各商户：'), '园区各企业、各商户'],
  [
    'copies',
    (e) => e.replace('市消防救援支队', '市消防救援局'),
    '抄送机关: 市应急管理局，市消防救援局',
  ],
  [
    'a cell',
    (e) => e.replace('责任书是否签订到班组和岗位', '责任书是否签到人'),
    '责任书是否签到人, ""',
  ],
  [
    'an empty cell that is filled',
    (e) =>
      e.replace(
        '1\t责任落实\t责任书是否签订到班组和岗位',
        '1\t责任落实\t责任书是否签订到班组和岗位\t已查',
      ),
    '责任书是否签订到班组和岗位, "已查"',
  ],
  ['a row that is dragged', (e) => e.move('危险作业', '序号\t'), '行:'],
  [
    'an attachment that comes',
    (e) =>
      e
        .insert('——第五组', '附件3', '隐患整改台账', '整改台账按月更新。')
        .flatMap((text) => (text === '2. 检查组责任分工' ? [text, '3. 隐患整改台账'] : [text])),
    '标题: 隐患整改台账',
  ],
  ['a row that goes', (e) => e.remove('教育培训'), '责任落实'],
  ['a row that comes', (e) => e.insert('责任落实', '2\t制度建设\t制度是否上墙'), '制度是否上墙'],
  ['an item that goes', (e) => e.remove('——消防设施'), '应急预案编制'],
  ['an item that comes', (e) => e.insert('——消防设施', '——用气安全情况。'), '- 用气安全情况。'],
  ['an item that moves', (e) => e.move('——消防设施', '二、检查内容'), '消防设施'],
  ['two items in one', (e) => e.join('——消防设施'), '用电线路安全情况。——应急预案'],
  [
    'a paragraph that comes',
    (e) => e.insert('园区内全部规模', '其他企业由各片区自查。'),
    '其他企业由各片区自查。',
  ],
  ['one behind items', (e) => e.insert('——应急预案', '以上内容逐项检查。'), '以上内容逐项检查。'],
  [
    'one behind the lead',
    (e) => e.insert('为深入推进', '各单位要高度重视。'),
    '各单位要高度重视。',
  ],
  ['one at the end', (e) => e.insert('请各企业于10月', '特此通知。'), '特此通知。'],
  ['a paragraph in two', (e) => e.split('安全生产标准化达标企业，'), '安全生产标准化达标企业，'],
  ['the lead in two', (e) => e.split('严防各类事故发生，'), '严防各类事故发生，'],
  ['a heading from its text', (e) => e.split('企业自查。'), '接排: 否'],
  ['a paragraph that moves', (e) => e.move('请各企业于10月', '——应急预案'), '请各企业于10月10日前'],
  [
    'a point that comes',
    (e) =>
      e
        .replace('二是坚持边查边改', '二是加强领导。书记亲自抓。三是坚持边查边改')
        .map((text) => text.replace('三是严格督导', '四是严格督导')),
    '- 加强领导。书记亲自抓。',
  ],
  [
    'a section that goes',
    (e) =>
      e
        .remove('一、检查范围', 2)
        .map((text) =>
          text.replace(
            /^[二三四](?=、)/u,
            (label) => ({ 二: '一', 三: '二', 四: '三' })[label] ?? '',
          ),
        ),
    '检查内容',
  ],
  [
    'a section that comes',
    (e) =>
      e
        .insert('——应急预案', '三、检查方式', '不发通知、不打招呼。')
        .map((text) =>
          text === '三、步骤安排'
            ? '四、步骤安排'
            : text === '四、有关要求'
              ? '五、有关要求'
              : text,
        ),
    '标题: 检查方式',
  ],
];

describe('a change in the Word file', () => {
  it.each(EXACT)('of %s lands in the form, which then prints the same', async (_, edit, inForm) => {
    const wanted = edit(editing(notice.printed));
    const merged = await notice.merge(wanted);
    expect(printedIn(merged)).toEqual(wanted);
    expect(merged.left).toEqual([]);
    expect([...merged.texts.values()].join('\n')).toContain(inForm);
  });

  it('of the order of points moves them, and nothing else', async () => {
    const at = notice.printed.findIndex((text) => text.includes('二是坚持边查边改'));
    const [, head = '', one = '', two = '', three = ''] =
      /^(.*?)一是(.*?)二是(.*?)三是(.*)$/u.exec(notice.printed[at] ?? '') ?? [];
    const wanted = notice.printed.with(at, `${head}一是${two}二是${three}三是${one}`);
    const merged = await notice.merge(wanted);
    expect(printedIn(merged)).toEqual(wanted);
    expect(merged.done.map(({ operation }) => operation.do)).toEqual(['move']);
  });

  it('of a point that moves to another department keeps its boxes, but those of figures not known there', async () => {
    const summary = await example('2023/印发工作总结.yaml');
    const at = (words: string) => summary.printed.findIndex((text) => text.includes(words));
    const [from, to] = [at('（一）突出政治引领'), at('（四）紧盯精准招引')];
    const [one = '', other = ''] = [summary.printed[from], summary.printed[to]];
    const point = /二是(.*?)三是/u.exec(one)?.[1] ?? '';
    const rest = ['二', '三', '四'].reduce(
      (text, number, index) => text.replace(`${'三四五'[index]}是`, `${number}是`),
      one.replace(`二是${point}`, ''),
    );
    const last = '六五四'.split('').find((number) => other.includes(`${number}是`)) ?? '';
    const next = { 四: '五', 五: '六', 六: '七' }[last];
    const wanted = summary.printed.with(from, rest).with(to, `${other}${next}是${point}`);
    const merged = await summary.merge(wanted);
    expect([printedIn(merged), merged.left]).toEqual([wanted, []]);
    const inFile = [...merged.texts].find(([file]) => file.includes('招商合作部'))?.[1];
    expect(inFile).toContain('基层党组织达到46个');
    expect(inFile).toContain('选派党建指导员【24｜18】名');
  });

  it('of a table’s columns is told and left: nothing is put into another cell', async () => {
    const wanted = notice.printed.map((text) =>
      text.split('\t').length > 2 ? `${text}\t已办` : text,
    );
    const merged = await notice.merge(wanted);
    expect([merged.texts.size, merged.done.length]).toEqual([0, 0]);
    expect(new Set(merged.left.map(({ reason, to }) => `${reason} ${to}`))).toEqual(
      new Set(['place \t已办']),
    );
  });

  it('of nothing changes nothing', async () => {
    const merged = await notice.merge(notice.printed);
    expect([merged.texts.size, merged.done.length, merged.left.length]).toEqual([0, 0, 0]);
  });

  it('of a number that the structure makes is told and left', async () => {
    const merged = await notice.merge(
      editing(notice.printed).replace('二、检查内容', '三、检查内容'),
    );
    expect(merged.texts.size).toBe(0);
    expect(merged.left).toMatchObject([{ reason: 'numbering', from: '二', to: '三' }]);
  });

  it('keeps comments and layout of the form', async () => {
    const merged = await notice.merge(editing(notice.printed).replace('57家', '58家'));
    const [[file = '', text] = []] = [...merged.texts];
    expect(text).toBe(notice.texts.get(file)?.replace('【57】', '【58】'));
  });
});

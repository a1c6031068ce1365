/** Whose names stand above a date: two to thirty of them, one on two lines, and who sets the seal for another. */
import { describe, expect, it } from 'vitest';
import { documentIn, doubts, recogniseText } from '../plain.ts';

const BODY = ['各县（区）人民政府：', '为做好秋粮收购工作，现将有关事项通知如下，请认真执行。'];
const of = (title: string, ...lines: string[]) => documentIn([title, ...BODY, ...lines].join('\n'));
const TITLE = '关于做好秋粮收购工作的通知';
const DATE = '2024年10月30日';

const OFFICES =
  `青禾市发展和改革委员会 青禾市粮食和物资储备局 中共青禾市委农村工作领导小组办公室 青禾市教育局
青禾市科学技术局 青禾市公安局 青禾市民政局 青禾市财政局 青禾市人力资源和社会保障局 青禾市自然资源局 青禾市生态环境局
青禾市住房和城乡建设局 青禾市交通运输局 青禾市水利局 青禾市农业农村局 青禾市商务局 青禾市市场监督管理局 青禾市统计局
国家税务总局青禾市税务局 青禾市消防救援支队`.split(/\s+/u);

describe('joint issuers', () => {
  it.each([2, 3, 5, 8, 11, 12, 13, 16, 20])('%d of them, a line each, are all found', (count) => {
    const names = OFFICES.slice(0, count);
    expect(of(TITLE, ...names, DATE).placement).toMatchObject({
      issuers: names,
      date: '2024-10-30',
    });
  });

  it.each([2, 3, 4, 6])('%d of them on one line, a space between, are all found', (count) => {
    const names = OFFICES.slice(0, count);
    expect(of(TITLE, names.join(' '), DATE).placement.issuers).toEqual(names);
  });

  it.each([
    ['青禾市委办公室、青禾市人民政府办公室', ['青禾市委办公室', '青禾市人民政府办公室']],
    [
      '青禾地区行署办公室、青禾林业集团公司办公室',
      ['青禾地区行署办公室', '青禾林业集团公司办公室'],
    ],
    ['青禾市文联、青禾市科协、共青团青禾市委', ['青禾市文联', '青禾市科协', '共青团青禾市委']],
    ['青禾市教育局　青禾市体育局', ['青禾市教育局', '青禾市体育局']],
    ['青禾市财政局 青禾市商务局', ['青禾市财政局', '青禾市商务局']],
  ])('%s before 关于 of a title are several', (names, issuers) => {
    const title = `${names}关于印发青禾市秋粮收购管理办法（试行）的通知`;
    expect(of(title, '现印发给你们。').placement.issuers).toEqual(issuers);
  });
});

describe('names without a date', () => {
  it.each([
    ['财政部办公厅 住房城乡建设部办公厅 水利部办公厅'],
    ['青禾市财政局 青禾市水利局'],
    ['青禾市粮食和物资储备局'],
    ['青禾市财政局　青禾市商务局　青禾市统计局'],
  ])('%s sign below a list of attachments', (names) => {
    const issuers = names.split(/\s+/u);
    for (const list of [
      ['附件：收购网点情况表'],
      ['附件：1.收购网点情况表', '2.收购数量统计表'],
      ['附件1.收购网点情况表'],
      ['附件1：收购网点情况表', '附件2：收购数量统计表'],
    ]) {
      const { placement, document } = of(TITLE, ...list, names);
      expect(placement.issuers, list.join()).toEqual(issuers);
      expect(JSON.stringify(document.attachmentNote)).not.toContain(issuers[0]);
    }
  });
});

describe('a name on two lines', () => {
  it.each([
    ['青禾市经济和信息化委员会', '职称改革办公室'],
    ['青禾市教育局', '职称改革领导小组办公室'],
    ['青禾市卫生健康委员会', '爱国卫生运动办公室'],
    ['青禾省教育厅', '学生资助工作领导小组'],
    ['云园建设集团有限公司', '安全生产领导小组'],
    ['青禾市农业农村局', '党组'],
  ])('%s over %s is one', (first, second) => {
    const whole = `${first}${second}`;
    expect(of(TITLE, first, second, DATE).placement.issuers).toEqual([whole]);
    const known = `${whole}关于做好秋粮收购工作的通知`;
    expect(of(known, first, second, DATE).placement.issuers).toEqual([whole]);
  });

  it.each([
    ['青禾省教育厅秋季学期', '的食品安全工作领导小组'],
    ['青禾市创建国家卫生城市', '工作领导小组办公室'],
    ['青禾市应对重大突发公共卫生事件', '领导小组'],
    ['中共青禾市委平安青禾建设', '领导小组办公室'],
    ['青禾县防汛抗旱和森林防火', '指挥部'],
  ])('%s over %s is one, though the first line names no office', (first, second) => {
    expect(of(TITLE, first, second, DATE).placement.issuers).toEqual([`${first}${second}`]);
  });

  it.each([
    ['中共青禾市委办公室', '青禾市人民政府办公室'],
    ['青禾市发展和改革委员会', '青禾市能源局'],
    ['国家发展改革委', '国家能源局'],
    ['党委办公室', '院长办公室'],
    ['青禾市教育局', '青禾市学校安全工作领导小组办公室'],
    ['中共青禾市委宣传部', '市精神文明建设办公室'],
  ])('%s over %s are two', (first, second) => {
    expect(of(TITLE, first, second, DATE).placement.issuers).toEqual([first, second]);
  });

  it.each([
    ['青禾县教体局', '关工委办公室'],
    ['青禾市教育局', '招生考试委员会办公室'],
  ])('%s over %s may be two, and that is told once', (first, second) => {
    const text = (title: string) => [title, ...BODY, first, second, DATE].join('\n');
    const said = recogniseText(text(TITLE)).doubts;
    expect(said.map(({ code }) => code)).toEqual(['recognise/issuers-joined']);
    expect(said[0]?.message.zh).toContain(`“${first}”和下一行“${second}”`);
    expect(said[0]?.place?.line).toBe(4);
    expect(doubts(text(`${first}${second}${TITLE}`))).toEqual([]);
  });

  it.each([
    ['青禾市经济和信息化委员会', '职称改革办公室'],
    ['青禾市农业农村局', '党组'],
    ['青禾县防汛抗旱和森林防火', '指挥部'],
  ])('%s over %s is one without a doubt', (first, second) => {
    expect(doubts([TITLE, ...BODY, first, second, DATE].join('\n'))).toEqual([]);
  });
});

describe('the line above a name', () => {
  it.each([
    ['望各校遵照执行', '青禾中学'],
    ['请各学院遵照执行', '教务处'],
    ['请全校师生认真遵守', '校长办公室'],
    ['望全院职工周知', '院办公室'],
    ['请各市场主体自觉遵守', '青禾管委会'],
    ['以上决定在全校公布', '校学术委员会'],
    ['全县各中小学校园食堂从业人员', '青禾中学'],
    ['望各镇认真抓好落实', '县委办公室'],
    ['青禾镇全体职工要周知', '党政办公室'],
    ['由园区管理局负责解释', '青禾管委会'],
    ['请将名单报校办公室', '青禾中学'],
    ['希各镇将情况报县农业农村局', '青禾县农业农村局'],
  ])('%s is the last of the text, though it has no mark', (words, office) => {
    const { document, placement } = of(TITLE, words, office, DATE);
    expect(placement.issuers).toEqual([office]);
    expect(document.body.at(-1)).toMatchObject({ text: words });
  });

  it.each([
    ['青禾市贯彻落实中央精神督查落实', '领导小组办公室'],
    ['望城区自然灾害应急救援', '指挥部'],
    ['全国文明城市青禾市创建', '工作领导小组办公室'],
    ['青禾市人力资源和社会', '保障局'],
  ])('%s over %s is one, whatever it looks like', (first, second) => {
    expect(of(TITLE, first, second, DATE).placement.issuers).toEqual([`${first}${second}`]);
  });

  it('is a name of its own: 学生会', () => {
    const { placement } = of(TITLE, '青禾大学学生会', '教务处', DATE);
    expect(placement.issuers).toEqual(['青禾大学学生会', '教务处']);
  });

  it('is no part of it where it ends the text', () => {
    const { document, placement } = of(TITLE, '特此通知', '青禾市粮食局', DATE);
    expect(placement.issuers).toEqual(['青禾市粮食局']);
    expect(document.body.at(-1)).toMatchObject({ text: '特此通知' });
  });
});

describe('who sets the seal for another', () => {
  it.each([
    ['青禾市抗旱工作领导小组', '（青禾市水利局代章）'],
    ['青禾市招生委员会', '（青禾市教育局代章）'],
    ['青禾市安全生产委员会办公室', '（青禾市应急管理局代章）'],
    ['青禾市征兵办公室', '(代章)'],
  ])('%s over %s: the name signs, the rest is kept as a note', (name, seal) => {
    const { document, placement } = of(TITLE, name, seal, DATE);
    expect(placement).toMatchObject({ issuers: [name], date: '2024-10-30' });
    expect(document.note).toBe(seal.slice(1, -1));
  });
});

/** What the schemas say of every kind and every entry, as two tables to be looked through. */
import { describe, expect, it } from 'vitest';
import {
  announcedKind,
  factsOf,
  isItemKey,
  isLikelyKey,
  isMisnamed,
  kindsOfClosing,
  shippedKinds,
  withOwnKinds,
} from '../../src/kinds/index.ts';
import { eachProperty, type Schema } from '../../src/kinds/schema.ts';

const said = (facts: object): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join('  ');

describe('the schemas', () => {
  it('say what each kind is', async () => {
    const rows = shippedKinds.all.map(
      ({ name, family, file, habits }) => `${name}\t${family}\t${file}\t${said(habits)}`,
    );
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('golden/kinds.txt');
  });

  it('say how each entry is read, what becomes of it next year, what it is called by mistake', async () => {
    const rows = new Set<string>();
    const add = (name: string, property: Schema) => {
      const facts = factsOf(property);
      if (Object.keys(facts).length > 0) rows.add(`${name}\t${said(facts)}`);
    };
    eachProperty(
      shippedKinds.all.map(({ schema }) => schema),
      add,
    );
    await expect(`${[...rows].sort().join('\n')}\n`).toMatchFileSnapshot('golden/entries.txt');
  });
});

describe('the list of kinds', () => {
  it('finds a kind by its name and by what else its schema lets be written', () => {
    expect(shippedKinds.find('通知')?.name).toBe('通知');
    expect(shippedKinds.find('命令（令）')?.name).toBe(shippedKinds.find('令')?.name);
    expect(shippedKinds.find('命令(令)')?.name).toBe(shippedKinds.find('命令')?.name);
    expect(shippedKinds.find('天气')).toBeUndefined();
    expect(shippedKinds.find('')).toBeUndefined();
  });

  it('knows the kinds that have an entry', () => {
    const named = (key: string) => shippedKinds.withKey(key).map(({ name }) => name);
    expect(named('期号')).toEqual(['纪要']);
    expect(named('总结')).toEqual(['总结和计划']);
    expect(named('constructor')).toEqual([]);
  });

  it('knows entries by their names, wherever they stand, and by what is written instead', () => {
    expect(['标题', '表头', '上年', '成文日期'].filter(shippedKinds.isKey)).toHaveLength(4);
    expect(shippedKinds.isKey('落款日期')).toBe(false);
    expect(isLikelyKey(shippedKinds, '标题')).toBe(true);
    expect(isLikelyKey(shippedKinds, '落款日期')).toBe(true);
    expect(isLikelyKey(shippedKinds, '天气')).toBe(false);
    expect(shippedKinds.synonymsOf('落款日期')).toContain('成文日期');
    expect(shippedKinds.synonymsOf('天气')).toEqual([]);
    expect(isMisnamed(shippedKinds, ['天气', '落款日期'], '成文日期')).toBe(true);
    expect(isMisnamed(shippedKinds, ['天气'], '成文日期')).toBe(false);
    expect(isMisnamed(shippedKinds, ['落款日期'], '标题')).toBe(false);
  });

  it('knows what each entry of a document is, none of settings and pieces', () => {
    const { fields } = shippedKinds;
    expect(fields.get('期号')).toMatchObject({ read: 'ordinal', roll: 'clear' });
    expect(fields.get('总结')).toMatchObject({ read: 'body', part: { year: '年度' } });
    expect(['标题', '正文', '引用', '签发人'].filter((name) => fields.has(name))).toHaveLength(3);
    expect(
      ['部门', '同一单位', '每页行数', 'constructor'].filter((name) => fields.has(name)),
    ).toEqual([]);
  });

  it('knows what an item of the body can begin with', () => {
    expect(['标题', '导语', '引用', '正文'].filter(isItemKey)).toEqual([
      '标题',
      '导语',
      '引用',
      '正文',
    ]);
    expect(['成文日期', '天气', 'constructor'].filter(isItemKey)).toEqual([]);
  });

  it('has an office’s own kinds in place of those of their name, others behind', () => {
    const notice = shippedKinds.find('通知');
    if (notice === undefined) throw new Error('no 通知');
    const own = { ...notice, isOwn: true as const };
    const log = {
      ...notice,
      name: '电话记录',
      schema: { title: '电话记录' },
      isOwn: true as const,
    };
    expect(withOwnKinds([])).toBe(shippedKinds);
    const kinds = withOwnKinds([own, log]);
    expect(kinds.all).toHaveLength(shippedKinds.all.length + 1);
    expect(kinds.find('通知')).toBe(own);
    expect(kinds.all.indexOf(own)).toBe(shippedKinds.all.indexOf(notice));
    expect(kinds.all.at(-1)).toBe(log);
  });
});

describe('closing words', () => {
  const closings = [
    ['特此通知', '通知 印发通知'],
    ['现通知如下', '通知 印发通知'],
    ['特此报告', '报告'],
    ['专此报告', '报告'],
    ['以上报告，请审阅', '报告'],
    ['特此请示', '请示'],
    ['以上请示', '请示'],
    ['妥否，请批示', '请示 报告'],
    ['以上意见，当否，请审示', '请示 报告'],
    ['可否请批准', '请示 报告'],
    ['是否妥当，请示', '请示 报告'],
    ['特此批复', '批复'],
    ['请予批示', '请示'],
    ['恳请予以批准', '请示 函'],
    ['请批复', '请示 报告'],
    ['请审阅', '报告 请示'],
    ['请予支持为盼', '函'],
    ['特此决定', '决定'],
    ['此令', '命令'],
    ['现予公布', '命令 公告 通告 公报 决定'],
    ['此复', '批复 函'],
    ['专此复', '批复 函'],
    ['特此函达', '函'],
    ['盼复', '函'],
    ['请予函复', '函'],
    ['望函复', '函'],
    ['敬请复', '函'],
    ['即请函复', '函'],
    ['特此通报', '通报'],
    ['特此公告', '公告'],
    ['特此通告', '通告'],
    ['请遵照执行', '通知 印发通知 决定 意见 通报 批复 命令'],
    ['请认真贯彻落实', '通知 印发通知 决定 意见 通报 批复 命令'],
    ['请贯彻执行', '通知 印发通知 决定 意见 通报 批复 命令'],
    ['请审议', '议案'],
    ['请予审议', '议案'],
    ['请批示', '请示'],
    ['请领导批示', '请示'],
    ['请市委办指示', '请示'],
    ['请贵单位批示', '请示'],
    ['请批准', '请示 函'],
    ['请予批准', '请示 函'],
    ['请予批复', '请示 报告'],
    ['请批转', '意见 报告 请示'],
    ['请予批转', '意见 报告 请示'],
    ['请予以批转', '意见 报告 请示'],
    ['特此公示', '通知 通告'],
  ] as const;

  it.each(closings)('%s: %s', (words, kinds) =>
    expect(kindsOfClosing(words)?.join(' ')).toBe(kinds),
  );

  it.each(closings.filter(([words]) => !words.endsWith('为盼')))(
    'behind other words %s is none',
    (words) => expect(kindsOfClosing(`有关情况如前，${words}`)).toBeUndefined(),
  );

  it.each(['', '我们特此通知', '按以上报告', '不特此请示', '谢谢', '请大家审议', '要请遵照执行'])(
    'none in "%s"',
    (words) => expect(kindsOfClosing(words)).toBeUndefined(),
  );

  it.each(['通知', '报告', '请示', '通报', '公告', '通告', '批复', '函告', '函复'])(
    'a lead-in names %s',
    (word) => expect(announcedKind(`现将有关情况${word}如下`)).toBe(word),
  );

  it.each(['现将情况。报告如下', `现将${'很'.repeat(41)}报告如下`, '报告如下', '现将情况报告'])(
    'a lead-in is not %s',
    (words) => expect(announcedKind(words)).toBeUndefined(),
  );
});

/** Figures changed in a Word file, and what is computed of them. */
import { describe, expect, it } from 'vitest';
import { editing, example, printedIn } from '../merging.ts';

describe('a key figure changed in the Word file', () => {
  it('changes once under 指标; its other places and what is computed of it are told', async () => {
    const summary = await example('2024/工作总结.yaml');
    const wanted = editing(summary.printed).replace('168.90亿元', '170.00亿元');
    const merged = await summary.merge(wanted);
    expect([...merged.texts.values()].join('\n')).toContain('170.00');
    expect(merged.left.length).toBeGreaterThan(1);
    expect(new Set(merged.left.map(({ reason }) => reason))).toEqual(new Set(['follows']));
    expect(printedIn(merged).join('\n')).not.toContain('168.90');
  });

  it('of last year, in a table of figures, changes under 指标; what is computed of it is told', async () => {
    const summary = await example('2024/工作总结.yaml');
    const merged = await summary.merge(
      editing(summary.printed).replace('152.40亿元', '153.40亿元'),
    );
    expect([...merged.texts.values()].join('\n')).toContain('上年: 153.40');
    expect(merged.done).toHaveLength(1);
    expect(new Set(merged.left.map(({ reason, from, to }) => `${reason} ${to} ${from}`))).toEqual(
      new Set(['follows 10.8 10.1']),
    );
  });

  it('is asked about where the computed growth was changed by hand', async () => {
    const summary = await example('2024/工作总结.yaml');
    const growth = /同比增长([\d.]+)%/u.exec(summary.printed.join('\n'));
    const merged = await summary.merge(
      editing(summary.printed).replace(growth?.[0] ?? '', '同比增长99.9%'),
    );
    expect(merged.texts.size).toBe(0);
    expect(merged.left).toMatchObject([{ reason: 'computed' }]);
  });
});

describe('a number whose unit was changed with it', () => {
  const changed = async (form: string, from: string, to: string) => {
    const { printed, merge } = await example(form);
    return merge(editing(printed).replace(from, to));
  };
  const inForm = ({ texts }: { texts: ReadonlyMap<string, string> }) => [...texts.values()].join();

  it('is the figure’s value in the figure’s own unit, and told', async () => {
    const merged = await changed('2024/工作总结.yaml', '协议引资63.40亿元', '协议引资646000万元');
    expect(inForm(merged)).toContain('协议引资: {值: 64.60, 单位: 亿元');
    expect(merged.left).toMatchObject([
      { reason: 'unit', name: '协议引资', from: '64.60亿元', to: '646000万元' },
    ]);
  });

  it('changes nothing where it is the same value, and is told', async () => {
    const merged = await changed('2024/工作总结.yaml', '协议引资63.40亿元', '协议引资634000万元');
    expect(merged.texts.size).toBe(0);
    expect(merged.left).toMatchObject([{ reason: 'unit', to: '634000万元' }]);
  });

  it('is asked about where no unit converts into the other', async () => {
    const merged = await changed('2024/工作总结.yaml', '协议引资63.40亿元', '协议引资63个');
    expect(merged.texts.size).toBe(0);
    expect(merged.left).toMatchObject([{ reason: 'computed', to: '63个' }]);
  });

  it('takes last year’s number, which stands in the same box, with it', async () => {
    const merged = await changed('2024/工作总结.yaml', '技改投资11.80亿元', '技改投资118500万元');
    expect(inForm(merged)).toContain('技改投资【118500｜96000】万元');
    expect(merged.left).toEqual([]);
  });

  it('leaves last year’s number where only the unit had been wrong', async () => {
    const merged = await changed('2024/工作总结.yaml', '技改投资11.80亿元', '技改投资12.10万元');
    expect(inForm(merged)).toContain('技改投资【12.10｜9.60】万元');
  });
});

describe('what the program computes and a person typed', () => {
  const typed = async (from: RegExp, to: string, isTaken: boolean) => {
    const summary = await example('2024/工作总结.yaml');
    const [found = ''] = from.exec(summary.printed.join('\n')) ?? [];
    const wanted = editing(summary.printed).replace(found, to);
    return { wanted, merged: await summary.merge(wanted, () => isTaken) };
  };

  it.each([
    ['growth', /同比增长[\d.]+%/u, '同比增长99.9%'],
    ['a share', /占比提高到[\d.]+%/u, '占比提高到87%'],
    ['the number of sections', /十个方面/u, '八个方面'],
    ['last year’s number in a table of figures, made vague', /152\.40亿元/u, '约150亿元'],
  ])('stays computed until it is decided: %s', async (_, from, to) => {
    const { merged } = await typed(from, to, false);
    expect([merged.texts.size, merged.left.map(({ reason }) => reason)]).toEqual([0, ['computed']]);
  });

  it('stays right where its sections were taken out and counted anew', async () => {
    const summary = await example('2024/工作总结.yaml');
    const wanted = editing(editing(summary.printed).remove('（十）')).replace(
      '十个方面',
      '九个方面',
    );
    const merged = await summary.merge(wanted);
    expect([printedIn(merged), merged.left]).toEqual([wanted, []]);
    expect([...merged.texts.values()].join()).toContain('【小节数】个方面');
  });

  it.each([
    ['growth', /同比增长[\d.]+%/u, '同比增长99.9%'],
    ['growth in other words', /同比增长[\d.]+%/u, '大幅增长'],
    ['a share', /占比提高到[\d.]+%/u, '占比提高到87%'],
    ['the number of sections', /十个方面/u, '八个方面'],
    ['last year’s number in a table of figures, made vague', /152\.40亿元/u, '约150亿元'],
  ])('where that is taken, becomes the words that were typed: %s', async (_, from, to) => {
    const { wanted, merged } = await typed(from, to, true);
    expect(printedIn(merged)).toEqual(wanted);
    expect(merged.left).toEqual([]);
    expect([...merged.texts.values()].join('\n')).toContain(to);
    expect(merged.done.map(({ operation }) => operation.do)).toEqual(['set']);
  });
});

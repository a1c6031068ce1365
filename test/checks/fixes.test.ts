import { describe, expect, it } from 'vitest';
import {
  applyFixes,
  checkText,
  explainRule,
  fixSources,
  paragraphsOfText,
  rulesTable,
  SourceSearch,
} from '../../src/checks/index.ts';
import { rules } from '../../src/checks/rules.ts';

describe('fixing a text', () => {
  it('mends what is certain and nothing else', () => {
    const text =
      '一、主要成效。\n截止目前,共整改问题12个,建立台帐3本，，占比提高3.2%。\n要认真的贯彻落实会议精神。';
    const paragraphs = paragraphsOfText(text);
    const findings = checkText({ paragraphs });
    const { changed } = fixSources([{ file: 'a.txt', text }], paragraphs, findings);
    expect(changed[0]?.text).toBe(
      '一、主要成效。\n截至目前，共整改问题12个，建立台账3本，占比提高3.2%。\n要认真的贯彻落实会议精神。',
    );
  });

  it('takes invisible characters out, and only tells of tabs and private signs', () => {
    const text = '青禾产业\u200b园区新增企业\ufeff12家，\uf0d8入库\u00ad项目3个。\n联系人\t张明。';
    const paragraphs = paragraphsOfText(text);
    const findings = checkText({ paragraphs });
    expect(findings.map(({ code }) => code)).toEqual([
      'check/invisible-character',
      'check/invisible-character',
      'check/private-use',
      'check/invisible-character',
      'check/tab',
    ]);
    const { changed } = fixSources([{ file: 'a.txt', text }], paragraphs, findings);
    expect(changed[0]?.text).toBe('青禾产业园区新增企业12家，\uf0d8入库项目3个。\n联系人\t张明。');
  });

  it('proposes what a person decides, and leaves it as it is', () => {
    const paragraphs = paragraphsOfText('宣传《劳动法》、《社会保险法》，做出贡献。');
    const [first, second] = checkText({ paragraphs });
    expect(first).toMatchObject({ code: 'check/mark-between-titles', proposal: [{ text: '' }] });
    expect(second).toMatchObject({ code: 'check/wrong-word', proposal: [{ text: '作' }] });
    expect(first?.fixes ?? second?.fixes).toBeUndefined();
  });

  it('finds nothing more to mend afterwards', () => {
    const text = '截止5月底,推进污染防止，，做出贡献。\n(一)抓产业。引进二家企业，增长百分之15。';
    const paragraphs = paragraphsOfText(text);
    const { changed } = fixSources([{ file: 'a', text }], paragraphs, checkText({ paragraphs }));
    const again = checkText({ paragraphs: paragraphsOfText(changed[0]?.text ?? '') });
    expect(again.filter(({ fixes }) => fixes)).toEqual([]);
  });

  it('keeps the first of fixes that meet', () => {
    expect(
      applyFixes('甲乙丙', [
        { start: 1, end: 3, text: 'x' },
        { start: 2, end: 3, text: 'y' },
      ]),
    ).toBe('甲x');
  });
});

describe('fixing a form', () => {
  const form = `文种: 工作总结
导语: 截止目前，完成投资【46.30】亿元。   # 保留这条注释
正文:
  - 标题: 主要成效
    条目:
      - 建立台帐【3｜2】本，认真布署安全生产。
`;
  const printed = paragraphsOfText(
    '截止目前，完成投资46.30亿元。\n一、主要成效\n——建立台帐3本，认真布署安全生产。',
  );

  it('replaces the words in the YAML and keeps comments and boxes', () => {
    const { changed, left } = fixSources(
      [{ file: 'a.yaml', text: form }],
      printed,
      checkText({ paragraphs: printed }),
    );
    expect(left).toEqual([]);
    expect(changed[0]?.text).toBe(
      form.replace('截止目前', '截至目前').replace('台帐', '台账').replace('布署', '部署'),
    );
  });

  it('finds the place of printed words in the form, boxes or not', () => {
    const search = new SourceSearch([{ file: 'a.yaml', text: form }]);
    const text = printed[0]?.text ?? '';
    const at = text.indexOf('46.30');
    const place = search.place(text, at, at + 5);
    expect(place).toMatchObject({ file: 'a.yaml', line: 2 });
    expect(place?.lineText.slice(place.column - 1, place.column - 1 + place.length)).toBe('46.30');
  });
});

describe('switching rules off', () => {
  const text = '截止目前，其它工作有序推进。';

  it('by code, with or without its room, or by family, in either language', () => {
    const paragraphs = paragraphsOfText(text);
    const codes = (off: string[]) => checkText({ paragraphs }, { off }).map(({ code }) => code);
    expect(codes([])).toEqual(['check/wrong-word', 'check/likely-word']);
    expect(codes(['wrong-word', 'homophone'])).toEqual(['check/likely-word']);
    expect(codes(['check/wrong-word', 'check/homophone'])).toEqual(['check/likely-word']);
    expect(codes(['words'])).toEqual([]);
    expect(codes(['字词'])).toEqual([]);
  });

  it('for one paragraph', () => {
    const paragraphs = paragraphsOfText(text).map((paragraph) => ({
      ...paragraph,
      off: ['likely-word'],
    }));
    expect(checkText({ paragraphs }).map(({ code }) => code)).toEqual(['check/wrong-word']);
  });
});

describe('explaining', () => {
  it('lists every rule with its source and both languages', () => {
    const listed = rulesTable().map(({ code }) => code);
    for (const { code } of rules) expect(listed).toContain(code);
    for (const row of rulesTable()) {
      expect(row.source).not.toBe('');
      expect(row.words.zh).not.toBe('');
      expect(row.words.en).not.toBe('');
    }
  });

  it('explains a rule by its code with examples', () => {
    expect(explainRule('wrong-word')?.bad[0]).toBe('「截止目前→截至目前」，已办结57件。');
    expect(explainRule('last-year')?.severity).toBe('error');
    expect(explainRule('check/none')).toBeUndefined();
  });
});

describe('words that are surely wrong', () => {
  it('are named once, not again as doubtful', () => {
    const codes = checkText({
      paragraphs: paragraphsOfText('取消条件18项，精减审批材料40余份。'),
    }).map(({ code }) => code);
    expect(codes).toEqual(['check/wrong-word']);
  });
});

/** Of what was true last year nothing stands in the new form unmarked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftToCheck, sameAsLastYear } from '../../src/outline/index.ts';
import { read } from '../form/forms.ts';
import { rolled, summary } from './rolling.ts';
import { unmarked } from './unmarked.ts';

/** The paragraph of last year's form as it stands in this year's, and what is listed beside it. */
function paragraph(text: string): { text: string; marks: string[] } {
  const form = rolled(summary(`正文:\n  - ${text}\n`));
  const { value } = read(form);
  const body = value?.root.entries.get('正文')?.value;
  const [item] = body?.type === 'list' ? body.items : [];
  if (item?.type !== 'map') return { text: item?.type === 'text' ? item.text : '', marks: [] };
  const lead = item.entries.get('导语')?.value;
  const marks = item.entries.get('待核对')?.value;
  return {
    text: lead?.type === 'text' ? lead.text : '',
    marks:
      marks?.type === 'list'
        ? marks.items.map((each) => (each.type === 'text' ? each.text : ''))
        : [],
  };
}

describe('what may not be true any more', () => {
  it.each([
    ['三次产业结构比为12.9：56.9：30.2。', ['12.9：56.9：30.2']],
    ['总量居全市第3位，增速列全省第二位。', ['居全市第3位', '第二位']],
    ['引进企业二十三家，到位资金约三亿元。', ['二十三家', '约三亿元']],
    ['项目于2022年12月开工。', ['2022年12月']],
    ['项目于2023年6月开工，二〇二三年十二月竣工。', ['2023年6月', '二〇二三年十二月']],
    ['到2035年基本实现现代化。', ['2035年']],
    ['打造百家领军企业，服务亿元产值企业。', ['百家']],
    ['深入实施“331”工程、《八大行动》和‘1+5’工作法。', ['“331”', '《八大行动》', '‘1+5’']],
    ['召开第五次会议，表彰先进三十余人次。', ['第五次', '三十余人次']],
    ['23年工作，自2019-05-06起施行，3/4的企业达标。', ['23年', '2019-05-06', '3/4']],
    ['税收同比增长13.2%，三分之一来自工业。', ['13.2%', '三分之一']],
    ['区长李明远、张晓同志到场。', ['区长李明远', '张晓同志']],
    ['2022年，园区获批省级开发区。', ['2022年']],
    ['2023年获评国家级园区。', ['2023年']],
    ['产值突破千亿元，图1中3家企业达标。', ['突破千亿元', '3家']],
  ])('is listed beside the text: %s', (text, marks) => {
    const found = paragraph(text);
    expect(found).toEqual({ text, marks });
  });

  it('is listed behind a box, too', () => {
    expect(paragraph('同时具备【1】和【2】两项条件的，可以申请。').marks).toEqual(['两项']);
  });

  it.each([
    [
      '2023 年实施项目，2024 年再提速，比2022年有提高。',
      '2024 年实施项目，2025 年再提速，比2023年有提高。',
    ],
    ['开工【29｜25】个，专班【二十三】个。', '开工【｜29】个，专班【｜二十三】个。'],
  ])('is moved by rule, or a box: %s', (before, after) => {
    expect(paragraph(before)).toEqual({ text: after, marks: [] });
  });

  it.each([
    '进一步统一思想，抓好一批大事，十分重视一个堵点一个堵点地打通。',
    '一是抓招商，二是抓服务；推进三位一体布局，千方百计惠及千家万户。',
    '流程见图1、表2和附件3，样表见附图1-2。',
    '培育亿元产值企业，引进投资亿元以上项目，促进一二三产业融合。',
    '“6·18”期间加强保障，3·15、12·4开展宣传。',
  ])('does not take words for numbers: %s', (text) => {
    const form = rolled(summary(`正文:\n  - ${text}\n`));
    expect(form).not.toContain('待核对');
  });

  it('lists the days that events of one year go by', () => {
    expect(paragraph('妥善应对“3·12”“8·21”等多轮疫情。').marks).toEqual(['“3·12”', '“8·21”']);
  });

  it('is listed for fields, headings, tables and flow entries, too', () => {
    const form = rolled(
      summary(`题注: 第三稿
正文:
  - 标题: 实现“三个确保”
    导语: 好。
  - {标题: 乙, 条目: [排第7位, 二]}
  - 标题: 丙
    表格:
      表头: [事项, 数]
      行:
        - [总量, 第3位]
        - [增速, 5]
`),
    );
    expect(form).toContain('题注: 第三稿\n待核对: [第三]\n');
    expect(form).toContain('    待核对: [“三个确保”]\n');
    expect(form).toContain('条目: [排第7位, 二], 上年文字: [排第7位, 二], 待核对: [排第7位]');
    expect(form).toContain('        - [增速, 【｜5】]\n      待核对: [第3位]\n');
  });
});

describe('待核对', () => {
  const form = (text: string, marks: string) =>
    summary(`正文:\n  - 导语: ${text}\n    待核对: ${marks}\n`);
  const warned = (text: string) => {
    const { value } = read(text);
    return (
      value &&
      leftToCheck(value).map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)
    );
  };

  it('is repeated by check until the word is changed or taken off the list', () => {
    expect(warned(form('总量居全市第3位。', '[居全市第3位]'))).toEqual(['outline/to-check 5:11']);
    expect(warned(form('总量居全市第2位。', '[居全市第3位]'))).toEqual([]);
    expect(warned(form('总量居全市第3位。', '[]'))).toEqual([]);
    expect(warned(form('总量居全市第3位。', '居全市第3位'))).toEqual(['outline/to-check 5:11']);
  });

  it('looks for whole numbers only, outside boxes', () => {
    expect(warned(form('完成13.20亿元，办结【3.2】件。', '["3.2"]'))).toEqual([]);
  });

  it('is written anew by the next roll-over', () => {
    const old = form('总量居全市第3位。', '[居全市第9位]');
    expect(rolled(old)).toContain('    待核对: [居全市第3位]\n');
    expect(rolled(form('总量更好。', '[居全市第9位]'))).toContain('    待核对: []\n');
  });
});

describe('a sentence that says nothing new but numbers', () => {
  const last = '深入企业走访【98】家，协调解决用工、融资、物流等困难。新建厂房【3】栋。';
  const form = rolled(summary(`正文:\n  - ${last}\n`));
  const said = (text: string) => {
    const { value } = read(text);
    return value && sameAsLastYear(value).map(({ code, place }) => `${code} ${place?.line}`);
  };

  it('is named when all boxes are filled', () => {
    expect(said(form)).toEqual([]);
    const filled = form.replace('【｜98】', '【120｜98】');
    expect(said(filled)).toEqual([]);
    expect(said(filled.replace('【｜3】', '【5｜3】'))).toEqual(['outline/only-numbers-changed 5']);
  });

  it('is none where the words were written anew', () => {
    const anew = form
      .replace('【｜98】', '【120｜98】')
      .replace('【｜3】', '【5｜3】')
      .replace('协调解决用工、融资、物流等困难', '帮助企业新招工人、续上贷款');
    expect(said(anew)).toEqual([]);
  });
});

describe('every number of last year', () => {
  // Pieces of prose and of noise, joined at random: not the shapes that the code looks for.
  const piece = fc.oneof(
    fc.stringMatching(/^[0-9]{1,6}$/),
    fc.stringMatching(/^[０-９]{1,4}$/),
    fc.stringMatching(/^[0-9]{1,3}[.,:：/～—-][0-9]{1,4}$/),
    fc.constantFrom(
      ...'第约近超年月日号家项位名个万亿%‰％元人次前后上中下到于在的了和：:（）()“”‘’《》-—.．/ A5Gx·、，。；\n',
    ),
    fc.constantFrom(
      '园区',
      '完成',
      '居全市',
      '同比',
      '二十三家',
      '约三亿元',
      '第五次',
      '二〇二三年',
      '2023年',
      '2022 年',
      '12月',
      '截至',
      '十二项',
      '一是',
      '以上',
      '百分点',
    ),
  );
  const prose = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));

  it('is a box, moved by rule or listed, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 3 }), (texts) => {
        const lines = texts
          .filter((text) => text.trim() !== '')
          .map((text) => JSON.stringify(`园区${text}`));
        const form = rolled(
          summary(`正文:\n${lines.map((line) => `  - ${line}\n`).join('')}结语: 好。\n`),
        );
        const { value } = read(form);
        expect(value && unmarked(value.root, 2024)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { outlineJson, recognise } from '../../src/recognise/index.ts';
import { document, documentIn, doubts, headings, plainLines, recogniseText } from './plain.ts';

const prose = '全年接待群众来访412批次，办结386件，办结率93.7%，群众满意度进一步提高。';

describe('headings as some offices write them', () => {
  it('have two parts around a colon where they stand over their text', () => {
    const text = `工作计划\n一、德育工作：润物无声\n${prose}\n二、牵头单位：县教育局\n三、时间：9月`;
    expect(headings(text)[0]).toBe('1 一、德育工作：润物无声');
    expect(headings(text).slice(1)).not.toContain('1 二、牵头单位：县教育局');
  });

  it('are months in a plan that goes by months', () => {
    const text = `2024年工作计划\n九月：\n开学典礼。\n十月：\n秋季运动会。\n十一月：\n期中监测。`;
    expect(headings(text)).toEqual(['1 九月', '1 十月', '1 十一月']);
  });

  it('are none where a reply or a letter grants or asks', () => {
    const text = `关于征收方案的批复\n区住建局：\n一、原则同意《方案》。${prose}\n二、指派专人对接。${prose}`;
    expect(headings(text)).toEqual([]);
  });

  it('are numbered with a Chinese numeral behind the number', () => {
    const text = `工作总结\n1、三期码头工程。${prose}\n2、智慧港口项目。${prose}`;
    expect(headings(text)).toEqual(['3 1.三期码头工程↴', '3 2.智慧港口项目↴']);
    expect(headings(`工作总结\n一、二期工程均已完工，三期工程正在收尾。`)).toEqual([]);
  });

  it('run in without a number where several paragraphs begin in bold', () => {
    const html = `<h1>2023年工作总结</h1><p>${prose}</p>${['老旧小区换新颜', '便民服务更贴心']
      .map((words) => `<p><b>${words}。</b>${prose}</p>`)
      .join('')}`;
    const { value } = readLines(Buffer.from(html), { name: 'a.html' });
    const outline = outlineJson(recognise(value?.lines ?? [], { file: 'a.html' }));
    expect(
      'headings' in outline && outline.headings.map(({ text, runIn }) => [text, runIn]),
    ).toEqual([
      ['老旧小区换新颜', true],
      ['便民服务更贴心', true],
    ]);
  });

  it('may count on through their chapters', () => {
    const text = `工作要点\n一、抓发展\n1.抓项目。${prose}\n2.抓招商。${prose}\n二、抓民生\n3.抓就业。${prose}`;
    expect(doubts(text)).toEqual([]);
  });
});

describe('labels and dates as they are typed', () => {
  it('count as labels with a wrong mark before a short line', () => {
    const text = `工作总结\n一、成效\n${prose}\n二。问题\n${prose}\n三：打算\n${prose}`;
    expect(headings(text)).toEqual(['1 一、成效', '1 二、问题', '1 三、打算']);
  });

  it('stay as they are where they are decimal', () => {
    const text = `运行分析报告\n1 总体情况\n${prose}\n1.1 门诊运行\n${prose}\n2 存在问题\n2.1 成本偏高\n${prose}`;
    expect(headings(text)).toEqual([
      '1 1 总体情况',
      '2 1.1门诊运行',
      '1 2 存在问题',
      '2 2.1成本偏高',
    ]);
    expect(headings(`工作总结\n1.5 亿元资金已经到位。${prose}`)).toEqual([]);
  });

  it('are one paragraph where a list stands on one line', () => {
    const text = `工作总结\n一、问题\n1、产业同质。2、动力不足。3、管护不力。`;
    expect(headings(text)).toEqual(['1 一、问题']);
  });

  it.each([
    ['二O二三年九月八日', '2023-09-08'],
    ['二〇二四年元月十日', '2024-01-10'],
    ['2024年元月10日', '2024-01-10'],
  ])('name a date: %s', (date, iso) => {
    const text = `关于整治的通知\n各单位：\n${prose}\n云溪县教育局\n${date}`;
    expect(documentIn(text).placement.date).toBe(iso);
  });

  it('do not hide a signature below 此页无正文', () => {
    const text = `关于整治的通知\n各单位：\n${prose}\n（此页无正文）\n云溪县教育局\n2024年1月10日\n信息公开选项：主动公开`;
    expect(documentIn(text).document).toMatchObject({
      signature: { date: '2024年1月10日' },
      note: '信息公开选项：主动公开',
    });
  });

  it('are read as Markdown where a chat wrote them', () => {
    const text = `**2023年工作总结**\n**一、主要工作**\n${prose}\n**（一）服务。**${prose}`;
    const { value } = readLines(Buffer.from(text), { name: 'a.txt' });
    expect(value?.format).toBe('markdown');
    const masked = readLines(Buffer.from(`一、**年工作\n**县2023年完成**万元。`), {
      name: 'a.txt',
    });
    expect(masked.value?.format).toBe('text');
  });
});

describe('what names the issuers', () => {
  it('is the title that begins with one and a year', () => {
    expect(documentIn(`云溪县医院2022年工作总结\n${prose}`).placement.issuers).toEqual([
      '云溪县医院',
    ]);
    expect(documentIn(`在园区2022年大会上的讲话\n${prose}`).placement.issuers).toEqual([]);
  });

  it('is a joint title that goes on behind its last issuer', () => {
    const text = `云溪县教育局 云溪县公安局\n云溪县财政局关于开展整治的通知\n各学校：\n${prose}`;
    const { placement } = documentIn(text);
    expect(placement.title).toBe('云溪县教育局 云溪县公安局 云溪县财政局关于开展整治的通知');
    expect(placement.issuers).toEqual(['云溪县教育局', '云溪县公安局', '云溪县财政局']);
  });

  it('is a signature in the cells of a table', () => {
    const lines = plainLines(`关于征收方案的批复\n区住建局：\n${prose}`);
    const row = (number: number, cells: string[]) => ({
      text: cells.join('\t'),
      cells,
      table: 1,
      number,
      region: 'body' as const,
      look: {},
    });
    const { documents } = recognise(
      [...lines, row(4, ['', '云溪县人民政府']), row(5, ['', '2020年9月21日'])],
      { file: 'a.docx' },
    );
    expect(documents[0]?.document.signature).toMatchObject({
      issuers: ['云溪县人民政府'],
      date: '2020年9月21日',
    });
  });
});

describe('a paper that is issued', () => {
  it('is found by its name without 《》, below a date alone', () => {
    const text = `××镇人民政府关于印发××镇安全生产工作要点的通知\n各村：\n现印发给你们。\n××××年×月×日\n××镇安全生产工作要点\n一、健全体系\n${prose}`;
    const { document: notice, placement } = documentIn(text);
    expect(notice.signature?.date).toBe('××××年×月×日');
    expect(placement.issued?.title).toBe('××镇安全生产工作要点');
  });
});

describe('a report to a meeting', () => {
  it('bears the day that its subtitle names', () => {
    const text = `云溪县人民法院\n2023年工作报告\n——2024年1月10日在县人民代表大会上\n各位代表：\n${prose}`;
    expect(documentIn(text).placement.date).toBe('2024-01-10');
  });
});

describe('what stands around a document', () => {
  it('is a menu above the breadcrumb', () => {
    const text = `首页\n政务公开\n办事服务\n您现在的位置：首页 > 公开\n2024年工作要点\n${prose}`;
    const { value } = readLines(Buffer.from(text), { name: 'a.txt' });
    const outline = outlineJson(recognise(value?.lines ?? [], { file: 'a.txt' }));
    expect('title' in outline && outline.title).toBe('2024年工作要点');
    expect(outline.leftovers.map(({ text: left }) => left)).toContain('办事服务');
  });

  it('is a table of contents, which is listed', () => {
    const text = `2024年工作计划\n目　录\n一、总体目标\t1\n二、主要任务……………3\n一、总体目标\n${prose}\n二、主要任务\n${prose}`;
    expect(headings(text)).toEqual(['1 一、总体目标', '1 二、主要任务']);
    expect(recogniseText(text).leftovers.map(({ reason }) => reason)).toEqual([
      'contents',
      'contents',
      'contents',
    ]);
  });

  it('is the list of keywords that stood in the imprint until 2012', () => {
    const text = `关于表彰的决定\n各乡镇：\n${prose}\n云溪县人民政府\n2010年2月10日\n主题词：表彰 决定\n抄送：县委各部门。`;
    expect(document(text).imprint?.copies?.text).toBe('县委各部门');
  });

  it('is no time of a meeting', () => {
    const text = `会议纪要\n时间：2023年5月18日上午9:00\n地点：三楼会议室\n${prose}`;
    expect(recogniseText(text).leftovers).toEqual([]);
  });
});

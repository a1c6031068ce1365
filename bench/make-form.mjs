/**
 * A notice of about the wanted length, signed and dated, with sections, points, boxes and key figures; and the same
 * document as finished texts, for programs that only put texts into a template.
 */

/** Sentences of a point: one, and as many of the others as its length asks for. */
const FIRST =
  '推进第【{n}｜{m}】号片区道路和厂房建设，完成投资【{n}.50｜{m}.25】亿元，各项工作按计划有序开展';
const MORE = [
  '协调解决企业用工、用地、用能等困难问题【{n}｜{m}】个，企业对服务的评价总体良好',
  '组织入园企业参加产销对接活动【{n}｜{m}】场，带动上下游企业共同扩大生产、稳定岗位',
  '完善雨水、污水、供热管网【{n}｜{m}】公里，投用标准厂房和公共实验平台，承接能力逐步增强',
];
/** Characters of a point. Real papers have all of them. */
const LENGTHS = [40, 90, 160, 400];
const POINTS_PER_SECTION = LENGTHS.length;
const SECTIONS_PER_CHAPTER = 10;

const ISSUER = '云溪市青禾产业园区管理委员会';
const NUMBER = '云园发〔2025〕3号';
const TITLE = '关于做好2024年重点工作总结的通知';
const RECIPIENTS = '各科室、各下属单位';
const DATE = '2025年1月10日';
const END = '特此通知。';

/** A box shows its first half. */
const finished = (text) => text.replaceAll(/【(.*?)｜.*?】/g, '$1');

function pointOf(value, length) {
  const sentences = [FIRST];
  for (let at = 0; finished(sentences.join('；')).length + 30 < length; at += 1) {
    sentences.push(MORE[at % MORE.length]);
  }
  return `${sentences.join('；')}。`.replaceAll('{n}', value).replaceAll('{m}', value - 1);
}

/** Chapters of sections of points, with boxes. */
function chaptersFor(characters) {
  const chapters = [];
  let written = 0;
  for (let section = 0; written < characters - 200 || section === 0; section += 1) {
    if (section % SECTIONS_PER_CHAPTER === 0) {
      chapters.push({
        heading: `第${section / SECTIONS_PER_CHAPTER + 1}方面工作`,
        lead: '重点抓了以下工作。',
        parts: [],
      });
    }
    const points = LENGTHS.map((length, at) =>
      pointOf(section * POINTS_PER_SECTION + at + 2, length),
    );
    chapters.at(-1).parts.push({ heading: `片区${section + 1}建设稳步推进`, points });
    written += points.reduce((total, point) => total + finished(point).length, 14);
  }
  return chapters;
}

/** @returns YAML text whose finished document has about `characters` characters. */
export function makeForm(characters) {
  const lines = [
    '文种: 通知',
    '年度: 2024',
    `发文机关: ${ISSUER}`,
    `发文字号: ${NUMBER}`,
    `标题: ${TITLE}`,
    `主送机关: ${RECIPIENTS}`,
    `成文日期: ${DATE}`,
    '指标:',
    '  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}',
    '导语: 一年来，园区实现财政收入【财政收入】，【财政收入·同比】。',
    '正文:',
    ...chaptersFor(characters).flatMap(({ heading, lead, parts }) => [
      `  - 标题: ${heading}`,
      `    导语: ${lead}`,
      '    小节:',
      ...parts.flatMap((part) => [
        `      - 标题: ${part.heading}`,
        '        要点:',
        ...part.points.map((point) => `          - ${point}`),
      ]),
    ]),
    `结语: ${END}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same document as data with finished texts. */
export function makeData(characters) {
  const sections = chaptersFor(characters).map(({ heading, lead, parts }) => ({
    heading,
    lead,
    parts: parts.map((part) => ({
      heading: part.heading,
      points: part.points.map((point) => ({ text: finished(point) })),
    })),
  }));
  return {
    number: NUMBER,
    title: TITLE,
    recipients: `${RECIPIENTS}：`,
    lead: '一年来，园区实现财政收入7.46亿元，同比增长13.2%。',
    sections,
    end: END,
    issuer: ISSUER,
    date: DATE,
  };
}

/** All texts of the document in their order. */
export function textsOf({ number, title, recipients, lead, sections, end, issuer, date }) {
  return [
    number,
    title,
    recipients,
    lead,
    ...sections.flatMap(({ heading, lead: opening, parts }) => [
      heading,
      opening,
      ...parts.flatMap((part) => [part.heading, ...part.points.map(({ text }) => text)]),
    ]),
    end,
    issuer,
    date,
  ];
}

/** A form of about the wanted length, made up of sections with points, items, boxes and key figures. */

const POINT =
  '推进第【{n}｜{m}】号片区道路、管网和厂房建设，完成投资【{n}.50｜{m}.25】亿元，服务企业【{n}｜{m}】家次，' +
  '协调解决用工、用地、用能等困难问题【{n}｜{m}】个，企业对服务的评价总体良好，各项工作按计划有序开展。';
const POINTS_PER_SECTION = 5;

const TITLE = '2024年工作总结';
const ISSUER = '云溪市青禾产业园区管理委员会';

function sectionsFor(characters) {
  return Math.max(1, Math.round(characters / (POINTS_PER_SECTION * POINT.length * 0.72)));
}

/** The numbers of a point, and of the year before. */
function numberOf(index, point) {
  return index * POINTS_PER_SECTION + point + 2;
}

/** @returns YAML text whose finished document has about `characters` characters. */
export function makeForm(characters) {
  const sections = sectionsFor(characters);
  const lines = [
    '文种: 工作总结',
    '年度: 2024',
    `发文机关: ${ISSUER}`,
    '标题: 【年度】年工作总结',
    '指标:',
    '  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}',
    '导语: 一年来，园区实现财政收入【财政收入】，【财政收入·同比】。',
    '正文:',
  ];
  for (let index = 0; index < sections; index += 1) {
    if (index % 10 === 0) {
      lines.push(
        `  - 标题: 第${index / 10 + 1}方面工作`,
        '    导语: 重点抓了【小节数】项工作。',
        '    小节:',
      );
    }
    lines.push(`      - 标题: 片区${index + 1}建设稳步推进`, '        要点:');
    for (let point = 0; point < POINTS_PER_SECTION; point += 1) {
      const value = numberOf(index, point);
      lines.push(`          - ${POINT.replaceAll('{n}', value).replaceAll('{m}', value - 1)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The same document as data with finished texts, for programs that only put texts into a template. */
export function makeData(characters) {
  const sections = [];
  for (let index = 0; index < sectionsFor(characters); index += 1) {
    if (index % 10 === 0) {
      sections.push({
        heading: `第${index / 10 + 1}方面工作`,
        lead: '重点抓了以下工作。',
        parts: [],
      });
    }
    sections.at(-1).parts.push({
      heading: `片区${index + 1}建设稳步推进`,
      points: Array.from({ length: POINTS_PER_SECTION }, (_, point) => ({
        text: finished(numberOf(index, point)),
      })),
    });
  }
  return {
    title: TITLE,
    lead: '一年来，园区实现财政收入7.46亿元，同比增长13.2%。',
    sections,
    issuer: ISSUER,
  };
}

function finished(value) {
  return POINT.replaceAll(/【(.*?)｜.*?】/g, '$1').replaceAll('{n}', value);
}

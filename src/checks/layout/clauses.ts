/** What each clause of GB/T 9704-2012 asks for, in our words: the explanation of a rule that checks it. */
import * as gb from '../../layout/index.ts';
import type { Words } from '../../problem.ts';

const { paper, margins, typeArea, grid, sizes } = gb;

/** By clause number; a rule of several clauses is explained by all of them. */
export const clauses: Readonly<Record<string, Words>> = {
  '5.2.1': {
    zh: `公文用纸为A4型，${paper.width}×${paper.height}毫米。`,
    en: `Official documents are printed on A4, ${paper.width} × ${paper.height} mm.`,
  },
  '5.2.2.1': {
    zh: `天头（上白边）${margins.top}毫米±1毫米，订口（左白边）${margins.left}毫米±1毫米，版心${typeArea.width}×${typeArea.height}毫米。`,
    en: `Top margin ${margins.top} ± 1 mm, binding margin ${margins.left} ± 1 mm, type area ${typeArea.width} × ${typeArea.height} mm.`,
  },
  '5.2.2.2': {
    zh: '没有特别说明的要素，一般用3号仿宋体字；特定情况可以适当调整。',
    en: 'Elements of which nothing else is said are in 3号 (16 pt) 仿宋; particular cases may differ.',
  },
  '5.2.2.3': {
    zh: `一般每面排${grid.lines}行，每行排${grid.characters}个字，撑满版心；特定情况可以适当调整。`,
    en: `A page has ${grid.lines} lines of ${grid.characters} characters, filling the type area; particular cases may differ.`,
  },
  '5.2.2.4': {
    zh: '没有特别说明的，文字颜色均为黑色。',
    en: 'Text is black unless said otherwise.',
  },
  '7.2.1': {
    zh: '份号一般用6位3号阿拉伯数字，顶格编排在版心左上角第一行。',
    en: 'The copy number: six digits of 3号, flush left on line 1.',
  },
  '7.2.2': {
    zh: '密级和保密期限用3号黑体字，顶格编排在第二行，期限用阿拉伯数字，如“机密★1年”。',
    en: 'Classification: 3号 黑体, flush left on line 2, the term in Arabic digits: 机密★1年.',
  },
  '7.2.3': {
    zh: '紧急程度用3号黑体字，顶格；同时标注份号、密级时，按份号、密级、紧急程度的顺序自上而下分行排列。',
    en: 'Urgency: 3号 黑体, flush left; with copy number and classification, one a line in this order.',
  },
  '7.2.4': {
    zh: `发文机关标志由发文机关全称或者规范化简称加“文件”二字组成，也可以只用名称；居中，上边缘至版心上边缘${gb.letterhead.below}毫米，推荐小标宋体字，红色，以醒目、美观、庄重为原则。`,
    en: `The letterhead: the issuer's name with or without 文件, centred, ${gb.letterhead.below} mm below the top of the type area, in red 小标宋.`,
  },
  '7.2.5': {
    zh: '发文字号在发文机关标志下空二行，居中；年份标全称，用六角括号“〔〕”，顺序号不加“第”字、不编虚位。上行文的发文字号居左空一字，与最后一个签发人姓名同一行。',
    en: 'The number: centred, two blank lines below the letterhead; the year in full in 〔〕, the serial without 第 and zeros. Of upward documents: in by one from the left, on the line of the last signatory.',
  },
  '7.2.6': {
    zh: '上行文标注签发人：“签发人”三字和全角冒号用3号仿宋体字，姓名用3号楷体字，居右空一字。',
    en: 'Upward documents name their signatories: 签发人： in 3号 仿宋, the name in 3号 楷体, in by one from the right.',
  },
  '7.2.7': {
    zh: `发文字号之下${gb.headerRule.below}毫米处居中印一条与版心等宽的红色分隔线。`,
    en: `A red rule as wide as the type area lies ${gb.headerRule.below} mm below the number.`,
  },
  '7.3.1': {
    zh: '标题一般用2号小标宋体字，红色分隔线下空二行，分一行或者多行居中；回行要词意完整、排列对称，排成梯形或菱形。',
    en: 'The title: 2号 小标宋, centred, two blank lines below the red rule; lines end where the sense allows and form a trapezium or a diamond.',
  },
  '7.3.2': {
    zh: '主送机关在标题下空一行，居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号。',
    en: 'Recipients: one blank line below the title, flush left on all lines, with a full-width colon at the end.',
  },
  '7.3.3': {
    zh: '正文用3号仿宋体字，每个自然段左空二字，回行顶格；层次序数依次为“一、”“（一）”“1.”“（1）”，第一层用黑体字，第二层用楷体字，第三、四层用仿宋体字。',
    en: 'The body: 3号 仿宋, paragraphs in by two, later lines flush; levels 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋.',
  },
  '7.3.4': {
    zh: '附件说明在正文下空一行，左空二字编排“附件”二字，后标全角冒号和附件名称；多个附件用阿拉伯数字标顺序号；名称后不加标点。',
    en: 'The list of attachments: one blank line below the body, in by two, numbered where there are several, without marks after the names.',
  },
  '7.3.5.1': {
    zh: `加盖印章的，成文日期右空${gb.sealedSignature.dateIndentCharacters}字，发文机关署名在成文日期之上，以成文日期为准居中。`,
    en: `With seal: the date in by ${gb.sealedSignature.dateIndentCharacters} from the right, the issuer above it, centred over it.`,
  },
  '7.3.5.2': {
    zh: '不加盖印章的，在正文（或附件说明）下空一行，右空二字编排署名，下一行编排成文日期，首字比署名首字右移二字。',
    en: 'Without seal: the issuer one blank line below, in by two from the right; the date on the next line begins two further right.',
  },
  '7.3.5.4': {
    zh: '成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位。',
    en: 'The date: year, month and day in full, in Arabic digits, without leading zeros.',
  },
  '7.3.5.5': {
    zh: '所剩空白处容不下印章和成文日期时，调整行距、字距来解决；不再用“此页无正文”的办法。',
    en: 'Where seal and date find no room, lines and characters are set closer or wider; 此页无正文 is no remedy.',
  },
  '7.3.6': {
    zh: '附注居左空二字，加圆括号，编排在成文日期下一行。',
    en: 'The note: in by two, in round brackets, on the line below the date.',
  },
  '7.3.7': {
    zh: '附件另面编排，在版记之前；“附件”二字及顺序号用3号黑体字，顶格编排在第一行；标题居中编排在第三行；顺序号和标题与附件说明一致。',
    en: 'An attachment begins a page before the imprint: its mark in 3号 黑体, flush left on line 1, its title centred on line 3, both as the list of attachments has them.',
  },
  '7.4.1': {
    zh: `版记中的分隔线与版心等宽，首条和末条用粗线（推荐${gb.imprint.outerRule}毫米），中间的用细线（推荐${gb.imprint.innerRule}毫米）。`,
    en: `The imprint's rules are as wide as the type area: first and last ${gb.imprint.outerRule} mm, inner ones ${gb.imprint.innerRule} mm.`,
  },
  '7.4.2': {
    zh: '抄送机关用4号仿宋体字，左右各空一字，“抄送”二字后标全角冒号，最后一个机关名称后标句号。',
    en: 'Copies: 4号 仿宋, in by one on both sides, after 抄送：, with 。 at the end.',
  },
  '7.4.3': {
    zh: '印发机关和印发日期用4号仿宋体字，印发机关左空一字，印发日期右空一字，后加“印发”二字。',
    en: 'Printing office and date: 4号 仿宋, in by one from the left and from the right, 印发 after the date.',
  },
  '7.5': {
    zh: `页码用4号半角宋体阿拉伯数字，编排在版心下边缘之下，左右各放一条一字线，一字线上距版心下边缘${gb.pageNumber.below}毫米；单页码居右空一字，双页码居左空一字。`,
    en: `Page numbers: ${sizes.四号} pt half-width Song between dashes, ${gb.pageNumber.below} mm below the type area; odd ones right, even ones left, in by one.`,
  },
};

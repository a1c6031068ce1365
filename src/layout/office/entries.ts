/** The entries of 版式 in 单位.yaml: how each is read and written, its limits, and what the standard says of it. */
import * as gb from '../standard/gb9704.ts';
import type { ElementStyle, OfficeStyle, StyledElement } from '../standard/office-style.ts';
import { mmToPoints, pointsToTwips } from '../standard/units.ts';
import { readLength, readPoints, readSizeName, sizeText } from './units.ts';

/** Words in both languages. */
export interface Said {
  zh: string;
  en: string;
}

export interface StyleEntry {
  name: string;
  /** Clause of GB/T 9704-2012, and what it says, as an entry of 版式 would. */
  clause: string;
  standard: string;
  /** The style with what was typed; undefined where that is not understood or beyond the limits. */
  read(text: string, style: OfficeStyle): OfficeStyle | undefined;
  /** What the entry may be, for a person. */
  allowed: Said;
  /** What a style says of it; undefined where that is nothing of its own. */
  write(style: OfficeStyle): string | undefined;
  /** Whether that is what the standard says. */
  isStandard(style: OfficeStyle): boolean;
}

type Counted = 'linesPerPage' | 'charactersPerLine';

function counted(name: string, key: Counted, standard: number, unit: string): StyleEntry {
  const [least, most] = [Math.round(standard * 0.7), Math.round(standard * 1.5)];
  return {
    name,
    clause: '5.2.2.3',
    standard: String(standard),
    allowed: {
      zh: `写${least}到${most}之间的整数，如${standard}`,
      en: `a whole number from ${least} to ${most}, e.g. ${standard}`,
    },
    read(text, style) {
      const [, digits] = /^(\d+)$/u.exec(text.replace(new RegExp(`\\s*${unit}$`, 'u'), '')) ?? [];
      const value = Number(digits);
      return value >= least && value <= most ? { ...style, [key]: value } : undefined;
    },
    write: (style) => style[key]?.toString(),
    isStandard: (style) => style[key] === standard,
  };
}

type Side = 'top' | 'bottom' | 'left' | 'right';

function margin(name: string, side: Side, standard: number): StyleEntry {
  const [least, most] = [10, 60];
  return {
    name,
    clause: '5.2.2.1',
    standard: `${standard}毫米`,
    allowed: {
      zh: `写${least}到${most}毫米之间的长度，如${standard}毫米`,
      en: `a length from ${least} to ${most} mm, e.g. ${standard}毫米`,
    },
    read(text, style) {
      const mm = readLength(text);
      if (mm === undefined || mm < least || mm > most) return undefined;
      return { ...style, margins: { ...style.margins, [side]: mm } };
    },
    write({ margins }) {
      const mm = margins[side];
      return mm === undefined ? undefined : `${mm}毫米`;
    },
    isStandard: ({ margins }) => margins[side] === standard,
  };
}

interface Look {
  clause: string;
  font: string;
  points: number;
  least?: number;
  most?: number;
  /** What the standard says where it leaves the size open. */
  says?: string;
}

/** Names of one face of the trade: the standard asks for the face. */
const FACES: readonly RegExp[] = [
  /小标宋|XiaoBiaoSong|XBS/iu,
  /仿宋|FangSong|FSong/iu,
  /楷|Kai/iu,
  /黑体|(?<!Ya)Hei/iu,
  /^(?:新?宋体|N?SimSun)$/iu,
];

function isSameFace(one: string, other: string): boolean {
  return one === other || FACES.some((face) => face.test(one) && face.test(other));
}

function element(name: string, key: StyledElement, look: Look): StyleEntry {
  const { clause, font, points, least = 9, most = 42, says } = look;
  return {
    name,
    clause,
    standard: says ?? `${font} ${sizeText(points)}`,
    allowed: {
      zh: `先写字体、空一格、再写字号（${sizeText(least)}到${sizeText(most)}），如“${font} ${sizeText(points)}”；只写一样也可以`,
      en: `a font, a blank and a size (${least} to ${most} pt), e.g. "${font} ${sizeText(points)}"; one of the two will do`,
    },
    read(text, style) {
      const read = readElement(text);
      if (
        read === undefined ||
        (read.points !== undefined && !(read.points >= least && read.points <= most))
      )
        return undefined;
      return { ...style, elements: { ...style.elements, [key]: read } };
    },
    write({ elements }) {
      const own = elements[key];
      const size = own?.points === undefined ? undefined : sizeText(own.points);
      const words = [own?.font, size].filter((each) => each !== undefined).join(' ');
      return words === '' ? undefined : words;
    },
    isStandard({ elements }) {
      const own = elements[key] ?? {};
      const isSize = own.points === undefined || own.points === points || says !== undefined;
      return isSize && (own.font === undefined || isSameFace(own.font, font));
    },
  };
}

/** 仿宋_GB2312 三号: names of fonts may hold blanks, so the size is what the last word is, if it is one. */
function readElement(text: string): ElementStyle | undefined {
  const [, before = '', last = ''] = /^(.*?)\s*(\S+)$/u.exec(text) ?? [];
  const points = readSizeName(last);
  const font = points === undefined ? text : before;
  if (/["'<>&;,，、]/u.test(font)) return undefined;
  // A size that is none is no part of a font's name.
  if (/^(?:[\d.]+\s*(?:磅|pt|号)?|\p{Script=Han}+号)$/iu.test(font.split(/\s+/u).at(-1) ?? ''))
    return undefined;
  return {
    ...(font !== '' && { font }),
    ...(points !== undefined && { points }),
  };
}

/** 22 lines a page in points, as Word counts: in twentieths, and not more than a page holds. */
const STANDARD_PITCH = Math.floor(mmToPoints(gb.linePitch) * pointsToTwips(1)) / pointsToTwips(1);

/** The longest that a number and what stands around it may be. */
const LONGEST_NUMBER = 12;

/** In the order of the page; what the clerk reads. */
export const styleEntries: readonly StyleEntry[] = [
  counted('每页行数', 'linesPerPage', gb.grid.lines, '行'),
  counted('每行字数', 'charactersPerLine', gb.grid.characters, '字'),
  {
    name: '行距',
    clause: '5.2.2.3',
    standard: `固定值${STANDARD_PITCH}磅`,
    allowed: {
      zh: '写固定值和磅数（18到45），如“固定值28磅”',
      en: 'a fixed distance from 18 to 45 points, e.g. 固定值28磅',
    },
    read(text, style) {
      const points = readPoints(text.replace(/^固定值\s*[:：]?\s*/u, ''));
      return points !== undefined && points >= 18 && points <= 45
        ? { ...style, pitchPoints: points }
        : undefined;
    },
    write: ({ pitchPoints }) => (pitchPoints === undefined ? undefined : `固定值${pitchPoints}磅`),
    isStandard: ({ pitchPoints = 0 }) => Math.abs(pitchPoints - STANDARD_PITCH) < 0.06,
  },
  margin('天头', 'top', gb.margins.top),
  margin('订口', 'left', gb.margins.left),
  margin('地脚', 'bottom', gb.bottomMargin),
  margin('切口', 'right', gb.rightMargin),
  element('红头', 'letterhead', {
    clause: '7.2.4',
    font: '方正小标宋简体',
    points: gb.letterhead.sizePoints,
    least: 18,
    most: 72,
    says: '小标宋体，字号不限',
  }),
  element('标题', 'title', {
    clause: '7.3.1',
    font: '方正小标宋简体',
    points: gb.title.sizePoints,
  }),
  element('正文', 'body', {
    clause: '5.2.2.2、7.3.3',
    font: '仿宋_GB2312',
    points: gb.bodySizePoints,
    least: 12,
    most: 18,
  }),
  element('一级标题', 'heading1', { clause: '7.3.3', font: '黑体', points: gb.bodySizePoints }),
  element('二级标题', 'heading2', {
    clause: '7.3.3',
    font: '楷体_GB2312',
    points: gb.bodySizePoints,
  }),
  element('三级标题', 'heading3', {
    clause: '7.3.3',
    font: '仿宋_GB2312',
    points: gb.bodySizePoints,
  }),
  element('四级标题', 'heading4', {
    clause: '7.3.3',
    font: '仿宋_GB2312',
    points: gb.bodySizePoints,
  }),
  {
    name: '页码',
    clause: '7.5',
    standard: '— 1 —',
    allowed: {
      zh: '写第1页的页码是什么样子，里面有一个1，如“— 1 —”“-1-”“第1页”',
      en: 'what page 1 bears, with one 1 in it, e.g. — 1 —, -1-, 第1页',
    },
    read: (text, style) =>
      text.split('1').length === 2 &&
      text.length <= LONGEST_NUMBER &&
      !/\d/u.test(text.replace('1', ''))
        ? { ...style, pageNumber: text }
        : undefined,
    write: ({ pageNumber }) => pageNumber,
    isStandard: ({ pageNumber }) => pageNumber === '— 1 —',
  },
  element('页码字体', 'pageNumber', {
    clause: '7.5',
    font: '宋体',
    points: gb.pageNumber.sizePoints,
    most: 22,
  }),
];

/** Mistakes planted by rule in right texts: every so many places where one fits. */
import type { Plant } from './planted.ts';

interface Planter {
  name: string;
  /** Where the mistake fits: a match, and what to write there instead. */
  pattern: RegExp;
  wrong: (match: RegExpExecArray) => string;
  /** At most this many a document. */
  most: number;
}

const NUMERALS = '一二三四五六七八九十';
const next = (numeral: string) => NUMERALS[(NUMERALS.indexOf(numeral) + 2) % 10] ?? '';
/** A digit that is not the one before. */
const other = (digits: string) =>
  digits.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 3) % 10));

const PLANTERS: readonly Planter[] = [
  { name: '引号缺一半', pattern: /”(?=[^“”]{6})/gu, wrong: () => '', most: 6 },
  { name: '标点叠用', pattern: /，(?=\p{Script=Han})/gu, wrong: () => '，，', most: 4 },
  {
    name: '半角标点',
    pattern: /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu,
    wrong: () => ',',
    most: 4,
  },
  {
    name: '书名号间用顿号',
    pattern: /》《|”“/gu,
    wrong: ([both]) => `${both[0]}、${both[1]}`,
    most: 5,
  },
  {
    name: '标题序号跳号',
    pattern: /(?<=^|\n)（([二三四五六])）/gu,
    wrong: ([, one = '']) => `（${next(one)}）`,
    most: 4,
  },
  {
    name: '标题括号半角',
    pattern: /(?<=^|\n)（([一二三四五六])）/gu,
    wrong: ([, one]) => `(${one})`,
    most: 3,
  },
  {
    name: '要点跳号',
    pattern: /(?<=。)([二三])是/gu,
    wrong: ([, one = '']) => `${next(one)}是`,
    most: 6,
  },
  {
    name: '段末缺标点',
    pattern: /(?<=\p{Script=Han}{20}[^\n]*[，；][^\n]*\p{Script=Han})。(?=\n)/gu,
    wrong: () => '',
    most: 4,
  },
  {
    name: '数字前后空格',
    pattern: /(?<=\p{Script=Han})(?=\d{2,}(?:\.\d+)?[个家项亿万])/gu,
    wrong: () => ' ',
    most: 3,
  },
  {
    name: '字重复',
    pattern: /(?<=[，。；])(?:在|将|以|把|从|与)(?=\p{Script=Han}{2})|的(?=\p{Script=Han}{2})/gu,
    wrong: ([one]) => one + one,
    most: 5,
  },
  {
    name: '词重复',
    pattern: /(?:推进|建设|项目|园区|工作|发展)(?=[^\n]{8})/gu,
    wrong: ([one]) => one + one,
    most: 5,
  },
  { name: '百分点', pattern: /(?<=同比提高\d[\d.]*)个百分点/gu, wrong: () => '%', most: 2 },
  {
    name: '分项',
    pattern: /(?<=其中[^。；]{2,12})\d+\.\d\d(?=亿元、)/gu,
    wrong: ([one]) => other(one),
    most: 2,
  },
  {
    name: '错字',
    pattern:
      /部署|截至|台账|安装|作为|竣工|挂钩|防治|其他|部分|营商|选拔|拨付|贡献|规划|优化|精简|覆盖|凝聚|治理|责任|能力/gu,
    wrong: ([one]) => SLIPS[one] ?? '',
    most: 7,
  },
];

const SLIPS: Record<string, string> = {
  部署: '布署',
  截至: '截止',
  台账: '台帐',
  安装: '按装',
  作为: '做为',
  竣工: '峻工',
  挂钩: '挂勾',
  其他: '其它',
  部分: '部份',
  营商: '赢商',
  选拔: '选拨',
  贡献: '供献',
  规划: '规化',
  优化: '优划',
  精简: '精减',
  覆盖: '复盖',
  责任: '责仁',
  防治: '防制',
  拨付: '拔付',
  凝聚: '凝集',
  治理: '冶理',
  能力: '能利',
};

/** Mistakes for a right text, each alone in it. */
export function plantsIn(document: string, text: string): (Plant & { planter: string })[] {
  return PLANTERS.flatMap(({ name, pattern, wrong, most }) => {
    const sites = [...text.matchAll(pattern)].filter((match) => wrong(match) !== match[0]);
    const step = Math.max(1, Math.floor(sites.length / most));
    return sites
      .filter((_site, index) => index % step === 0)
      .slice(0, most)
      .map((match) => ({
        planter: name,
        document,
        right: match[0],
        wrong: wrong(match),
        text: text.slice(0, match.index) + wrong(match) + text.slice(match.index + match[0].length),
        line: text.slice(0, match.index).split('\n').length - 1,
      }));
  });
}

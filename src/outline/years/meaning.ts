/** What a figure means, and how it is called: what has to be the same for two figures to be one through the years. */
import type { SideSection } from '../compare/side.ts';

/** A figure as one year's text states it. */
export interface StatedFigure {
  /** What it is a figure of, words of scope left out: 工业企业. */
  base: string;
  /** As the text calls it: 规上工业企业. */
  name: string;
  /** A plain decimal, in the unit as printed. */
  value: string;
  /** With its scale: 亿元. */
  unit: string;
  meaning: Meaning;
  sentence: string;
  /** The heading that it stands below; empty above all headings. */
  heading: string;
  section: SideSection;
  /** What the sentence says of the year before: its value, or the change in percent. */
  before?: string;
  change?: { percent: string; down: boolean };
}

/** What has to be the same for two figures to be one through the years. */
export interface Meaning {
  /** 规上, 全市: how far it reaches. */
  scope: string;
  /** 口径, 可比价, 不含: words on how it is counted. */
  count: string;
  /** 上半年, 1—6月: the part of the year. */
  period: string;
}

const SCOPE =
  /全社会|全口径|全部|全市|全区|全县|全省|全国|全镇|全乡|园区|规模以上|规上|限额以上|限上|地方|本级|市级|区级|民营|外资|内资/gu;
const SAME_SCOPE: Readonly<Record<string, string>> = { 规模以上: '规上', 限额以上: '限上' };
/** Scope that says nothing but whose the document is. */
const OWN = ['园区', '全社会'];
export const COUNT = /口径|可比价|不含|剔除|修订|重新核定|统计范围|新标准|调整为|首次纳入/u;
export const PERIOD =
  /上半年|下半年|前三季度|年均|[两三四五六七八九十]年(?:来|间|累计|以来|共|合计)|“?十[二三四五]五”?(?:时期|期间|以来)|[一二三四]季度|\d{1,2}\s*[-—–~～至]\s*\d{1,2}\s*月/u;

/** A name without its words of scope, and those words. */
export function withoutScope(name: string): { base: string; scope: string } {
  const found = [...name.matchAll(SCOPE)]
    .map(([word]) => SAME_SCOPE[word] ?? word)
    .filter((word) => !OWN.includes(word));
  return {
    base: name.replace(SCOPE, '').replace(/[\s的]/gu, ''),
    scope: [...new Set(found)].sort().join(''),
  };
}

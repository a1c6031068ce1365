/** Words that are most likely meant otherwise. */
import type { WordRow } from './confusable.ts';

/** Most likely wrong, but a person must look: warned of, never mended without being asked. */
export const LIKELY: readonly WordRow[] = [
  ['群众反应强烈', '群众反映强烈'],
  ['企业反应强烈', '企业反映强烈'],
  ['分岐', '分歧'],
  ['订定', '制定'],
  ['唯有的', '仅有的'],
  ['凸现出', '凸显出'],
  ['以致于', '以至于'],
  ['考查调研', '考察调研'],
  ['突显', '凸显'],
  ['记念', '纪念'],
  ['年青', '年轻', '0123456789〇一二三四五六七八九十'],
  ['人材', '人才'],
  ['精减', '精简', '', '人'],
];

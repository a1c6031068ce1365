/** How a letter speaks of who it goes to: 贵公司 to a company, 贵局 to an 局. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';

/** By the end of the recipient's name, what may stand behind 贵. */
const ADDRESSES: readonly (readonly [name: RegExp, allowed: readonly string[]])[] = [
  [/(?:公司|集团|厂)$/u, ['公司', '集团', '企业', '厂', '司']],
  [/局$/u, ['局']],
  [/厅$/u, ['厅']],
  [/(?:委员会|委)$/u, ['委', '会', '办']],
  [/(?:银行|支行|分行)$/u, ['行', '公司']],
  [/(?:大学|学院|学校|中学|小学)$/u, ['校', '院']],
  [/医院$/u, ['院']],
  [/(?:政府)$/u, ['府', '市', '县', '区', '镇', '乡', '州', '旗', '街']],
];
const SAID = /贵(?<what>公司|集团|企业|局|厅|委|行|校|院|府|市|县|区|镇|乡|部|处|所|中心|街道)/gu;

/** A doubt for each text that speaks to somebody else. */
export function* addressProblems(node: TextNode, recipients: string): Generator<Problem> {
  if (!node.text.includes('贵') || /[、，,；;]/u.test(recipients)) return;
  const known = ADDRESSES.find(([name]) => name.test(recipients.trim()));
  if (known === undefined) return;
  for (const match of node.text.matchAll(SAID)) {
    const what = match.groups?.what ?? '';
    if (known[1].some((word) => what.startsWith(word))) continue;
    // 贵州, 贵阳市 and what stands in a name
    if (/[宝名珍可]$/u.test(node.text.slice(0, match.index))) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'recipients',
      {
        zh: `这里称“${match[0]}”，主送的是“${recipients.trim()}”。`,
        en: `"${match[0]}" does not go with the recipient.`,
      },
      { zh: '核对称呼和主送机关。', en: 'Check both.' },
    );
    return;
  }
}

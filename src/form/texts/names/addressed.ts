/** How a letter speaks of who it goes to: 贵公司 to a company, 贵局 to an 局. */
import type { Problem } from '../../../problem.ts';
import { asked } from '../../head/asked.ts';
import { placeInText } from '../../source/places.ts';
import type { TextNode } from '../../source/tree.ts';

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

/** 你局《关于……的函》收悉: a reply goes to the one who wrote. */
export function* repliedTo(node: TextNode, recipients: string): Generator<Problem> {
  const many = recipients
    .split(/[、，,；;]/u)
    .filter((name) => /[局委厅部府处]$/u.test(name.trim()));
  const match = /^(?<one>[你贵][局委厅部市县区](?!们))《[^》]+》[^。]{0,24}(?:收悉|收到)/u.exec(
    node.text,
  );
  const one = match?.groups?.one;
  if (one === undefined || many.length < 2) return;
  yield asked(
    placeInText(node, 0, one.length),
    'recipients',
    {
      zh: `这里称“${one}”，主送的有${many.length}家：“${recipients.trim().slice(0, 30)}”。`,
      en: `"${one}" is one, the recipients are ${many.length}.`,
    },
    {
      zh: '复函只主送来函的机关，别的机关写在“抄送机关”里；联合来函的，逐一写明。',
      en: 'A reply goes to the one who wrote.',
    },
  );
}

/** By the end of the issuer's name, what it calls itself behind 我. */
const SELVES: readonly (readonly [name: RegExp, allowed: readonly string[]])[] = [
  [/局$/u, ['局']],
  [/厅$/u, ['厅']],
  [/(?:委员会|管委会|委|党工委)$/u, ['委', '会', '办']],
  [/公司$/u, ['公司', '司']],
  [/(?:大学|学院|学校|中学|小学)$/u, ['校', '院']],
  [/医院$/u, ['院']],
];
const OWN =
  /(?<![自你他敌])我(?<what>局|厅|委|司(?!法)|公司|校|院|部(?![门分落队委])|中心(?!城)|科室|处室)/u;

/** 由我局承担 in a paper of a 管委会; what others are quoted with stands in “”. */
export function* selfProblems(node: TextNode, issuers: readonly string[]): Generator<Problem> {
  if (!node.text.includes('我')) return;
  const match = OWN.exec(
    node.text.replace(/“[^”]*”|《[^》]*》/gu, (said) => '　'.repeat(said.length)),
  );
  const what = match?.groups?.what;
  const known = issuers.map((issuer) => SELVES.find(([name]) => name.test(issuer.trim()))?.[1]);
  if (match === null || what === undefined || known.length === 0) return;
  if (known.some((words) => words === undefined || words.includes(what))) return;
  yield asked(
    placeInText(node, match.index, match[0].length),
    'issuers',
    {
      zh: `这里自称“${match[0]}”，发文机关是“${issuers[0]}”。`,
      en: 'The issuer is called otherwise.',
    },
    { zh: `核对自称，如“我${known[0]?.[0]}”。`, en: 'Check how the issuer calls itself.' },
  );
}

const ASKED_OF = /(?:恳请|请求|特请|提请|商请)(?<who>(?<level>[省市县区镇乡州])(?:人民)?政府)/u;
const LEVEL = /(?<level>[省市县区镇乡州])(?:人民)?政府$/u;

/** 恳请市政府 in a paper that goes to the 县政府. */
export function* askedOfOthers(node: TextNode, recipients: string): Generator<Problem> {
  const match = /请/u.test(node.text) ? ASKED_OF.exec(node.text) : null;
  const levels = recipients
    .split(/[、，,；;]/u)
    .map((name) => LEVEL.exec(name.trim())?.groups?.level);
  const level = match?.groups?.level;
  if (match === null || level === undefined || levels.includes(undefined)) return;
  if (levels.includes(level)) return;
  yield asked(
    placeInText(node, match.index, match[0].length),
    'recipients',
    {
      zh: `这里是“${match[0]}”，主送的是“${recipients.trim()}”。`,
      en: `"${match[0]}" does not go with the recipient.`,
    },
    { zh: '核对请的是哪一级。', en: 'Check who is asked.' },
  );
}

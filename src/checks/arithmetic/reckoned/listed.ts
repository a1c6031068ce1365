/** A whole and its parts without 其中: behind a colon, behind 包括, in the next sentence. */
import type { Quantity } from '../../../figures/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { amount, intervalOf, sumOf } from '../interval.ts';
import { isSlip, looksComplete, termsOf } from '../parts.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { reckonedMistake } from './reckon.ts';

const OPENS = /^[^，。；\d]{0,2}(?:：|:|[，,](?:包括|分别[是为]|分为|由))/u;
const WHOLE = /(?:共|总|累计|合计|现有|全年|全[区市县])[^，。；\d]{0,14}$/u;

const isFigure = ({ role, quantity }: Said) =>
  role === 'value' && !quantity.approximate && quantity.range === undefined && quantity.unit !== '';

function checkListed(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence, number) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((whole, index): Mistake[] => {
      if (!isFigure(whole)) return [];
      const rest = said.slice(index + 1);
      const parts = rest.length > 0 ? partsHere(text, whole, rest) : partsNext(text, whole, number);
      return parts === undefined ? [] : sumMistake(whole.quantity, parts);
    });
  });
}

/** Parts in the rest of the sentence: after a colon, or named after their whole (党员45名，男党员…，女党员…). */
function partsHere(text: Text, whole: Said, rest: readonly Said[]): Said[] | undefined {
  const first = rest[0];
  if (rest.length < 2 || first === undefined) return undefined;
  if (!rest.every((one) => isPart(one, whole))) return undefined;
  const gap = text.text.slice(whole.quantity.whole.end, first.quantity.whole.start);
  if (gap.includes('其中')) return undefined;
  const named = looksComplete(rest) && rest.every(({ name }) => isNamedAfter(name, whole.name));
  if (OPENS.test(gap)) {
    const colon = /^[^，。；\d]{0,2}[：:]/u.test(gap);
    return colon || looksComplete(rest) || isOver(whole, rest) ? [...rest] : undefined;
  }
  return named && WHOLE.test(whole.lead) ? [...rest] : undefined;
}

const isOver = (whole: Said, parts: readonly Said[]) =>
  sumOf(parts.map(({ quantity }) => quantity)).low.gt(intervalOf(whole.quantity).high);

const isPart = (one: Said, whole: Said) => isFigure(one) && sameUnit(one.quantity, whole.quantity);

function isNamedAfter(part: string, whole: string): boolean {
  return whole.length >= 2 && part.length > whole.length && part.endsWith(whole.slice(-2));
}

/** The next sentence holds nothing but parts: 安全培训12期，技能培训10期，管理培训9期. */
function partsNext(text: Text, whole: Said, number: number): readonly Said[] | undefined {
  const next: Stretch | undefined = text.sentences[number + 1];
  const sentence = text.sentences[number];
  if (!next || !sentence) return undefined;
  const before = rolesIn(text, sentence).filter(({ role }) => role !== 'none');
  const parts = rolesIn(text, next);
  if (before.length !== 1 || parts.length < 2) return undefined;
  if (!parts.every((one) => isPart(one, whole) && one.lead.length <= LONGEST)) return undefined;
  // 新增企业8家。走访企业86家，其中上市企业8家: what is more than the whole is no part of it
  const most = amount(whole.quantity);
  if (parts.some(({ quantity }) => amount(quantity).gt(most))) return undefined;
  const tail = text.text.slice(parts.at(-1)?.quantity.whole.end ?? 0, next.end);
  if (tail.length > 2 || !looksComplete(parts.map(withPlainName))) return undefined;
  return parts;
}

/** 工业类, 服务业类 end alike by one sign. */
function withPlainName(said: Said): Said {
  const name = said.name.replace(/(.)类$/u, '$1类项目');
  return { ...said, name };
}

const LONGEST = 14;

function sumMistake(whole: Quantity, parts: readonly Said[]): Mistake[] {
  const quantities = parts.map(({ quantity }) => quantity);
  const typed = quantities.map(amount).reduce((a, b) => a.plus(b));
  // much less than the whole: only some of it
  if (typed.times(2).lt(amount(whole))) return [];
  const mistake = reckonedMistake(
    { claim: whole, exact: sumOf(quantities), typed, from: quantities },
    { zh: `所列各项${termsOf(quantities)}相加`, en: 'The parts' },
    looksComplete(parts) ? 'error' : 'warning',
  );
  const strong = isSlip(whole, quantities, true);
  return mistake ? [{ ...mistake, strong }] : [];
}

export const listedRules: Rule[] = [
  {
    code: 'check/listed-sum',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '总数后面（冒号、“包括”之后或下一句）逐项列出的数，相加不等于总数。',
      en: 'What is listed behind a total, after a colon or in the next sentence, does not make it up.',
    },
    examples: {
      bad: [
        '全年共调解纠纷「86」件：婚姻家庭纠纷32件，邻里纠纷28件，劳动争议30件。',
        '共有党员「45」名，男党员28名，女党员18名。',
        '全年开展培训「30」期。安全培训12期，技能培训10期，管理培训9期。',
      ],
      good: [
        '全年共调解纠纷90件：婚姻家庭纠纷32件，邻里纠纷28件，劳动争议30件。',
        '共有党员46名，男党员28名，女党员18名。',
        '全年开展培训30期。新建车间3间，修缮车间10间。',
        '全年签约项目30个，亿元以上项目12个，外资项目5个。',
        '新增规模以上企业8家。石屏片区检查企业12家，河湾片区检查企业21家。',
      ],
    },
    inText: checkListed,
  },
];

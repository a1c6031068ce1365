/** Ranks: where one stands now, where it stood, how far it moved, and how many there are. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const N = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const RANK = new RegExp(
  `(?:第${N}(?:位|名|(?=[，。；、（）()]|$))|(?:位列|排名?|列|居|升至|降至|退居|跃居|为)(?:全[国省市区县]|前)?第?${N}(?:位|名))`,
  'gu',
);
const MOVE = new RegExp(
  `(?<word>上升|提升|前移|前进|跃升|晋升|进位|上移|提高|后移|后退|下降|下滑|退后|退步|[升进退降跌])了?${N}个?(?:位次|名次|位|名)`,
  'gu',
);
const DOWN = /后|下|退|降|跌/u;
const THEN = /去年|上年|上一?[次轮届期季月年]|此前|原来?|由|从/u;
const FIELD = new RegExp(
  `${N}(?:个|支|家|所|名)(?:[\\p{Script=Han}（）、]{0,10}?)(?:[县市区州镇乡]|代表队|参赛队|队伍|单位|部门|园区|企业|城市|村|学校|选手|街道|开发区|区县)[^。；\\d第]{0,40}?(?:第${N}(?:位|名)?|第${N})`,
  'gu',
);

const number = (typed: string | undefined) =>
  typed === undefined ? undefined : (readCount(typed) ?? Number(typed));

export function tiedPlaces(text: Text): Mistake[] {
  if (!/[位名第]/u.test(text.text)) return [];
  return text.sentences.flatMap((sentence): Mistake[] => {
    const words = text.text.slice(sentence.start, sentence.end);
    if (!/第|位|名/u.test(words)) return [];
    return [...movesIn(words, sentence.start), ...fieldsIn(words, sentence.start)];
  });
}

interface Place {
  rank: number;
  start: number;
  end: number;
  isThen: boolean;
}

function movesIn(words: string, at: number): Mistake[] {
  const moves = [...words.matchAll(MOVE)];
  const [move] = moves;
  const by = number(move?.[2]);
  if (!move || moves.length > 1 || by === undefined) return [];
  let from = 0;
  const places: Place[] = [];
  for (const match of words.matchAll(RANK)) {
    if (match.index < move.index + move[0].length && match.index + match[0].length > move.index)
      continue;
    const rank = number(match[1] ?? match[2]);
    const lead = words.slice(from, match.index + (match[0].startsWith('第') ? 0 : 2));
    from = match.index + match[0].length;
    if (rank === undefined) return [];
    places.push({
      rank,
      start: at + match.index,
      end: at + from,
      isThen: THEN.test(lead.split(/[；]/u).at(-1) ?? ''),
    });
  }
  const [one, two] = places;
  if (places.length !== 2 || !one || !two || one.isThen === two.isThen) return [];
  const [then, now] = one.isThen ? [one, two] : [two, one];
  const fell = DOWN.test(move.groups?.word ?? '');
  const real = fell ? now.rank - then.rank : then.rank - now.rank;
  if (real === by) return [];
  const start = at + move.index;
  return [
    {
      start,
      end: start + move[0].length,
      severity: 'warning',
      message: {
        zh: `原来第${then.rank}位，后来第${now.rank}位，${real === 0 ? '没有变' : real * (fell ? -1 : 1) > 0 ? `上升${Math.abs(real)}位` : `下降${Math.abs(real)}位`}，文中写“${move[0]}”`,
        en: `From rank ${then.rank} to ${now.rank}`,
      },
      hint: { zh: '核对两个位次和升降', en: 'Check both ranks and the direction' },
    },
  ];
}

function fieldsIn(words: string, at: number): Mistake[] {
  return [...words.matchAll(FIELD)].flatMap((match): Mistake[] => {
    const [all, first, second, third] = match;
    const [among, rank] = [number(first), number(second ?? third)];
    if (among === undefined || rank === undefined || rank <= among || among < 3) return [];
    if (/全[国省市]第|全[国省][^，]{0,8}第|世界|全球/u.test(all) || /，[^，]*，/u.test(all))
      return [];
    const start = at + match.index + all.lastIndexOf('第');
    return [
      {
        start,
        end: at + match.index + all.length,
        severity: 'warning',
        message: { zh: `总共${among}个，排不到第${rank}`, en: `There are ${among} only` },
        hint: { zh: '核对总数和位次', en: 'Check the number and the rank' },
      },
    ];
  });
}

/** Two where one is meant, side by side: 12家13家, 126人名, a clause twice, one deadline behind another. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const COUNTER =
  '[万亿]?(?:元|人次|家次|户次|平方米|公里|个百分点|[个家户项件名人台套座栋条处场亩吨公])';
const BY =
  '(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|[底末初]|[上中下]旬)(?:（[^（）]{2,4}）)?(?:[上下]午|中午)?(?:\\d{1,2}[:：时点]\\d{0,2}分?)?(?:下班)?(?:之|以)?前';

/** 超计划目标9亿元0.2亿元: by how much it is over, or under. */
const THAN = '(?<!(?:超|比|较|低于|高于|少于|多于)[^，。；]{0,12})';

interface Row {
  pattern: RegExp;
  zh: string;
  advice: string;
  /** A cheap question, where the pattern is dear: whether it may match. */
  may?: (line: string) => boolean;
}

const ROWS: readonly Row[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.])${THAN}(?:\\d+(?:\\.\\d+)?)(${COUNTER})\\d+(?:\\.\\d+)?\\1(?=[，。；、）]|$)`,
      'gu',
    ),
    zh: '两个数连在一起',
    advice: '留下对的一个',
  },
  {
    pattern:
      /(?<=\d)(?:人[名个]|家个|个家|项个|件个|户[家个]|名个|个名|台个|座个|条个|栋个|处个|场个)(?=[，。；、）]|$)/gu,
    zh: '两个量词连在一起',
    advice: '留下一个量词',
  },
  {
    pattern: new RegExp(`(?:于|在)?${BY}(?:于|在|，)?${BY}`, 'gu'),
    zh: '两个期限连在一起',
    advice: '留下对的一个',
  },
  {
    pattern: /(?<=^|[，。；：])([^，。；：、！？“”《》（）\s]{5,60})[，；。]\1(?=[，。；]|$)/gu,
    zh: '同一句话写了两次',
    advice: '删去一处',
    may: hasClauseTwice,
  },
  {
    pattern: /(?<=^|[。；！？：—是])((?:[^。；！？：\n]{2,100}[。；！？]){1,3})(?<=.{7})\1(?!\1)/gu,
    zh: '同一句话写了两次',
    advice: '删去一处',
    may: hasSentenceTwice,
  },
  // a title, or a name, pasted behind itself; not the like cells of a row
  {
    pattern: /^(?!(.{1,10})\1+$)((?=.*\p{Script=Han}).{6,100})\2(?=[：。]?$)/gu,
    zh: '同样的话接着又写了一遍',
    advice: '删去一处',
    may: isTwoHalves,
  },
];

/** Whether a clause begins as the one before it does, and is as long. */
function hasClauseTwice(line: string): boolean {
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code !== COMMA && code !== SEMICOLON && code !== STOP && code !== COLON) continue;
    const after = line.charCodeAt(2 * at - start + 1);
    const isEnd = Number.isNaN(after) || after === COMMA || after === SEMICOLON || after === STOP;
    if (isEnd && line.charCodeAt(start) === line.charCodeAt(at + 1)) return true;
    start = at + 1;
  }
  return false;
}
const [COMMA, SEMICOLON, STOP, COLON] = Array.from('，；。：', (mark) => mark.charCodeAt(0));

/** Whether the first signs of a sentence behind another one stood before it. */
function hasSentenceTwice(line: string): boolean {
  for (const { index } of line.matchAll(/[。；！？]/gu)) {
    const begins = line.slice(index + 1, index + 1 + SHORTEST);
    if (begins.length === SHORTEST && line.indexOf(begins) <= index) return true;
  }
  return false;
}
const SHORTEST = 3;

/** Whether the two halves of a line, a mark at its end left out, begin with one sign. */
function isTwoHalves(line: string): boolean {
  const half = Math.floor(line.length / 2);
  return line.length <= LONGEST && line.charCodeAt(0) === line.charCodeAt(half);
}
/** Twice a hundred signs, each of two units, and a mark. */
const LONGEST = 401;

/** What a mending left beside what it was to replace. */
export function checkSideBySide(text: Text): Mistake[] {
  const found = ROWS.flatMap(({ pattern, zh, advice, may }) => {
    if (may?.(text.text) === false) return [];
    return eachMatch(text, pattern, (match) => ({
      ...mistakeAt(match, {
        message: { zh: `“${match[0].slice(0, 30)}”：${zh}`, en: 'Two, where one is meant' },
        hint: { zh: advice, en: 'Keep one' },
      }),
      severity: 'warning' as const,
      certain: false,
    }));
  });
  // one sentence twice is two clauses twice, too
  let told = -1;
  return found
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < told) return false;
      told = end;
      return true;
    });
}

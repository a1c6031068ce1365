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

type Row = readonly [pattern: RegExp, zh: string, advice: string];

const CLAUSE_TWICE: Row = [
  /(?<=^|[，。；：])([^，。；：、！？“”《》（）\s]{5,60})[，；。]\1(?=[，。；]|$)/gu,
  '同一句话写了两次',
  '删去一处',
];

const ROWS: readonly Row[] = [
  [
    new RegExp(
      `(?<![\\d.])${THAN}(?:\\d+(?:\\.\\d+)?)(${COUNTER})\\d+(?:\\.\\d+)?\\1(?=[，。；、）]|$)`,
      'gu',
    ),
    '两个数连在一起',
    '留下对的一个',
  ],
  [
    /(?<=\d)(?:人[名个]|家个|个家|项个|件个|户[家个]|名个|个名|台个|座个|条个|栋个|处个|场个)(?=[，。；、）]|$)/gu,
    '两个量词连在一起',
    '留下一个量词',
  ],
  [new RegExp(`(?:于|在)?${BY}(?:于|在|，)?${BY}`, 'gu'), '两个期限连在一起', '留下对的一个'],
  CLAUSE_TWICE,
  [
    /(?<=^|[。；！？：—是])((?:[^。；！？：\n]{2,100}[。；！？]){1,3})(?<=.{7})\1(?!\1)/gu,
    '同一句话写了两次',
    '删去一处',
  ],
  // a title, or a name, pasted behind itself; not the like cells of a row
  [
    /^(?!(.{1,10})\1+$)((?=.*\p{Script=Han}).{6,100})\2(?=[：。]?$)/gu,
    '同样的话接着又写了一遍',
    '删去一处',
  ],
];

const OTHER_ROWS = ROWS.filter((row) => row !== CLAUSE_TWICE);

/** Whether a clause begins as the one before it does, and is as long. */
function mayBeTwice(line: string): boolean {
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

/** What a mending left beside what it was to replace. */
export function checkSideBySide(text: Text): Mistake[] {
  const rows = mayBeTwice(text.text) ? ROWS : OTHER_ROWS;
  const found = rows.flatMap(([pattern, zh, advice]) =>
    eachMatch(text, pattern, (match) => ({
      ...mistakeAt(match, {
        message: { zh: `“${match[0].slice(0, 30)}”：${zh}`, en: 'Two, where one is meant' },
        hint: { zh: advice, en: 'Keep one' },
      }),
      severity: 'warning' as const,
      certain: false,
    })),
  );
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

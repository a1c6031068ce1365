/** How many there are, said twice: 龙头企业总数由34家增加到40家, and 现有的45家龙头企业 below. */
import { STOPS, wordsBefore } from '../../text/index.ts';
import type { PlacedMistake, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

const UNIT = '[个家座所处条项户名支]';
/** 市级以上龙头企业6家，总数由34家增加到40家; 规上企业达到103家. */
const REACHED = new RegExp(
  `(?<name>\\p{Script=Han}{4,16}?)(?:\\d+${UNIT}，)?(?:总数|总量|数量)?(?:由[^，。；]{1,10}?)?(?:增加到|增至|达到|发展到|达)(?<count>\\d+)(?<unit>${UNIT})(?=[，。；、]|$)`,
  'gu',
);
/** 现有的45家市级以上龙头企业; a name of at least so many signs. */
const THERE_ARE = new RegExp(
  `(?:现有|已有|目前有)的?(?<count>\\d+)(?<unit>${UNIT})(?<name>\\p{Script=Han}{4,16})`,
  'gu',
);
const SHORTEST = 4;
/** What is aimed at. */
const AHEAD = /力争|确保|目标|计划|预计|到20\d\d年|年底前|明年/u;

interface Stock {
  name: string;
  count: string;
  unit: string;
  text: Text;
  start: number;
  end: number;
}

/** Two counts of what goes by the very same name. */
export function checkStock({ texts }: Whole): PlacedMistake[] {
  const reached = texts.flatMap((text) => stocksIn(text, REACHED));
  if (reached.length === 0) return [];
  const there = texts.flatMap((text) => stocksIn(text, THERE_ARE));
  return there.flatMap((one): PlacedMistake[] => {
    const others = reached.filter(
      ({ name, unit, text }) => unit === one.unit && text !== one.text && isSame(name, one.name),
    );
    const [other] = others;
    if (other === undefined || others.some(({ count }) => count === one.count)) return [];
    return [
      {
        text: one.text,
        start: one.start,
        end: one.end,
        message: {
          zh: `这里说现有${one.count}${one.unit}，另一处是${other.count}${other.unit}`,
          en: `There are ${one.count} here and ${other.count} elsewhere`,
        },
        hint: { zh: '核对两处的数', en: 'Check both figures' },
        related: [
          {
            text: other.text,
            start: other.start,
            end: other.end,
            message: { zh: '另一处的数', en: 'the figure elsewhere' },
          },
        ],
      },
    ];
  });
}

function stocksIn(text: Text, pattern: RegExp): Stock[] {
  if (!text.isProse) return [];
  return [...text.matches(pattern)].flatMap((match): Stock[] => {
    const { name = '', count = '', unit = '' } = match.groups ?? {};
    const before = wordsBefore(text.text, match.index, STOPS);
    if (AHEAD.test(before)) return [];
    const start = match.index + match[0].lastIndexOf(`${count}${unit}`);
    return [{ name, count, unit, text, start, end: start + count.length + unit.length }];
  });
}

/** 新增市级以上龙头企业, and 市级以上龙头企业做强: the end of one is the beginning of the other. */
function isSame(ending: string, beginning: string): boolean {
  for (let length = Math.min(ending.length, beginning.length); length >= SHORTEST; length--) {
    if (ending.endsWith(beginning.slice(0, length))) return true;
  }
  return false;
}

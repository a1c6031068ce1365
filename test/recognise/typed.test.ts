/** The same document typed in the ways in which people type: widths, spaces, indents, other labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutlineDocument, outlineJson } from '../../src/recognise/index.ts';
import { recogniseText } from './plain.ts';

const HEADINGS = [
  '党建引领凝聚发展合力',
  '强化项目支撑，发展后劲不断增强',
  '主要指标完成情况',
  '存在的困难和问题',
  '优化营商环境，提升服务效能，激发市场活力',
  '守牢安全底线',
  '推进“最多跑一次”改革',
  '抓好2024年重点项目建设',
];
const TEXTS = [
  '全年完成规上工业产值86.4亿元，同比增长9.1%。新开工项目14个，竣工投产11个。',
  '深入开展隐患排查，整改销号率达到100%。其中，重大隐患2处，均已挂牌督办。',
  '面对复杂形势，园区上下齐心协力，各项工作取得了新的进展。一是抓项目。二是抓服务。三是抓队伍。',
];
const NUMERALS = ['一', '二', '三', '四'];

interface Typing {
  one: (numeral: string) => string;
  two: (numeral: string) => string;
  three: (number: number) => string;
  stop: string;
  indent: string;
  blank: string;
  half: boolean;
}

const typing: fc.Arbitrary<Typing> = fc.record({
  one: fc.constantFrom(
    (n: string) => `${n}、`,
    (n: string) => `${n}.`,
    (n: string) => `${n}．`,
    (n: string) => `${n}，`,
    (n: string) => `${n}、 `,
    (n: string) => `${n} 、`,
  ),
  two: fc.constantFrom(
    (n: string) => `（${n}）`,
    (n: string) => `(${n})`,
    (n: string) => `（${n}）、`,
    (n: string) => `（ ${n} ）`,
    (n: string) => `(${n}) `,
    (n: string) => `（${n})`,
  ),
  three: fc.constantFrom(
    (n: number) => `${n}.`,
    (n: number) => `${n}、`,
    (n: number) => `${n}．`,
    (n: number) => `${n}. `,
    (n: number) => `${String.fromCharCode(0xff10 + n)}．`,
    (n: number) => String.fromCharCode(0x2487 + n),
  ),
  stop: fc.constantFrom('。', '：', ':', '。 '),
  indent: fc.constantFrom('', '　　', '    ', '\t'),
  blank: fc.constantFrom('\n', '\n\n'),
  half: fc.boolean(),
});

interface Piece {
  level: 1 | 2 | 3;
  heading: string;
  runIn: boolean;
  closed: boolean;
  text: string;
}

const piece = (level: Piece['level']): fc.Arbitrary<Piece> =>
  fc.record({
    level: fc.constant(level),
    heading: fc.constantFrom(...HEADINGS),
    runIn: fc.boolean(),
    closed: fc.boolean(),
    text: fc.constantFrom(...TEXTS),
  });
const section = fc.tuple(
  piece(1).map((one) => ({ ...one, runIn: false })),
  fc.array(fc.tuple(piece(2), fc.array(piece(3), { maxLength: 3 })), { maxLength: 4 }),
);
const paper = fc.array(section, { minLength: 2, maxLength: 4 });

describe('headings are found', () => {
  it('however they are typed', () => {
    fc.assert(
      fc.property(paper, typing, (sections, how) => {
        const { lines, expected } = typed(sections, how);
        const title = '2023年工作总结';
        const outline = outlineJson(recogniseText([title, ...lines].join(how.blank)));
        expect('parts' in outline).toBe(false);
        expect((outline as OutlineDocument).headings.map(shown)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

function typed(sections: [Piece, [Piece, Piece[]][]][], how: Typing) {
  const lines: string[] = [];
  const expected: string[] = [];
  const add = ({ level, heading, runIn, closed, text }: Piece, label: string, standard: string) => {
    const words = how.half ? heading.replaceAll('，', ',') : heading;
    const body = how.half ? text.replaceAll('，', ',') : text;
    if (runIn) lines.push(`${how.indent}${label}${words}${how.stop}${body}`);
    else {
      lines.push(`${how.indent}${label}${words}${closed ? '。' : ''}`, `${how.indent}${body}`);
    }
    expected.push(`${level} ${standard}${heading.replaceAll('，', ',')}${runIn ? '↴' : ''}`);
  };
  for (const [index, [one, below]] of sections.entries()) {
    const numeral = NUMERALS[index] ?? '';
    add(one, how.one(numeral), `${numeral}、`);
    for (const [at, [two, deeper]] of below.entries()) {
      const second = NUMERALS[at] ?? '';
      add(two, how.two(second), `（${second}）`);
      for (const [deep, three] of deeper.entries()) {
        add(three, how.three(deep + 1), `${deep + 1}.`);
      }
    }
  }
  return { lines, expected };
}

function shown({ level, label, text, runIn }: OutlineDocument['headings'][number]): string {
  return `${level} ${label}${text.replaceAll('，', ',')}${runIn ? '↴' : ''}`;
}

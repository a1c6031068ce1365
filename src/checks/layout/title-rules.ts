/** 7.3.1, 7.3.2: title and recipients. */
import * as gb from '../../layout/index.ts';
import { black, breachOf, centred, face, indented, size } from './common-rules.ts';
import { blankLinesAbove, mainLook } from './looks.ts';
import type { Part } from './parts.ts';
import { type Breach, type LayoutFile, type LayoutRule, nearly, number, ofKind } from './rule.ts';

/** Title lines of one text, in order: a title may stand in one paragraph or in several. */
function titles(file: LayoutFile): Part[][] {
  const byDocument = new Map<number, Part[]>();
  for (const part of ofKind(file, 'title')) {
    const lines = byDocument.get(part.document);
    if (lines) lines.push(part);
    else byDocument.set(part.document, [part]);
  }
  return [...byDocument.values()];
}

export const titleRules: LayoutRule[] = [
  face(
    { code: 'layout/title-font', clause: '7.3.1', kinds: ['title'], element: 'title' },
    '小标宋',
  ),
  size(
    { code: 'layout/title-size', clause: '7.3.1', kinds: ['title'], element: 'title' },
    gb.title.sizePoints,
  ),
  black({ code: 'layout/title-colour', clause: '5.2.2.4', kinds: ['title'] }),
  centred({ code: 'layout/title-centred', clause: '7.3.1', kinds: ['title'] }),
  {
    code: 'layout/title-bold',
    clause: '7.3.1',
    severity: 'warning',
    check: (file) =>
      ofKind(file, 'title')
        .filter((part) => mainLook(part).bold === true)
        .map((part) =>
          breachOf(
            part,
            { zh: '标题加粗了', en: 'The title is bold' },
            { zh: '小标宋体不用加粗', en: '小标宋 needs no bold' },
          ),
        ),
  },
  {
    code: 'layout/title-punctuation',
    clause: '7.3.1',
    severity: 'error',
    check: (file) =>
      titles(file).flatMap((lines) => {
        const last = lines.at(-1);
        if (last === undefined || !/[。，；：！.,;:]$/u.test(last.text)) return [];
        return [
          breachOf(
            last,
            {
              zh: `标题末尾有“${last.text.at(-1)}”`,
              en: `The title ends with "${last.text.at(-1)}"`,
            },
            { zh: '标题末尾不加标点', en: 'A title ends without a mark' },
            [last.text.at(-1)],
          ),
        ];
      }),
  },
  {
    code: 'layout/title-gap',
    clause: '7.3.1',
    severity: 'error',
    check: (file) => {
      const [first] = ofKind(file, 'title');
      const number_ = ofKind(file, 'documentNumber')[0];
      if (first === undefined || number_?.line.region !== 'body') return [];
      const above = blankLinesAbove(first, file);
      if (above === undefined || nearly(above, gb.title.blankLinesAbove, 0.6)) return [];
      return [
        breachOf(
          first,
          {
            zh: `标题上面空了${number(above)}行`,
            en: `There are ${number(above)} blank lines above the title`,
          },
          { zh: '应当在红色分隔线下空二行', en: 'There should be two below the red rule' },
        ),
      ];
    },
  },
  {
    code: 'layout/title-lines',
    clause: '7.3.1',
    severity: 'warning',
    check: (file) => titles(file).flatMap(badLines),
  },
  size({ code: 'layout/recipients-size', clause: '5.2.2.2', kinds: ['recipients'] }, gb.sizes.三号),
  face({ code: 'layout/recipients-font', clause: '7.3.2', kinds: ['recipients'] }, '仿宋'),
  indented({ code: 'layout/recipients-indent', clause: '7.3.2', kinds: ['recipients'] }, 0, 0),
  {
    code: 'layout/recipients-colon',
    clause: '7.3.2',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'recipients')
        .filter(({ text }) => !text.endsWith('：'))
        .map((part) =>
          breachOf(
            part,
            { zh: '主送机关后面是半角冒号', en: 'The recipients end with a half-width colon' },
            { zh: '应当标全角冒号“：”', en: 'They should end with ：' },
          ),
        ),
  },
  {
    code: 'layout/recipients-gap',
    clause: '7.3.2',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'recipients').flatMap((part) => {
        const above = blankLinesAbove(part, file);
        if (above === undefined || nearly(above, gb.recipients.blankLinesAbove, 0.6)) return [];
        return [
          breachOf(
            part,
            {
              zh: `主送机关上面空了${number(above)}行`,
              en: `There are ${number(above)} blank lines above the recipients`,
            },
            { zh: '应当在标题下空一行', en: 'There should be one below the title' },
            [number(above)],
          ),
        ];
      }),
  },
];

/** Lines broken by hand: within a word, or in a shape that the standard does not know. */
function badLines(lines: readonly Part[]): Breach[] {
  const all = lines.flatMap(({ text }) => text.split('\n'));
  // Issuers stand on lines of their own, above the title.
  const names = all.findIndex((text) => !isNameEnd(text));
  const texts = all.slice(Math.max(0, names));
  const charsPerLine = gb.titleCharacters;
  return gb.titleFaults(texts, { charsPerLine, words: [] }).map(({ fault, line }) => {
    const at = lines[Math.min(Math.max(0, names) + line, lines.length - 1)];
    const text = texts[line] ?? '';
    return {
      ...(at && { line: at.line }),
      distinct: [fault, fault === 'cut' && text.slice(-4)],
      ...(fault === 'cut'
        ? {
            found: {
              zh: `标题在“${text.slice(-4)}”后面断开，拆开了词`,
              en: `The title is broken after "${text.slice(-4)}", within a word`,
            },
            wanted: { zh: '回行要词意完整，不拆开词和名称', en: 'No word or name may be cut' },
          }
        : {
            found: {
              zh: '标题的几行排成了长方形或沙漏形',
              en: 'The title stands as a rectangle or an hourglass',
            },
            wanted: { zh: '应当排成梯形或菱形', en: 'It should be a trapezium or a diamond' },
          }),
    };
  });
}

/** The end of an issuer's name. */
function isNameEnd(text: string): boolean {
  return /(?:委员会|政府|局|厅|部|办公室|公司|中心|院|会)$/u.test(text);
}

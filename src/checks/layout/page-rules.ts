/** 5: paper, margins, type area, lines and characters; columns. */
import * as gb from '../../layout/index.ts';
import type { Line, PageLook } from '../../readers/index.ts';
import { isLetter } from './head-places.ts';
import { characterPitch, gridPitchAt, lineHeight, sizeOf } from './looks.ts';
import { type Breach, type LayoutFile, type LayoutRule, nearly, number, ofKind } from './rule.ts';

/** 5.2.2.1 gives a millimetre either way; sizes of paper come in inches too. */
const TOLERANCE = 1;

const mm = (points: number): number => gb.pointsToMm(points);

/** The four margins of an upright page; a turned page is looked at as it lies on the sheet. */
function uprightMargins({
  landscape,
  margins,
}: PageLook): Record<'top' | 'left' | 'right' | 'bottom', number> {
  const { top, right, bottom, left, gutter } = margins;
  const upright = landscape
    ? { top: right, left: top, right: bottom, bottom: left }
    : { top, left: left + gutter, right, bottom };
  return {
    top: mm(upright.top),
    left: mm(upright.left),
    right: mm(upright.right),
    bottom: mm(upright.bottom),
  };
}

function perPage(check: (page: PageLook, file: LayoutFile) => Omit<Breach, 'line'> | undefined) {
  return (file: LayoutFile): Breach[] =>
    file.pages.flatMap((page) => {
      const breach = check(page, file);
      const line = file.lines.find(({ number: at }) => at >= page.firstLine);
      return breach ? [{ ...breach, ...(line && { line }) }] : [];
    });
}

function margin(
  side: 'top' | 'left' | 'right' | 'bottom',
  zh: string,
  inForce: () => number,
): LayoutRule {
  return {
    code: `layout/margin-${side}`,
    clause: '5.2.2.1',
    severity: 'error',
    check: perPage((page, file) => {
      // A letter's letterhead stands above the type area, on a page that may begin higher (10.1).
      if (side === 'top' && isLetter(file)) return undefined;
      const found = uprightMargins(page)[side];
      const wanted = inForce();
      if (nearly(found, wanted, TOLERANCE + 0.05)) return undefined;
      return {
        ...(gb.styleInForce().margins[side] !== undefined && { ofOffice: true }),
        distinct: [number(found)],
        found: {
          zh: `${zh}是${number(found)}毫米`,
          en: `The ${side} margin is ${number(found)} mm`,
        },
        wanted: { zh: `应当是${wanted}毫米`, en: `It should be ${wanted} mm` },
      };
    }),
  };
}

/**
 * What is added between characters, here and there in a paragraph. Stretches may be set looser or tighter, so that no
 * number is cut at a line's end: the rule is kept where any of them keeps it.
 */
function trackings({ look, runs = [] }: Line): number[] {
  return [look.tracking ?? 0, ...runs.map((run) => run.look.tracking ?? 0)];
}

function wantedCharacters(): Breach['wanted'] {
  const { grid, bodySizePoints: size } = gb;
  const tracking = gb.mmToPoints(gb.bodyTracking);
  const [zh, en] = tracking < 0 ? ['紧缩', 'tight'] : ['加宽', 'wide'];
  const points = number(Math.abs(tracking));
  return {
    zh: `一般每行${grid.characters}个字：${size === gb.sizes.三号 ? '三号' : `${size}磅`}字，字距${zh}${points}磅左右`,
    en: `A line holds ${grid.characters}: ${size} pt, set about ${points} pt ${en}`,
  };
}

/** Pages of a text that was tightened for its signature have a few lines more (7.3.5.5). */
function isUsualPitch(pitch: number): boolean {
  const usual = gb.mmToPoints(gb.linePitch * gb.grid.lines);
  for (let lines = gb.grid.lines; lines <= gb.tightened.mostLines; lines += 1) {
    if (nearly(pitch, usual / lines, 0.11)) return true;
  }
  return nearly(pitch, gb.mmToPoints(gb.linePitch), 0.3);
}

/** 28.95 of the standard's lines; as fine as rounding to Word's units allows. */
function usualPitch(): string {
  const { pitchPoints } = gb.styleInForce();
  return String(
    pitchPoints ?? gb.lineTwips(gb.grid.lines, gb.typeArea.height) / gb.pointsToTwips(1),
  );
}

function hasOwnLines(): boolean {
  const { linesPerPage, pitchPoints } = gb.styleInForce();
  return linesPerPage !== undefined || pitchPoints !== undefined;
}

export const pageRules: LayoutRule[] = [
  {
    code: 'layout/paper',
    clause: '5.2.1',
    severity: 'error',
    check: perPage(({ width, height }) => {
      const [short, long] = [width, height].map(mm).toSorted((a, b) => a - b);
      const { paper } = gb;
      if (nearly(short ?? 0, paper.width, TOLERANCE) && nearly(long ?? 0, paper.height, TOLERANCE))
        return undefined;
      return {
        distinct: [number(short ?? 0), number(long ?? 0)],
        found: {
          zh: `纸张是${number(short ?? 0)}×${number(long ?? 0)}毫米`,
          en: `The paper is ${number(short ?? 0)} × ${number(long ?? 0)} mm`,
        },
        wanted: { zh: '应当是A4纸，210×297毫米', en: 'It should be A4, 210 × 297 mm' },
      };
    }),
  },
  margin('top', '天头（上边距）', () => gb.margins.top),
  margin('left', '订口（左边距）', () => gb.margins.left),
  margin('right', '右边距', () => gb.rightMargin),
  margin('bottom', '下边距', () => gb.bottomMargin),
  {
    code: 'layout/columns',
    clause: '5.2.2.3',
    severity: 'error',
    check: perPage(({ columns }) =>
      columns <= 1
        ? undefined
        : {
            distinct: [columns],
            found: { zh: `正文分成了${columns}栏`, en: `The text stands in ${columns} columns` },
            wanted: { zh: '公文不分栏', en: 'It should not' },
          },
    ),
  },
  {
    code: 'layout/lines-of-page',
    clause: '5.2.2.3',
    severity: 'warning',
    check: (file) =>
      ofKind(file, 'body', 'heading', 'recipients').flatMap(({ line }) => {
        const pitch = lineHeight(line.look, gridPitchAt(file, line));
        if (pitch !== undefined && isUsualPitch(pitch)) return [];
        const lines = pitch && Math.floor(gb.mmToPoints(gb.typeArea.height) / pitch + 0.01);
        return [
          {
            line,
            ...(hasOwnLines() && { ofOffice: true }),
            distinct: pitch === undefined ? [] : [number(pitch), lines],
            found:
              pitch === undefined
                ? { zh: '行距没有固定', en: 'The distance of lines is not fixed' }
                : {
                    zh: `行距是${number(pitch)}磅，每页${lines}行`,
                    en: `Lines are ${number(pitch)} pt apart, ${lines} a page`,
                  },
            wanted: {
              zh: `一般每页${gb.grid.lines}行，行距固定值${usualPitch()}磅左右`,
              en: `A page has ${gb.grid.lines} lines, about ${usualPitch()} pt apart`,
            },
          },
        ];
      }),
  },
  {
    code: 'layout/characters-of-line',
    clause: '5.2.2.3',
    severity: 'warning',
    check: (file) =>
      ofKind(file, 'body').flatMap(({ line }) => {
        const page = file.pages.find(({ lastLine }) => line.number <= lastLine) ?? file.pages[0];
        if (
          page === undefined ||
          page.landscape ||
          !nearly(sizeOf(line.look), gb.bodySizePoints, 0.3)
        )
          return [];
        const width = page.width - page.margins.left - page.margins.right - page.margins.gutter;
        const snaps = page.grid?.type === 'linesAndChars' || page.grid?.type === 'snapToChars';
        const extra = snaps && line.look.snapToGrid !== false ? (page.grid?.charSpace ?? 0) : 0;
        const counts = trackings(line).map((tracking) =>
          Math.floor(width / characterPitch(line.look, tracking + extra) + 0.01),
        );
        const [characters] = counts;
        if (counts.includes(gb.grid.characters)) return [];
        return [
          {
            line,
            ...(gb.styleInForce().charactersPerLine !== undefined && { ofOffice: true }),
            distinct: [characters],
            found: { zh: `每行排${characters}个字`, en: `A line holds ${characters} characters` },
            wanted: wantedCharacters(),
          },
        ];
      }),
  },
];

/** A comparison of two years as text for a terminal or a mail. */
import type { Words } from '../../problem.ts';
import type { Comparison, HeadingChange, SectionChange } from './compare.ts';
import type { FigureChange } from './figures.ts';
import type { TextPart } from './texts.ts';

type Language = keyof Words;

const WORDS = {
  headings: { zh: '标题', en: 'Headings' },
  figures: { zh: '数', en: 'Figures' },
  texts: { zh: '文字', en: 'Text' },
  added: { zh: '新增', en: 'added' },
  gone: { zh: '没有了', en: 'gone' },
  reworded: { zh: '改了说法', en: 'reworded' },
  moved: { zh: '换了位置', en: 'moved' },
  from: { zh: '原在', en: 'was in' },
  none: { zh: '没有变化。', en: 'No changes.' },
  opening: { zh: '（开头）', en: '(opening)' },
  same: { zh: '相同', en: 'the same' },
} satisfies Record<string, Words>;

/** How much of a text that stayed is shown beside a change. */
const AROUND = 12;

/** Only what changed; figures with both years and the change between them. */
export function comparisonText(comparison: Comparison, lang: Language = 'zh'): string {
  const { before, after, headings, figures, sections, same, unchangedFigures = 0 } = comparison;
  const word = (name: keyof typeof WORDS) => WORDS[name][lang];
  const changed = headings.filter(({ kind, moved }) => kind !== 'same' || moved);
  const texts = sections.filter(({ kind }) => kind === 'changed');
  const lines = [
    `${before.name}  →  ${after.name}`,
    ...(before.title || after.title ? [`${before.title}  →  ${after.title}`] : []),
    lang === 'zh' ? `文字有 ${same}% 相同。` : `${same}% of the text is the same.`,
    '',
    `${word('headings')}`,
    ...(changed.length === 0
      ? [`  ${word('none')}`]
      : changed.map((each) => headingLine(each, lang))),
    '',
    `${word('figures')}`,
    ...(figures.length === 0 ? [`  ${word('none')}`] : figureLines(figures, lang)),
    ...(figures.length > 0 && unchangedFigures > 0
      ? [
          lang === 'zh'
            ? `  另有 ${unchangedFigures} 个数没有变化。`
            : `  ${unchangedFigures} more figures are unchanged.`,
        ]
      : []),
    '',
    `${word('texts')}`,
    ...(texts.length === 0
      ? [`  ${word('none')}`]
      : texts.flatMap((each) => textLines(each, lang))),
  ];
  return `${lines.join('\n')}\n`;
}

function headingLine(
  { kind, moved, depth, before = '', after = '', from }: HeadingChange,
  lang: Language,
): string {
  const indent = '  '.repeat(depth);
  const place = moved
    ? `  [${WORDS.moved[lang]}${from === undefined ? '' : `，${WORDS.from[lang]} ${from}`}]`
    : '';
  switch (kind) {
    case 'added':
      return `${indent}+ ${after}  [${WORDS.added[lang]}]`;
    case 'gone':
      return `${indent}- ${before}  [${WORDS.gone[lang]}]`;
    case 'reworded':
      return `${indent}~ ${before}  →  ${after}  [${WORDS.reworded[lang]}]${place}`;
    case 'same':
      return `${indent}  ${after}${place}`;
  }
}

/** Key figures, then the quantities of each section below its heading. */
function figureLines(figures: readonly FigureChange[], lang: Language): string[] {
  let section: string | undefined;
  return figures.flatMap((figure) => {
    const isNew = figure.section !== section;
    section = figure.section;
    const title = isNew ? [`  ${section || WORDS.opening[lang]}`] : [];
    return [...title, `${section === undefined ? '  ' : '    '}${figureLine(figure)}`];
  });
}

function figureLine({ name, unit, before = '—', after = '—', change }: FigureChange): string {
  const values = `${before} → ${after}${unit === '' ? '' : ` ${unit}`}`;
  return `${name || '—'}: ${values}${change ? `  ${change}` : ''}`;
}

function textLines({ heading, same, parts }: SectionChange, lang: Language): string[] {
  const title = heading || WORDS.opening[lang];
  return [
    `  ${title}  [${WORDS.same[lang]} ${same}%]`,
    ...excerpts(parts).map((line) => `    ${line}`),
  ];
}

/** Each change with a few characters around it: …完成投资[-12.8-][+14.2+]亿元…. */
function excerpts(parts: readonly TextPart[]): string[] {
  const lines: string[] = [];
  let line = '';
  parts.forEach(({ kind, text }, index) => {
    const shown = text.replace(/\n/gu, '↵');
    if (kind === 'gone') line += `[-${shown}-]`;
    else if (kind === 'added') line += `[+${shown}+]`;
    else if (shown.length <= 2 * AROUND && index > 0 && index < parts.length - 1) line += shown;
    else {
      if (index > 0)
        lines.push(`${line}${shown.slice(0, AROUND)}${shown.length > AROUND ? '…' : ''}`);
      const isLast = index === parts.length - 1;
      line = isLast ? '' : `${shown.length > AROUND ? '…' : ''}${shown.slice(-AROUND)}`;
    }
  });
  return line === '' ? lines : [...lines, line];
}

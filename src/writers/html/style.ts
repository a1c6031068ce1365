/** The style sheet of the page preview: paper on a grey ground, and paper alone in print. */
import {
  bodyTracking,
  colors,
  defaultFonts,
  draftMark,
  type FontNames,
  nearFonts,
  rightMargin,
} from '../../layout/index.ts';

/** The bold Song of systems without any 小标宋: nearer to it than the regular one. */
const BOLD_SONG = '公文标宋';

/** What the office says for digits that stand in the font of the text around them. */
const WITH_TEXT = '随文';

type Family = keyof typeof nearFonts;

/** What stands in where neither the office's font nor a near one is installed. */
const LAST: Record<Family, readonly string[]> = {
  title: [BOLD_SONG, 'Noto Serif CJK SC', 'serif'],
  body: ['Noto Serif CJK SC', 'serif'],
  kai: ['Noto Serif CJK SC', 'serif'],
  hei: ['Heiti SC', 'Source Han Sans SC', 'sans-serif'],
  song: ['Songti SC', 'Source Han Serif SC', 'serif'],
};

/** The style sheet of a page that stands by itself. */
export function styleSheet(fonts: FontNames): string {
  return `${fontFaces(fonts)}
@page{size:A4 portrait;margin:0}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:none;text-size-adjust:none}
body{margin:0;padding:8mm 4mm;background:#8c8f94;${paperText(fonts)}}
.page{position:relative;width:210mm;height:297mm;margin:0 auto 8mm;background:#fff;box-shadow:0 1mm 4mm rgba(0,0,0,.4);overflow:hidden;contain:strict}
h1,h2,h3,h4,h5,p,footer,.cell{margin:0;font-size:inherit;font-weight:normal}
${lineRules(fonts)}
@media print{body{padding:0;background:none}.page{margin:0;box-shadow:none;break-after:page;break-inside:avoid}.page:last-child{break-after:auto}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
}

/** Fonts under names of their own; they must stand in the style sheet of the whole page. */
export function fontFaces(fonts: FontNames): string {
  const digits = digitsOf(fonts);
  return `${digits === WITH_TEXT ? '' : latinFace(digits)}${localFace(BOLD_SONG, ['Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold', 'Source Han Serif SC Bold', 'Songti SC Bold'])}`;
}

/** What holds for all text on paper. */
export function paperText(fonts: FontNames): string {
  return `color:#000;font-family:${familyOf(fonts, 'body')};font-synthesis:none;text-autospace:no-autospace;text-spacing-trim:space-all;font-kerning:none;font-variant-ligatures:none`;
}

/** The rules of lines by what they are. */
export function lineRules(fonts: FontNames): string {
  const family = (role: Family, before?: readonly string[]) => familyOf(fonts, role, before);
  return `.line{position:absolute;font-size:16pt;letter-spacing:${bodyTracking.toFixed(4)}mm;white-space:pre;text-align:left}
.justify{white-space:nowrap;text-align:justify;text-align-last:justify;text-justify:inter-character}
.center{display:flex;justify-content:center;letter-spacing:0}
.right{text-align:right}
.scaled{display:inline-block;flex:none;transform-origin:center}
.justify .scaled{transform-origin:left}
.picture{position:absolute}
.turned{position:absolute;left:0;top:0;width:297mm;height:210mm;transform-origin:0 0;transform:translateY(297mm) rotate(-90deg)}
.rule{position:absolute;display:block}
.red{background:#${colors.red}}
.black{background:#000}
.title,.letterhead{font-family:${family('title')};letter-spacing:0}
.letterhead{color:#${colors.red}}
.heading1,.classification,.urgency,.attachmentMark,.attendanceLabel,.caption,.pictureCaption,.headerCell{font-family:${family('hei')}}
.heading2,.signatory,.signer,.titleNote{font-family:${family('kai')}}
.pageNumber{font-family:${family('song', [])}}
${ownFonts(fonts)}.imprint,.cell,.headerCell,.pageNumber{letter-spacing:0}
b{font-weight:normal}
mark{background:#ffe45c;color:inherit}
.draft{position:absolute;top:${draftMark.top}mm;right:${rightMargin}mm;padding:0 3mm;border:.5mm solid #${colors.red};color:#${colors.red};font:16pt/9mm ${family('hei')};letter-spacing:2mm;text-indent:2mm}`;
}

/** Fonts of an office's own layout that no role has. */
function ownFonts({ letterhead, headings = {}, ...fonts }: FontNames): string {
  const rule = (kind: string, name: string) => {
    const font = quoted(name);
    return `.${kind}{font-family:${font},${familyOf(fonts, 'body')}}\n`;
  };
  return [
    ...(letterhead === undefined ? [] : [rule('letterhead', letterhead)]),
    ...Object.entries(headings).map(([level, name]) => rule(`heading${level}`, name)),
  ].join('');
}

function digitsOf(fonts: FontNames): string {
  return fonts.digits === fonts.body ? WITH_TEXT : fonts.digits;
}

function familyOf(fonts: FontNames, role: Family, before?: readonly string[]): string {
  const latin = digitsOf(fonts) === WITH_TEXT ? [] : [LATIN];
  const near = nearFonts[role].filter((name) => name !== '宋体' || role === 'song');
  const own = [...(before ?? latin), fonts[role], defaultFonts[role], ...near];
  return [...new Set([...own, ...LAST[role]])].map(quoted).join(',');
}

const LATIN = '公文数字';

/** Digits and Latin letters alone in their own font: its quotation marks and dashes are too narrow. */
function latinFace(name: string): string {
  const range = 'U+20-7E,U+A1-A6,U+A9-AF,U+B2-B6,U+B8-D6,U+D8-F6,U+F8-24F';
  return `${localFace(LATIN, [name, 'Times New Roman', 'Liberation Serif', 'Tinos'], range)}\n`;
}

/** A font made of the first of these that is installed. */
function localFace(family: string, names: readonly string[], range?: string): string {
  const sources = [...new Set(names)].map((each) => `local(${quoted(each)})`).join(',');
  const characters = range === undefined ? '' : `;unicode-range:${range}`;
  return `@font-face{font-family:${quoted(family)};src:${sources}${characters}}`;
}

/** A name as a CSS string; it can end neither the string nor the style element. */
function quoted(name: string): string {
  if (name === 'serif' || name === 'sans-serif') return name;
  const safe = name.replace(/[^\p{L}\p{N} _.-]/gu, '');
  return `"${safe}"`;
}

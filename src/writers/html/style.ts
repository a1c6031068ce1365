/** The style sheet of the page preview: paper on a grey ground, and paper alone in print. */

/**
 * Fonts by their role, where the office has its own: 小标宋 for titles and letterhead, 仿宋 for text, 楷体 and
 * 黑体 for headings, 宋体 for page numbers, 数字 for digits and Latin letters. 数字 may be 随文: as the text around.
 */
export type PreviewFonts = { readonly [role in keyof typeof FAMILIES | '数字']?: string };

/** The bold Song of systems without any 小标宋: nearer to it than the regular one. */
const BOLD_SONG = '公文标宋';

const WITH_TEXT = '随文';

/** The trade's name of each font, and what stands in where it is not installed. */
const FAMILIES = {
  小标宋: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    '华文中宋',
    'STZhongsong',
    BOLD_SONG,
    'Noto Serif CJK SC',
    'SimSun',
  ],
  仿宋: [
    '仿宋_GB2312',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    'FZFangSong-Z02S',
    'Noto Serif CJK SC',
  ],
  楷体: ['楷体_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti', 'FZKai-Z03S', 'AR PL UKai CN'],
  黑体: [
    '黑体',
    'SimHei',
    '华文黑体',
    'STHeiti',
    'Heiti SC',
    'Noto Sans CJK SC',
    'Microsoft YaHei',
  ],
  宋体: ['宋体', 'SimSun', '华文宋体', 'STSong', 'Songti SC', 'Noto Serif CJK SC'],
} as const;

const RED = '#e60000';

/**
 * The style sheet.
 * @param tracking letter spacing of body text in mm, by which 28 characters fill a line
 */
export function styleSheet(fonts: PreviewFonts, tracking: number): string {
  const digits = fonts.数字 ?? 'Times New Roman';
  const latin = digits === WITH_TEXT ? [] : [LATIN];
  const family = (role: keyof typeof FAMILIES, before: readonly string[] = latin): string => {
    const own = fonts[role];
    const names = new Set([...before, ...(own === undefined ? [] : [own]), ...FAMILIES[role]]);
    return `${[...names].map(quoted).join(',')},${role === '黑体' ? 'sans-serif' : 'serif'}`;
  };
  return `${digits === WITH_TEXT ? '' : latinFace(digits)}${localFace(BOLD_SONG, ['Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold', 'Source Han Serif SC Bold', 'Songti SC Bold'])}
@page{size:A4 portrait;margin:0}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:none;text-size-adjust:none}
body{margin:0;padding:8mm 4mm;background:#8c8f94;color:#000;font-family:${family('仿宋')};font-synthesis:none;text-autospace:no-autospace;text-spacing-trim:space-all;font-kerning:none;font-variant-ligatures:none}
.page{position:relative;width:210mm;height:297mm;margin:0 auto 8mm;background:#fff;box-shadow:0 1mm 4mm rgba(0,0,0,.4);overflow:hidden}
h1,h2,h3,h4,h5,p,footer,.cell{margin:0;font-size:inherit;font-weight:normal}
.line{position:absolute;font-size:16pt;letter-spacing:${tracking.toFixed(4)}mm;white-space:pre;text-align:left}
.justify{white-space:nowrap;text-align:justify;text-align-last:justify;text-justify:inter-character}
.center{display:flex;justify-content:center;letter-spacing:0}
.right{text-align:right}
.scaled{display:inline-block;flex:none;transform-origin:center}
.justify .scaled{transform-origin:left}
.rule{position:absolute;display:block}
.red{background:${RED}}
.black{background:#000}
.title,.letterhead{font-family:${family('小标宋')};letter-spacing:0}
.letterhead{color:${RED}}
.heading1,.classification,.urgency,.attachmentMark,.caption,.headerCell{font-family:${family('黑体')}}
.heading2,.signatory{font-family:${family('楷体')}}
.pageNumber{font-family:${family('宋体', [])}}
.imprint,.cell,.headerCell,.pageNumber{letter-spacing:0}
b{font-weight:normal}
mark{background:#ffe45c;color:inherit}
.draft{position:absolute;top:12mm;right:26mm;padding:0 3mm;border:.5mm solid ${RED};color:${RED};font:16pt/9mm ${family('黑体')};letter-spacing:2mm;text-indent:2mm}
@media print{body{padding:0;background:none}.page{margin:0;box-shadow:none;break-after:page;break-inside:avoid}.page:last-child{break-after:auto}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
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
  const safe = name.replace(/[^\p{L}\p{N} _.-]/gu, '');
  return `"${safe}"`;
}

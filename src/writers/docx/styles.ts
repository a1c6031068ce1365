/**
 * The named styles of the Word file: every look on the page is one of them, so that the file can be edited by
 * hand and changed in one place. The part is written out here, since Word's order of elements is strict.
 */
import {
  attachment,
  attachmentNote,
  body,
  bodySizePoints,
  characterPitch,
  colors,
  documentNumber,
  type FontNames,
  headerRule,
  imprint,
  letterhead,
  linePitch,
  mmToPoints,
  mmToTwips,
  note,
  pageNumber,
  pointsToHalfPoints,
  pointsToTwips,
  sealedSignature,
  signature,
  title,
} from '../../layout/index.ts';

/** Style names are ids too: Word keeps Chinese ids, and a person who opens the file's XML can read it. */
export const styleNames = {
  body: '公文正文',
  flush: '公文顶格',
  letterhead: '发文机关标志',
  jointLetterhead: '联合发文机关标志',
  documentNumber: '发文字号',
  upwardNumber: '上行文发文字号',
  signatory: '签发人',
  signatoryName: '签发人姓名',
  mark: '密级和紧急程度',
  title: '公文标题',
  paperTitle: '材料标题',
  recipients: '主送机关',
  attachmentNote: '附件说明',
  onlyAttachmentNote: '附件说明单项',
  attachmentNoteMore: '附件说明续行',
  issuer: '发文机关署名',
  issuerBeside: '并列署名',
  date: '成文日期',
  note: '附注',
  attachmentMark: '附件标识',
  attachmentTitle: '附件标题',
  caption: '表题',
  cell: '表格文字',
  headerCell: '表头文字',
  copies: '抄送机关',
  printing: '印发机关和日期',
  imprintAnchor: '版记位置',
  pageNumber: '页码',
  evenPageNumber: '双页码',
  draftMark: '草稿标记',
  draftBlank: '待填空白',
} as const;

const CHINESE_LEVELS = ['一级', '二级', '三级', '四级'] as const;

/** The style of a heading that stands alone; of a paragraph that it runs into; of the heading's words there. */
export function headingStyles(level: 1 | 2 | 3 | 4): {
  alone: string;
  runIn: string;
  words: string;
} {
  const name = `${CHINESE_LEVELS[level - 1]}标题`;
  return { alone: name, runIn: `${name}接排`, words: `${name}文字` };
}

/** What differs from document to document. */
export interface StyleMeasures {
  fonts: FontNames;
  /** Type size in points and width of characters in percent of the letterhead; room above it in mm. */
  letterhead: { sizePoints: number; scalePercent: number; above: number };
  /** Height in mm that the imprint takes at the end of the last page. */
  imprintHeight: number;
  /** Indents in characters from the right of the issuers (the first stands for all) and the date. */
  signature: { date: number };
  sealed: boolean;
}

const line = mmToTwips(linePitch);
/** The measured line: 22 of them fill the type area; rounding up would lose one. */
export const LINE_TWIPS = Math.floor(line);
const CHARACTER_TWIPS = mmToTwips(characterPitch);
/** 28 characters of 16 pt are wider than the line: each is set this much closer (5.2.2.3), in twips. */
const TIGHTER = -5;

interface ParagraphStyle {
  name: string;
  basedOn?: string;
  next?: string;
  font?: string;
  latin?: string;
  sizePoints?: number;
  color?: string;
  scalePercent?: number;
  /** Whether characters keep the body's closer setting. */
  loose?: boolean;
  align?: 'left' | 'center' | 'right' | 'both' | 'distribute';
  /** Characters. */
  indent?: {
    left?: number;
    right?: number;
    firstLine?: number;
    hanging?: number;
    sizePoints?: number;
  };
  /** Lines of the grid, or mm. */
  spacing?: { beforeLines?: number; afterLines?: number; before?: number; exactTwips?: number };
  snapToGrid?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  contextualSpacing?: boolean;
  outlineLevel?: number;
  rules?: { top?: RuleStyle; bottom?: RuleStyle };
  tabs?: { right?: number };
}

interface RuleStyle {
  eighths: number;
  color: string;
  spacePoints: number;
}

/** The styles part of a document with these measures. */
export function stylesPart(measures: StyleMeasures): string {
  const { fonts } = measures;
  const styles = [...paragraphStyles(measures).map(paragraphStyle), ...characterStyles(fonts)];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontsElement(fonts.body, fonts.digits)}<w:kern w:val="0"/><w:sz w:val="${pointsToHalfPoints(bodySizePoints)}"/><w:szCs w:val="${pointsToHalfPoints(bodySizePoints)}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${styles.join('')}</w:styles>`;
}

function paragraphStyles(measures: StyleMeasures): ParagraphStyle[] {
  const { fonts } = measures;
  const base = styleNames.body;
  const flush = styleNames.flush;
  const heading = (level: 1 | 2 | 3 | 4): ParagraphStyle[] => {
    const { alone, runIn } = headingStyles(level);
    const outlineLevel = level - 1;
    return [
      {
        name: alone,
        basedOn: base,
        next: base,
        font: headingFont(level, fonts),
        keepNext: true,
        outlineLevel,
      },
      { name: runIn, basedOn: base, next: base, outlineLevel },
    ];
  };
  const titleLook = {
    basedOn: flush,
    font: fonts.title,
    sizePoints: title.sizePoints,
    loose: true,
    align: 'center',
    snapToGrid: false,
    keepNext: true,
    keepLines: true,
    contextualSpacing: true,
  } as const;
  const small = { sizePoints: imprint.sizePoints };
  return [
    { name: base, align: 'both', indent: { firstLine: body.firstLineCharacters } },
    { name: flush, basedOn: base, align: 'left', indent: { firstLine: 0 } },
    ...([1, 2, 3, 4] as const).flatMap(heading),
    { name: styleNames.mark, basedOn: flush, font: fonts.hei },
    {
      name: styleNames.letterhead,
      basedOn: flush,
      next: styleNames.documentNumber,
      font: fonts.title,
      latin: fonts.title,
      sizePoints: measures.letterhead.sizePoints,
      scalePercent: measures.letterhead.scalePercent,
      color: colors.red,
      loose: true,
      align: 'center',
      snapToGrid: false,
      spacing: {
        before: measures.letterhead.above,
        exactTwips: letterheadLineTwips(measures.letterhead.sizePoints),
      },
    },
    {
      name: styleNames.jointLetterhead,
      basedOn: styleNames.letterhead,
      align: 'distribute',
      spacing: { exactTwips: letterheadLineTwips(measures.letterhead.sizePoints) },
    },
    {
      name: styleNames.documentNumber,
      basedOn: flush,
      align: 'center',
      spacing: { beforeLines: documentNumber.blankLinesAbove },
      rules: {
        bottom: {
          eighths: headerRule.widthPoints * 8,
          color: colors.red,
          spacePoints: HEADER_RULE_SPACE_POINTS,
        },
      },
    },
    {
      name: styleNames.upwardNumber,
      basedOn: flush,
      indent: { left: documentNumber.upwardIndentCharacters, firstLine: 0 },
    },
    {
      name: styleNames.signatory,
      basedOn: flush,
      align: 'left',
      indent: { left: 4, hanging: 4, right: 1 },
    },
    {
      ...titleLook,
      name: styleNames.title,
      next: styleNames.recipients,
      spacing: { beforeLines: title.blankLinesAbove, afterLines: 1, exactTwips: LINE_TWIPS },
    },
    {
      ...titleLook,
      name: styleNames.paperTitle,
      next: base,
      spacing: { afterLines: 1, exactTwips: LINE_TWIPS },
    },
    { name: styleNames.recipients, basedOn: flush, next: base, align: 'both' },
    {
      name: styleNames.attachmentNote,
      basedOn: base,
      indent: { left: 6, hanging: 4 },
      spacing: { beforeLines: attachmentNote.blankLinesAbove },
      contextualSpacing: true,
    },
    {
      name: styleNames.onlyAttachmentNote,
      basedOn: styleNames.attachmentNote,
      indent: { left: 5, hanging: 3 },
    },
    { name: styleNames.attachmentNoteMore, basedOn: base, indent: { left: 6, hanging: 1 } },
    {
      name: styleNames.issuer,
      basedOn: flush,
      next: styleNames.date,
      align: 'right',
      spacing: {
        beforeLines: measures.sealed ? sealedSignature.blankLinesAbove : signature.blankLinesAbove,
      },
      contextualSpacing: true,
      keepNext: true,
      keepLines: true,
    },
    { name: styleNames.issuerBeside, basedOn: styleNames.issuer, align: 'center' },
    {
      name: styleNames.date,
      basedOn: flush,
      align: 'right',
      indent: { right: measures.signature.date, firstLine: 0 },
    },
    { name: styleNames.note, basedOn: base, indent: { firstLine: note.indentCharacters } },
    {
      name: styleNames.attachmentMark,
      basedOn: flush,
      next: styleNames.attachmentTitle,
      font: fonts.hei,
      pageBreakBefore: true,
      keepNext: true,
    },
    {
      ...titleLook,
      name: styleNames.attachmentTitle,
      next: base,
      spacing: {
        beforeLines: attachment.titleBlankLinesAbove,
        afterLines: 1,
        exactTwips: LINE_TWIPS,
      },
    },
    {
      name: styleNames.caption,
      basedOn: flush,
      font: fonts.hei,
      align: 'center',
      keepNext: true,
    },
    { name: styleNames.cell, basedOn: flush, ...small, loose: true, align: 'center' },
    { name: styleNames.headerCell, basedOn: styleNames.cell, font: fonts.hei, keepNext: true },
    {
      name: styleNames.copies,
      basedOn: flush,
      ...small,
      loose: true,
      align: 'both',
      snapToGrid: false,
      indent: { left: 4, hanging: 3, right: imprint.indentCharacters, ...small },
      spacing: { exactTwips: LINE_TWIPS },
    },
    {
      name: styleNames.printing,
      basedOn: flush,
      ...small,
      loose: true,
      align: 'left',
      snapToGrid: false,
      indent: {
        left: imprint.indentCharacters,
        right: imprint.indentCharacters,
        firstLine: 0,
        ...small,
      },
      spacing: { exactTwips: LINE_TWIPS },
      tabs: { right: 1 },
    },
    {
      name: styleNames.imprintAnchor,
      basedOn: flush,
      snapToGrid: false,
      spacing: { exactTwips: mmToTwips(measures.imprintHeight) },
    },
    pageNumberStyle(styleNames.pageNumber, 'right', fonts),
    pageNumberStyle(styleNames.evenPageNumber, 'left', fonts),
    {
      name: styleNames.draftMark,
      basedOn: flush,
      font: fonts.hei,
      align: 'center',
      snapToGrid: false,
    },
  ];
}

/** The border of a paragraph begins below its line, whose foot is already lower than the characters'. */
const HEADER_RULE_SPACE_POINTS = 7;

function letterheadLineTwips(sizePoints: number): number {
  return pointsToTwips(sizePoints * (mmToPoints(18) / letterhead.sizePoints));
}

function pageNumberStyle(name: string, align: 'left' | 'right', fonts: FontNames): ParagraphStyle {
  const { sizePoints, indentCharacters } = pageNumber;
  return {
    name,
    basedOn: styleNames.flush,
    font: fonts.song,
    latin: fonts.song,
    sizePoints,
    loose: true,
    align,
    snapToGrid: false,
    indent: { left: indentCharacters, right: indentCharacters, firstLine: 0, sizePoints },
    spacing: { exactTwips: pointsToTwips(sizePoints) },
  };
}

/** 7.3.3: 黑体, 楷体, then the body's font. */
function headingFont(level: 1 | 2 | 3 | 4, fonts: FontNames): string {
  return [fonts.hei, fonts.kai, fonts.body, fonts.body][level - 1] ?? fonts.body;
}

function characterStyles(fonts: FontNames): string[] {
  const heading = ([1, 2, 3, 4] as const).map((level) =>
    characterStyle(
      headingStyles(level).words,
      fontsElement(headingFont(level, fonts), fonts.digits),
    ),
  );
  return [
    ...heading,
    characterStyle(styleNames.signatoryName, fontsElement(fonts.kai, fonts.digits)),
    characterStyle(styleNames.draftBlank, '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'),
  ];
}

function characterStyle(name: string, properties: string): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

function paragraphStyle(style: ParagraphStyle): string {
  const { name, basedOn = 'Normal', next = name } = style;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(style)}</w:rPr></w:style>`;
}

/** In the order that the schema wants. */
function paragraphProperties(style: ParagraphStyle): string {
  const { indent, spacing, rules, tabs } = style;
  return [
    style.keepNext && '<w:keepNext/>',
    style.keepLines && '<w:keepLines/>',
    style.pageBreakBefore && '<w:pageBreakBefore/>',
    rules &&
      `<w:pBdr>${ruleElement('top', rules.top)}${ruleElement('bottom', rules.bottom)}</w:pBdr>`,
    tabs?.right !== undefined &&
      `<w:tabs><w:tab w:val="right" w:pos="${mmToTwips(156) - pointsToTwips(imprint.sizePoints * tabs.right)}"/></w:tabs>`,
    style.snapToGrid === false && '<w:snapToGrid w:val="0"/>',
    spacing && spacingElement(spacing),
    indent && indentElement(indent),
    style.contextualSpacing && '<w:contextualSpacing/>',
    style.align && `<w:jc w:val="${style.align}"/>`,
    style.outlineLevel !== undefined && `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
  ]
    .filter(Boolean)
    .join('');
}

function runProperties(style: ParagraphStyle): string {
  const { font, latin, sizePoints, color, scalePercent, loose, name } = style;
  const spacing = name === styleNames.body ? TIGHTER : loose ? 0 : undefined;
  return [
    font !== undefined && fontsElement(font, latin),
    color !== undefined && `<w:color w:val="${color}"/>`,
    spacing !== undefined && `<w:spacing w:val="${spacing}"/>`,
    scalePercent !== undefined && scalePercent !== 100 && `<w:w w:val="${scalePercent}"/>`,
    sizePoints !== undefined &&
      `<w:sz w:val="${pointsToHalfPoints(sizePoints)}"/><w:szCs w:val="${pointsToHalfPoints(sizePoints)}"/>`,
  ]
    .filter(Boolean)
    .join('');
}

function fontsElement(eastAsia: string, latin?: string): string {
  const others =
    latin === undefined
      ? ''
      : ` w:ascii="${escape(latin)}" w:hAnsi="${escape(latin)}" w:cs="${escape(latin)}"`;
  return `<w:rFonts${others} w:eastAsia="${escape(eastAsia)}" w:hint="eastAsia"/>`;
}

function spacingElement(spacing: NonNullable<ParagraphStyle['spacing']>): string {
  const { beforeLines = 0, afterLines = 0, before, exactTwips } = spacing;
  const lines = (name: string, count: number) =>
    count === 0 ? '' : ` w:${name}Lines="${count * 100}" w:${name}="${count * LINE_TWIPS}"`;
  const above =
    before === undefined ? lines('before', beforeLines) : ` w:before="${mmToTwips(before)}"`;
  const exact = exactTwips === undefined ? '' : ` w:line="${exactTwips}" w:lineRule="exact"`;
  return `<w:spacing${above}${lines('after', afterLines)}${exact}/>`;
}

/** Characters and, for readers that do not count them, twips beside. */
function indentElement(indent: NonNullable<ParagraphStyle['indent']>): string {
  const { sizePoints, ...sides } = indent;
  const character = sizePoints === undefined ? CHARACTER_TWIPS : pointsToTwips(sizePoints);
  const attributes = Object.entries(sides).map(
    ([side, count]) =>
      `w:${side}Chars="${Math.round(count * 100)}" w:${side}="${Math.round(count * character)}"`,
  );
  return `<w:ind ${attributes.join(' ')}/>`;
}

function ruleElement(side: string, rule: RuleStyle | undefined): string {
  if (rule === undefined) return '';
  return `<w:${side} w:val="single" w:sz="${rule.eighths}" w:space="${rule.spacePoints}" w:color="${rule.color}"/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

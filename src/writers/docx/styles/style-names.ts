/**
 * Names of the styles, as a clerk calls them. Their ids are ASCII: LibreOffice renames others. Headings are Word's own
 * `heading 1` to `heading 4`, whose Chinese names are aliases: tables of contents and other programs know them so.
 */
export const styleNames = {
  body: '公文正文',
  flush: '公文顶格',
  mark: '密级和紧急程度',
  letterhead: '发文机关标志',
  jointLetterhead: '联合发文机关标志',
  letterheadSuffix: '联合发文机关标志后缀',
  documentNumber: '发文字号',
  plainNumber: '发文字号无线',
  upwardNumber: '上行文发文字号',
  signatory: '签发人',
  signatoryName: '签发人姓名',
  letterNumber: '信函发文字号',
  letterNumberBeside: '信函并列发文字号',
  letterHeadRule: '信函上分隔线',
  letterNoRule: '信函分隔线位置',
  title: '公文标题',
  paperTitle: '材料标题',
  recipients: '主送机关',
  titleNote: '题注',
  attachmentNote: '附件说明',
  attachmentNoteFirst: '附件说明首项',
  attachmentNoteMore: '附件说明续项',
  attendance: '出席人员',
  attendanceMore: '出席人员续项',
  attendanceLabel: '出席人员类别',
  issuer: '发文机关署名',
  issuerWide: '长名称署名',
  issuerBeside: '并列署名',
  signer: '签名章署名',
  date: '成文日期',
  note: '附注',
  attachmentMark: '附件标识',
  attachmentTitle: '附件标题',
  caption: '表题',
  picture: '图片',
  pictureCaption: '图题',
  cell: '表格文字',
  headerCell: '表头文字',
  imprintList: '抄送机关',
  printingOffice: '印发机关',
  printDate: '印发日期',
  noRoom: '版记位置',
  pageNumber: '页码',
  evenPageNumber: '双页码',
  highPageNumber: '短页页码',
  highEvenPageNumber: '短页双页码',
  turnedPageNumber: '侧页码',
  turnedEvenPageNumber: '侧双页码',
  table: '公文表格',
  laterPages: '信函续页页眉',
  laterDraftPages: '信函续页草稿页眉',
  draftMark: '草稿标记',
  draftBlank: '待填空白',
  marks: '全角标点',
  joined: '连写文字',
} as const;

const CHINESE_LEVELS = ['一级', '二级', '三级', '四级'] as const;
export const LEVELS = [1, 2, 3, 4] as const;
export type HeadingLevel = (typeof LEVELS)[number];

/** The style of a heading that stands alone; of a paragraph that it runs into; of the heading's words there. */
export function headingStyles(level: HeadingLevel): {
  alone: string;
  runIn: string;
  words: string;
} {
  const name = `${CHINESE_LEVELS[level - 1]}标题`;
  return { alone: name, runIn: `${name}接排`, words: `${name}文字` };
}

/** The level of the style of a heading that stands alone. */
export function headingLevelOf(style: string): HeadingLevel | undefined {
  return LEVELS.find((level) => headingStyles(level).alone === style);
}

/** The name of a style for the document issued under another, and under that. */
export function innerStyle(name: string, depth: number): string {
  return `${INNER.repeat(depth)}${name}`;
}

/** The name of the style of issuers in a row below another. */
export function furtherRow(name: string): string {
  return `${name}${FURTHER}`;
}

const INNER = '材料';
const FURTHER = '后排';

/** The id of a style: ASCII, and the same in every document. */
export function styleId(name: string): string {
  const known = IDS.get(name);
  if (known !== undefined) return known;
  if (name.endsWith(FURTHER)) return `${styleId(name.slice(0, -FURTHER.length))}Further`;
  if (name.startsWith(INNER)) return `${styleId(name.slice(INNER.length))}Inner`;
  return name;
}

/** The roles of fonts that text stands in. */
export type FontRole = 'title' | 'body' | 'kai' | 'hei';

const ROLES = new Map<string, FontRole>([
  ...[styleNames.title, styleNames.paperTitle, styleNames.attachmentTitle].map(
    (name) => [name, 'title'] as const,
  ),
  ...[styleNames.letterhead, styleNames.jointLetterhead, styleNames.letterheadSuffix].map(
    (name) => [name, 'title'] as const,
  ),
  ...[
    styleNames.caption,
    styleNames.pictureCaption,
    styleNames.headerCell,
    styleNames.attendanceLabel,
  ].map((name) => [name, 'hei'] as const),
  ...[headingStyles(1).alone, headingStyles(1).words].map((name) => [name, 'hei'] as const),
  ...[headingStyles(2).alone, headingStyles(2).words].map((name) => [name, 'kai'] as const),
  [styleNames.titleNote, 'kai'],
]);

/** The font of a paragraph's or a run's style. */
export function fontRoleOf(style: string): FontRole {
  return ROLES.get(style) ?? 'body';
}

/** The style of marks that stand in the Chinese font of this role, whatever is before them. */
export function marksStyle(role: FontRole): string {
  return `${styleNames.marks}${MARKS[role]}`;
}

const MARKS: Record<FontRole, string> = { title: '小标宋', body: '', kai: '楷体', hei: '黑体' };

const PREFIX = 'Gongwen';
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const IDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(styleNames).map(([key, name]) => [name, `${PREFIX}${capital(key)}`] as const),
  ...LEVELS.flatMap((level) => {
    const { alone, runIn, words } = headingStyles(level);
    return [
      [alone, `Heading${level}`],
      [runIn, `${PREFIX}Heading${level}RunIn`],
      [words, `${PREFIX}Heading${level}Words`],
    ] as const;
  }),
  ...(['title', 'body', 'kai', 'hei'] as const).map(
    (role) => [marksStyle(role), `${PREFIX}Marks${capital(role)}`] as const,
  ),
]);

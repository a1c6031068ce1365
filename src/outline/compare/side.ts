/** One of the two years that are compared: headings with their texts, key figures by name. */
import type {
  Block,
  OfficialDocument,
  Picture,
  PictureImage,
  Section,
  Table,
} from '../../document/document.ts';
import { bodyLines, lineText } from '../../document/lines.ts';
import { joinedTable, joinOf } from '../../document/merged.ts';
import { numberSisters, sectionLabel } from '../../document/numbering.ts';
import { pictureMark, pictureWords } from '../../document/picture.ts';
import type { BlockData, FilledData, FilledForm, Form } from '../../form/index.ts';
import { fillWithFigures, type WithFigures } from '../../form/index.ts';

export interface Side {
  /** The file's name. */
  name: string;
  title: string;
  year?: number;
  /** What stands above all headings, and the headings below it. */
  root: SideSection;
  figures: SideFigure[];
}

export interface SideSection {
  /** 代号, which stays when the heading is reworded. */
  code?: string;
  /** 一、 as printed; empty without a number. */
  label: string;
  heading: string;
  /** As printed, without what stands below its own headings. */
  paragraphs: string[];
  children: SideSection[];
}

/** A key figure of 指标. */
export interface SideFigure {
  name: string;
  unit: string;
  /** Absent while unknown. */
  value?: string;
  /** What its form prints of the change on last year, stated by hand or computed: 同比增长9.6%. */
  change?: string;
}

/** The side that a form is: filled as far as it is, with 代号 and 指标. */
export function sideOfForm(
  form: Form,
  { filled, figures }: WithFigures = fillWithFigures(form),
): Side {
  const name = form.root.file.name;
  if (filled === undefined) return { name, title: '', root: emptySection(''), figures: [] };
  const rows = figures.filter(({ type }) => type === 'figure');
  return {
    ...sideOfFilled(filled, name),
    figures: rows.map(({ name: figure, unit, value, change }) => ({
      name: figure,
      unit,
      ...(value === undefined ? {} : { value }),
      ...(change === undefined ? {} : { change }),
    })),
  };
}

type Pictures = FilledForm['pictures'];

function sideOfFilled({ data, pictures }: FilledForm, name: string): Side {
  const codes = new Map<Block, string>();
  const paper = data.印发内容;
  const body = (own: FilledData) =>
    numbered(own.正文.map((block) => blockOf(block, codes, pictures)));
  const attachments = data.附件.map(({ 标题, 正文 }) => ({
    title: 标题,
    body: numbered(正文.map((block) => blockOf(block, codes, pictures))),
  }));
  const title = data.标题 ?? (paper?.标题 ? `关于印发《${paper.标题}》的通知` : '');
  const year = data.年度 ?? paper?.年度;
  return {
    name,
    title: title.replaceAll('\n', ''),
    ...(year === undefined ? {} : { year: Number(year) }),
    root: rootOf(
      body(data),
      attachments,
      codes,
      paper && { title: paper.标题 ?? '', body: body(paper) },
    ),
    figures: [],
  };
}

/** The side that a recognised document is. */
export function sideOfDocument(document: OfficialDocument, name: string): Side {
  const { title, body, attachments, issued, signature } = document;
  const shown = [issued?.title ?? '', title, ...body.map((block) => headingOf(block))];
  const year =
    shown.map((text) => /(?<!\d)(?:19|20)\d\d(?=年)/u.exec(text)?.[0]).find(Boolean) ??
    /^\d{4}/.exec(signature?.date ?? '')?.[0];
  return {
    name,
    title: title.replaceAll('\n', ''),
    ...(year === undefined ? {} : { year: Number(year) }),
    root: rootOf(body, attachments, new Map(), issued),
    figures: [],
  };
}

function headingOf(block: Block): string {
  return block.type === 'section' ? block.heading : '';
}

function emptySection(heading: string): SideSection {
  return { label: '', heading, paragraphs: [], children: [] };
}

interface Part {
  title: string;
  body: readonly Block[];
}

/** An issued document and attachments stand below headings of their own. */
function rootOf(
  body: readonly Block[],
  attachments: readonly Part[],
  codes: ReadonlyMap<Block, string>,
  issued?: Part,
): SideSection {
  const root = sectionOf(emptySection(''), body, codes);
  if (issued) {
    root.children.push(
      sectionOf({ ...emptySection(issued.title), code: ' 印发内容' }, issued.body, codes),
    );
  }
  attachments.forEach(({ title, body: own }, index) => {
    const label = attachments.length > 1 ? `附件${index + 1} ` : '附件 ';
    root.children.push(sectionOf({ ...emptySection(title), label }, own, codes));
  });
  return root;
}

function sectionOf(
  start: SideSection,
  blocks: readonly Block[],
  codes: ReadonlyMap<Block, string>,
): SideSection {
  const section = { ...start, paragraphs: [...start.paragraphs], children: [...start.children] };
  for (const block of blocks) {
    if (block.type !== 'section') section.paragraphs.push(...printed(block));
    else if (block.heading === '') {
      const [line] = bodyLines([{ ...block, children: block.children.slice(0, 1) }]);
      const first = line?.type === 'paragraph' ? [lineText(line)] : [];
      section.paragraphs.push(...first, ...block.children.slice(1).flatMap(printed));
    } else section.children.push(sectionOf(headOf(block, codes), block.children, codes));
  }
  return section;
}

function headOf(block: Section, codes: ReadonlyMap<Block, string>): SideSection {
  const code = codes.get(block);
  return {
    ...(code === undefined ? {} : { code }),
    ...emptySection(block.heading.replaceAll('\n', '')),
    label: sectionLabel(block),
  };
}

function printed(block: Block): string[] {
  return bodyLines([block]).flatMap((line) => {
    if (line.type === 'paragraph') return [lineText(line)];
    if (line.type === 'picture') return [pictureLine(line)];
    return [...(line.caption ? [line.caption] : []), ...tableLines(line)];
  });
}

/** A row a line; cells that join with the one on the left or above show as they are typed, ← and ↑. */
function tableLines({ header, rows, merged = [] }: Table): string[] {
  const first = header.length > 0 ? 0 : 1;
  return [header, ...rows].map((row, index) =>
    row.map((text, column) => joinOf(merged, index - first, column) || text).join('\t'),
  );
}

/** A picture in words: another one of the same name shows by its size, or by its mark; so does its width. */
function pictureLine(picture: Picture): string {
  const { image, width } = picture;
  const facts = [
    ...(image === undefined
      ? []
      : [
          `${image.pixelsAcross}×${image.pixelsDown}`,
          kilobytes(image),
          `校验码${pictureMark(image)}`,
        ]),
    ...(width === undefined ? [] : [`宽${width.value}${width.unit === 'mm' ? '毫米' : '%'}`]),
  ];
  return `〔图片：${pictureWords(picture)}${facts.length > 0 ? `（${facts.join('，')}）` : ''}〕`;
}

function kilobytes({ data }: PictureImage): string {
  const bytes = Math.floor((data.length * 3) / 4) - (data.match(/=*$/u)?.[0].length ?? 0);
  return `${(bytes / 1024).toFixed(1)} KB`;
}

const ARRANGEMENTS = { 合段: 'together', 分段: 'separate', 首点接排: 'firstRunsIn' } as const;

/** A block of a filled form as the document has it; its 代号 is kept beside. */
function blockOf(data: BlockData, codes: Map<Block, string>, pictures: Pictures): Block {
  switch (data.类型) {
    case '段落':
      return { type: 'paragraph', text: data.文字 };
    case '条目':
      return { type: 'items', items: data.条目 };
    case '要点':
      return {
        type: 'points',
        ...(data.引语 === undefined ? {} : { lead: data.引语 }),
        word: data.用语,
        arrangement: ARRANGEMENTS[data.排法],
        points: data.要点,
      };
    case '表格':
      return {
        type: 'table',
        ...joinedTable(data.表头, data.表头续 ?? [], data.行),
        ...(data.题名 ? { caption: data.题名 } : {}),
      };
    case '图片': {
      const image = pictures.get(data.文件);
      return {
        type: 'picture',
        file: data.文件,
        ...(data.说明 === undefined ? {} : { caption: data.说明 }),
        ...widthOf(data.宽),
        ...(image === undefined ? {} : { image }),
      };
    }
    case '小节': {
      const section: Section = {
        type: 'section',
        level: data.级别,
        number: data.编号 ? (data.序号 ?? 0) : null,
        heading: data.标题,
        runIn: data.接排,
        children: numbered(data.内容.map((block) => blockOf(block, codes, pictures))),
      };
      if (data.代号 !== undefined) codes.set(section, data.代号);
      return section;
    }
  }
}

/** 120mm or 80%, as a filled form has it. */
function widthOf(text = ''): Pick<Picture, 'width'> {
  const [, value, unit] = /^([\d.]+)(mm|%)$/u.exec(text) ?? [];
  return unit === 'mm' || unit === '%' ? { width: { value: Number(value), unit } } : {};
}

/** The blocks; sections that have no number yet are counted among their sisters. */
function numbered(blocks: Block[]): Block[] {
  numberSisters(blocks);
  return blocks;
}

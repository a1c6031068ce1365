/**
 * The official document (公文) as a typed tree: the one type in which both roads meet. Readers and
 * templates make it, writers and the outline take it. Plain data only, so it can be printed as JSON,
 * compared and kept as a golden file. It says what the document contains, never how it is laid out.
 *
 * All text is plain: an official document has no bold words and no links. In a draft, text between
 * 【 and 】 is a blank that still waits for its value.
 */

/** 文件格式, 信函格式, 命令（令）格式, 纪要格式; `plain` is paper without 版头 (GB/T 9704-2012, 10). */
export type Format = 'document' | 'letter' | 'order' | 'minutes' | 'plain';

export interface OfficialDocument {
  /** 文种, in Chinese: 通知, 报告, 工作总结 … */
  kind: string;
  format: Format;
  /** A draft says so on every page and may still have blanks. */
  draft: boolean;
  /** 套红: letterhead, header rule and fixed marks are on the paper already; their room stays empty. */
  preprinted?: boolean;
  /** 份号, six digits (7.2.1). */
  copyNumber?: string;
  /** 密级和保密期限 (7.2.2): 机密★1年. */
  classification?: { level: string; term?: string };
  /** 紧急程度 (7.2.3): 特急, 加急. */
  urgency?: string;
  /** 发文机关标志 (7.2.4). Joint issue: lead issuer first. `suffix` is 文件 or empty. */
  letterhead?: { issuers: string[]; suffix: string };
  /** 发文字号 (7.2.5), as printed: 云溪园委发〔2024〕3号; 令号 of an order (10.2): 第3号. */
  documentNumber?: string;
  /** 签发人 (7.2.6), upward documents only, in the issuers' order. */
  signatories: string[];
  /** Issuers printed as the first lines of the title. */
  titleIssuers: string[];
  /** 标题 (7.3.1) without the issuers. A line feed is a break set by hand. */
  title: string;
  /** 题注 below the title, without its brackets: 2024年1月16日…通过; of resolutions and communiqués. */
  titleNote?: string;
  /**
   * Who made a bulletin or minutes and when, as their own line below the letterhead says it. Forms keep it; a bulletin
   * is printed with it, the standard has no place for it on minutes.
   */
  masthead?: { office?: string; date: string; printed: string };
  /** 主送机关 (7.3.2), punctuated, without the closing colon. */
  recipients?: string;
  /** 正文 (7.3.3). */
  body: Block[];
  /** 附件 (7.3.7); 附件说明 (7.3.4) follows from their titles, unless `attachmentNote` is given. */
  attachments: Attachment[];
  /** Names in 附件说明 (7.3.4) of attachments that are no part of this file. */
  attachmentNote?: string[];
  /** 发文机关署名, 成文日期, 印章 (7.3.5). */
  signature?: Signature;
  /** 出席、请假、列席 of minutes (10.3), in this order. */
  attendance?: Attendance[];
  /** 附注 (7.3.6), without its brackets. */
  note?: string;
  /** A document printed under this one's letterhead by a 印发 notice: new page, own title, no 附件 mark. */
  issued?: OfficialDocument;
  /** 版记 (7.4). */
  imprint?: Imprint;
}

export interface Signature {
  issuers: string[];
  /** As printed: 2024年1月16日. */
  date?: string;
  /** With seal (7.3.5.1), or without (7.3.5.2). */
  sealed: boolean;
  /** Signed with the stamp of a person's signature instead (7.3.5.3): office and name, lead issuer's first. */
  signers?: { office: string; name: string }[];
}

export interface Attendance {
  /** 出席, 请假 or 列席. */
  label: string;
  /** Names as printed, without the closing mark. */
  names: string;
}

export interface Imprint {
  /** 抄送机关 (7.4.2), without the closing 。; `label` is the office's word, 抄送 or 分送. */
  copies?: { label: string; text: string };
  /** 印发机关 (7.4.3). */
  printingOffice?: string;
  /** 印发日期 (7.4.3), as printed, without 印发. */
  printDate?: string;
  /** Printed on both sides, the imprint stands on the back of the last sheet: an even page (6, 7.5). */
  evenPage?: boolean;
}

export interface Attachment {
  title: string;
  body: Block[];
}

export type Block = Paragraph | Section | Items | Points | Table | Picture;

/** A plain paragraph. */
export interface Paragraph {
  type: 'paragraph';
  text: string;
}

/** 层次 (7.3.3): a heading and what stands under it. Levels: 一、 （一） 1. （1）. */
export interface Section {
  type: 'section';
  level: Level;
  /** Its ordinal among its numbered siblings, from 1; null for an unnumbered heading. */
  number: number | null;
  /** Without label and closing punctuation. Empty: a numbered paragraph without a heading. */
  heading: string;
  /** The heading runs into the first paragraph instead of standing alone. */
  runIn: boolean;
  children: Block[];
}

export type Level = 1 | 2 | 3 | 4;

/** 条目: paragraphs that begin with ——. */
export interface Items {
  type: 'items';
  items: string[];
}

/** 要点: 一是…… 二是……. */
export interface Points {
  type: 'points';
  /** Text before the first point, in the same paragraph unless `arrangement` is `separate`. */
  lead?: string;
  /** The word after the numeral: 是 in 一是, 抓 in 一抓, 要 in 一要. */
  word: string;
  arrangement: PointsArrangement;
  points: string[];
}

/**
 * together: all points in one paragraph; separate: a paragraph each; `firstRunsIn`: a paragraph each, but the
 * first follows the lead or run-in heading on its line.
 */
export type PointsArrangement = 'together' | 'separate' | 'firstRunsIn';

export interface Table {
  type: 'table';
  /** 表题, above the table. */
  caption?: string;
  /** Header cells; empty for a table without a header row. */
  header: string[];
  rows: string[][];
  /** So many of the first rows belong to the header too. */
  moreHeadRows?: number;
  /** Cells that are printed as one: the others of a rectangle are empty. */
  merged?: MergedCells[];
  /** Stands on an A4 page turned by a quarter (8). */
  turned?: boolean;
}

/** A rectangle of cells that is printed as one; its text stands in the first of them. */
export interface MergedCells {
  /** From 0; the header's rows count. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A picture on lines of its own, in the middle. */
export interface Picture {
  type: 'picture';
  /** Its file, by its path from the form's folder; its name where it comes from another file. */
  file: string;
  /** 图题, below the picture. */
  caption?: string;
  /** In millimetres, or in percent of the line; without it, what the picture's own points make. */
  width?: { value: number; unit: 'mm' | '%' };
  /** Absent while the file is missing. */
  image?: PictureImage;
}

/** The bytes of a picture and its size in points of its own. */
export interface PictureImage {
  format: PictureFormat;
  pixelsAcross: number;
  pixelsDown: number;
  /** Base64. */
  data: string;
}

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'bmp';

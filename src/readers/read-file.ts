/** What comes out of reading a file, whatever its format. */

import type { Words } from '../problem.ts';
import { siteLine } from '../sites/index.ts';
import type { Line } from './lines.ts';
import type { PageLook } from './page-look.ts';

export interface ReadFile {
  /** docx, html, markdown, text, or what another reader calls its files. */
  format: string;
  /** Body first, then headers and footers of a Word file, each once. */
  lines: Line[];
  /** What is in the file but not of the document, in the file's order. */
  leftOut: LeftOut[];
  /** Footnotes, endnotes and comments of a Word file that something refers to: whole, a paragraph each, each once. */
  notes?: Note[];
  /** What of a Word file lines hold only in part: formulas, text boxes, underlined blanks. In the order of the file. */
  inPart?: InPart[];
  /** What the file says about itself. */
  properties?: { title?: string };
  /** Encoding that the bytes were read in, for all formats but docx. */
  encoding?: string;
  /** Word files only: one for each section. */
  pages?: PageLook[];
}

/** A paragraph of a note or comment, as typed. */
export interface Note {
  text: string;
  reason: 'footnote' | 'endnote' | 'comment';
  /** Number of the line that refers to it. */
  number: number;
}

/** What lines hold only in part, or not as it stood. */
export interface InPart {
  /** What it is called. */
  name: Words;
  /** As in `Line`. */
  number: number;
  /** What it says, cut after some length; empty where that is nothing. */
  text: string;
}

export interface LeftOut {
  /** Cut after some length, with … at the end. */
  text: string;
  reason: LeftOutReason;
  /** As in `Line`. */
  number: number;
}

export type LeftOutReason =
  /** Menus, lists of links, the way to the page (当前位置). */
  | 'navigation'
  | 'breadcrumb'
  /** 打印, 关闭, 分享, 字号, 扫一扫 and their like. */
  | 'control'
  | 'viewCount'
  /** 版权所有, 主办单位, 备案号, 免责声明. */
  | 'siteNotice'
  /** 上一篇, 相关阅读. */
  | 'relatedLinks'
  /** The page's own heading, where the text brings the same title. */
  | 'repeatedTitle'
  /** Any other text around the article of a web page. */
  | 'surroundings'
  | 'script'
  | 'hidden'
  | 'form'
  | 'comment'
  | 'bookmark'
  | 'footnote'
  | 'endnote'
  /** A table of contents that the program makes. */
  | 'contents'
  /** YAML before the text of a Markdown file. */
  | 'frontMatter'
  /** Printed on every page, in text that was taken from pages: — 3 —. */
  | 'pageNumber'
  | 'picture'
  | 'chart'
  /** SmartArt. */
  | 'diagram'
  /** A drawn shape without text. */
  | 'shape'
  /** Words drawn as a picture: WordArt, watermarks. */
  | 'wordArt'
  /** An object of another program: a sheet, a formula of Equation Editor. */
  | 'object'
  /** Taken out, or away from here, by a tracked change. */
  | 'deleted'
  | 'moved'
  /** Pinyin above its characters. */
  | 'pinyin'
  | 'softHyphen'
  /** The instruction of a field without an end. */
  | 'brokenField';

/** Why a line is none of the document's, as far as its words tell. */
export function reasonByWords(line: string): LeftOutReason | undefined {
  const is = siteLine(line)?.is;
  return is === 'metadata' || is === 'download' ? undefined : is;
}

const LONGEST_LEFT_OUT = 200;

export function leftOut(text: string, reason: LeftOutReason, number: number): LeftOut {
  const short = text.replace(/\s+/gu, ' ').trim();
  const isLong = short.length > LONGEST_LEFT_OUT;
  return { text: isLong ? `${short.slice(0, LONGEST_LEFT_OUT)}…` : short, reason, number };
}

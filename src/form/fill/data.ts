/** What a template sees: finished text under the form's own Chinese names. */

import type { PictureImage } from '../../document/document.ts';

/** The office's settings that are not text of the document. */
export interface OfficeSettings {
  /** Fonts by their role (小标宋, 仿宋, 楷体, 黑体, 宋体, 数字); only those the office changed. */
  fonts: Record<string, string>;
  /** 版式: the office's own layout, as it is typed, by the names of its entries. */
  style?: Record<string, string>;
  /** Words that a title is never broken within. */
  words: string[];
  /** 校对: rules that are not wanted, right spellings with the wrong ones, names of one spelling. */
  proofreading: {
    off: string[];
    words: Record<string, string[]>;
    names: string[];
    /** The most characters of a paper. */
    longest?: number;
  };
}

export interface FilledForm {
  kind: string;
  /** The names that its template may have, best first: its own, that of the shipped one, that of all like it. */
  templates: readonly string[];
  draft: boolean;
  data: FilledData;
  settings: OfficeSettings;
  /** The pictures by their 文件. */
  pictures: ReadonlyMap<string, PictureImage>;
  /** How many boxes are still empty. */
  blanks: number;
  /** The form's file, as shown to the person. */
  file: string;
}

/**
 * Every entry that some kind of document has, by its name; what a form lacks is there with nothing in it, since
 * templates are strict. Named here is what code looks at, and what has code of its own (computed.ts); all else is
 * read as its schema says (printed.ts).
 */
export interface FilledData extends Computed {
  文种: string;
  草稿: boolean;
  发文机关: string[];
  [field: string]: unknown;
}

/** What is not printed as it was typed, but follows from several entries. */
export interface Computed {
  /** '2024'; undefined where the form has no year. */
  年度: string | undefined;
  上年度: string | undefined;
  下年度: string | undefined;
  /** May hold line feeds set by hand; undefined where the template's own title applies. */
  标题: string | undefined;
  /** Issuers printed above the title; empty where 标题含机关 is 否. */
  标题机关: string[];
  /** 白纸: no letterhead. */
  格式: '文件' | '信函' | '命令' | '纪要' | '白纸';
  发文机关标志: { 机关: string[]; 后缀: string } | undefined;
  发文字号: string | undefined;
  份号: string | undefined;
  /** Whether it is signed and dated below its text. */
  落款: boolean;
  /** Those who sign with a stamp of their signature. */
  签名章: { 职务: string; 姓名: string }[] | undefined;
  /** Without the closing 。 */
  抄送: { 名称: '抄送' | '分送'; 机关: string } | undefined;
  /** 导语, 正文 and 结语 in one list; 总结 and 计划 are sections of it. */
  正文: BlockData[];
  /** Names of attachments that are bound elsewhere. */
  附件说明: string[] | undefined;
  附件: { 标题: string; 正文: BlockData[] }[];
  印发内容: FilledData | undefined;
}

export type BlockData =
  | { 类型: '段落'; 文字: string }
  | { 类型: '条目'; 条目: string[] }
  | {
      类型: '要点';
      引语?: string;
      要点: string[];
      用语: string;
      排法: '合段' | '分段' | '首点接排';
    }
  | {
      类型: '表格';
      题名?: string;
      表头: string[];
      表头续?: string[][];
      行: string[][];
      横排?: true;
    }
  | { 类型: '图片'; 文件: string; 说明?: string; 宽?: string }
  | SectionData;

export interface SectionData {
  类型: '小节';
  /** Empty: a numbered paragraph without a heading. */
  标题: string;
  级别: 1 | 2 | 3 | 4;
  编号: boolean;
  接排: boolean;
  代号?: string;
  /** Its number where it does not follow from its place among its siblings: 连续编号, 从三、起. */
  序号?: number;
  内容: BlockData[];
}

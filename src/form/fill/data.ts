/** What a template sees: finished text under the form's own Chinese names. */

/** The office's settings that are not text of the document. */
export interface OfficeSettings {
  /** Fonts by their role (小标宋, 仿宋, 楷体, 黑体, 宋体, 数字); only those the office changed. */
  fonts: Record<string, string>;
  /** Words that a title is never broken within. */
  words: string[];
  /** 校对: rules that are not wanted, right spellings with the wrong ones, names of one spelling. */
  proofreading: {
    off: string[];
    words: Record<string, string[]>;
    names: string[];
  };
}

export interface FilledForm {
  kind: string;
  draft: boolean;
  data: FilledData;
  settings: OfficeSettings;
  /** How many boxes are still empty. */
  blanks: number;
  /** The form's file, as shown to the person. */
  file: string;
}

export interface FilledData {
  文种: string;
  /** '2024'; absent where the form has no year. */
  年度?: string;
  上年度?: string;
  下年度?: string;
  草稿: boolean;
  /** May hold line feeds set by hand; absent where the template's own title applies. */
  标题?: string;
  /** Issuers printed above the title; empty where 标题含机关 is 否. */
  标题机关: string[];
  发文机关: string[];
  /** 白纸: no letterhead. */
  格式: '文件' | '信函' | '命令' | '纪要' | '白纸';
  发文机关标志?: { 机关: string[]; 后缀: string };
  发文字号?: string;
  /** 令号 of an order, 期号 of minutes: the number alone. */
  令号?: string;
  期号?: string;
  份号?: string;
  密级?: string;
  保密期限?: string;
  紧急程度?: string;
  签发人: string[];
  /** Without the closing colon. */
  主送机关?: string;
  /** '2024年1月16日' */
  成文日期?: string;
  盖章: boolean;
  /** Those who sign with a stamp of their signature. */
  签名章?: { 职务: string; 姓名: string }[];
  /** Names, without the closing mark. */
  出席?: string;
  请假?: string;
  列席?: string;
  落款: boolean;
  /** Without brackets. */
  题注?: string;
  附注?: string;
  联系人?: string;
  联系电话?: string;
  /** Without the closing 。 */
  抄送?: { 名称: '抄送' | '分送'; 机关: string };
  印发机关?: string;
  印发日期?: string;
  /** The imprint stands on the back of the last sheet. */
  双面印刷: boolean;
  审议?: string;
  /** 导语, 正文 and 结语 in one list. */
  正文: BlockData[];
  /** Names of attachments that are bound elsewhere. */
  附件说明?: string[];
  附件: { 标题: string; 正文: BlockData[] }[];
  印发内容?: FilledData;
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
  | { 类型: '表格'; 题名?: string; 表头: string[]; 行: string[][]; 横排?: true }
  | SectionData;

export interface SectionData {
  类型: '小节';
  /** Empty: a numbered paragraph without a heading. */
  标题: string;
  级别: 1 | 2 | 3 | 4;
  编号: boolean;
  接排: boolean;
  代号?: string;
  /** Its number where it does not follow from its place among its siblings: 连续编号. */
  序号?: number;
  内容: BlockData[];
}

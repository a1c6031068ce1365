/** What a schema says to the program, below its keyword `hongtou`, beside the title and description that people read. */

/** What a field is, told in its schema. */
export interface FieldFacts {
  /**
   * How its value is read. `text`, `list`, `names`, `date`, `ordinal`, `flag` and `blocks` are printed as they are
   * named; `body` is the running text; `computed` has code of its own; `setting` steers the program and `remark` is
   * for people, so that neither is printed.
   */
  read?: Reading;
  /** Marks around a text that the template prints itself, typed all the same. */
  trim?: Trim;
  /** 单位.yaml may have it; `subordinates`: but not for documents that go up or to others. */
  office?: 'always' | 'subordinates';
  /** A part of the text with a body of its own: its heading where the form has none, and the year it is about. */
  part?: { heading: string; year: '年度' | '下年度' };
  /** The document must have it where it is signed. */
  whenSigned?: true;
  /** The key is required, but a document may do without: 无. */
  lack?: true;
  /** What becomes of it in next year's form; without it, it stays. */
  roll?: RollOver;
  /** What people write instead of its name. */
  synonyms?: readonly string[];
}

export type Reading =
  | 'text'
  | 'list'
  | 'names'
  | 'date'
  | 'ordinal'
  | 'flag'
  | 'blocks'
  | 'body'
  | 'computed'
  | 'setting'
  | 'remark';

export interface Trim {
  /** The first of these that it begins with is taken off. */
  before?: readonly string[];
  /** The first of these that it ends with is taken off. */
  after?: readonly string[];
  /** One of the marks of the first, and one of the second: taken off together. */
  around?: readonly [string, string];
}

/**
 * text: stays, its years moved on, for a person to look through; clear: an empty box with last year's beside it;
 * ask: persons, who may have changed; the others are for the keys that hold other files, figures and tables.
 */
export type RollOver =
  | 'text'
  | 'clear'
  | 'ask'
  | 'year'
  | 'reference'
  | 'figures'
  | 'table'
  | 'tables'
  | 'picture';

/**
 * official: printed under a letterhead, with issuers and a date; paper: stands alone or is issued by a notice;
 * part: a piece of another form; settings: no document at all.
 */
export type Family = 'official' | 'paper' | 'part' | 'settings';

/** What a kind of document is, told at the top of its schema. */
export interface KindFacts {
  family?: Family;
  /** Its place where kinds are listed; those without one come last. */
  order?: number;
  /** Whose entries it has, in their order: those of an official document or of a paper. */
  base?: 'official' | 'paper';
  /** Rare entries of the base that it has. */
  with?: readonly string[];
  /** Usual entries of the base that it lacks. */
  without?: readonly string[];
  habits?: Habits;
}

/** What the standard and the regulations on official documents fix for a kind. */
export interface Habits {
  /** 格式 where the form names none; without it 文件. 白纸: no letterhead unless the form names one. */
  format?: '信函' | '命令' | '纪要' | '白纸';
  /** What follows the issuer's name in the letterhead; without it 文件 (7.2.4, 10.1 to 10.3). */
  suffix?: string;
  /** Recipients and copies are the form's own: the office's usual ones are its subordinates. */
  ownRecipients?: true;
  /** One recipient only: 请示. */
  oneRecipient?: true;
  /** Whether it must ask for an answer, or may not ask for any. */
  asks?: 'always' | 'never';
  /** Whether it must name who signed it, or may not: upward documents alone do. */
  signatory?: 'always' | 'never';
  /** Its titles do without 关于. */
  bareTitle?: true;
  /** The date stands in 题注 or nowhere. */
  undated?: true;
  /** What a document becomes whose own kind is unknown, or cannot say all it holds. */
  usual?: true;
  /** Its figures are those of half a year. */
  halfYear?: true;
  /** What its lead-in calls it: 现将……函告如下. Without it, its own name. */
  announces?: readonly string[];
  /** Words of a title by which a paper is known, any of each list: [["总结"], ["计划", "打算"]] has one of both. */
  titles?: readonly (readonly string[])[];
}

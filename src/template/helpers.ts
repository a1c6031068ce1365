/** What templates may call besides the built-in if, unless, each, with and lookup. All give plain values, never markup. */
import type { Format } from '../document/document.ts';
import { chineseNumeral } from '../text/index.ts';
import { standsForWords } from './words.ts';

const FORMATS: Record<string, Format> = {
  文件: 'document',
  信函: 'letter',
  命令: 'order',
  纪要: 'minutes',
  白纸: 'plain',
};

export const helpers = {
  /** {{list 发文机关}}: names joined as in a sentence: 甲、乙. */
  list: (items: unknown) => (Array.isArray(items) ? items.join('、') : items),
  /** {{oneLine 标题}}: a title without the breaks set by hand, for use in a sentence. */
  oneLine: (title: unknown) => String(title ?? '').replaceAll('\n', ''),
  /** {{numeral 3}}: 三. */
  numeral: (value: unknown) => chineseNumeral(Number(seen(value))),
  /** {{yesNo 编号}}: yes or no, as attributes of the markup want it. */
  yesNo: (value: unknown) => (value ? 'yes' : 'no'),
  /** {{choose 排法 合段="together" 分段="separate"}}: the word for a value. */
  choose: (value: unknown, options: Handlebars.HelperOptions) => options.hash[String(seen(value))],
  /** {{format 格式}}: the markup's name of a format. */
  format: (name: unknown) => FORMATS[String(seen(name))],
  /** {{#if (equal 文种 "通知")}}: whether two values are the same. */
  equal: (a: unknown, b: unknown) => seen(a) === seen(b),
} satisfies Record<string, Handlebars.HelperDelegate>;

/** A value that is looked at. @throws where it only stands for words: then the template needs them themselves */
function seen(value: unknown): unknown {
  if (standsForWords(value)) throw new Error('words are looked at');
  return value;
}

export const builtInHelpers = ['if', 'unless', 'each', 'with', 'lookup'];

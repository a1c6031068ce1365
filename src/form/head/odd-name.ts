/** What stands under 签发人 and is no name of a person as it is printed. */
import type { Problem } from '../../problem.ts';

const STRAY = [
  { zh: '姓名里有括号、引号，会照样印出来。', en: 'Marks in a name are printed.' },
  { zh: '只写姓名。', en: 'Write the name only.' },
] as const;

/** 陆, 陆 景 行, 云溪市人民政府: half a name, one set apart by hand, or none. */
export function oddName(
  name: string,
): readonly [Problem['message'], Problem['message']] | undefined {
  if (/^\p{Script=Han}$/u.test(name)) {
    return [
      { zh: `“签发人”只有一个字：“${name}”。`, en: 'A name of one sign.' },
      { zh: '写全姓名。', en: 'Write the whole name.' },
    ];
  }
  if (/(?:委员会|政府|办公室|[^\s\u3000]{2}(?:[局厅院]|集团|公司))$/u.test(name)) {
    return [
      { zh: `“签发人”写的是机关：“${name.slice(0, 20)}”。`, en: 'An office signs nothing.' },
      { zh: '写签发人的姓名，看是不是和“主送机关”写反了。', en: 'Write the name of a person.' },
    ];
  }
  if (/[[\]{}（）()"'“”|｜]/u.test(name)) return STRAY;
  return /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}){2,3}$/u.test(name)
    ? [
        { zh: '姓名里有空格，会照样印出来。', en: 'Blanks within a name are printed.' },
        { zh: '删去空格。', en: 'Delete them.' },
      ]
    : undefined;
}

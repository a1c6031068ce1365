/** Attachments of a document as entries of a form, and the entries that say how headings are numbered. */
import type { Attachment } from '../../document/document.ts';
import { titleText } from '../../edit/index.ts';
import type { FormEntry, FormValue } from '../yaml/tree.ts';
import { entry, text } from '../yaml/tree.ts';
import { rootEntries } from './body.ts';
import { bestRunIn, bestStyle, type Style, sectionsOf } from './levels.ts';
import { continuousOf, startsOf } from './numbers.ts';

const RUN_IN: Record<string, string> = { true: '是', false: '否' };

/** 附件, each with its own 编号方式 where the form's does not say its headings. */
export function attachmentEntries(
  attachments: readonly Attachment[],
  style: Style,
  outerRunIn: boolean | undefined,
  year: number | undefined,
): FormEntry[] {
  if (attachments.length === 0) return [];
  const items = attachments.map(({ title, body }): FormValue => {
    const hasHeadings = sectionsOf(body).length > 0;
    const own = hasHeadings ? bestStyle(body) : style;
    const runIn = hasHeadings ? bestRunIn(body) : outerRunIn;
    const continuous = continuousOf(body);
    const lines = title.split('\n').map((line) => titleText(line, year));
    return {
      type: 'map',
      entries: [
        entry('标题', lines.length > 1 ? { type: 'lines', lines } : text(lines[0] ?? '')),
        ...(own.name === style.name ? [] : styleEntries(own)),
        ...(runIn === outerRunIn ? [] : [entry('标题接排', RUN_IN[String(runIn)] ?? '自动')]),
        ...continuousEntries(continuous),
        ...wholeBody(
          rootEntries(body, own.levels, { year, runIn, starts: startsOf(body, continuous) }),
        ),
      ],
    };
  });
  return [{ ...entry('附件', { type: 'list', items }), apart: true }];
}

/** An attachment has no 导语 and 结语 of its own: all of it is 正文. */
function wholeBody(entries: readonly FormEntry[]): FormEntry[] {
  const items = entries.flatMap(({ value }): FormValue[] => {
    if (value.type === 'list') return [...value.items];
    return value.type === 'text' ? value.paragraphs.filter(Boolean).map((each) => text(each)) : [];
  });
  return items.length === 0 ? [] : [entry('正文', { type: 'list', items })];
}

export function styleEntries({ name }: Style): FormEntry[] {
  return [entry('编号方式', name ?? '一、（一）1.（1）')];
}

export function continuousEntries(continuous: string | undefined): FormEntry[] {
  if (continuous === undefined) return [];
  const what = continuous === '是' ? '第二级标题' : `“${continuous}”`;
  return [entry('连续编号', continuous, `${what}全文连着编`)];
}

export function runInEntries(runIn: boolean | undefined): FormEntry[] {
  return runIn === undefined ? [] : [entry('标题接排', RUN_IN[String(runIn)] ?? '自动')];
}

/** Figures that are reported differently, told by check until the office has decided, and the decision itself. */
import { type Conflict, conflictsIn, decided } from '../../departments/index.ts';
import { bytesOf, openText } from '../../edit/index.ts';
import type { Form } from '../../form/index.ts';
import type { Checked, Problem } from '../../problem.ts';
import type { OpenForm } from '../open.ts';
import { apply } from './laying.ts';
import { saidOf } from './words.ts';

/** What is reported differently and not decided, each with all its sides. */
export function contradictionProblems(form: Form): Problem[] {
  return undecidedIn(form).map(({ name, said }): Problem => {
    const [first, second] = said;
    const place = second?.place ?? first?.place;
    return {
      severity: 'warning',
      code: 'departments/contradiction',
      message: {
        zh: `“${name}”报的不一样：${said.map(saidOf).join('，')}。`,
        en: `"${name}" is reported differently: ${said.map(saidOf).join(', ')}.`,
      },
      ...(place && { place }),
      about: name,
      hint: {
        zh: `请两家核实；定了就运行 hongtou board 表单 --decide ${name}=部门 --because 理由，或者在指标里写“裁定: 用哪个、为什么”。`,
        en: `Ask both, then: hongtou board FORM --decide ${name}=DEPARTMENT --because REASON`,
      },
      related: said
        .filter((one) => one.place !== place)
        .map((one) => ({
          place: one.place,
          message: { zh: `${one.department}报的`, en: `from ${one.department}` },
        })),
    };
  });
}

export function undecidedIn(form: Form): Conflict[] {
  return conflictsIn(form).filter((conflict) => conflict.decided === undefined);
}

/** Whose number of a figure counts. */
export interface FigureDecision {
  name: string;
  department: string;
  reason: string;
}

/** The files that a decision changes. Nothing is written: the caller does. */
export interface Decided {
  /** Both sides, as they were reported. */
  words: string;
  files: { file: string; before: Uint8Array; after: Uint8Array }[];
}

/**
 * Decides whose number of a figure counts: all sides have it then, and whoever reported another one keeps that with the
 * reason under 裁定. No value where nothing is reported differently under that name, or the department is no side.
 * @example
 * const form = openForm('examples/2024/工作总结.yaml');
 * const asked = { name: '财政收入', department: '财政局', reason: '' };
 * decideContradiction(form, asked).problems[0].code // => 'departments/no-contradiction'
 */
export function decideContradiction(
  { files, ...open }: OpenForm,
  { name, department, reason }: FigureDecision,
): Checked<Decided> {
  const read = open.read();
  if (read.value === undefined) return { problems: read.problems };
  const conflict = conflictsIn(read.value).find((each) => each.name === name);
  const operations = conflict && decided(read.value, conflict, { department, reason });
  if (conflict === undefined || operations === undefined) {
    return { problems: [notDecided(name, department, conflict)] };
  }
  const texts = new Map<string, string>();
  const failed = apply(operations, texts, files);
  if (failed.length > 0) return { problems: failed };
  const changed = [...texts].map(([file, text]) => {
    const before = files.read(file) ?? new Uint8Array();
    return { file, before, after: bytesOf(openText(before), text) };
  });
  return { value: { words: conflict.said.map(saidOf).join('，'), files: changed }, problems: [] };
}

function notDecided(name: string, department: string, conflict: Conflict | undefined): Problem {
  const base = { severity: 'error', code: 'departments/no-contradiction' } as const;
  if (conflict === undefined) {
    return {
      ...base,
      message: {
        zh: `“${name}”没有报得不一样的数，不用裁定。`,
        en: `"${name}" is not reported differently.`,
      },
    };
  }
  const sides = conflict.said.map((one) => one.department);
  return {
    ...base,
    message: sides.includes(department)
      ? {
          zh: `“${name}”有的数不是直接写在表单里的（来自表格、公式或各月），改不了，请手工改。`,
          en: `A number of "${name}" comes from a table or a formula; mend it by hand.`,
        }
      : {
          zh: `“${name}”没有${department}报的数，只有：${conflict.said.map(saidOf).join('，')}。`,
          en: `${department} reports no "${name}".`,
        },
  };
}

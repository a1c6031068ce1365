/** Which heading level comes next: 编号方式, 小节编号 and 标题接排, from the form down to each section. */
import type { Level } from '../../document/document.ts';
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import { readRunIn } from '../values/coerce.ts';
import { choiceOf, LABELS, readNumbered } from '../values/formats.ts';

/** What a section needs to know of where it stands. */
export interface Setting {
  form: Form;
  /** Levels of the headings of the next depth, the one below it, and so on. */
  levels: readonly Level[];
  /** 标题接排; undefined is 自动. */
  runIn: boolean | undefined;
  problems: Problem[];
  /** How many more references may be put in place: files that multiply each other end here. */
  budget: { references: number };
}

/** The values of 编号方式, and the levels they give to headings from the top down. */
export const NUMBERING_STYLES: Record<string, readonly Level[]> = {
  '一、（一）1.（1）': [1, 2, 3, 4],
  '一、1.（1）': [1, 3, 4],
  '（一）1.（1）': [2, 3, 4],
  '1.（1）': [3, 4],
};
/** The numbering of GB/T 9704-2012, 7.3.3. */
export const DEFAULT_LEVELS: readonly Level[] = [1, 2, 3, 4];
const MOST_REFERENCES = 5000;

/** The setting of a whole form. */
export function settingOf(form: Form, problems: Problem[]): Setting {
  const setting: Setting = {
    form,
    levels: DEFAULT_LEVELS,
    runIn: undefined,
    problems,
    budget: { references: MOST_REFERENCES },
  };
  return within(setting, form.root);
}

/** The setting below a mapping that may have 编号方式 and 标题接排 of its own. */
export function within(setting: Setting, map: MapNode): Setting {
  const style = textOf(map, '编号方式');
  const levels =
    style && NUMBERING_STYLES[choiceOf(style.text, Object.keys(NUMBERING_STYLES)) ?? ''];
  const runIn = textOf(map, '标题接排');
  const answer = runIn && readRunIn(runIn.text);
  return {
    ...setting,
    levels: levels ?? setting.levels,
    runIn: answer && 'value' in answer ? answer.value : setting.runIn,
  };
}

/** The setting below a mapping with 小节编号: that label first, then the ones after it. */
export function relabelled(setting: Setting, map: MapNode): Setting {
  const label = textOf(map, '小节编号');
  const choice = label && choiceOf(label.text, LABELS);
  if (choice === undefined) return setting;
  return startingAt(setting, (LABELS as readonly string[]).indexOf(choice) + 1);
}

function startingAt(setting: Setting, first: number): Setting {
  return { ...setting, levels: DEFAULT_LEVELS.filter((level) => level >= first) };
}

/** 编号 of a section: whether it is numbered, from which number on, and its setting, which a label of its own changes. */
export function numberingOf(
  setting: Setting,
  node: TextNode | undefined,
): { numbered: boolean | undefined; from?: number; setting: Setting } {
  const answer = node && readNumbered(node.text);
  if (answer === undefined || !('value' in answer)) return { numbered: undefined, setting };
  const { value } = answer;
  if (typeof value === 'boolean') return { numbered: value, setting };
  if (typeof value === 'number') return { numbered: true, setting: startingAt(setting, value) };
  return { numbered: true, from: value.from, setting: startingAt(setting, value.level) };
}

export function levelHere(setting: Setting, node: FormNode): Level | undefined {
  const [level] = setting.levels;
  if (level === undefined) {
    setting.problems.push({
      severity: 'error',
      code: 'form/too-deep',
      message: {
        zh: '层次太多：标题最多四级。',
        en: 'Too many levels: headings have four at most.',
      },
      place: placeOf(node),
      hint: {
        zh: '把这一节提高一级，或者改写成一段话、“条目”或“要点”。',
        en: 'Raise it by a level, or make it a paragraph, 条目 or 要点.',
      },
    });
  }
  return level;
}

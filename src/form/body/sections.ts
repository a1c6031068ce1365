/**
 * The body of a form as a tree with nothing left to default: levels, numbering, run-in headings, references
 * replaced by what they name. Texts are still as typed; fill.ts finishes them.
 */

import type { Form } from '../compose/form.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { isBlank, itemsOf, mapOf, textOf, valueAt } from '../source/tree.ts';
import { arrangementOf, tellBesideReference, textItems, yesNo } from './entries.ts';
import type { Setting } from './levels.ts';
import { levelHere, numberingOf, relabelled, within } from './levels.ts';
import { planPasted, rowItems, stretchesOf } from './pasted.ts';
import { planPicture } from './pictures.ts';
import type { PlannedBlock, PlannedSection } from './planned.ts';
import { paragraphsOf, proseOf, titleOf } from './prose.ts';
import { planTable } from './tables.ts';
import { asked, pointWord, withoutLabel, withoutPointLabel } from './typed-labels.ts';

/** 导语, 正文 and 结语 of a form or part, in this order. */
export function planBody(setting: Setting, map: MapNode): PlannedBlock[] {
  const direct = relabelled(setting, map);
  return [
    ...planText(setting, valueAt(map, '导语')),
    ...planBlocks(direct, valueAt(map, '正文'), 'text'),
    ...planText(setting, valueAt(map, '结语')),
  ];
}

/** A department's piece on its own, with its heading or without. */
export function planPiece(setting: Setting, root: MapNode, withHeading = true): PlannedBlock[] {
  const section =
    withHeading && valueAt(root, '标题') !== undefined ? planSection(setting, root, {}) : undefined;
  return section ? [section] : planContents(setting, root);
}

/** A text, or a list of blocks. */
export function planText(setting: Setting, value: FormNode | undefined): PlannedBlock[] {
  return planBlocks(setting, value, 'text');
}

/** What a mere text is among blocks: a paragraph, or below 小节 a numbered paragraph. */
type Plain = 'text' | 'numbered';

function planBlocks(setting: Setting, value: FormNode | undefined, plain: Plain): PlannedBlock[] {
  if (value === undefined) return [];
  const { form, problems } = setting;
  const items = itemsOf(value);
  const blocks: PlannedBlock[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    const rows = rowItems(items, at);
    if (rows.length > 0) {
      blocks.push(planPasted(rows, form, problems));
      at += rows.length - 1;
    } else if (item?.type === 'text') blocks.push(...planPlain(setting, item, plain));
    else if (item?.type === 'map') blocks.push(...planMapping(setting, item, plain));
  }
  return blocks;
}

function planPlain(setting: Setting, node: TextNode, plain: Plain): PlannedBlock[] {
  const { form, problems } = setting;
  const paragraphs = stretchesOf(node).flatMap(({ from, to, rows }) =>
    rows.length > 0
      ? [planPasted(rows, form, problems)]
      : paragraphsOf(node, problems, from, to).map(
          (text): PlannedBlock => ({ type: 'paragraph', text, form }),
        ),
  );
  if (plain === 'text' || paragraphs.length === 0) return paragraphs;
  const level = levelHere(setting, node);
  if (level === undefined) return paragraphs;
  return [{ type: 'section', level, numbered: true, runIn: true, children: paragraphs, form }];
}

/** A mapping among blocks: a section where it has a heading, else its contents. */
function planMapping(setting: Setting, map: MapNode, plain: Plain): PlannedBlock[] {
  const included = setting.form.included.get(map);
  if (included !== undefined) return planReference(setting, map, included, plain);
  if (textOf(map, '引用') !== undefined) return [];
  const heading = map.entries.get('标题');
  tellEmptyHeading(setting, map);
  const isNumbered = numberingOf(setting, textOf(map, '编号')).numbered === true;
  if (heading === undefined && plain === 'text' && !isNumbered) {
    const sections = map.entries.get('小节');
    const meant = textOf(map, '小节编号') !== undefined;
    if (sections !== undefined && !isBlank(sections.value) && !meant) {
      setting.problems.push({
        severity: 'error',
        code: 'form/missing-heading',
        message: {
          zh: '这一节有“小节”，却没有“标题”。',
          en: 'There are 小节 here but no 标题 above them.',
        },
        place: placeOfKey(sections),
        hint: {
          zh: '在这一项开头加一行“- 标题: 主要工作及成效”。',
          en: 'Begin the item with a line "- 标题: …".',
        },
      });
    }
    // 小节编号 says that numbered paragraphs without a heading above them are meant.
    return planContents(relabelled(setting, map), map);
  }
  const section = planSection(setting, map, {});
  return section === undefined ? planContents(setting, map) : [section];
}

function tellEmptyHeading({ problems }: Setting, map: MapNode): void {
  const heading = map.entries.get('标题');
  if (heading?.value.type !== 'text' || heading.value.text.trim() !== '') return;
  problems.push({
    severity: 'error',
    code: 'form/empty-box',
    message: { zh: '“标题”还空着。', en: 'The heading is empty.' },
    place: placeOfKey(heading),
    hint: { zh: '写上标题；还没有想好就写【】。', en: 'Write it, or 【】 while it is unknown.' },
  });
}

/** What a file holds in place of the reference to it. */
function planReference(
  setting: Setting,
  map: MapNode,
  included: Form,
  plain: Plain,
): PlannedBlock[] {
  if (setting.budget.references <= 0) return [];
  setting.budget.references -= 1;
  if (setting.budget.references === 0) {
    setting.problems.push({
      severity: 'error',
      code: 'form/too-many-files',
      message: {
        zh: '引用太多，没有全部收进来。',
        en: 'Too many references; not all were followed.',
      },
      place: placeOf(map),
    });
  }
  tellBesideReference(map, setting.problems);
  const inside: Setting = { ...setting, form: included };
  const { root } = included;
  const body = included.kind.family === 'paper' ? planBody(inside, root) : undefined;
  const ownHeading = valueAt(map, '标题') !== undefined;
  if (!ownHeading) tellEmptyHeading(inside, root);
  if (body !== undefined && !ownHeading) return body;
  if (valueAt(root, '标题') === undefined && !ownHeading) {
    // Several sections, or loose paragraphs, take the reference's place side by side.
    if (plain === 'text' || hasSections(root)) {
      return planContents(inside, root, setting);
    }
  }
  const section = planSection(inside, root, {
    overriding: map,
    outer: setting,
    ...(body ? { body } : {}),
  });
  return section === undefined ? [] : [section];
}

interface SectionOptions {
  /** The mapping with 引用, whose entries win over those of the file. */
  overriding?: MapNode;
  /** Where the overriding entries stand. */
  outer?: Setting;
  /** Contents already planned. */
  body?: PlannedBlock[];
}

function planSection(
  around: Setting,
  map: MapNode,
  options: SectionOptions,
): PlannedSection | undefined {
  const { overriding, outer = around } = options;
  const pick = (key: string): TextNode | undefined =>
    (overriding && textOf(overriding, key)) ?? textOf(map, key);
  const headingNode = pick('标题');
  const { numbered = true, from, setting } = numberingOf(around, pick('编号'));
  const level = levelHere(setting, headingNode ?? map);
  if (level === undefined) return undefined;
  const headingForm = overriding && textOf(overriding, '标题') ? outer.form : setting.form;
  const heading =
    headingNode && withoutLabel(titleOf(headingNode, setting.problems), setting.problems);
  const deeper = relabelled(
    { ...setting, levels: setting.levels.slice(1) },
    overriding && textOf(overriding, '小节编号') ? overriding : map,
  );
  const automatic = setting.runIn ?? (level > 1 && !hasSections(map));
  const code = pick('代号')?.text.trim();
  return {
    type: 'section',
    ...(heading ? { heading } : {}),
    level,
    numbered,
    ...(from === undefined ? {} : { from }),
    runIn: yesNo(pick('接排')) ?? (heading === undefined || automatic),
    ...(code ? { code } : {}),
    children: options.body ?? planContents(deeper, map),
    form: headingForm,
  };
}

/** A part of a form's text (总结, 计划): a section of the first level with a body of its own one level below. */
export function planPart(setting: Setting, map: MapNode, defaultHeading: string): PlannedSection {
  const included = setting.form.included.get(map);
  const inside: Setting = included ? { ...setting, form: included } : setting;
  const contents = included && included.kind.family === 'part' ? planContents : planBody;
  const source = included?.root ?? map;
  const numbering = numberingOf(within(inside, map), textOf(map, '编号'));
  const { numbered, from, setting: styled } = numbering;
  const deeper = relabelled({ ...styled, levels: styled.levels.slice(1) }, map);
  const heading = textOf(map, '标题') ?? (included && textOf(included.root, '标题'));
  const code = textOf(map, '代号')?.text.trim();
  return {
    type: 'section',
    ...(heading
      ? { heading: withoutLabel(titleOf(heading, setting.problems), setting.problems) }
      : {}),
    defaultHeading,
    level: styled.levels[0] ?? 1,
    numbered: numbered ?? true,
    ...(from === undefined ? {} : { from }),
    runIn: false,
    ...(code ? { code } : {}),
    children: contents(deeper, source),
    form: included && !textOf(map, '标题') ? included : setting.form,
  };
}

/** Whether sections of the next level can stand below a heading. */
function hasSections(map: MapNode): boolean {
  return valueAt(map, '小节') !== undefined || valueAt(map, '正文') !== undefined;
}

/** 导语, 条目, 要点, 表格, 图片, 正文, 小节, 结语 of a mapping, in this order. */
function planContents(
  setting: Setting,
  map: MapNode,
  sectionsIn: Setting = setting,
): PlannedBlock[] {
  const { form, problems } = setting;
  const blocks = planText(setting, valueAt(map, '导语'));
  const leadNode = textOf(map, '引语');
  let lead = leadNode && proseOf(leadNode, problems);
  const items = textItems(map, '条目');
  const points = textItems(map, '要点');
  if (lead && (items.length > 0 || points.length === 0)) {
    blocks.push({ type: 'paragraph', text: lead, form });
    lead = undefined;
  }
  if (items.length > 0) {
    blocks.push({
      type: 'items',
      items: items.map((item) => asked(proseOf(item, problems), problems)),
      form,
    });
  }
  if (points.length > 0) {
    const word = pointWord(textOf(map, '用语')?.text.trim() ?? '是');
    const arrangement = arrangementOf(textOf(map, '排法'));
    const previous = blocks.at(-1);
    const leadIsText = valueAt(map, '导语')?.type === 'text';
    if (
      lead === undefined &&
      arrangement === '合段' &&
      leadIsText &&
      previous?.type === 'paragraph'
    ) {
      blocks.pop();
      lead = previous.text;
    }
    const texts = points.map((point, index) =>
      withoutPointLabel(proseOf(point, problems), index, word, problems),
    );
    blocks.push({
      type: 'points',
      ...(lead ? { lead } : {}),
      points: texts,
      word,
      arrangement,
      form,
    });
  }
  const table = mapOf(map, '表格');
  if (table) blocks.push(planTable(table, form, problems));
  blocks.push(...planPicture(valueAt(map, '图片'), form, problems));
  const below =
    sectionsIn === setting ? setting : relabelled({ ...setting, levels: sectionsIn.levels }, map);
  blocks.push(...planBlocks(below, valueAt(map, '正文'), 'text'));
  blocks.push(...planBlocks(below, valueAt(map, '小节'), 'numbered'));
  blocks.push(...planText(setting, valueAt(map, '结语')));
  return blocks;
}

/** The sentence for each way in which a form can break its schema: one per keyword, made precise by the field. */

import { nearest } from '../../figures/index.ts';
import { exampleText, type Kind, type Kinds } from '../../kinds/index.ts';
import type { CodeOf, Problem, Words } from '../../problem.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { shorten } from '../values/coerce.ts';
import { formats, isOpen } from '../values/formats.ts';
import { listAsBlock } from './blocks.ts';
import type { Mistake } from './mistake.ts';
import { describeUnknown } from './unknown-keys.ts';

/** Words a problem for a mistake. */
export function describeMistake(mistake: Mistake, kind: Kind, kinds: Kinds): Problem {
  switch (mistake.keyword) {
    case 'required':
      return describeMissing(mistake);
    case 'additionalProperties':
      return describeUnknown(mistake, kind, kinds);
    case 'type':
      return describeType(mistake);
    case 'enum':
      return describeChoice(mistake);
    case 'format':
      return describeFormat(mistake);
    default:
      return describeRest(mistake, kinds);
  }
}

function describeMissing({ node, schema, key = '' }: Mistake): Problem {
  const entry = node.type === 'map' ? node.entries.get(key) : undefined;
  const property = schema.properties?.[key];
  const example = exampleText(property);
  const line = example === undefined ? `${key}:` : `${key}: ${example}`;
  if (entry !== undefined) {
    return {
      severity: 'error',
      code: 'form/required',
      message: { zh: `“${key}”还空着，这一项必须写。`, en: `"${key}" is empty; it is needed.` },
      place: placeOfKey(entry),
      about: key,
      hint: { zh: `写成“${line}”这样。`, en: `Write it like "${line}".` },
    };
  }
  return {
    severity: 'error',
    code: 'form/required',
    message: { zh: `少了“${key}”这一项。`, en: `"${key}" is missing.` },
    place: { ...placeOf(node), length: 0 },
    about: key,
    hint: {
      zh: `加一行“${line}”${example === undefined ? '，下面再分行写' : ''}。`,
      en: `Add a line "${line}".`,
    },
  };
}

/** “条目”第 2 条, or “标题”. */
function nameOf(path: readonly string[]): Words {
  const last = path.at(-1) ?? '';
  if (!/^\d+$/.test(last)) return { zh: `“${last}”`, en: `"${last}"` };
  const list = nameOf(path.slice(0, -1));
  return {
    zh: `${list.zh}第 ${Number(last) + 1} 项`,
    en: `item ${Number(last) + 1} of ${list.en}`,
  };
}

function describeType({ node, path, schema }: Mistake): Problem {
  const wanted = [schema.type ?? []].flat();
  const name = nameOf(path);
  const example = exampleText(schema);
  const base = { severity: 'error', code: 'form/type', place: placeOf(node) } as const;
  if (wanted.includes('array') && node.type !== 'list' && !wanted.includes('object')) {
    if (node.type === 'text' && (node.style === 'literal' || node.style === 'folded'))
      return listAsBlock(node, name);
    return {
      ...base,
      message: { zh: `${name.zh}要写成清单。`, en: `${name.en} takes a list.` },
      hint:
        node.type === 'map'
          ? {
              zh: `在“${[...node.entries.keys()][0] ?? ''}”前面加“- ”（减号和空格），下面各行跟着多空两格。`,
              en: `Put "- " before "${[...node.entries.keys()][0] ?? ''}" and indent the lines below by two more spaces.`,
            }
          : {
              zh: '每项另起一行，行首空两格，再写“- ”（减号和空格），如“  - 第一项内容”。',
              en: 'Write each item on a line of its own: two spaces, "- ", then the text.',
            },
    };
  }
  if (wanted.includes('object')) {
    const keys = Object.keys(schema.properties ?? {}).slice(0, 4);
    const first = keys[0] ?? '名称';
    return {
      ...base,
      message: {
        zh: `${name.zh}下面要分项写${keys.length > 0 ? `：${keys.join('、')}` : ''}。`,
        en: `${name.en} takes entries${keys.length > 0 ? `: ${keys.join(', ')}` : ''}.`,
      },
      hint: {
        zh: `每项另起一行，行首多空两格，如“  ${first}: 内容”。`,
        en: `Write each on a line of its own, indented by two more spaces: "  ${first}: …".`,
      },
    };
  }
  const isSentence = node.type === 'map' && node.entries.size === 1;
  return {
    ...base,
    message: {
      zh: `${name.zh}要直接写文字，不能再${node.type === 'list' ? '写成清单' : '分项'}。`,
      en: `${name.en} takes plain text, not ${node.type === 'list' ? 'a list' : 'entries'}.`,
    },
    hint: typeHint(node, path, isSentence, example),
  };
}

function typeHint(
  node: FormNode,
  path: readonly string[],
  isSentence: boolean,
  example: string | undefined,
): Words {
  if (node.type === 'map' && node.file.text[node.start] === '{') {
    return { zh: '要填的空写成【】，不用花括号。', en: 'Write 【】 for a box, not braces.' };
  }
  if (isSentence) {
    return {
      zh: '正文里的冒号用中文冒号“：”，或者把整句用英文引号 "……" 括起来。',
      en: 'Use the full-width colon “：” within text, or put the sentence in quotes.',
    };
  }
  const name = path.at(-1) ?? '';
  if (/^\d+$/.test(name)) {
    return { zh: '直接写在“- ”后面。', en: 'Write it right after "- ".' };
  }
  return {
    zh: `写在冒号后面，如“${name}: ${example ?? '内容'}”。`,
    en: `Write it after the colon, like "${name}: ${example ?? '…'}".`,
  };
}

function describeChoice({ node, path, schema }: Mistake): Problem {
  const choices = schema.enum ?? [];
  const typed = node.type === 'text' ? node.text : '';
  const name = nameOf(path);
  if (node.type === 'text' && isOpen(typed)) return stillOpen(node, path);
  const term = path.at(-1) === '密级' && SECRECY_WITH_TERM.exec(typed);
  if (term) return secrecyWithTerm(node, term);
  const isLevel = path.at(-1) === '密级';
  // 工作秘密 is no level
  const near = nearest(typed, choices) ?? (isLevel ? undefined : heldIn(typed, choices));
  return {
    severity: 'error',
    code: 'form/choice',
    message: {
      zh: `${name.zh}只能写${choices.map((choice) => `“${choice}”`).join('')}，现在写的是“${shorten(typed)}”。`,
      en: `${name.en} takes one of ${choices.join(', ')}, not "${shorten(typed)}".`,
    },
    place: placeOf(node),
    hint: near
      ? { zh: `改成“${near}”。`, en: `Write "${near}".` }
      : isLevel
        ? NO_LEVEL
        : {
            zh: '从这几个里选一个写上。',
            en: 'Choose one of these.',
          },
  };
}

/** 信函格式的 holds 信函, and no other choice. */
function heldIn(typed: string, choices: readonly string[]): string | undefined {
  const held = choices.filter((choice) => choice.length > 1 && typed.includes(choice));
  return held.length === 1 ? held[0] : undefined;
}

/** 内部资料 is no level, and none is proposed: who writes one has to know it. */
const NO_LEVEL: Words = {
  zh: '不涉密的，删掉这一行；单位的版式要印“内部资料”一类字样的，写在那份模板里。涉密的，按定密的结果写。',
  en: 'Delete the line where the paper is not classified; else write the level that was given.',
};

/** 机密1年, 秘密★: the term has an entry of its own. */
const SECRECY_WITH_TERM = /^(?<level>绝密|机密|秘密)级?[★*☆]?(?<term>.{0,6})$/u;

function secrecyWithTerm(node: FormNode, { groups }: RegExpExecArray): Problem {
  const { level = '', term = '' } = groups ?? {};
  return {
    severity: 'error',
    code: 'form/choice',
    message: {
      zh: `“密级”只写“${level}”，期限和★写在“保密期限”里，或者不写。`,
      en: `密级 takes ${level} alone; the term belongs to 保密期限.`,
    },
    place: placeOf(node),
    hint: {
      zh: `写成两行：“密级: ${level}”，“保密期限: ${term.trim() || '1年'}”。`,
      en: `Write two lines: "密级: ${level}" and "保密期限: ${term.trim() || '1年'}".`,
    },
  };
}

/** An empty box where a form of the value is asked for. */
function stillOpen(node: FormNode, path: readonly string[]): Problem {
  const name = nameOf(path);
  return {
    severity: 'error',
    code: 'form/empty-box',
    message: { zh: `${name.zh}还空着。`, en: `${name.en} is empty.` },
    place: placeOf(node),
    hint: { zh: '填上；用不着就删掉这一行。', en: 'Fill it in, or delete the line.' },
  };
}

function describeFormat({ node, path, schema }: Mistake): Problem {
  if (node.type === 'text' && isOpen(node.text)) return stillOpen(node, path);
  const read = formats[schema.format ?? ''];
  const result = node.type === 'text' && read ? read(node.text) : undefined;
  const name = nameOf(path);
  const trouble: Words =
    result !== undefined && 'trouble' in result
      ? result.trouble
      : { zh: '看不懂', en: 'is unclear' };
  return {
    severity: 'error',
    code: `form/${FORMAT_CODES[schema.format ?? ''] ?? 'format'}`,
    message: { zh: `${name.zh}${trouble.zh}。`, en: `${name.en} ${trouble.en}.` },
    place: placeOf(node),
    ...(result !== undefined && 'hint' in result
      ? { hint: path.at(-1) === '小数' ? decimalsHint(schema) : result.hint }
      : {}),
  };
}

/** 小数: 两位 is no number with a unit. */
function decimalsHint(schema: Mistake['schema']): Words {
  const example = exampleText(schema) ?? '1';
  return {
    zh: `只写保留几位的数字，如“小数: ${example}”。`,
    en: `Write how many digits, like "小数: ${example}".`,
  };
}

const FORMAT_CODES: Record<string, CodeOf<'form'>> = {
  是否: 'yes-no',
  接排: 'yes-no',
  年份: 'year',
  数: 'number',
  份号: 'copy-number',
  日期: 'date',
  发文字号: 'document-number',
};

function describeRest({ keyword, node, path, schema }: Mistake, { all }: Kinds): Problem {
  const name = nameOf(path);
  const place = placeOf(node);
  if (keyword === 'minItems') {
    return {
      severity: 'error',
      code: 'form/empty-list',
      message: { zh: `${name.zh}的清单是空的。`, en: `The list ${name.en} is empty.` },
      place,
      hint: { zh: '写上内容，或者删掉这一项。', en: 'Fill it in, or delete the entry.' },
    };
  }
  if (keyword === 'maxLength') {
    return {
      severity: 'error',
      code: 'form/too-long',
      message: {
        zh: `${name.zh}太长，最多 ${schema.maxLength ?? 0} 个字。`,
        en: `${name.en} is too long: at most ${schema.maxLength ?? 0} characters.`,
      },
      place,
      hint: {
        zh: `写短一些，如“${exampleText(schema) ?? ''}”。`,
        en: `Make it shorter, like "${exampleText(schema) ?? ''}".`,
      },
    };
  }
  return {
    severity: 'error',
    code: 'form/kind',
    message: { zh: `${name.zh}写得不对。`, en: `${name.en} is not right.` },
    place,
    hint: {
      zh: `能写的有：${all.map((kind) => kind.name).join('、')}。`,
      en: `Possible: ${all.map((kind) => kind.name).join(', ')}.`,
    },
  };
}

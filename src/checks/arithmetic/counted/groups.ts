/** Persons, groups and so many in each: 抽调6名人员组成3个小组，每组2人. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const n = (name: string) => `(?<${name}>\\d{1,4}|[一二两三四五六七八九十]{1,3})`;
const PERSONS = '[名人位]';
const GROUP = '(?:小组|工作组|专班|分队|小队|组|队|班)';
const FORM = '(?:组成|组建|分成|分为|分|编成|编为|成立|设立|设)';
const EACH = `每个?${GROUP}(?:由|有|配备|安排)?${n('each')}${PERSONS}(?!以上|以下|左右|以内|至|—|－|次)`;
const GROUPS = `${FORM}(?:了)?${n('groups')}个?[\\p{Script=Han}]{0,6}?${GROUP}`;
const PATTERNS = [
  `(?<!第)${n('all')}${PERSONS}[\\p{Script=Han}]{0,10}?，?${GROUPS}[，、（(]${EACH}`,
  `${GROUPS}[，、（(]${EACH}[^，。；\\d]{0,6}[）)]?，(?:总?共|合计|总计|一共)[\\p{Script=Han}]{0,8}?${n('all')}${PERSONS}`,
  `${n('all')}${PERSONS}[\\p{Script=Han}]{0,10}?，${EACH}[\\p{Script=Han}]{0,4}，${GROUPS}`,
].map((pattern) => new RegExp(pattern, 'dgu'));

/** 组长 and drivers are not among those of each group. */
const MORE =
  /另|不含|以外|除|其余|剩|余下|机动|后备|总协调|总指挥|领队|组长|队长|联络员|司机|驾驶员/u;

export function checkGroups(text: Text): Mistake[] {
  if (!/每个?\p{Script=Han}{0,2}[组队班]/u.test(text.text)) return [];
  const found = PATTERNS.flatMap((pattern) => [...text.matches(pattern)]);
  return found.slice(0, 1).flatMap((match): Mistake[] => {
    const { all = '', groups = '', each = '' } = match.groups ?? {};
    const [persons, number, size] = [all, groups, each].map((typed) => readCount(typed));
    const place = match.indices?.groups?.each;
    const behind = text.text.slice(match.index, match.index + match[0].length + 12);
    if (!persons || !number || !size || !place || number * size === persons || MORE.test(behind))
      return [];
    return [
      {
        start: place[0],
        end: place[1],
        message: {
          zh: `${number}个组、每组${size}人是${number * size}人，文中写的是${all}人`,
          en: `${number} groups of ${size} make ${number * size}, the text says ${all}`,
        },
        hint: { zh: '核对人数、组数和每组的人数', en: 'Check persons, groups and each group' },
      },
    ];
  });
}

/** One verb for two objects, or two subjects for one verb, of which only one goes with it: 克服困难和经验. */
import { once } from '../../text/index.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

type Pairs = ReadonlyMap<string, ReadonlyMap<string, string>>;

const AND = '(?:和|与|及|以及|、)';
/** Words between that are no verb by themselves. */
const BETWEEN = '[^，。；：！？“”《》和与及、]';
const HOW =
  '(?:有了|有|得到了?|得以|都|均|也|已|明显|显著|进一步|不断|持续|逐步|稳步|大幅|大幅度|有效|全面|日益|较大|很大|有所|更加|大大|极大|的)*';

/** Verbs with objects that go with another verb, beside those of the table of pairs: what joins two of them. */
const JOINED_OBJECTS = `
制定 环境=营造 氛围=营造 平台=搭建 成效=取得
出台 环境=营造 氛围=营造 队伍=建设
克服 经验=积累 成绩=取得 成效=取得 教训=吸取
解决 经验=积累 成绩=取得 困难=克服
积累 困难=克服 问题=解决 不足=弥补
总结 问题=查找 不足=查找 困难=克服
改进 水平=提高 质量=提高 效率=提高 能力=提高
转变 水平=提高 效率=提高 质量=提高
提高 作风=改进 制度=完善 机制=完善 环境=优化 队伍=壮大 人才=培养
完善 氛围=营造 人才=培养
加强 氛围=营造 人才=培养 环境=优化
优化 作风=改进 人才=培养
查处 隐患=消除 经验=总结
消除 违法行为=查处 经验=总结
控制 隐患=消除
普及 意识=增强 能力=提高
学习 精神=发扬 缺点=克服
纠正 责任=追究 经验=总结
`;

/** Objects behind two verbs: 提高和造就人才. */
const FIRST_OF_TWO = `
提高 人才=培养 队伍=建设 环境=优化 作风=改进
扩大 人才=培养 质量=提高
改善 人才=培养 质量=提高 水平=提高
增加 质量=提高 能力=增强 水平=提高
落实 人才=培养 意识=增强
解决 经验=总结 成绩=巩固
`;

/** Subjects of one predicate. */
const JOINED_SUBJECTS = `
作风 提高=改进 增强=改进 增加=改进
水平 改进=提高 转变=提高 好转=提高
质量 改进=提高 增加=提高 扩大=提高
数量 提高=增加 改善=增加
规模 提高=扩大 提升=扩大 改善=扩大
意识 改善=增强 改进=增强
技能 改善=提高 改进=提高
能力 改善=提高 改进=提高 扩大=提高
素质 改善=提高 改进=提高
效率 改善=提高 改进=提高 增加=提高
环境 提高=改善 增强=改善 提升=改善
条件 提高=改善 提升=改善 增强=改善
隐患 控制=消除 提高=消除
成本 减少=降低
负担 减少=减轻 降低=减轻
面积 提高=扩大 提升=扩大
收入 改善=增加 扩大=增加
设施 提高=完善 增强=完善
制度 提高=完善 增强=完善 提升=完善
机制 提高=完善 增强=完善 提升=完善
`;

function pairsOf(table: string): Pairs {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [first = '', ...rest] = line.split(' ');
        return [first, new Map(rest.map((entry) => entry.split('=') as [string, string]))];
      }),
  );
}

const seconds = (pairs: Pairs) =>
  [...new Set([...pairs.values()].flatMap((row) => [...row.keys()]))]
    .sort((a, b) => b.length - a.length)
    .join('|');
const firsts = (pairs: Pairs) => [...pairs.keys()].join('|');

/** No second verb stands between that may have the second object. */
const OTHER_VERB =
  /提高|增强|改善|完善|优化|加强|加快|扩大|营造|搭建|培养|建设|解决|消除|吸取|总结|查找|开展|推进|推动|发扬|改进|防范|化解|落实|追究|积累|取得|弥补|把|将|以|为|是|在|对/u;

const made = once(() => {
  const objects = pairsOf(JOINED_OBJECTS);
  const first = pairsOf(FIRST_OF_TWO);
  const subjects = pairsOf(JOINED_SUBJECTS);
  const predicates = seconds(subjects);
  return {
    objects,
    first,
    subjects,
    ofObjects: new RegExp(
      `(${firsts(objects)})(?:了|着)?(${BETWEEN}{2,10}${AND}${BETWEEN}{0,6}?)(${seconds(objects)})(?=[，。；！]|$)`,
      'gu',
    ),
    ofFirst: new RegExp(
      `(${firsts(first)})(?:和|与|并|、)(?:造就|培养|引进|建设|锻炼|带动|打造|储备|推广|发展|巩固)(?:了|出|一批|一支|大批|更多)*(${BETWEEN}{0,8}?)(${seconds(first)})(?=[，。；！]|$)`,
      'gu',
    ),
    ofSubjects: new RegExp(
      `(${firsts(subjects)})(${AND}[^，。；：！？“”和与及、]{2,6}?)${HOW}(${predicates})(?:了)?(?=[，。；！]|$)`,
      'gu',
    ),
    ofSecond: new RegExp(
      `${AND}[^，。；：！？“”和与及、]{0,4}(${firsts(subjects)})${HOW}(${predicates})(?:了)?(?=[，。；！]|$)`,
      'gu',
    ),
  };
});

/** Two objects or two subjects, one of which does not go with the verb. */
export function checkShared(text: Text): Mistake[] {
  const { objects, first, subjects, ofObjects, ofFirst, ofSubjects, ofSecond } = made();
  const tell = (pairs: Pairs, pattern: RegExp, between: number, second: number) =>
    eachMatch(text, pattern, (match) => {
      const [one, other] = [match[1] ?? '', match[second] ?? ''];
      const right = pairs.get(one)?.get(other);
      if (right === undefined || OTHER_VERB.test(between === 0 ? '' : (match[between] ?? '')))
        return undefined;
      return mistakeAt(match, {
        message: {
          zh: `并列的成分共用一个动词，“${one}”与“${other}”不搭配`,
          en: `${one} and ${other} do not go together`,
        },
        hint: { zh: `分开说，用“${right}”`, en: `Write ${right} for it` },
      });
    });
  return [
    ...tell(objects, ofObjects, 2, 3),
    ...tell(first, ofFirst, 2, 3),
    ...tell(subjects, ofSubjects, 2, 3),
    ...tell(subjects, ofSecond, 0, 2),
  ];
}

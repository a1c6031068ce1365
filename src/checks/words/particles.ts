/** 的, 地 and 得, where it is certain which is meant. */
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { DICTIONARY } from './word-rules.ts';

const ADVERBS =
  '认真|积极|扎实|切实|深入|(?<!强|执行|保障|领导|指导)有力|(?<!行之)有效|顺利|努力|不断|稳步|全面|大力|广泛|严格|主动|及时|(?<!不)充分|进一步|快速|持续|圆满|有序|有针对性|创造性|坚定不移|旗帜鲜明|因地制宜|实事求是|千方百计|不折不扣';
const VERBS =
  '贯彻|落实|学习|执行|开展|推进|推动|配合|争取|促进|完成|提高|提升|做好|抓好|解决|遏制|保障|优化|组织|研究|加强|履行|维护|防范|化解|支持|引导|服务|发展|调动|发挥|听取|掌握|建立|构建|实施|处理|梳理|参与|申报|对接|深化|增强';

/** 更好的发挥作用, 大张旗鼓的支持: what follows is surely a verb (更好的发展 is not). */
const BETTER =
  /(?<=更好|更快|更多)的(?=发挥|为|促进|推动|满足|适应|落实|履行|保障|惠及)|(?<=大张旗鼓|毫不动摇|一如既往|持之以恒|雷厉风行)的(?=支持|宣传|开展|表彰|推进|坚持|抓|落实)/gu;

const certain = (match: RegExpExecArray): Mistake =>
  mistakeAt(match, {
    message: { zh: '动词前用“地”', en: 'Before a verb write 地' },
    hint: write('地'),
  });

const BEFORE_VERB = new RegExp(
  `的(?=(?:${VERBS})(?:了|好|和|、|[\\p{Script=Han}]{2,}))(?<=(?:${ADVERBS})的)`,
  'gu',
);

/** 认真的贯彻落实: before a verb 地. Only where the verb has an object or 了 behind it. */
function checkAdverb(text: Text): Mistake[] {
  return [
    ...eachMatch(text, BETTER, certain),
    ...eachMatch(text, BEFORE_VERB, (match) => {
      const after = text.text.slice(match.index + 1, match.index + 12);
      // 广泛的学习和宣传活动: two verbs before one noun
      if (
        /^\p{Script=Han}{2}[和与、][\p{Script=Han}、]{2,8}(?:活动|工作|行动|措施|机制|机构|体系|能力)/u.test(
          after,
        )
      )
        return undefined;
      // 有效的推进措施, 积极的发展态势: the verb is part of a noun
      if (
        /^\p{Script=Han}{2,4}(?:措施|机制|办法|态势|势头|作用|工作|体系|能力|方式|途径|手段|环境|条件|成果|成效|模式|计划|方案|力度|速度|水平|经验|做法|效果|格局|方法|需要|要求|服务|保障|支持|路径|政策|举措|渠道|平台)(?:[，。；、和的]|$)/u.test(
          after,
        )
      )
        return undefined;
      return mistakeAt(match, {
        message: { zh: '动词前用“地”', en: 'Before a verb write 地' },
        hint: write('地'),
      });
    }),
  ];
}

const COMPLEMENT =
  /(?<=[做抓管干走办学搞])的(?=(?:更|很|比较|较|不够|最|非常|十分)?(?:好|早|实|细|快|稳|紧|准|严|牢|远|深|扎实|到位)(?:[，。；、！]|不|的$))|(?<=(?:变|显|取|获|使|懂|舍|值))的(?=(?:更加|了|到|日益|尤为))|(?<=落实|发展|完成|推进|建设|工作(?:开展|推进))的(?=(?:更|很|不够|还不|不|比较|较)(?:好|快|实|到位|顺利)[，。；])/gu;

/** 做的好, 抓的实: before a complement 得. */
function checkComplement(text: Text): Mistake[] {
  return eachMatch(text, COMPLEMENT, (match) =>
    mistakeAt(match, {
      message: { zh: '补语前用“得”', en: 'Before a complement write 得' },
      hint: write('得'),
    }),
  );
}

export const particleRules: Rule[] = [
  {
    code: 'check/de-before-verb',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: DICTIONARY,
    words: { zh: '修饰动词用“地”。', en: '地 joins an adverb to its verb.' },
    examples: {
      bad: [
        '要认真「的」贯彻落实会议精神。',
        '更好「的」发挥帮扶作用。',
        '积极「的」推进项目建设。',
      ],
      good: [
        '要认真地贯彻落实会议精神。',
        '采取有效的推进措施，延续行之有效的支持路径。',
        '形成积极的发展态势。',
        '解决不平衡不充分的发展之间的矛盾。',
        '提供强有力的组织保证。',
        '执行有力的组织体系全面建强。',
      ],
    },
    inText: checkAdverb,
  },
  {
    code: 'check/de-before-complement',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: DICTIONARY,
    words: { zh: '补语前用“得”。', en: '得 joins a verb to its complement.' },
    examples: {
      bad: ['要抓「的」更实。', '营商环境变「的」更加优良。'],
      good: ['要抓得更实。', '做的工作很多。', '抓的重点工作。'],
    },
    inText: checkComplement,
  },
];

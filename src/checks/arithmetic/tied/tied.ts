/** Claims that figures of the same paragraph make right or wrong, read by what the figures are and not by their order. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { STATISTICS } from '../sources.ts';
import { tiedAverages } from './averages.ts';
import { tiedChanges } from './changes.ts';
import { tiedLevels } from './levels.ts';
import { tiedMeans } from './means.ts';
import { tiedNames } from './named.ts';
import { tiedPieces } from './pieces.ts';
import { tiedPlaces } from './places.ts';
import { tiedQuotients } from './quotients.ts';
import { tiedRatios } from './ratios.ts';
import { tiedRows } from './rows.ts';
import { tiedWords } from './said.ts';
import { tiedSpans, tiedYears } from './spans.ts';
import { tiedWholes } from './wholes.ts';

const READERS = [
  tiedChanges,
  tiedAverages,
  tiedMeans,
  tiedRows,
  tiedQuotients,
  tiedRatios,
  tiedPlaces,
  tiedWords,
  tiedSpans,
  tiedYears,
  tiedWholes,
  tiedPieces,
  tiedLevels,
  tiedNames,
];

/** A claim is told of only where nothing in its paragraph explains it. */
function readTied(text: Text): Mistake[] {
  return text.isProse && /\d|[一二两三四五六七八九十半]/u.test(text.text)
    ? READERS.flatMap((read) => read(text))
    : [];
}

export const tiedRules: Rule[] = [
  {
    code: 'check/tied-figures',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '增减、占比、平均、合计、剩余、倍比、位次、时长等说法，用本段的数怎么也算不出来。',
      en: 'A change, share, mean, sum, rest, ratio, rank or length that no figures of the paragraph give.',
    },
    examples: {
      bad: [
        '云园今年接待游客144万人次，门票收入173万元。与去年同期的172万人次相比，接待量下降「20」%。',
        '一季度云园接报险情37起（去年同期52起）、修缮支出46.8万元（去年同期61.5万元），同比分别下降28.8%和「32.9」%。',
        '甲馆门票42816元；乙馆门票23574元。二者相差「19424」元。',
        '7、8、9月，云园月均客流依次为16、14、21万人次，三季度平均「19」万人次。',
        '五个片区合格率最高的为96.2%，最低的为89.7%，平均合格率「97.1%」。',
        '云园收工单5565件，办结5359件。在岗讲解员23名，人均办结「223」件。',
        '云园营收2025年为16.1亿元，而2020年仅为10.0亿元，年均增长「12.2」%。',
        '云园票款2860万元，已收2288万元，剩余「672」万元待结清。',
        '云园上半年营收4.86亿元、下半年5.37亿元，全年「10.32」亿元。',
        '本月受理6420件。咨询类2876件，占44.8%；求助类1984件，占「39.0」%。',
        '年初，云园下达改造任务45亿元。截至10月底，累计完成38.7亿元，投资完成率为「84」%。',
        '云园男职工18人、女职工12人，男女之比为「2∶3」。',
        '云园去年列第27名，今年「前移8位」，居第21名。',
        '云园客流增长7.3%，跑赢全市（5.9%）「2.4」个百分点。',
        '云园投诉590件，其中涉及停车的350件，占比「近八成」。',
        '问卷中满意、基本满意、不满意的分别占83.5%、11.25%和「2.75」%。',
        '办结率96.2%，突破「97%」。',
        '投诉逐季减少，分别为420件、「436件」、371件。',
        '自2026年9月1日起试运行「三个月」，至12月30日结束。',
        '云园始建，成立于1986年，2026年迎来「30周年」。',
        '先后到张湾、李桥、白水、河口「五个」村走访。',
        '会议审议通过《甲办法》《乙办法》《丙办法》「两项」制度。',
        '年初结余46万元，收入318万元，支出297万元，年末结余「77」万元。',
        '检查「130」家（饭店60家、商店40家、展馆20家）。',
        '云园合作社有社员186户，年内新入社24户、退社7户，现有社员「217」户。',
        '2.4万亩果园总产4.8万吨，亩产「2.6」吨。',
        '云园3个片区共有岗位168个，平均每个片区「50」个。',
        '岗位计划25个，审核通过1050人，竞争比例「40∶1」。',
        '三次测评分别为92分、「79分」、88分，均在80分以上。',
        '全年接待91.6万人次，「突破百万大关」。',
        '目标1500套，目前已筹集1620套，「还差120套」。',
        '目标任务为创建示范点12个，验收9个，「全面完成年度目标任务」。',
      ],
      good: [
        '职工628人，其中技术人员531人，管理人员42人，工勤人员55人，另返聘专家9人。',
        '园史馆藏42.6万卷，目前尚有13.3万卷未数字化，数字化率为68.8%。',
        '云园今年接待游客144万人次，门票收入173万元。与去年同期的180万人次相比，接待量下降20%。',
        '甲馆门票42816元；乙馆门票23574元。二者相差19242元。',
        '云园收工单5565件，办结5359件。在岗讲解员23名，人均办结233件。',
        '云园实施80项重点任务，牵头制定首批84项办事清单，累计形成154项制度。',
        '第一馆投资16.9亿元，同比增长36.9%；第三馆投资39.2亿元，同比增长17.6%。',
        '起征点从2000元提高到3500元。将标准2300元作为新标准，比2009年提高92%。',
        '新开工项目248个，比上年增加36个，制造业投资增长13.3%。',
        '原煤产量5.41亿吨、增长17.5%，原油产量0.52亿吨、增长3.1%。',
        '村由520个减至460个，平均14个组。',
        '岗位计划25个，审核通过1050人，竞争比例42∶1。',
        '2021年至2024年产值由100亿元增加到133.1亿元，年均增长10%。',
        '云园接待咨询1860人次，女性1116人次，占60%；老人558人次，占30%。',
        '三次测评分别为92分、89分、88分，均在80分以上。',
        '原煤产量5.41亿吨、增长17.5%，原油产量0.52亿吨、增长3.1%。',
        '村由520个减至460个，平均14个组。',
        '新开、复航、加密44条航线。',
        '培训12期1860人次，其中讲解员320人次，平均每期155人次。',
        '评审项目46个，否决9个，对4个未按约定开工的项目解除协议。',
        '工程2024年10月开工，2025年9月完工，比计划工期18个月提前6个月。',
      ],
    },
    inText: readTied,
  },
];

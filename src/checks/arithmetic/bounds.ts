/** Rates that by their nature never exceed 100%. */
import type { Mistake, PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { rolesIn } from './roles.ts';
import { allTables, placeOfCell } from './tabled/tables.ts';

/** Things done out of all that there are, or had out of all that could be. */
const DEEDS =
  '执行|覆盖|满意|合格|整改|办结|入学|巩固|参保|签约|达标|建档|知晓|利用|处理|处置|回收|绿化|上线|入库|办理|整治|排查|持证|普及|出席|到会|到岗|到课|优良|开工|竣工|投产|投运|出租|入住|空置|闲置|按时|配套|就业|增加值|国产化|本地化|电气化|机械化|城镇化|数字化|成活|及格|优秀|通过|录取|参与|上岗|返岗|复工|出勤|缺勤|整治|准确|破损|差错|失误|合规|复核|应答|接通|回访|解决|化解|调解|注册|备案|公开|兑现|清零|销号|中标|贫困|死亡|失业|流失';
/**
 * 毛入学率 counts pupils of any age, 电话普及率 telephones to a hundred inhabitants, 拨备覆盖率 what is laid by for a loan:
 * they may be over 100%.
 */
const GROSS =
  '(?<!毛|拨备|流动性|偿债|利息|担保|(?:电话|宽带|移动|手机|互联网|电视|汽车)(?:用户)?)';
/** What part of all was reached. */
const REACHED = '(?:检查|排查|督查|抽查|覆盖|受益|普及|走访|服务|宣传)面';
const BOUNDED = new RegExp(`(?:满意度|知晓度|${REACHED}|${GROSS}(?:${DEEDS})率)`, 'u');
const REACHES =
  '(?:(?:稳定|保持|维持)在|只有|仅有?|高达|达到?|为|是|均|约|超过?|至少|不低于|不超过|(?:提高|提升|上升|增加|增长|下降|降低|降|升)(?:到|至|为)|了|：)*';
const SAID = new RegExp(
  `(?:满意度|知晓度|${REACHED}|(?<!超|完成)${GROSS}(?:${DEEDS})率)(?:[由从](?:[\\p{Script=Han}]{0,6})\\d[\\d.]*[%％])?${REACHES}(?<said>\\d[\\d,]*(?:\\.\\d+)?)[%％]`,
  'dgu',
);

function checkOverHundred(text: Text): Mistake[] {
  if (!/[%％]/u.test(text.text)) return [];
  const shares = text.sentences.flatMap((sentence) =>
    rolesIn(text, sentence).flatMap(({ role, quantity, lead }): Mistake[] => {
      const bounded = role === 'share' || (role === 'rate' && BOUNDED.test(lead));
      return bounded ? overHundred(quantity.start, quantity.end, quantity.value) : [];
    }),
  );
  const rates = [...text.matches(SAID)].flatMap((match): Mistake[] => {
    const [start = 0, end = 0] = match.indices?.groups?.said ?? [];
    return overHundred(start, end, (match.groups?.said ?? '').replaceAll(',', ''));
  });
  return [...shares, ...rates.filter(({ start }) => !shares.some((one) => one.start === start))];
}

function overHundred(start: number, end: number, value: string): Mistake[] {
  if (Number(value) <= 100) return [];
  return [
    {
      start,
      end,
      message: {
        zh: `这类比率不会超过100%，文中写的是${value}%`,
        en: 'Such a rate never exceeds 100%',
      },
      hint: {
        zh: '核对小数点和分子分母',
        en: 'Check the decimal point and what is divided by what',
      },
    },
  ];
}

const SHARE = /^(?:所?占(?:总[数额量])?(?:的?比[重例]?)?|比重|构成比?)$/u;
const CELL = /^\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/u;

/** 整改率 | 110%: the head of a column or of a row says what it is. */
function checkCells(whole: Whole): PlacedMistake[] {
  const isBounded = (head = '') => {
    const name = head.replace(/\s|[（(][^（）()]*[）)]$/gu, '');
    return BOUNDED.test(name) || SHARE.test(name);
  };
  return allTables(whole.document).flatMap(({ header, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell, column): PlacedMistake[] => {
        const said = CELL.exec(cell)?.[1];
        if (said === undefined || (!isBounded(header[column]) && !isBounded(row[0]))) return [];
        const [found] = overHundred(0, 0, said);
        return found ? [{ ...found, ...placeOfCell(whole, row, cell) }] : [];
      }),
    ),
  );
}

/** Rates that are near 100% in every paper, and one of less than 1% is a share that was typed as it is: 0.913%. */
const HIGH =
  '(?<!不|未)(?:办结|合格|满意|达标|入住|整改|覆盖|签约|出勤|到会|参会|到岗|优良|优秀|及格|竣工|开工|按时|及时|准确|执行|参保|入学|巩固|绿化|知晓|入驻|出租|利用|上线|回访|完好|成活|完成)率';
const SAID_UNDER = new RegExp(`(?:满意度|知晓度|${HIGH})${REACHES}(?<said>0\\.\\d+)[%％]`, 'dgu');
/** 提高0.9%, 下降0.9%: a change. */
const CHANGED = /(?:提高|提升|上升|增加|增长|下降|降低|降|升)(?:了)?$/u;

/** 入住率达到0.913%: was 91.3% meant? */
function checkUnderOne(text: Text): Mistake[] {
  return [...text.matches(SAID_UNDER)].flatMap((match): Mistake[] => {
    const [start = 0, end = 0] = match.indices?.groups?.said ?? [];
    const said = match.groups?.said ?? '';
    if (Number(said) === 0 || CHANGED.test(text.text.slice(match.index, start))) return [];
    const meant = Number((Number(said) * 100).toPrecision(12));
    return [
      {
        start,
        end,
        message: { zh: `这类比率不到1%，文中写的是${said}%`, en: 'Such a rate is less than 1%' },
        hint: {
          zh: `核对小数点：是不是${meant}%？`,
          en: `Check the point: is it ${meant}%?`,
        },
      },
    ];
  });
}

export const boundRules: Rule[] = [
  {
    code: 'check/over-hundred',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按指标含义',
    words: {
      zh: '覆盖率、满意率、占比等不可能超过100%。',
      en: 'A coverage, a satisfaction or a share above 100%.',
    },
    examples: {
      bad: [
        '群众满意率达「985」%。',
        '税收收入占财政收入的「106.2」%。',
        '工业增加值率为「105」%。',
        '本地就业率只有「128」%。',
        '设备国产化率由62%提高到「164」%。',
        {
          document: {
            body: [
              {
                type: 'table',
                header: ['片区', '整改率'],
                rows: [
                  ['石屏', '110%'],
                  ['河湾', '98%'],
                ],
              },
            ],
          },
        },
      ],
      good: [
        '银行拨备覆盖率保持在200%以上。',
        '群众满意率达98.5%。',
        '移动宽带用户普及率达到108%。',
        '初中毛入学率117.5%。',
        '完成年度计划的106.2%。',
      ],
    },
    inText: checkOverHundred,
    inWhole: checkCells,
  },
  {
    code: 'check/under-one',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'practice',
    source: '按指标含义',
    words: {
      zh: '入住率、办结率、合格率等不到1%，多半是把小数当成了百分数。',
      en: 'An occupancy or a pass rate of less than 1%: most likely a share typed as a percentage.',
    },
    examples: {
      bad: ['人才公寓入住率达到「0.913」%。', '群众满意率为「0.985」%。', '办结率「0.97」%。'],
      good: [
        '人才公寓入住率达到91.3%。',
        '办结率提高0.9%，不合格率0.6%，空置率降至0.8%。',
        '入住率提高了0.5个百分点，覆盖率不足0.9%。',
      ],
    },
    inText: checkUnderOne,
  },
];

/** Which numbers are written in digits and which in Chinese (GB/T 15835). */
import { withArabicDates } from '../../text/index.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const STANDARD = 'GB/T 15835—2011';

/** Numbers of one date, time or range are typed, and told, at one go: ９月２０日. */
const FULL_WIDTH =
  /[０-９．]*[０-９][０-９．]*(?:[年月日号时点分至到—－～~：:／/-]{1,2}[０-９．]*[０-９][０-９．]*)*(?:(?<=月[０-９]{1,2})日)?/gu;

function checkFullWidth(text: Text): Mistake[] {
  return eachMatch(text, FULL_WIDTH, (match) => {
    const half = match[0].replace(/[０-９．]/gu, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    );
    return mistakeAt(match, {
      message: { zh: '阿拉伯数字用了全角', en: 'Full-width digits' },
      hint: write(half),
      fix: half,
    });
  });
}

const ZERO = /(?<=\d{4}年)0(\d月)(?:0(\d日))?|(?<=\d{4}年\d{1,2}月)0(?=\d日)/gu;

function checkZero(text: Text): Mistake[] {
  return eachMatch(text, ZERO, (match) => {
    const fix = match[0].replace(/0(?=\d)/gu, '').replace(/^0$/u, '');
    return mistakeAt(match, {
      message: { zh: '月、日前面不补“0”', en: 'No leading zero in month and day' },
      hint: fix === '' ? { zh: '删去“0”', en: 'Delete 0' } : write(fix),
      fix,
    });
  });
}

const SHORT_YEAR =
  /(?<=^|[，。；：、（“自至从到比较于])([012]\d)年(?=(?:\d{1,2}月|[一-鿿]?(?:底|末|初)|度|第?[一二三四1-4]季度|全年|上半年|下半年|以来|起|[开建]始|[成设创]立|[建开]园|工作总结|[，。]?\d{1,2}-))/gu;

function checkShortYear(text: Text): Mistake[] {
  return eachMatch(text, SHORT_YEAR, (match) =>
    mistakeAt(match, {
      message: { zh: '年份不能简写成两位', en: 'A year has four digits' },
      hint: write(`20${match[1]}年`),
      fix: `20${match[1]}年`,
    }),
  );
}

const CHINESE_DATE =
  /[二][〇○零Oo0]([〇○零一二三四五六七八九Oo0]{2})年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?/gu;

/** Until the regulation of 2012 papers spelt their dates: 二〇〇四年三月二日. */
const BEFORE_DIGITS = /^(?:[〇○零Oo0].|一[〇○零一Oo0])$/u;

function checkChineseDate(text: Text): Mistake[] {
  return eachMatch(text, CHINESE_DATE, (match) => {
    if (BEFORE_DIGITS.test(match[1] ?? '')) return undefined;
    const fix = arabicDate(match[0]);
    return {
      ...mistakeAt(match, {
        message: { zh: '公文中的日期用阿拉伯数字', en: 'Dates are written in digits' },
        ...(fix ? { hint: write(fix), fix } : {}),
      }),
      // 到二〇三五年: a year alone is spelt out where the wording is solemn
      ...(match[0].endsWith('年') ? { severity: 'note' as const } : {}),
    };
  });
}

/** Undefined where a numeral says no number. */
function arabicDate(date: string): string | undefined {
  const arabic = withArabicDates(date);
  return /^[\d年月日]+$/u.test(arabic) ? arabic : undefined;
}

const SCALE = /(?<![\d.])\d+(?:十|百|千)(?![分米克瓦赫])(?=[\p{Script=Han}])/gu;
const PERCENT = /百分之\d[\d.]*/gu;
const JOINED =
  /\d[一二三四五六七八九](?=[个家项人年月日亿万])|[一二三四五六七八九]\d+(?=[个家项人亿万])/gu;

/** 5百家, 3千人, 百分之15, 第2、三: digits and Chinese numerals in one number. */
function checkMixed(text: Text): Mistake[] {
  const scale = eachMatch(text, SCALE, (match) => {
    if (/千$/u.test(match[0]) && /^[卡伏]/u.test(text.text.slice(match.index + match[0].length)))
      return undefined;
    return mixed(match);
  });
  const percent = eachMatch(text, PERCENT, mixed);
  const joined = eachMatch(text, JOINED, (match) =>
    /[第十高初省国市]$/u.test(text.text.slice(Math.max(0, match.index - 1), match.index))
      ? undefined
      : mixed(match),
  );
  return [...scale, ...percent, ...joined];
}

function mixed(match: RegExpExecArray): Mistake {
  return mistakeAt(match, {
    message: {
      zh: `“${match[0]}”里阿拉伯数字与汉字数字混用`,
      en: `${match[0]} mixes digits and Chinese numerals`,
    },
    hint: {
      zh: '一个数只用一种数字；整数可用“万”“亿”作单位',
      en: 'Use one kind; 万 and 亿 may follow digits',
    },
  });
}

const TWO =
  /(?<![第十百千万一三四五六七八九二〇零初高大星期周\d、至到—分之])二(?=(?:个|家|名|户|座|间|台|辆|份|人次)(?!五|一))/gu;

/** 二家 should be 两家: before a counter. */
function checkTwo(text: Text): Mistake[] {
  return eachMatch(text, TWO, (match) =>
    mistakeAt(match, {
      message: { zh: '量词前用“两”', en: 'Before a counter write 两' },
      hint: write('两'),
      fix: '两',
    }),
  );
}

const SOME = /\d0几|几\d0|(?<![总务个项家户件人次名目])数10(?=[个家项人万亿])/gu;

/** 5个月 … 3季度 is fine; 1月份 too. 10几个 and 几10 are not. */
function checkSome(text: Text): Mistake[] {
  return eachMatch(text, SOME, (match) =>
    mistakeAt(match, {
      message: {
        zh: '带“几”“数”的概数用汉字',
        en: 'Numbers with 几 or 数 are written in Chinese',
      },
      hint: { zh: '如“十几个”“几十家”', en: 'As 十几个, 几十家' },
    }),
  );
}

const DAY_NUMBER = /(?<=\d月\d{1,2})号(?![楼线机院店门馆厅厂])/gu;

/** 1月6号 is spoken; written it is 日. */
function checkDay(text: Text): Mistake[] {
  return eachMatch(text, DAY_NUMBER, (match) =>
    mistakeAt(match, {
      message: { zh: '日期用“日”，不用“号”', en: 'A date is written with 日' },
      hint: write('日'),
      fix: '日',
    }),
  );
}

export const digitRules: Rule[] = [
  {
    code: 'check/date-day',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 9704—2012，7.3.5.4',
    words: { zh: '书面的日期用“日”，不用口语的“号”。', en: 'A written date says 日, not 号.' },
    examples: {
      bad: ['2024年1月6「号→日」印发。'],
      good: ['2024年1月6日印发。', '7号炉，第6号令。'],
    },
    inText: checkDay,
  },
  {
    code: 'check/full-width-digits',
    certain: true,
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: `${STANDARD}，5.1`,
    words: { zh: '阿拉伯数字用了全角字符。', en: 'Digits are full-width.' },
    examples: {
      bad: ['完成投资「１２．８→12.8」亿元。'],
      good: ['完成投资12.8亿元。'],
    },
    inText: checkFullWidth,
  },
  {
    code: 'check/date-zero',
    certain: true,
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 9704—2012，7.3.5.4',
    words: { zh: '月、日编了虚位（1编为01）。', en: 'A month or day has a leading zero.' },
    examples: {
      bad: ['于2024年「01月06日→1月6日」印发。', '于2024年10月「0→」6日印发。'],
      good: ['于2024年1月6日印发。', '于2024年10月10日印发。'],
    },
    inText: checkZero,
  },
  {
    code: 'check/short-year',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: `${STANDARD}，5.1.5`,
    words: { zh: '四位数的年份简写成了两位。', en: 'A year is written with two digits.' },
    examples: {
      bad: ['自「23年→2023年」10月起施行。', '「24年→2024年」上半年完成投资3亿元。'],
      good: ['近20年来，产业不断发展。', '自2023年10月起施行。', '建设期15年，投资3亿元。'],
    },
    inText: checkShortYear,
  },
  {
    code: 'check/chinese-date',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 9704—2012，7.3.5.4',
    words: { zh: '日期用了汉字数字。', en: 'A date is written in Chinese numerals.' },
    examples: {
      bad: ['「二〇二四年一月十六日→2024年1月16日」', '「二○二三年十二月→2023年12月」印发。'],
      good: ['二〇〇四年三月二日印发。', '2024年1月16日', '二十大以来。'],
    },
    inText: checkChineseDate,
  },
  {
    code: 'check/mixed-numerals',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: `${STANDARD}，4.3`,
    words: {
      zh: '同一个数里阿拉伯数字与汉字数字混用（“万”“亿”除外）。',
      en: 'One number mixes digits and Chinese numerals.',
    },
    examples: {
      bad: ['走访企业「5百」家。', '引进外资「3千」万美元。', '增长「百分之15」。'],
      good: [
        '走访企业500家，投资3000万元。',
        '长1.5千米，重3千克。',
        '用电5千瓦时。',
        '学生217人（高一72人，高二145人），竞赛省一7人。',
      ],
    },
    inText: checkMixed,
  },
  {
    code: 'check/two',
    severity: 'warning',
    family: 'digits',
    basis: 'practice',
    source: '《现代汉语词典》“二”“两”用法',
    words: { zh: '量词前的“二”应写“两”。', en: '二 before a counter should be 两.' },
    examples: {
      bad: ['引进「二→两」家开发商。'],
      good: ['引进两家开发商。', '第二个五年。', '十二个项目。', '二级甲等。', '“二次创业”'],
    },
    inText: checkTwo,
  },
  {
    code: 'check/some-numbers',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: `${STANDARD}，4.2.2`,
    words: { zh: '含“几”“数”的概数用了阿拉伯数字。', en: 'A number with 几 is written in digits.' },
    examples: {
      bad: ['走访「10几」家企业。', '走访「数10」家企业。'],
      good: ['走访十几家企业。', '项目总数30个，任务数20个。'],
    },
    inText: checkSome,
  },
];

/** Numbers that belong to a word and keep their Chinese numeral: 一把手, 三公经费, 三令五申 (GB/T 15835-2011, 4.2.3). */
import { once } from '../../text/index.ts';
import { isIdiom } from '../lexicon/idioms.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const FIXED = `
一把手 一站式 一网通办 一窗通办 一窗受理 一件事一次办 一刀切 一岗双责 一票否决 一事一议 一线员工 一线工人 一线职工 一带一路 一国两制 一体化 一揽子 一系列 一条龙 一盘棋 一张网 一张图 一对一 一企一策 一户一策 一村一品 一门式 一把尺子 一手抓 一汪清水
两手抓 两不愁 两山理论 两山转化 两个确立 两个维护 两个务必 两个毫不动摇 两新组织 两优一先 两学一做 两会精神 两委班子
三公经费 三农工作 三农问题 三会一课 三重一大 三严三实 三位一体 三步走 三方协议 三方评估 三资企业 三无产品 三孩政策 三包责任 三同时 三不管 三定方案 三角债 三令五申 三废处理 三级联动 三番五次
四个意识 四个自信 四个全面 四个伟大 四风问题 四中全会 四化同步 四上企业 四好农村 四不两直 四套班子 四大发明 四通八达 四议两公开 四书五经 四平八稳
五位一体 五保户 五险一金 五四运动 五四青年 五一劳动节 五星级 五大发展理念 五小企业
六稳六保 六保任务 七上八下 七下八上 七一讲话 八一建军节 八方支援 九三学社 九牛一毛 百日攻坚 百年大计
零距离 零容忍 零门槛 零报告 零接触 零增长 零跑腿 零突破 零首付 零起点
`;
const NUMERALS = '零一二三四五六七八九';

/** What stands behind a numeral, by the digits that may be typed for it. */
const fixed = once(() => {
  const words = new Map<string, string>();
  for (const word of FIXED.trim().split(/\s+/u)) {
    const typed = word.replace(/[零一二两三四五六七八九]/u, digitOf).replace(/^十/u, '10');
    words.set(typed.replace(/^百/u, '100'), word);
  }
  const all = [...words.keys()].map((word) => word.replace(/\d+/u, '')).join('|');
  return {
    words,
    pattern: new RegExp(
      `(?<![\\d.,第年月日:：—–~～-])\\d{1,3}(?:${all})(?!(?<=图)[片表纸像样案])`,
      'gu',
    ),
  };
});

function digitOf(numeral: string): string {
  return numeral === '两' ? '2' : String(NUMERALS.indexOf(numeral));
}

const QUOTED =
  /(?<=[“"])\d(?=公[”"]|农[”"]|风[”"]|个(?:意识|自信|全面|维护|确立|务必)[”"]|位一体[”"]|会一课[”"]|化同步[”"]|稳[”"]|保[”"]|山[”"]|新[”"]|步走[”"])/gu;

/** 3公经费, with quotation marks around or not; 十4五 and the like. */
function checkFixed(text: Text): Mistake[] {
  const { words, pattern } = fixed();
  const numbers = eachMatch(text, pattern, (match) => {
    const right = words.get(match[0]);
    return right === undefined ? undefined : fixedMistake(match, right);
  });
  const quoted = eachMatch(text, QUOTED, (match) =>
    fixedMistake(match, match[0] === '2' ? '两' : (NUMERALS[Number(match[0])] ?? '')),
  );
  return [...numbers, ...quoted];
}

function fixedMistake(match: RegExpExecArray, right: string): Mistake {
  return mistakeAt(match, {
    message: {
      zh: `定型的词语用汉字数字，不用“${match[0]}”`,
      en: 'A fixed expression keeps its Chinese numeral',
    },
    hint: write(right),
    fix: right,
  });
}

const FOUR = /(?:\p{Script=Han}|10{0,4}(?!\d)|[2-9](?!\d)){4}/uy;
const HAN = /\p{Script=Han}/u;

/** 3令五申, 千方100计: with its digits spelt out it is an idiom. */
function checkIdioms({ text: line }: Text): Mistake[] {
  const found: Mistake[] = [];
  for (let at = 0; at < line.length; at++) {
    if (!isDigit(line, at)) continue;
    let start = at;
    while (at - start < 3 && HAN.test(line[start - 1] ?? '')) start -= 1;
    for (; start <= at; start++) {
      const mistake = /[\d.,]/u.test(line[start - 1] ?? '') ? undefined : idiomAt(line, start);
      if (mistake) found.push(mistake);
    }
  }
  return found;
}

function isDigit(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function idiomAt(line: string, start: number): Mistake | undefined {
  FOUR.lastIndex = start;
  const words = FOUR.exec(line)?.[0];
  // 1分之差 is a score
  if (words === undefined || /\d分之差$/u.test(words)) return undefined;
  // 跃居第1位 is a rank
  if (/第\d$/u.test(words) && /^[位名批期届轮个次]/u.test(line.slice(start + words.length)))
    return undefined;
  const idiom = spelt(words).find(isIdiom);
  if (idiom === undefined) return undefined;
  const end = start + words.length;
  return {
    start,
    end,
    message: { zh: `成语“${idiom}”用汉字数字`, en: 'An idiom keeps its Chinese numerals' },
    hint: write(idiom),
    fixes: [{ start, end, text: idiom }],
  };
}

const POWERS: Readonly<Record<string, string>> = {
  10: '十',
  100: '百',
  1000: '千',
  10000: '万',
};

/** With 二 and with 两. */
function spelt(words: string): string[] {
  const plain = words.replace(
    /\d+/gu,
    (digits) => POWERS[digits] ?? NUMERALS[Number(digits)] ?? '',
  );
  return words.includes('2') ? [plain, plain.replaceAll('二', '两')] : [plain];
}

export const fixedNumberRules: Rule[] = [
  {
    code: 'check/fixed-number',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 15835—2011，4.2.3：含有数字、已稳定成词的词语用汉字数字',
    words: {
      zh: '定型的词语、成语里的数字用了阿拉伯数字。',
      en: 'A fixed expression or idiom with digits in it.',
    },
    examples: {
      bad: [
        '各部门「1把手→一把手」负总责。',
        '压减“「3→三」公”经费。',
        '「3令五申→三令五申」，不得酒驾。',
        '「千方100计→千方百计」保供应。',
      ],
      good: [
        '上传至少1张图片。',
        '各部门一把手负总责。',
        '压减“三公”经费。',
        '推进第1条线，出台10项措施。',
        '近2年，有3个公司。',
        '产量跃居第1位。',
        '仅以1分之差获得银牌。',
      ],
    },
    inText: (text) => (/\d/u.test(text.text) ? [...checkFixed(text), ...checkIdioms(text)] : []),
  },
];

/** Sums that a sentence states: 合计, 共; what is done and what is left. */
import { scalePower } from '../../figures/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { amount, intervalOf, overlap, sumOf } from './interval.ts';
import { totalLike } from './parts.ts';
import { rolesIn, sameUnit } from './roles.ts';

const TOTAL = /(?:合计|共计|总计|总共|一共|累计共|共)(?:有|为|达)?$/u;

function checkTotals(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((total, index): Mistake[] => {
      if (total.role !== 'value' || total.quantity.approximate || !TOTAL.test(total.lead))
        return [];
      const parts = said
        .slice(0, index)
        .filter(({ role, quantity }) => role === 'value' && sameUnit(quantity, total.quantity))
        .map(({ quantity }) => quantity);
      // 合计 sums up; 共 often only counts, so it needs figures close before it
      const before = said[index - 1]?.quantity;
      const close =
        /(?:合计|共计|总计|总共)(?:为|达)?$/u.test(total.lead) ||
        (total.lead.length <= 3 && before !== undefined && sameUnit(before, total.quantity));
      if (parts.length < 2 || !close || parts.some(({ approximate }) => approximate)) return [];
      const all = intervalOf(total.quantity);
      for (let from = 0; from <= parts.length - 2; from++) {
        if (overlap(sumOf(parts.slice(from)), all)) return [];
      }
      const { start, end, digits, scale, unit } = total.quantity;
      const sum = totalLike(parts, total.quantity);
      return [
        {
          start,
          end,
          message: {
            zh: `前面各项相加为${sum}${scale}${unit}，合计写的是${digits}${scale}${unit}`,
            en: `The figures before add up to ${sum}${scale}${unit}, the total says ${digits}${scale}${unit}`,
          },
          hint: { zh: '核对各项和合计', en: 'Check the figures and the total' },
        },
      ];
    });
  });
}

const OPEN = /(?:未|尚|剩余|余下|其余|还有|仍有|正在)/u;
const DONE = /(?:已|完成|解决|整改|办结|销号|化解|修复|到位|兑现)/u;

function checkRemainder(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence).filter(({ role }) => role === 'value');
    return said.flatMap((open, index): Mistake[] => {
      const done = said[index - 1];
      const whole = said[index - 2];
      if (
        !done ||
        !whole ||
        !sameUnit(open.quantity, whole.quantity) ||
        !sameUnit(done.quantity, whole.quantity)
      )
        return [];
      const rest = text.text.slice(open.quantity.whole.end, open.quantity.whole.end + 4);
      const isOpen =
        OPEN.test(open.name) ||
        OPEN.test(open.lead.slice(-6)) ||
        /^(?:未|尚未|正在|仍)/u.test(rest);
      const afterDone = text.text.slice(done.quantity.whole.end, done.quantity.whole.end + 6);
      const isDone = DONE.test(done.lead.slice(-8)) || /^已/u.test(afterDone);
      if (!isOpen || !isDone || OPEN.test(done.lead.slice(-4)) || OPEN.test(whole.lead.slice(-4)))
        return [];
      if (
        DONE.test(whole.lead.slice(-4)) &&
        !/(?:排查|收集|受理|发现|梳理|问题|隐患|事项)/u.test(whole.lead)
      )
        return [];
      if ([whole, done, open].some(({ quantity }) => quantity.approximate)) return [];
      // 已完成61项、正在推进19项、尚未启动6项: all that is open counts
      const others = said
        .slice(index + 1)
        .filter(
          ({ quantity, lead }) => sameUnit(quantity, whole.quantity) && OPEN.test(lead.slice(-6)),
        );
      const all = [done, open, ...others].map(({ quantity }) => quantity);
      if (overlap(sumOf(all), intervalOf(whole.quantity))) return [];
      const { start, end, digits, scale, unit } = open.quantity;
      const right = amount(whole.quantity)
        .minus(amount(done.quantity))
        .div(`1e${scalePower(scale)}`)
        .toString();
      return [
        {
          start,
          end,
          message: {
            zh: `总数减去已办的应剩${right}${scale}${unit}，文中写的是${digits}${scale}${unit}`,
            en: `All less done leaves ${right}${scale}${unit}, the text says ${digits}${scale}${unit}`,
          },
          hint: { zh: '核对总数、已办数和剩余数', en: 'Check all, done and left' },
        },
      ];
    });
  });
}

export const totalRules: Rule[] = [
  {
    code: 'check/total',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170',
    words: {
      zh: '合计、共计的数不等于前面各项之和。',
      en: 'A total is not the sum of the figures before it.',
    },
    examples: {
      bad: [
        '发放补助12.5万元、奖金8.3万元，合计「21.8」万元。',
        '新建标准厂房3栋、改造旧厂房5栋，共「9」栋。',
      ],
      good: ['发放补助12.5万元、奖金8.3万元，合计20.8万元。', '完成7宗土地出让，共560亩。'],
    },
    inText: checkTotals,
  },
  {
    code: 'check/remainder',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: { zh: '已办数与未办数之和不等于总数。', en: 'Done and left do not make up all.' },
    examples: {
      bad: ['排查隐患284条，已整改238条，剩余「36」条正在整改。'],
      good: [
        '排查隐患284条，已整改238条，剩余46条正在整改。',
        '安排任务86项，已完成61项、正在推进19项、尚未启动6项。',
      ],
    },
    inText: checkRemainder,
  },
];

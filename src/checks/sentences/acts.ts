/** Acts that come one after the other, said in the wrong order: 解决和发现问题. A row: the acts in their order. */
import { once } from '../../text/index.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const ORDER = `
发现 解决
发现 纠正
发现 处置
发现 整改
发现 克服
发现 改正
排查 整改
排查 化解
听取 讨论
听取 审议
听取 采纳
制定 落实
制定 实施
制定 执行
制订 实施
起草 印发
学习 贯彻
学习 领会 运用
学习 掌握
调查 处理
研究 解决
研究 部署 落实
总结 推广
申报 审批
规划 建设
设计 施工
建成 投产
建成 使用
讨论 通过
审议 通过
继承 发扬
继承 发展
挖掘 利用
培养 使用
收集 整理
收集 分析
受理 办结
招标 投标
引进 消化 吸收
研发 推广
征求 吸纳
识别 防范
监测 预警
培育 壮大
巩固 拓展
`;

/** Later act → the acts that come before it. */
const before = once(() => {
  const earlier = new Map<string, string[]>();
  for (const line of ORDER.trim().split('\n')) {
    const acts = line.split(' ');
    acts.forEach((act, at) => {
      earlier.set(act, [...(earlier.get(act) ?? []), ...acts.slice(0, at)]);
    });
  }
  const all = [...new Set(ORDER.trim().split(/\s+/u))].join('|');
  return {
    earlier,
    pattern: new RegExp(`(${all})(并|和|与|及|以及|、|并善于|并及时|并认真|并积极)(${all})`, 'gu'),
  };
});

/** Two acts joined, the later before the earlier. */
export function checkActs(text: Text): Mistake[] {
  const { earlier, pattern } = before();
  return eachMatch(text, pattern, (match) => {
    const [, first = '', and = '', second = ''] = match;
    if (!earlier.get(first)?.includes(second)) return undefined;
    // 预警、监测、研判: a row of three is no order
    if (and === '、' && text.text[match.index + match[0].length] === '、') return undefined;
    const right = `${second}${and}${first}`;
    return mistakeAt(match, {
      message: {
        zh: `先“${second}”后“${first}”，次序颠倒`,
        en: `${second} comes before ${first}`,
      },
      hint: write(right),
      fix: right,
    });
  });
}

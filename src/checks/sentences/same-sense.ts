/** Words of one meaning, two of which side by side say it twice: 各个所有, 大多大部分. A group a line. */
import { once } from '../../text/index.ts';
import { FirstSigns } from '../lexicon/first-signs.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const GROUPS = `
亲自 亲身 亲手 亲眼 亲临
大多 大部分 大都 多数 大多数 绝大多数 绝大部分
各个 所有 全部 全体 一切 每个
非常 十分 极其 特别 极为 异常 格外 尤为
不断 日益 逐步 逐渐 日趋 日渐 持续 逐年
立即 马上 立刻 尽快 迅速 及时 即刻 火速
已经 业已 早已 均已
总共 一共 合计 共计 总计
大约 大概 约有 约为 左右
必须 务必 务须 必需
可能 也许 或许 大概
曾 曾经
将要 即将 行将
再次 重新 再度 又一次
全都 统统 通通 一律
由于 因为
如果 倘若 假如 假使 若是
但是 然而 可是 不过
所以 因此 因而 从而
并且 而且
关于 对于
按照 根据 依照 依据 遵照
目前 现在 当前 如今 现今 眼下
首次 第一次 初次 首度
互相 相互 彼此
仅仅 只是 只有 仅有
最为 极为 最 极
遭到 受到 遭受 受了
无疑 毫无疑问 必定 一定
基本 大体 大致
甚至 乃至
或者 抑或
以及 及其
忽然 突然 猛然
常常 经常 时常 往往
也许 说不定
究竟 到底 毕竟
反复 多次 屡次 再三 一再
共同 一起 一同 一道
分别 各自
全面 全方位
充分 足够
尤其 特别
显著 明显
众多 许多 大量 诸多
逐一 逐个 逐项
率先 首先
继续 接着
更加 愈加 越发 愈发
至今 迄今
一直 始终 历来 向来 从来
十多 近十 余
先后 相继 陆续 接连 依次
仍然 依然 仍旧 依旧
如期 按期 按时 准时
起码 至少 最少
日益 越来越 渐渐 愈来愈
悉数 全部 全数 全额
避免 防止 以免 以防 免得 防范
切勿 请勿 不要 切莫
通常 一般 往往
事先 预先 提前 事前
亲属 家属 亲人
必定 必然 势必
倾力 全力 竭力 尽力
极力 竭力 大力
随即 随后 旋即
如此 这样
此次 本次 这次
本月 当月
本地 当地
为期 历时 长达 时长
截至 截止
届时 到时
以便 以利 旨在
仅 只
`;

/** Side by side they are meant: 不断持续 is not, 全面充分 may be. */
const RIGHT = new Set('亲自亲临 均已早已 最极 极最 全面全方位 首次首先'.split(' '));

const groups = once(() => {
  const byWord = new Map<string, number[]>();
  GROUPS.trim()
    .split('\n')
    .forEach((line, at) => {
      for (const word of line.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), at]);
    });
  const words = [...byWord.keys()]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
  const all = words.join('|');
  return {
    byWord,
    pattern: new RegExp(`(${all})(?:地|的|得)?(${all})`, 'gu'),
    starts: new FirstSigns(words.map((word) => [word, word] as const)),
  };
});

/** Whether one of the words may stand behind another. */
function mayMeet(line: string): boolean {
  const { starts } = groups();
  for (let at = 0; at + 1 < line.length; at++) {
    const words = starts.at(line, at);
    if (words === undefined) continue;
    for (const word of words) {
      const end = at + word.length;
      if (starts.at(line, end) !== undefined || starts.at(line, end + 1) !== undefined) return true;
    }
  }
  return false;
}

/** Two words of one group side by side. */
export function checkSameSense(text: Text): Mistake[] {
  if (!mayMeet(text.text)) return [];
  const { byWord, pattern } = groups();
  return eachMatch(text, pattern, (match) => {
    const [all, first = '', second = ''] = match;
    if (first === second || RIGHT.has(first + second)) return undefined;
    const shared = (byWord.get(first) ?? []).some((at) => byWord.get(second)?.includes(at));
    if (!shared) return undefined;
    return mistakeAt(match, {
      message: { zh: `“${all}”语义重复`, en: `${all} says the same twice` },
      hint: { zh: `“${first}”“${second}”只留一个`, en: `Keep ${first} or ${second}` },
    });
  });
}

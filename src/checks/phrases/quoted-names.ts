/** Names in quotes that are known: “三会一课”; and what differs from one of them in a sign: “三会一堂”. */
import { once } from '../../text/index.ts';
import { areAlike } from '../lexicon/sounds.ts';
import { eachMatch, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

/** Source: decisions, regulations and campaigns of the Party and the government, which gave these names. */
const NAMES = `
四个服务 多规合一 一体两翼 一网通查 全网通办 一网监管 晋江经验 最多填一次 高效办成一类事 一件事一次办 一窗通办 一码通行 一证通办 一链通办
四个意识 四个自信 两个维护 两个确立 五位一体 四个全面 三个代表 三严三实 两学一做 三会一课 三重一大 一带一路 一国两制 放管服 三去一降一补 六稳 六保 三农 双碳 双循环 四风 四种形态 三个区分开来 一岗双责 党政同责 三管三必须
四不两直 四不放过 双随机一公开 双随机、一公开 一网通办 一网统管 最多跑一次 接诉即办 证照分离 一业一证 多证合一 高效办成一件事 两个毫不动摇 两个结合 六个必须坚持 三个务必 两个务必 四个服从 四个伟大 四个最严 四个不摘
五个认同 三个离不开 四个与共 三个牢固树立 两不愁三保障 三保障 两重 两新 三保 过紧日子 国之大者 枫桥经验 千万工程 千村示范、万村整治 浦江经验 四下基层 马上就办 钉钉子精神 一张蓝图绘到底 卡脖子 专精特新 小巨人 独角兽 揭榜挂帅 赛马制 链长制 林长制 河长制 湖长制 田长制 路长制
七个有之 五个必须 九个坚持 十个明确 十四个坚持 十三个方面成就 三个有利于 三步走 两步走 两个一百年 四史 五史 党史学习教育 三新一高 三区三线 三条红线 一核两翼 一主三副 四好农村路 五个一工程 五好家庭 三零 两癌 两客一危 两违 三边工程 九小场所 三合一 多合一 一老一小 双减 双一流 双高计划 双师型 强基计划 县管校聘
一刀切 一窝蜂 一言堂 一阵风 层层加码 形象工程 政绩工程 半拉子工程 面子工程 盆景 花架子 新官不理旧账 吃拿卡要 慵懒散拖 门难进、脸难看、事难办 打虎 拍蝇 猎狐 天网 净网 护苗 扫黄打非 黄赌毒 盗抢骗 食药环 保护伞 关系网 套路贷 校园贷 八项规定 六项规定 五个一百 五个不准 七个严禁 四个绝对 四个必须
`;

/** Nobody coins others like these: any sign that differs is a slip; in other names only one that is alike. */
const UNLIKE_OTHERS = new Set(
  '三会一课 三重一大 一带一路 两学一做 三严三实 四个意识 四个自信 四个全面 两个维护 两个确立 五位一体 三个代表 两个毫不动摇 三个区分开来 四种形态 一国两制 专精特新 党政同责 一岗双责 枫桥经验'.split(
    ' ',
  ),
);

const names = once(() => new Set(NAMES.trim().split(/\s+/u)));
const SHORTEST = 4;
const NUMERAL = /[一二两双三四五六七八九十百]/u;

/** Names by their length: others are not one sign off. */
const namesByLength = once(() => {
  const byLength = new Map<number, string[]>();
  for (const name of names()) {
    const some = byLength.get(name.length);
    if (some) some.push(name);
    else byLength.set(name.length, [name]);
  }
  return byLength;
});

/** Where the one sign stands in which two names of one length differ. */
function offBy(typed: string, name: string): number | undefined {
  let off: number | undefined;
  for (let at = 0; at < name.length; at++) {
    if (typed.charCodeAt(at) === name.charCodeAt(at)) continue;
    if (off !== undefined) return undefined;
    off = at;
  }
  return off;
}

const QUOTED_NAME = /“(\p{Script=Han}{4,8})”/gu;

function checkNames(text: Text): Mistake[] {
  return eachMatch(text, QUOTED_NAME, (match) => {
    const typed = match[1] ?? '';
    if (names().has(typed)) return undefined;
    const alike = typed.length < SHORTEST ? undefined : namesByLength().get(typed.length);
    const near = (alike ?? []).filter((name) => {
      const off = offBy(typed, name);
      if (
        off !== undefined &&
        !UNLIKE_OTHERS.has(name) &&
        !areAlike(typed[off] ?? '', name[off] ?? '')
      )
        return false;
      // offices coin names by other numerals: “三个不摘”
      return (
        off !== undefined && !(NUMERAL.test(typed[off] ?? '') && NUMERAL.test(name[off] ?? ''))
      );
    });
    const [right] = near;
    if (right === undefined || near.length > 1) return undefined;
    const start = match.index + 1;
    const end = start + typed.length;
    return {
      start,
      end,
      message: { zh: `“${typed}”疑为“${right}”`, en: `${right} may be meant` },
      hint: write(right),
      fixes: [{ start, end, text: right }],
    };
  });
}

export const quotedNameRules: Rule[] = [
  {
    code: 'check/quoted-name',
    severity: 'warning',
    family: 'phrases',
    basis: 'practice',
    source: '党和国家文件中的规范简称',
    words: {
      zh: '引号中的简称与固定的简称只差一个字。',
      en: 'A name in quotes is one sign away from a fixed one.',
    },
    examples: {
      bad: ['坚持“「三会一堂→三会一课」”制度。', '推进“「一代一路→一带一路」”建设。'],
      good: ['坚持“三会一课”制度。', '落实“三个不摘”要求。'],
    },
    inText: checkNames,
  },
];

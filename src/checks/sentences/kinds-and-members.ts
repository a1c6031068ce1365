/** A kind beside its own members, as if they were several things: 蔬菜和土豆. A row: the kind, then members. */
import { once } from '../../text/index.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const KINDS = `
蔬菜 土豆 黄瓜 辣椒 白菜 萝卜 番茄 西红柿 茄子 芹菜
水果 苹果 香蕉 葡萄 西瓜 柑橘 梨子 桃子
粮食 水稻 小麦 玉米 大米
农作物 水稻 小麦 玉米 大豆 棉花 油菜 花生
家电 冰箱 空调 洗衣机 电视机 热水器
家用电器 冰箱 空调 洗衣机 电视机 热水器
家具 桌椅 沙发 床铺
文具 钢笔 铅笔 橡皮 笔记本
办公用品 打印纸 签字笔 订书机 墨盒
办公设备 打印机 复印机 投影仪 碎纸机 电脑
药品 感冒药 退烧药 抗生素
家禽 鸡鸭 鹅 鸭
牲畜 牛羊 猪 马
公共交通 公交车 地铁
消防器材 灭火器 消防栓 消火栓
劳保用品 手套 口罩 安全帽
媒体 报纸 电视台 广播
图书 小说 词典 教材
`;

const table = once(() => {
  const members = new Map<string, Set<string>>();
  for (const line of KINDS.trim().split('\n')) {
    const [kind = '', ...rest] = line.split(' ');
    members.set(kind, new Set(rest));
  }
  const kinds = [...members.keys()].sort((a, b) => b.length - a.length).join('|');
  const all = [...new Set([...members.values()].flatMap((names) => [...names]))].join('|');
  return { members, pattern: new RegExp(`(${kinds})(?:和|与|及|以及|、)(${all})`, 'gu') };
});

/** A kind joined with one of its members. */
export function checkKinds(text: Text): Mistake[] {
  const { members, pattern } = table();
  return eachMatch(text, pattern, (match) => {
    const [, kind = '', member = ''] = match;
    if (!members.get(kind)?.has(member)) return undefined;
    return mistakeAt(match, {
      message: {
        zh: `“${kind}”包含“${member}”，不能并列`,
        en: `${member} is among ${kind}`,
      },
      hint: { zh: `写作“${member}等${kind}”`, en: `Write ${member}等${kind}` },
    });
  });
}

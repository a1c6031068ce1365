/** Whether one sign is easily typed for another: it sounds like it, or looks like it. */
import { once } from '../../text/index.ts';
import { SOUND_LIST } from './lists.ts';

/** Signs that look alike, group by group. */
const LOOK_ALIKE = `
己已巳 未末 日曰目 干千于 土士 天夭 人入八 刀刃力 大太犬 戊戌戍 侯候 拔拨 灸炙 荼茶 折拆析祈 晴睛 辨辩辫 贷货贪贫 洒酒 冶治冷 准淮 今令 免兔 鸟乌 栗粟 幻幼 侍待恃持诗特 盲肓 崇祟 没设 拘抱
冠寇 竟竞境镜 蓝篮滥褴 缀辍掇啜 赢羸嬴 徒徙陡 梁粱 密蜜 疆僵彊缰 燥躁澡噪操臊 泳咏 驰弛池 骋聘 概慨溉 即既 郎朗 籍藉 陪赔培倍部剖 博搏膊缚傅薄 钧钩钓均 构购沟勾钩 延廷庭 健键建 壁璧臂劈辟僻避
裁栽载戴 哀衰衷 揭竭渴喝歇遏谒葛 揣湍喘瑞端惴 券卷拳眷 茸葺 粹淬悴翠碎瘁萃卒 竣峻俊骏梭唆浚逡 侵浸寝 帐账胀怅张 决诀抉快块缺 坏怀杯环 凑揍奏 泰秦奉奏 捧棒俸 逢蓬篷峰锋蜂烽缝 绛降 撤辙澈 彻沏砌切
锤捶垂陲睡唾 漠寞莫摸模幕墓慕暮募膜馍 戎戒械诫贼 凌陵棱菱 帅师狮筛 帖贴沾粘站拈惦掂踮 捐娟绢涓 殒损陨 塌蹋榻 蔼遏霭 萦荣荧萤莹营 综踪粽棕宗淙 斡翰瀚 掣制 耽眈枕忱沈沉 委季李秀香 柬束炼练拣
绪渚堵赌睹诸奢暑署薯著箸 蓄畜 滨缤鬓膑傧摈 闭闲闯闪润涧闺 该核骇孩刻劾咳 漫慢蔓馒曼谩幔 挠饶绕浇骁侥烧晓翘 渎读续犊牍赎黩 赂略格骆络烙洛酪 旁傍磅谤榜膀镑滂 簿薄礴 副幅福辐富匐逼 偏遍编篇骗蝙扁翩 渐惭斩崭暂
瞧憔蕉樵礁焦 登瞪澄橙凳邓蹬 惑感憾撼 域或 城诚盛成 咸威戚减喊 滋慈磁糍 潜替赞僭 曾僧憎增赠层 幢撞瞳憧潼懂董 悔诲侮海晦梅莓敏 敛脸殓捡检险验剑签俭 仑伦沦论抡轮囵 若偌诺惹匿 厥獗蹶阙撅 贯惯 篑馈溃匮聩愧
眩炫弦玄 讯迅汛 扑朴仆卜 迁迂 籴糴 沫抹末茉 赅骇 毫豪 屏摒迸 倔崛掘 券劵 恃峙 侥饶 拨泼波拔披坡破 赡瞻檐 蘸醮 瘙搔骚 慑摄镊 竖坚 肄肆 恬甜括 搪塘糖 抒纾舒 沧苍怆舱枪抢呛疮 歉谦廉赚嫌 弭弥
殚惮弹阐禅 挺艇 挑桃逃兆佻跳 沽姑估枯 俯腑府附 魄魂魁魅 诽匪绯菲徘排斐 馅陷焰掐 婉惋宛腕碗 绰悼掉棹卓 慎镇填颠滇 蹉搓磋嗟差 篡纂 瑕暇遐霞 蹒瞒满 惆绸稠筹调周 迭跌秩佚 诈炸榨乍昨作 拙茁咄绌出 摧催崔
殉询徇旬 窥规 峭悄俏稍梢捎哨销消宵削屑 诣指脂旨 弩怒努奴 隔膈融 愤喷坟 裔商 沓踏 怠贻殆胎抬怡治始迨 罄磬馨 籁赖懒 稗裨碑啤婢脾 遂隧燧坠 戮戳 髦耄 膏高 谍碟蝶牒喋 渗掺惨参 涣焕换唤痪 撇憋敝弊蔽瞥 锱缁
橘谲 畏偎猥 隗瑰魄傀 蜕脱悦阅锐 枢驱躯抠讴呕欧鸥殴 溶熔蓉容 徊洄 茫芒忙盲 胆担但坦袒旦 吭坑抗炕航杭 泯抿 伶玲铃龄岭零领冷怜邻 倾顷 颖颍 旋施 刺剌 躲垛 躬射 遣谴 隐稳 赛寨塞 拯丞蒸承 饷响晌向 尬尴
呈逞程 擎警敬惊 嚣器 恣姿咨资 辄辙 脊背 嘱瞩属 寐昧妹魅 隽携 俸奉 蛰挚势执垫 汲级极吸及 冀翼 彰漳障章 靡糜麾摩磨魔 糙造 慷糠康 眶框诓筐 溺弱 缪谬戮 捍焊悍旱早 涎诞延筵 呜鸣 俞愉愈喻逾榆渝偷输 傲熬
贬泛砭眨乏 匕叱化
`;

const alike = once(readGroups);

/** For each sign, the signs of all its groups; made when it is first asked for. */
function readGroups(): Map<string, string> {
  const groups = new Map<string, string>();
  for (const group of `${SOUND_LIST} ${LOOK_ALIKE}`.trim().split(/\s+/u)) {
    for (const sign of group) groups.set(sign, `${groups.get(sign) ?? ''}${group}`);
  }
  return groups;
}

/** Whether two signs sound or look alike. */
export function areAlike(a: string, b: string): boolean {
  return a !== b && (alike().get(a)?.includes(b) ?? false);
}

/** Whether one sign is easily typed for another: it sounds like it, or looks like it. */
import { once } from '../../text/index.ts';
import { CONFUSED } from './confused.ts';
import { SHAPE_LIST, SOUND_LIST } from './lists.ts';

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

/** More of them, for words whose cost is reckoned; idioms are told by the signs above alone. */
const LOOK_ALIKE_TOO = `
堆推维准唯惟难摊滩谁 渲宣喧暄萱 遣遗馈匮贵 功动劝切 偱循 戡勘堪斟 徘排俳 冒昌贸 牵迁 绩积蹟迹 疏流梳 怒恕 折拆析 拔拨跋 陷馅焰掐 祥详洋样 纲钢岗网 汨汩 睛晴清情请静 晰晣析 搏博膊簿薄 喘端揣瑞 惕踢剔锡赐 塘糖搪 堤提题 援缓暖 摇谣遥瑶 绘给拾恰洽 竞竟兢 彬杉衫 撒撤 耕耘 裸棵颗课 祛怯却 栓拴 恼脑 缆揽览 肪防妨访仿坊 跑抱饱袍炮泡 挠绕浇烧晓 饰蚀 扰拢优忧犹 拟似 批比毗 抵低底邸 扫妇归 承丞永 扬杨场汤 抑仰迎 拣练炼 仅权汉叹仗 权仅杈 仗付什 代伐 休体 估沽诂 但坦担胆 作诈昨炸 佳洼桂 例列烈 供拱哄洪 依衣 侧测则 促捉足 俩两 倒到 候侯喉 借错措惜 值植直殖 债绩责 停亭 偶遇隅 储诸 傍榜 催摧崔 像象橡 僻辟壁避 儒需 充允兖 免兔 具俱县 册删 冲仲种中 决块快 况祝兄 冷玲 净争静 减咸感 凭任 刊刑形型 划刘 创枪苍 初补扑 别另拐 刷刹 制刺利 刻孩核 前煎剪 剂济 剩乘 割害 力刀 办为 加如 劲经径 助肋 劳营 势热 勤谨 匠斤 升开 半平 卷券 卸御 厂广 厅斤 历厉 厚原 去却 县具 参惨 叉又 双汉 反友 发友 取趣 受爱 变恋 口日 句旬 召招 叮订 可何 台抬 叶吐 号亏 司词 吃乞 合含 吉告 同周 名各 后石 吏使 吐肚 向响 君群 吞天 否杏 含念 听斤 启后 吸吹 呈皇 告吉 员贝 周同 味未 命令 和知 咨资 品晶 哀衷 响晌 哨稍 唱喝 商南 善羊 喜善 喷愤 嘱属 器嚣 团困 园圆 困因 围国 固围 图团 圈卷 土士 圣怪 场扬 均匀 坏环 坐座 块快 坚竖 坛云 坦但 垂乖 型形 垫热 城域 域城 培陪 基其 堂常 堵睹 塞寨 填镇 增赠 墙强 壮状 声户 壳売 处外 备各 复夏 外处 多夕 夜液 够句 大太 失矢 头买 夸跨 夺本 奋夺 奏泰 契喫 奖桨 套长 女安 好妇 如加 妥受 妨访 始治 委季 姓性 威咸 婚昏 嫌谦 子孑 存在 孝考 季李 学字 孩该 宁守 宅家 守宁 安按 完宽 宏广 宗崇 官宫 定走 宜谊 宝家 实买 审宙 客容 宣喧 室至 宪先 宫官 害割 宽完 宿缩 密蜜 富福 寒塞 寓离 察蔡 寨塞 导异 封卦 射躬 将奖 尊遵 小少 少小 尚向 就京 尽昼 层尽 居局 屈届 届屈 屋室 展屡 属嘱 岁多 岗刚 岸岩 峰蜂 峻俊 崇祟 州洲 巡迎 工士 左右 巧功 巨臣 差羞 己已 市布 布市 帅师 师帅 希布 帐账 帖贴 带滞 席度 帮邦 常带 幅福 幕慕 干于 平半 年午 并井 幸辛 广厂 庄压 床麻 序库 库序 应兴 底低 店占 府腑 度渡 座坐 庭廷 康糠 廉谦 延廷 建健 异导 弃奔 弄升 弊蔽 式试 引弘 弘引 张胀 弥弭 弯湾 弱溺 弹惮 强墙 归妇 当挡 录绿 形型 彩采 影景 役没 彻沏 往住 征证 径经 待侍 律津 徐除 徒徙 得碍 循偱 微徵 德得 心必 必心 忆亿 志忠 忘忙 忙茫 忠志 快块 念含 忽勿 态太 怀坏 思恩 性姓 总聪 恒桓 恢灰 恩思 恰洽 悉番 悟语 患惠 情请 惊凉 惕踢 惠患 惩征 惯贯 想相 愈愉 意音 感惑 愿原 慎填 慨概 慰尉 憾撼 懂董
`;

/** For each sign, the signs of all its groups; made when it is first asked for. */
const alike = once(() => byTheirSigns(`${SOUND_LIST} ${LOOK_ALIKE}`));

function byTheirSigns(groups: string): Map<string, string> {
  const bySign = new Map<string, string>();
  for (const group of groups.trim().split(/\s+/u)) {
    for (const sign of group) bySign.set(sign, `${bySign.get(sign) ?? ''}${group}`);
  }
  return bySign;
}

/** Whether two signs sound or look alike. */
export function areAlike(a: string, b: string): boolean {
  return a !== b && (alike().get(a)?.includes(b) ?? false);
}

/** For each sign (its code) those that are nearly the same picture. */
const looksAlike = once(() => {
  const bySign = new Map<number, number[]>();
  const add = (one: number, other: number) => {
    const others = bySign.get(one);
    if (others) others.push(other);
    else bySign.set(one, [other]);
  };
  for (const group of SHAPE_LIST.trim().split(/\s+/u)) {
    for (let at = 1; at < group.length; at++) {
      add(group.charCodeAt(0), group.charCodeAt(at));
      add(group.charCodeAt(at), group.charCodeAt(0));
    }
  }
  return bySign;
});

const alikeInWords = once(() =>
  byTheirSigns(`${SOUND_LIST} ${LOOK_ALIKE} ${LOOK_ALIKE_TOO} ${CONFUSED}`),
);

/** The signs (their codes) that are easily typed for a sign. */
export function alikeTo(code: number): readonly number[] {
  const named = alikeInWords().get(String.fromCharCode(code)) ?? '';
  const codes = new Set(Array.from(named, (sign) => sign.charCodeAt(0)));
  for (const other of looksAlike().get(code) ?? []) codes.add(other);
  codes.delete(code);
  return [...codes];
}

/** Whether two signs (their codes) are nearly the same picture. */
export function lookAlike(one: number, other: number): boolean {
  return looksAlike().get(one)?.includes(other) ?? false;
}

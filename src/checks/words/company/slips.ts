/** Words that are wrong in some company only: 权利 for 权力 in 权力清单. From practitioners' lists of 易混词. */

import type { WordRow } from '../confusable.ts';
import { MORE_COMPANY } from './rows.ts';

/** The right word, the wrong one, and the companies in which it is wrong, X in the word's place. */
const COMPANY = `
权力 权利 国家X机关 公共X X寻租 X运行 X监督 X制约 X下放 下放X X清单 行政X 执法X 滥用X X的笼子 以X谋私 X观 用好X 行使国家X X集中 X腐败 职务X X事项
权利 权力 公民X 合法X 享有X X义务 X和义务 X人 民主X 选举X 劳动者X 消费者X 基本X 受教育X 知识产权X X救济 党员X 业主X 财产X 诉讼X 人身X
必须 必需 X坚持 X加强 X严格 X牢记 X认识到 X做到 X确保 X加快 X抓好 X落实 X遵守 X完成 X高度重视 X立足 X清醒 X按照 X按时 X依法 X把 X在 X由 X经 X持 X符合 X服从 X承认
必需 必须 X品 生活X品 生活所X 生产所X 发展所X 工作所X 不可缺少的X 生产生活X物资
反映 反应 X问题 X情况 X诉求 X意见 X民意 X群众 X社情民意 如实X 向上级X 向上X 集中X 真实X 客观X X出 企业X的 群众X的 代表X 来信X 信访X 举报X
反应 反映 快速X机制 化学X 连锁X 不良X X迟钝 X迅速 应急X X能力强 过敏X 第一X 社会X强烈 应激X X速度
制定 制订 X法律 X法规 X地方性法规 X规章 X政策 X出台
法治 法制 X政府 X社会 X思维 X方式 X轨道 X环境 X中国 X化 全面依法X X国家 德治X自治 自治X德治 自治、X、德治 X保障体系 X精神 X信仰
防治 防止 污染X 病虫害X 疾病X 灾害X 沙漠化X 荒漠化X 水土流失X 血吸虫病X 传染病X 综合X X结合
防止 防治 X发生 X出现 X反弹 X返贫 X流于形式 X走过场 X脱贫人口返贫 X规模性返贫 X弄虚作假 X一刀切 X事故
考察 考查 实地X 外出X X调研 干部X X组 X对象 X团 赴外地X 商务X 投资X 出国X
检察 检查 人民X院 人民X机关 X机关依法 X机关提起 X官 X长 公益诉讼X X建议书
检查 检察 督促X 安全X 监督X X指导 开展X 卫生X 执法X 消防X 自我X 民主生活会X 全面X 专项X 纪律X X验收
截至 截止 X目前 X当前 X今年 X去年 X年底 X上半年 X月底 X本月 X现在 X上月 X日前 X三季度 X一季度
暴发 爆发 疫情X 山洪X 病毒X 传染病X 洪水X 泥石流X 病虫害X 禽流感X
爆发 暴发 战争X 火山X 危机X 矛盾X 革命X 冲突X
交代 交待 X问题 X工作 X任务 X清楚 向群众X
推脱 推托 X责任
推诿 推委 X扯皮 相互X 互相X X塞责 不X
力戒 历戒 X形式主义 X浮躁
事务 事物 X性工作 机关X 行政X 日常X 党务X 外交X 国际X 退役军人X 法律X X管理
心得 心德 X体会 学习X
度过 渡过 X节日 X春节 X假期 安全X汛期 X汛期 X佳节 X周末 X一生
渡过 度过 X难关 X危机 X困难 X险滩
过渡 过度 X期 平稳X X时期 X阶段 顺利X X性安排 X性房屋 X安置
过度 过渡 X开发 X消费 X医疗 X依赖 X包装 X负债 X劳累 X举债 X留痕 X竞争
形势 形式 经济X 严峻X X严峻 X任务 国内外X 安全生产X 就业X 防汛X X分析 X教育 X政策 新X下 复杂X X喜人 发展X X逼人 外部X 研判X
形式 形势 X主义 多种X X多样 各种X X大于内容 X新颖 流于X 以书面X 通过多种X 书面X X上
公示 公司 予以X 张榜X 经X无异议 X无异议 X期满
实施 实时 行动X方案 计划X方案 X细则 X意见
实施 事实 组织X X方案 X意见 X办法 X细则 全面X
以致 以至 X造成 X发生 X酿成 X延误
十分 十份 X重要 X必要 X明显 X突出 X严峻 X重视
已 己 现X有 园区X有 目前X有 均X完成 均X建成 都X完成 都X建成 业X 全部X完成
再 在 X创佳绩 X上新台阶 X立新功 X创新高 X添新彩 X谱新篇 X部署 X动员 X落实 X出发
受权 授权 X发布消息 新华社X发布 新华社X播发
授权 受权 X委托 依法X X书 经X 获得X X范围
委屈 委曲 受X 感到X 受到X
委曲 委屈 X求全
国是 国事 共商X 共议X
界限 界线 政策X 思想X 是非X 法律X
品味 品位 X美食 细细X
品位 品味 城市X 文化X 提升X 高X 艺术X
勘察 勘查 现场X设计 工程X X设计
片面 偏面 X强调 X追求 X理解
秘密 密秘 国家X 商业X 工作X
审定 审订 会议X 领导X 报X
营利 盈利 非X性 非X组织 以X为目的 不以X为目的
盈利 营利 X水平 实现X X能力 企业X X状况
查处 察处 严肃X 依法X X案件 X力度
察觉 查觉 及时X X到 难以X
厘清 理清 X责任边界 X权责
启用 起用 正式X X新 X印章 X公章 X仪式
起用 启用 X干部 X年轻干部 X新人
化妆 化装 X品
服气 伏气 让人X
中止 终止 暂时X 临时X
其他 其它 X人员 X单位 X部门 X同志 X企业 X干部 X地区 X省市
`;

const rowsOf = (table: string): readonly WordRow[] =>
  table
    .trim()
    .split(/[|\n]/u)
    .flatMap((line) => {
      const [right = '', wrong = '', ...around] = line.split(' ');
      return around.map((words): WordRow => [words.replace('X', wrong), words.replace('X', right)]);
    });

export const COMPANY_SLIPS: readonly WordRow[] = rowsOf(COMPANY);

/** Those that have no record yet on papers of others. */
export const MORE_COMPANY_SLIPS: readonly WordRow[] = rowsOf(MORE_COMPANY);

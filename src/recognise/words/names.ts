/** Names of offices, and words for kinds of document: what titles, signatures and recipients are made of. */

const OFFICE_END =
  /(?:委员会|管委会|党工委|工委|党委|县委|市委|区委|省委|旗委|州委|政府|(?<!举|承|主|督|交|包|领|代|创|开|帮|经|协|查|合|照|怎么|如何)办|办公室|办公厅|办事处|领导小组|指挥部|[^干全内外]部|(?<!结|时|布|格|僵|全|大|开|当)局|厅|署|法院|检察院|[^医法学]院|医院|学院|研究院|中心|公司|集团|分行|银行|支行|大学|学校|中学|小学|幼儿园|总队|支队|大队|中队|总站|[^网]站|总会|协会|学会|商会|联合会|工会|团委|妇联|支部|总支|党组|纪委|监委|街道|开发区|高新区|产业园|工业园|工业园区|产业园区|园区|示范区|试验区|合作区|镇|乡|县|社区|村|村委会|居委会|联社|合作社|馆|台|报社|所|基地|筹备组|工作组|专班|[^各]处|科|室|组)$/u;
const NOT_A_NAME = /[。；！？，,;!?：:]|关于|印发|《|》|通知|总结|如下|情况|工作要点|工作计划/u;
const SEAL = /[（(](?:盖?\s*(?:公\s*)?章|印章?|代章)[)）]$/u;

/** Text with the spaces taken out that spread a name over its line: 青 禾 产 业 园. */
export function unspread(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}（）〇])[\s\u3000]+(?=[\p{Script=Han}（）〇])/gu, '')
    .trim();
}

/** Whether a line may be an office's name and nothing else. */
export function isOffice(text: string): boolean {
  const name = unspread(text)
    .replace(SEAL, '')
    .replace(/（[^（）]{1,12}）$/u, '');
  const length = name.length;
  return length >= 3 && length <= 40 && !NOT_A_NAME.test(name) && OFFICE_END.test(name);
}

/** The offices that stand on one line, side by side or joined with 、; empty where it is no such line. */
export function officesOn(text: string): string[] {
  const whole = unspread(text);
  const apart = text
    .split(/\s{2,}|\t|\u3000+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // Names spread evenly have single characters between their spaces.
  if (apart.length > 1 && apart.every((part) => part.length >= 4 && isOffice(part))) return apart;
  const listed = text.split(/[、\s]+/u).filter((part) => part !== '');
  if (listed.length > 1 && listed.every((part) => part.length >= 5 && isOffice(part))) {
    return listed;
  }
  return isOffice(whole) ? [whole] : [];
}

/** Whether the place of a seal is marked behind a name. */
export function isSealed(text: string): boolean {
  return SEAL.test(text.trim());
}

/** An office's name without the mark of its seal. */
export function withoutSeal(name: string): string {
  return name.replace(SEAL, '').trim();
}

/** 文种 and business papers; longer ones first, so that 工作总结 is not read as 总结. */
const KINDS =
  '通知 通报 报告 请示 批复 意见 函 复函 会议纪要 纪要 决定 决议 公告 通告 公报 议案 命令 令 ' +
  '工作总结 总结 工作要点 要点 工作计划 计划 工作安排 安排 工作思路 思路 工作打算 打算 实施方案 工作方案 方案 规划 ' +
  '专报 快报 大事记 工作专报 办法 规定 细则 制度 规则 章程 预案 清单 工作汇报 汇报 名册 明细 预算书 决算书 承诺函 讲话 致辞 发言 小结 情况说明 说明 简报 信息 建议 提纲 措施 名单 ' +
  '工作情况 情况 体会 述职 思考 感悟 心得 材料 责任书 承诺书 公约 职责 一览表 统计表 登记表 申请表 表 计划表 任务分解 分工 亮点 成效 综述 评估 ' +
  '一封信 公开信 慰问信 感谢信 贺信 倡议书 公示 启事 须知 指南 台账 工作台账 目标 任务 举措 做法 经验 指标';
const KIND_WORDS = KINDS.split(' ').sort((a, b) => b.length - a.length);
const KIND_END = new RegExp(
  `(${KIND_WORDS.join('|')})(?:[（(][^（）()]{1,20}[)）]|[一二三四五六七八九十\\d]{1,2})*$`,
  'u',
);

/** The word for the kind of document that a title ends with. */
export function kindWord(title: string): string | undefined {
  return KIND_END.exec(title.replace(/[》”](?=(?:[（(][^（）()]{1,20}[)）])?$)/u, ''))?.[1];
}

const BOTH =
  /(?:总结|情况|小结|回顾|报告|汇报)[》”]?(?:和|及|暨|与|以及|、)[^，。]{0,24}(?:计划|要点|打算|思路|安排)/u;

/** 文种 of a title, as forms name it; undefined where the title names none. */
export function kindOf(title: string): string | undefined {
  const official =
    /(通知|通报|请示|批复|复函|函|纪要|决定|决议|公告|通告|公报|议案|命令|令|意见)(?:[（(][^（）()]{1,20}[)）])*$/u.exec(
      title,
    )?.[1];
  if (official) return official === '复函' ? '函' : official;
  if (/(?:总结|小结)报告(?:[（(][^（）()]{1,20}[)）])*$/u.test(title)) return '工作总结';
  if (/报告(?:[（(][^（）()]{1,20}[)）])*$/u.test(title)) return '报告';
  if (BOTH.test(title)) return '总结和计划';
  const word = kindWord(title);
  if (word === undefined) return undefined;
  if (/要点/u.test(word)) return '工作要点';
  if (/总结|小结/u.test(word)) return '工作总结';
  if (/计划|安排|打算|思路/u.test(word) && (/工作/u.test(title) || /计划$/u.test(word))) {
    return '工作计划';
  }
  return word.replace(/^(?:工作|实施|一封)(?=.)/u, '');
}

/** 文种 of a document without a title: from what it says it is, then from what its top headings name. */
export function kindOfText(opening: string, headings: readonly string[]): string | undefined {
  const ahead = headings.some(
    (text) => /计划|要点|打算|思路|安排/u.test(text) && /(?:\d|[xX×*＊]{2}|明)年/u.test(text),
  );
  const past = headings.some((text) => /总结|情况|小结|回顾|成效|工作$/u.test(text));
  if (past && ahead) return '总结和计划';
  if (/(?:总结|小结|工作[^，。]{0,6}情况)[^，。]{0,8}如下/u.test(opening)) return '工作总结';
  if (past) return '工作总结';
  return headings.some((text) => /计划|打算|思路|安排/u.test(text)) ? '工作计划' : undefined;
}

/** Whether a title is whole: it ends with a kind of document and leaves nothing open. */
export function isFinishedTitle(title: string): boolean {
  if (/(?:的|和|及|与|暨|、|关于|《[^》]*)$/u.test(title)) return false;
  if (title.split('《').length > title.split('》').length) return false;
  return kindWord(title) !== undefined || /[》）)]$/u.test(title);
}

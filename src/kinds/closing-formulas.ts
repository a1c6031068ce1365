/** 结语 and lead-ins: words that belong to certain kinds of papers, for forms and for files. */

/** Closing words, and the kinds that end so. */
const FORMULAS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:特此|现)通知/u, ['通知', '印发通知']],
  [/^(?:特此|专此)报告|^以上报告/u, ['报告']],
  [/^特此请示|^以上请示/u, ['请示']],
  [/^(?:以上.{0,6}[，,])?(?:妥否|当否|可否|是否妥当)[，,]?.{0,4}(?:批|审|示)/u, ['请示', '报告']],
  [/^(?:特此|此|专此)批复/u, ['批复']],
  [/^(?:特此|此|专此)复/u, ['批复', '函']],
  [/^特此函|^(?:盼|请|望|敬请|即请)(?:予)?函?复/u, ['函']],
  [/^特此通报/u, ['通报']],
  [/^特此公告/u, ['公告']],
  [/^特此通告/u, ['通告']],
  [
    /^请(?:遵照|贯彻|认真贯彻|遵照贯彻)执行|^请认真/u,
    ['通知', '印发通知', '决定', '意见', '通报', '批复', '命令'],
  ],
  [/^请予?审议/u, ['议案']],
  // what only who stands above gives; a letter asks for 批准, too
  [/^(?:恳|敬|呈)?请(?:予以?|领导|上级|贵?[\p{Script=Han}]{1,4}?)?(?:批示|指示)/u, ['请示']],
  [/^(?:恳|敬|呈)?请(?:予以?)?(?:批准|审批|核准|核批)/u, ['请示', '函']],
  [/^(?:恳|敬|呈)?请(?:予以?)?批复/u, ['请示', '报告']],
  [/^(?:敬|呈)?请审[阅示]/u, ['报告', '请示']],
  [/^.{0,20}(?:为盼|为荷)/u, ['函']],
  [/^请(?:予以?)?批转/u, ['意见', '报告', '请示']],
  [/^特此决定/u, ['决定']],
  // 公示 is no kind of its own: it is printed as a notice
  [/^特此公示/u, ['通知', '通告']],
  [/^此令/u, ['命令']],
  [/^现予(?:以)?(?:公布|发布|公告)/u, ['命令', '公告', '通告', '公报', '决定']],
];

const ANNOUNCED =
  /现(?:[将就][^。；]{0,40}?)?(?<word>通知|报告|请示|通报|公告|通告|公示|批复|函告|函复)如下/u;

/** 研究检查工作。通知如下：, without 现将. */
const AS_FOLLOWS =
  /(?:^|[，。；])(?:现|有关|相关|具体|情况|事项|内容)*(?<word>通知|报告|请示|通报|公告|通告|批复|函告|函复)如下[：。]$/u;

/** The kinds that a closing formula belongs to; undefined for other words. */
export function kindsOfClosing(words: string): readonly string[] | undefined {
  return FORMULAS.find(([formula]) => formula.test(words))?.[1];
}

/** 报告 in 现将有关情况报告如下. */
export function announcedKind(words: string): string | undefined {
  return (ANNOUNCED.exec(words) ?? AS_FOLLOWS.exec(words))?.groups?.word;
}

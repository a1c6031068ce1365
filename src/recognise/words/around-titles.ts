/** What sites put before and behind a title on its line: [置顶], NEW, a day, …, a key, their name, a file's ending. */
import { anyOf } from '../../text/index.ts';

/** A day as sites write it; documents write 2024年3月4日. */
const DAY = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const ANY_DAY = `(?:${DAY}|\\d{4}年\\d{1,2}月\\d{1,2}日)`;
const NEW = `${anyOf('new hot top 新 热 荐 置顶 推荐 原创 转载 头条')}[!！]?`;
const MARK = '[|｜·•●■◆▪★☆*＊>»›◎○]';
const BRACKETED = '[【[［][^【】[\\]［］]{1,10}[】\\]］]';
const REMARK = anyOf('附件 附图 全文 图 组图 下载 转载 转发 转 置顶', DAY);
const REST = '\\d{1,2}:\\d{2}(?::\\d{2})?|\\.(?:docx?|pdf|wps|ofd|html?)|下载|…+|\\.{2,}';
const ISSUE = '[（(]?(?:总?第)?\\d{1,4}期(?:[（(]?总第?\\d{1,4}期[)）]?)?[)）]?';

/** Such marks at a line's start. */
export const MARKS_BEFORE = new RegExp(
  `^(?:(?:${BRACKETED}|[（(]${REMARK}[)）]|${NEW}(?=\\s)|${DAY}(?=\\s)|${MARK})\\s*)+`,
  'iu',
);
/** At its end. */
export const MARKS_BEHIND = new RegExp(
  `(?:\\s*(?:${BRACKETED}|[（(]${REMARK}[)）]|(?<=\\s)${NEW}|(?<=\\s)${DAY}|${REST}|${MARK}))+$`,
  'iu',
);
/** Nothing but such marks, spaces left out, before a title that is known. */
export const ONLY_BEFORE = new RegExp(
  `^(?:${BRACKETED}|[（(].{1,10}[)）]|${NEW}|${ANY_DAY}|${MARK})+$`,
  'iu',
);
/** Behind it: also the number of an issue. */
export const ONLY_BEHIND = new RegExp(
  `^(?:${BRACKETED}|[（(](?:${REMARK}|${ANY_DAY})[)）]|${ISSUE}|${NEW}|${ANY_DAY}|${REST}|${MARK})+$`,
  'iu',
);
/** A key before it, perhaps the last of several: 移动端：. */
export const KEY_BEFORE = /^[^。；！？]{0,80}[\p{Script=Han}A-Za-z]{1,8}[:：|｜]$/u;
/** The site's name behind a mark. */
export const SITE_BEHIND = /^[-_—|｜–]+[^。；：]{2,24}$/u;

/** The site's name before it. */
export const SITE_BEFORE =
  /^[【[]?[^。；：《》]{2,24}(?:(?:网站?|门户|平台|欢迎您)[】\]]?[-_|｜–·]*|[-_|｜–]+)$/u;

/** The same at a title's end, where nothing else shows it. */
export const SITE_AT_END = new RegExp(
  `\\s*(?:[_|｜][^_|｜]{2,20}|[-—–]+\\s*[^-_—|｜–《》]{2,20}${anyOf('网 网站 门户 平台 人民政府')})$`,
  'u',
);
/** What news says right above the paper that it gives as it is. */
export const GIVES_WHOLE = new RegExp(
  `${anyOf('以下 下面')}[为是](?:.{0,6}《[^》]{2,80}》)?.{0,6}${anyOf('原文 全文')}[:：]?$|${anyOf('原文 全文')}如下[:：]?$`,
  'u',
);
/** Sizes of letters to click at. */
export const LETTER_SIZE = new RegExp(`^${anyOf('大 中 小 特大 默认')}$`, 'u');
/** Keys of cards whose value can be a title, or sentences. */
export const TITLED_KEY = new RegExp(`^(?:.*${anyOf('标题 名称 题目 概述 摘要')}|主题)$`, 'u');

/** 文/李某: who wrote or took it. */
export const BY_LINE = new RegExp(
  `^${anyOf('文 图 文图 作者 编辑 记者 通讯员 摄影 供图 来源')}\\s*[/／|｜]`,
  'u',
);
/** What someone said at a meeting: 在全区经济工作会议上的讲话. */
export const SPEECH = new RegExp(
  `在.{4,60}上的[^，。：]{0,6}${anyOf('讲话 致辞 发言 报告 主持词')}$`,
  'u',
);
/** What stands over the contents of a bulletin: 【本期要目】, 目录. */
export const CONTENTS = new RegExp(
  `^[【〖[［★●■◆*\\s]*(?:本期|本刊)?${anyOf('要目 目录 目次 导读 看点 内容 内容提要 内容导读')}[】〗\\]］★●■◆*\\s]*[:：]?$`,
  'u',
);
/** What a line of such contents begins with. */
export const CONTENTS_MARK = /^[◆●■★▲▪·•*\-—－\s]*(?:\d{1,2}\s*[.、．]\s*)?/u;
/** What an office calls a column of its site: 青禾县林业局通知公告, 林业局-政务公开. */
export const COLUMN_ENDS = new RegExp(
  `[-—－·|｜]?${anyOf(`
    通知公告 公告公示 公示公告 公告通知 政务公开 政府信息公开 信息公开 政策文件 规范性文件 政策法规 新闻动态 工作动态 公文公报`)}$`,
  'u',
);
/** The number of an issue at a line's end: 政府公报2024年第3期. */
export const ISSUE_ENDS = /\d{4}年?第?\s?\d{1,3}\s?期$/u;
/** A key of a page's card run together with its number: 文号青禾园管发〔2024〕3号. */
export const NUMBER_KEY = new RegExp(
  `^${anyOf('发文字号 发文文号 发文号 文件编号 文号 字号')}`,
  'u',
);
/** Who speaks, by post and name, behind a title on its line. */
export const TITLE_AND_SPEAKER = new RegExp(
  `^(.{4,60}?${anyOf('报告 讲话 发言 致辞 汇报 述职')})\\s*((?!${anyOf('的 会 和 及 材料 提纲')})[\\p{Script=Han}、]{2,24}${anyOf(`
    市长 县长 区长 省长 镇长 乡长 主席 主任 局长 厅长 部长 院长 检察长 书记 行长 校长 会长 董事长 总经理`)}\\s+\\p{Script=Han}\\s*\\p{Script=Han}{1,2})$`,
  'u',
);

/** Keys of a card whose value is an office: 发布机构. */
export const OFFICE_KEY = /(?:机构|机关|单位|部门|来源)$/u;

/** How a company marks who may read a paper, behind its name: 国网青禾电力公司内部事项. */
export const KEPT_IN_COMPANY = new RegExp(
  `^.{0,24}${anyOf('内部 普通 重要 核心 商密 敏感')}${anyOf('事项 信息 商密')}$`,
  'u',
);

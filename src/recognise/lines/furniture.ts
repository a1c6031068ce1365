/** What stands on web pages around a document, and its catalogue card (索引号, 发布日期 …): kept apart, and listed. */

import { readDate } from '../../text/index.ts';
import type { LeftoverReason } from '../findings/recognition.ts';
import { unspread } from '../words/offices.ts';
import type { Entry } from './entries.ts';

const LONGEST = 200;

/** Keys of a catalogue card, which also stand above and below articles. */
const CARD_KEYS = words(
  '索引号 信息索引号? 主题分类 信息分类 信息类别 发布机构 发文机构 发布单位 发布人 发布者 发文机关 发文单位 公开机构 成文日期 公开日期 公开时间 ' +
    '发布日期 发布时间 发文日期 生成日期 生成时间 生效时间 更新时间 更新日期 录入时间 上传时间 归档时间 失效时间 废止时间 废止日期 文号 发文字号 公开方式 公开时限 ' +
    '公开范围 公开形式 公开属性 公开类型 信息来源 文章来源 稿源 来源 作者 撰稿人? 供稿 浏览(?:次数|量|数)? 阅读(?:次数|量|数)? 点击(?:次数|数|量|率)? ' +
    '访问(?:次数|量)? 人气 字号 字体(?:大小)? 视力保护色 责任编辑 责编 编辑 审核 校对 关键词 关键字 主题词 标签 体裁分类 服务对象分类? ' +
    '有效性 是否有效 时效性 效力状态 信息名称 公文种类 内容概述 内容摘要 组配分类 所属栏目 栏目 标题 名称 文件名称 文件编号 下载次数 网友投稿 时间(?=\\s*[:：|]\\s*(?:\\d{4}[-/.]|$)) 日期 分类 导读 简介',
);
const CARD = new RegExp(`^[|\\s•·●（(]*(?:${CARD_KEYS})\\s*[:：|]`, 'u');
/** A key whose value stands on the next line. */
const BARE_KEY = new RegExp(`^[|\\s•·●]*(?:${CARD_KEYS})\\s*[:：|]\\s*$`, 'u');
const BREADCRUMBS =
  /^(?:您?(?:的)?(?:当前|现在|所在|目前)(?:所在)?的?(?:位置|栏目)|您(?:现在)?(?:所在)?的?位置(?:是)?|位置)\s*[:：]|^(?:网站)?首页\s*(?:>|›|»|\/|-|→|＞)|(?:>|›|»|＞)[^>›»＞]{1,20}(?:>|›|»|＞)/u;
const BUTTON_WORDS = words(
  '打印(?:本页|此页|文章)? 关闭(?:窗口|本页)? 返回(?:顶部|首页|列表|上一页)? 收藏(?:本页|此页)? 分享 复制链接 正文复制 下载 纠错 大 中 小 字体 字号 默认 繁体 简体 ' +
    '无障碍(?:浏览|阅读)? 长者(?:模式|版) 加入收藏 设为首页 登录 注册 搜索 站内搜索 我要投稿 联系客服 微信订阅号 详细信息 公开具体内容 English',
);
const BUTTONS = new RegExp(`^(?:[【[（(]?(?:${BUTTON_WORDS})[】\\])）]?[\\s|｜:：、/·+-]*)+$`, 'u');
/** Lines of web pages that no document has. */
const CERTAIN =
  /^(?:分享(?:到|至)|扫一扫.{0,12}(?:手机|关注|打开|浏览|阅读)|微信扫|手机(?:扫|看)|(?:网站)?标识码|网站地图|Copyright|©|上一[篇条页][:：]|下一[篇条页][:：]|本文(?:来源|地址|链接|标题|由|转载)|链接地址[:：]|转载请|推荐访问|免责声明|阅读全文$|展开全文$|字体[:：【]|【字体|【打印|[［[]?(?:大 中 小|大 ?\| ?中 ?\| ?小)|\d+\s*(?:人|次)(?:阅读|浏览)|[（(]?责任编辑)|(?:小编|本站|本网|网文库).{0,30}(?:收集|整理|提供|推荐|带来)|ICP备|公网安备|网安备\d|版权所有|版权归|All Rights Reserved/iu;
/** Lines that are a page's at its edges, but could be a document's in its middle. */
const PROBABLE =
  /^(?:联系我们|关于我们|法律声明|版权声明|主办(?:单位)?[:：]|承办(?:单位)?[:：]|主管(?:单位)?[:：]|技术支持[:：]|政府网站|地址[:：].{2,40}(?:邮编|电话)|建议使用|特别声明|声明[:：]|温馨提示[:：]|原标题[:：]|更多(?:内容|信息|文章|精彩|>>|»)|注[:：]本(?:文|网)|以上(?:内容|就是).{0,40}(?:希望|仅供|供|帮助)|【?(?:网站)?(?:我要)?纠错】?|点击(?:下载|查看|收听|播放)|附件下载|相关附件|扫码|扫一扫|上一[篇条页]|下一[篇条页]|转载自)/u;
/** From such a line on, a page has other articles only. */
const OTHER_ARTICLES =
  /^(?:[【[][^】\]]{2,30}[】\]])?\s*[【[]?(?:推荐访问|热门(?:排行|文章|推荐|阅读|标签|专题)|相关(?:推荐|阅读|文章|链接|新闻|信息|文档|资料|热词|内容)|猜你(?:喜欢|感兴趣)|最新(?:文章|更新|推荐|文档)|精品(?:推荐|文章)|推荐(?:阅读|文章)|为您推荐|延伸阅读|大家都在看|看了又看|您可能(?:还)?(?:喜欢|感兴趣)|随机文章|文章排行|本类(?:热门|推荐|最新)|友情链接|网友评论|发表评论|评论列表)[】\]]?\s*(?:[:：].*)?$/u;
const DOWNLOAD =
  /\.(?:docx?|pdf|xlsx?|wps|et|ofd|zip|rar|pptx?|jpe?g|png)\s*(?:[（(][^（）()]{0,20}[)）])?$/iu;
const PRINTING_NOTE =
  /^[（(]?(?:共印|印数?|印发份数|打印|校对|打字|录入|存档|归档)[:：]?\s*\d*\s*.{0,20}份?[)）]?$/u;

function words(text: string): string {
  return text.split(' ').join('|');
}

/** A line that may be a page's: one of a Word file never is. */
type Candidate = Pick<Entry, 'text' | 'firm'>;

/** Why a line is none of a document's text, wherever it stands; undefined where it may be. */
export function furniture(line: Candidate): LeftoverReason | undefined {
  const { text, firm } = line;
  if (firm) return undefined;
  if (text.length > LONGEST)
    return /小编.{0,30}(?:整理|收集|带来)/u.test(text) ? 'web-furniture' : undefined;
  if (BUTTONS.test(text) || CERTAIN.test(text)) return 'web-furniture';
  return isBreadcrumbs(line) ? 'web-furniture' : undefined;
}

/** Why a line above or below a document is none of its text: more is certain there than in its middle. */
export function edgeFurniture(line: Candidate): LeftoverReason | undefined {
  const { text, firm } = line;
  if (firm) return undefined;
  const certain = furniture(line);
  if (certain) return certain;
  if (text.length > LONGEST) return undefined;
  if (PROBABLE.test(text)) return 'web-furniture';
  if (CARD.test(unspread(text)) || /^[|｜]/u.test(text)) return 'metadata';
  if (DOWNLOAD.test(text)) return 'download';
  // A moment in time is when a page was made; dates of issue have no hours.
  if (/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?/u.test(text)) {
    return 'metadata';
  }
  return undefined;
}

/** Whether the next line holds the value of this one, on a card set line by line. */
export function isBareKey({ text, firm }: Candidate): boolean {
  return !firm && text.length <= LONGEST && BARE_KEY.test(unspread(text));
}

/** Whether a line says where on a site one is: what stands above it is the site's own. */
export function isBreadcrumbs({ text, firm }: Candidate): boolean {
  return !firm && text.length <= LONGEST && BREADCRUMBS.test(text) && !/[。；]/u.test(text);
}

/** Whether a page turns to other articles here. */
export function isEndOfPage({ text, firm }: Candidate): boolean {
  return !firm && text.length <= LONGEST && OTHER_ARTICLES.test(text);
}

export function isPrintingNote({ text, firm }: Candidate): boolean {
  return !firm && PRINTING_NOTE.test(text) && readDate(text) === undefined;
}

/** Whether the cells of a table are a catalogue card: keys of such cards, nothing else. */
export function isCard(entry: Entry): boolean {
  if (entry.firm) return false;
  const cells = entry.cells?.filter((cell) => cell.trim() !== '') ?? [];
  return cells.length > 0 && cells.some((cell) => CARD.test(bareKey(cell)));
}

function bareKey(cell: string): string {
  const key = cell.replace(/\s/gu, '');
  return /[:：]/u.test(key) ? key : `${key}：`;
}

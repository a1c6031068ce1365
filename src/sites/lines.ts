/** What web sites print around a document, told by its words, a line at a time: tiers, the first that applies decides. */
import { anyOf } from '../text/index.ts';
import { isCardBelow } from './card.ts';
import { isMenuLine } from './menus.ts';
import {
  isCount,
  isDayOfPage,
  isEmptyCount,
  isLength,
  isNewspaperLine,
  isOnly,
  wasPutThere,
  withoutCounts,
} from './page-days.ts';
import { CONTROLS } from './words.ts';

/** What such a line is. */
export type SiteLine =
  /** The way to the page: 当前位置：首页 > 公开. */
  | 'breadcrumb'
  /** 打印, 关闭, 分享, 字号, 扫一扫. */
  | 'control'
  | 'viewCount'
  /** 版权所有, 主办单位, 备案号, 免责声明. */
  | 'siteNotice'
  /** 上一篇, 相关阅读. */
  | 'relatedLinks'
  | 'navigation'
  | 'pageNumber'
  | 'metadata'
  | 'download'
  /** A picture's place, with nothing in it: ![](). */
  | 'picture';

/** What a line is, and why. */
export interface SiteSign {
  is: SiteLine;
  name: string;
  /** In plain Chinese. */
  reason: string;
}

interface Tier extends SiteSign {
  when: (text: string) => boolean;
}

/** Longer lines are text, whatever words they hold. */
const LONGEST = 200;
const LONGEST_NOTICE = 160;

const BREADCRUMB =
  /^[\s【[]*(?:您?(?:的)?(?:当前|现在|所在|目前)?(?:所在|的)*的?(?:位置|栏目)(?:是|为)?\s*[:：>＞]|当前(?:页面|栏目)\s*[:：]|(?:网站)?首\s?页\s*(?:>|＞|»|›|→|\/|·|-|—|－))|(?:>|›|»|＞)[^>›»＞]{1,20}(?:>|›|»|＞)/u;
const CONTROL_WORDS = new RegExp(anyOf(CONTROLS), 'gu');
/** Three sizes to click at, and nothing else, are a control; any one of them alone may be text. */
const LETTER_SIZES = /^(?:大|中|小)$/u;
const SITE_NOTICE =
  /版权所有|版权归|copyright|all rights reserved|©|ICP备|公网安备|网安备\d|网站标识码|^(?:网站)?标识码|^网站地图|技术支持\s*[:：]|免责声明|建议(?:您)?使用.{0,30}浏览器|本[站网].{0,20}(?:转载|版权)|如.{0,12}(?:侵权|版权问题).{0,30}联系|网站(?:管理|维护)\s*[:：]|转载请/iu;
const COLLECTED = /(?:小编|本站|本网|网文库).{0,30}(?:收集|整理|提供|推荐|带来)/u;
/** Numbered lines and several sentences are a document's text, even where it speaks of web sites. */
const LABEL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．是]/u;
const SENTENCES = /[。；].*\p{L}/u;
const RELATED =
  /^[\s【[·•◆■>»]*(?:(?:上|下|前|后)一?(?:篇|条|页)(?:文章|信息)?\s*[:：>]|(?:相关|关联)(?:阅读|链接|文章|新闻|信息|文档|推荐|稿件|文件|解读|资讯|附件)\s*[:：】\]]?\s*$|相关(?:阅读|链接|文章|新闻|解读)\s*[:：]|(?:推荐|延伸|扩展)阅读|推荐访问|热(?:门|点)(?:文章|推荐|新闻|排行)|猜你喜欢|(?:更多|MORE)\s*(?:>|»|\+))/iu;
const SHARING =
  /^(?:您?是?第\s*\d[\d,]*\s*位(?:访客|访问者|浏览者|来宾)|分享(?:到|至)|扫一扫.{0,12}(?:手机|关注|打开|浏览|阅读)|微信扫|手机(?:扫|看)|本文(?:来源|地址|链接|标题|由|转载|转自|摘自)|链接地址[:：]|字体[:：【]|【字体|【打印|[［[]?(?:大 中 小|大 ?\| ?中 ?\| ?小))/u;
/** What collections of samples print over the parts of a page. */
const PART_MARK = /^【(?:概述|正文|导读|导语|摘要|简介)】$/u;
const EDITOR = /^[（(]?责任编辑/u;
/** A page number that stands alone, with its dashes; and what is left of a page field. */
const PAGE_NUMBER =
  /^[\s\u3000]*(?:[-－—–―]{1,2}\s*\d{1,4}\s*[-－—–―]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|PAGE\s*(?:\\\*\s*MERGEFORMAT\s*)?[-—－\d\s]*)[\s\u3000]*$/u;
/** What converters leave of a picture: ![](), ![]() |, [图片]. */
const PICTURE = /^[\s|｜]*(?:!?\[[^\]]{0,40}\]\([^)]*\)|[[【]图片[\]】])[\s|｜]*$/u;
/** A table's rule in text that was made of a page: | --- | --- |. */
const TABLE_RULE = /^[\s|｜:+-]*-{3,}[\s|｜:+-]*$/u;
const PIPES = /[|｜]/u;

const CERTAIN: readonly Tier[] = [
  {
    is: 'breadcrumb',
    name: 'breadcrumb',
    reason: '网页上“当前位置”一类的路径',
    when: (text) => BREADCRUMB.test(text) && !/[。；;]/u.test(text),
  },
  {
    is: 'pageNumber',
    name: 'page-number',
    reason: '单独的页码',
    when: (text) => PAGE_NUMBER.test(text),
  },
  { is: 'picture', name: 'picture', reason: '图片的位置', when: (text) => PICTURE.test(text) },
  {
    is: 'control',
    name: 'table-rule',
    reason: '表格的横线',
    when: (text) => TABLE_RULE.test(text) && PIPES.test(text),
  },
  {
    is: 'control',
    name: 'part-mark',
    reason: '网站给各部分加的标记',
    when: (text) => PART_MARK.test(text),
  },
  { is: 'metadata', name: 'editor', reason: '责任编辑', when: (text) => EDITOR.test(text) },
  {
    is: 'relatedLinks',
    name: 'related',
    reason: '相关文章、上一篇下一篇',
    when: (text) => RELATED.test(text),
  },
  {
    is: 'siteNotice',
    name: 'notice',
    reason: '网站的声明、备案、版权',
    when: (text) =>
      text.length <= LONGEST_NOTICE &&
      SITE_NOTICE.test(text) &&
      !LABEL.test(text) &&
      !SENTENCES.test(text),
  },
  {
    is: 'siteNotice',
    name: 'collected',
    reason: '网站说明文章从哪里收集',
    when: (text) => COLLECTED.test(text),
  },
  {
    is: 'control',
    name: 'sharing',
    reason: '分享、扫码、字号的按钮',
    when: (text) => SHARING.test(text),
  },
  {
    is: 'viewCount',
    name: 'view-count',
    reason: '只有浏览次数',
    when: isCount,
  },
  { is: 'control', name: 'control', reason: '只有按钮上的字', when: isControl },
  { is: 'navigation', name: 'menu', reason: '一行里有几个栏目名，是菜单', when: isMenuLine },
];

const NOTICE_AT_EDGE =
  /^(?:(?:相关|政策|文件|图文){0,2}(?:解读|图解)(?:文件|材料|链接|视频)*[:：]\s*(?:$|[《【]|.{4,80}(?:解读|图解)$)|联系我们|关于我们|法律声明|版权声明|主办(?:单位)?[:：]|承办(?:单位)?[:：]|主管(?:单位)?[:：]|政府网站|地址[:：].{2,40}(?:邮编|电话)|特别声明|声明[:：]|温馨提示[:：]|原标题[:：]|更多(?:内容|信息|文章|精彩|>>|»)|注[:：]本(?:文|网)|欢迎(?:访问|光临|您|来到|关注)|以上(?:内容|就是).{0,40}(?:希望|仅供|供|帮助)|【?(?:网站)?(?:我要)?纠错】?|点击(?:下载|查看|收听|播放)|附件下载|扫码|扫一扫|上一[篇条页]|下一[篇条页]|转载自|下载地址[:：])/u;
const DOWNLOAD =
  /\.(?:docx?|pdf|ceb|xlsx?|wps|et|ofd|zip|rar|pptx?|jpe?g|png|md|txt)\s*(?:[（(][^（）()]{0,20}[)）])?$/iu;
/** A file's name and nothing else. */
const FILE_NAME =
  /^[^\s，。；：:《》]{1,80}\.(?:docx?|pdf|ceb|xlsx?|csv|wps|et|ofd|zip|rar|pptx?|txt)$/iu;
/** A moment in time is when a page was made; dates of issue have no hours. */
const MOMENT =
  /^(?:https?:\S+\s+)?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\.\d{1,2}\.\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?/u;
/** 今天是2024年3月4日 星期一, perhaps behind the site's name. */
const TODAY =
  /^[^：:。；，]{0,24}?(?:今天是)?[:：]?\s*\d{4}年\d{1,2}月\d{1,2}日\s*星期[一二三四五六日天](?:\s.{0,20})?$/u;
/** Two steps of a way to the page, without the word before it: 政务公开 > 计划总结. */
const SHORT_WAY = /^[^>＞»›。；：，]{2,24}\s(?:>|＞|»|›)\s[^>＞»›。；：，]{2,12}$/u;
/** An article about the document, with the day it was put there: 【一图读懂】…… 2024-03-04. */
const ABOUT_IT =
  /^(?:【[^【】]{2,8}】|.*(?:解读|图解|读懂|访谈)).*\s[[（(]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\]）)]?$/u;
/** What sites print over the text itself. */
const BODY_CAPTION = /^[【[]?(?:政策|文件|公文|文章)?(?:全文|原文|正文|内容)[】\]]?[:：]?$/u;
const PIPE_START = /^[|｜]/u;

const AT_EDGE: readonly Tier[] = [
  {
    is: 'control',
    name: 'site-and-buttons',
    reason: '网站名称后面接着几个按钮',
    when: isSiteAndButtons,
  },
  {
    is: 'siteNotice',
    name: 'edge-notice',
    reason: '文章上下网站自己的话',
    when: (text) => NOTICE_AT_EDGE.test(text),
  },
  {
    is: 'metadata',
    name: 'card',
    reason: '网页登记信息的一项',
    when: isCardBelow,
  },
  {
    is: 'metadata',
    name: 'pipes',
    reason: '以竖线开头，是网页表格的一行',
    when: (text) => PIPE_START.test(text),
  },
  {
    is: 'control',
    name: 'body-caption',
    reason: '网站在正文上面印的“正文”“政策全文”一类',
    when: (text) => BODY_CAPTION.test(text),
  },
  {
    is: 'relatedLinks',
    name: 'about-it',
    reason: '解读、图解的标题和日期，是网页的链接',
    when: (text) => ABOUT_IT.test(text),
  },
  {
    is: 'download',
    name: 'download',
    reason: '文件名，是下载链接',
    when: (text) => DOWNLOAD.test(text),
  },
  {
    is: 'metadata',
    name: 'moment',
    reason: '精确到分的时间，是网页发布的时间',
    when: (text) => MOMENT.test(text),
  },
  {
    is: 'metadata',
    name: 'put-there',
    reason: '网页什么时候由谁发布',
    when: (text) => wasPutThere(text),
  },
  {
    is: 'breadcrumb',
    name: 'short-way',
    reason: '栏目之间有“>”，是网页上的路径',
    when: (text) => SHORT_WAY.test(text),
  },
  {
    is: 'metadata',
    name: 'newspaper',
    reason: '报纸的版次和日期',
    when: (text) => isNewspaperLine(text),
  },
  {
    is: 'siteNotice',
    name: 'today',
    reason: '网站上的今天日期和星期',
    when: (text) => TODAY.test(text),
  },
  {
    is: 'metadata',
    name: 'day-and-count',
    reason: '日期后面是浏览次数或来源，是网页发布的时间',
    when: isDayOfPage,
  },
  {
    is: 'viewCount',
    name: 'no-count',
    reason: '网站数的浏览次数、字数',
    when: (text) => isEmptyCount(text) || isLength(text),
  },
];

/** What a whole line is, wherever it stands, if it is not of the document. */
export function siteLine(line: string): SiteSign | undefined {
  const text = closed(line);
  if (text === '' || text.length > LONGEST) return undefined;
  return signOf(CERTAIN, text);
}

/** What a line above or below a document is: more is certain there than in its middle. */
export function edgeLine(line: string): SiteSign | undefined {
  const text = closed(line);
  if (text === '' || text.length > LONGEST) return undefined;
  return signOf(CERTAIN, text) ?? signOf(AT_EDGE, text);
}

/** Whether a line is the name of a file, and nothing else. */
export function isFileName(line: string): boolean {
  return FILE_NAME.test(line.trim());
}

/** What stands side by side is held apart by spaces, sometimes by very many. */
function closed(line: string): string {
  const text = line.trim();
  return text.length > LONGEST ? text.replace(/\s{2,}/gu, '  ') : text;
}

function signOf(tiers: readonly Tier[], text: string): SiteSign | undefined {
  const tier = tiers.find(({ when }) => when(text));
  return tier && { is: tier.is, name: tier.name, reason: tier.reason };
}

const SITE_FRONT = /^\p{Script=Han}{2,20}$/u;

/** A site's name and two or more long buttons, with nothing between: 青禾县无障碍阅读长者版; 转发 may be a title's. */
function isSiteAndButtons(text: string): boolean {
  const words = (text.match(CONTROL_WORDS) ?? []).filter((word) => word.length > 2);
  const at = text.indexOf(words[0] ?? text);
  const isEnd = text.slice(at).replace(/\s/gu, '') === words.join('').replace(/\s/gu, '');
  return words.length > 1 && isEnd && SITE_FRONT.test(text.slice(0, at).trim());
}

function isControl(text: string): boolean {
  const words = text.match(CONTROL_WORDS);
  if (words === null || !isOnly(withoutCounts(text).replace(CONTROL_WORDS, ''), text)) {
    return false;
  }
  const sizes = words.filter((word) => LETTER_SIZES.test(word)).length;
  return sizes < words.length || sizes > 2;
}

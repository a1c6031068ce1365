/**
 * What web sites print around a document, told by its words: one line at a time, so that it works for pages,
 * and for text that was copied or converted from pages. Whole lines only, and only where it is certain.
 */
import type { LeftOutReason } from './read-file.ts';

/** Longer lines are text, whatever words they hold. */
const LONGEST_FURNITURE = 160;

/** Longest word of a menu. */
const LONGEST_MENU = 8;
const SITE_NAME = /^.{2,24}(?:网|网站|门户|平台)$/u;

const BREADCRUMB =
  /^[\s【[]*(?:您?(?:当前|现在|目前)?(?:的|所在)?(?:的)?位置|当前(?:页面|栏目)|(?:网站)?首\s?页\s*(?:>|＞|»|›|→|\/|·|-|—|－))/u;
/** 位置： begins it; a document may speak of a position without a colon. */
const PLACE_MARK = /位置\s*(?:是|为)?\s*[:：>＞]|首\s?页|当前(?:页面|栏目)\s*[:：]/u;

/** Buttons of pages. A line of nothing but these, and of marks between them, is left out. */
const CONTROLS = [
  '加入收藏|收藏本[站页文]|我要收藏|收藏|设为首页|打印(?:本页|此页|页面|文章|预览)?|我要打印|关闭(?:本页|窗口|页面|此页)?',
  '分享(?:到|至|本文)?|转发|微信好友|朋友圈|微信|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|人人网|豆瓣|百度贴吧|一键分享',
  '用手机扫描二维码(?:在手机上继续观看|分享)?|扫一扫(?:[，,]?(?:在|用)?手机(?:打开|查看|浏览)?(?:当前|本)?页面?|分享(?:到微信|本页)?)?|手机版|二维码',
  '(?:显示|文字|文章|正文)?(?:字体|字号|大小)(?:大小|调整)?|背景色|默认|特大|超大|【?(?:大|中|小)】?|A[+-]|[Tt][+-]',
  '返回(?:顶部|首页|列表|上级|上一[页级]|目录)?|回到顶部|TOP|上一页|下一页|尾页|末页|首页|更多|展开全文|阅读全文',
  '无障碍(?:阅读|浏览|模式)?|长者(?:模式|专区|助手)|关怀版|适老(?:版|模式)|语音(?:播报|阅读)|朗读|听新闻|播放|暂停',
  '繁體(?:中文|版)?|繁体(?:中文|版)?|简体(?:中文|版)?|ENGLISH|English|EN|登录|注册|退出|搜索|站内搜索|网站(?:地图|导航)|RSS(?:订阅)?|订阅',
  '(?:我要)?(?:纠错|评论|点赞|举报)|网站纠错|下载(?:全文|本文|文档|PDF|Word)?|另存为|导出|推荐给好友|发送邮件|复制链接|保存(?:本页)?',
].join('|');
const CONTROL_WORDS = new RegExp(CONTROLS, 'gu');
/** Three sizes to click at, and nothing else, are a control; any one of them alone may be text. */
const LETTER_SIZES = /^(?:大|中|小)$/u;

const VIEW_COUNT =
  /(?:浏览|阅读|点击|访问|查看|点阅|人气)(?:次数|总数|量|数|率)?\s*[:：]?\s*[[(（【]?\s*(?:\d[\d,]*|-{1,2}|加载中|…|\.{3})?\s*[\])）】]?\s*(?:人?次)?/gu;
const SITE_NOTICE =
  /版权所有|copyright|all rights reserved|©|ICP备|公网安备|网站标识码|技术支持\s*[:：]|免责声明|建议(?:您)?使用.{0,30}浏览器|本[站网].{0,20}(?:转载|版权)|如.{0,12}(?:侵权|版权问题).{0,30}联系|网站(?:管理|维护)\s*[:：]/iu;
/** Numbered lines and several sentences are a document's text, even where it speaks of web sites. */
const LABEL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．是]/u;
const SENTENCES = /[。；].*\p{L}/u;
const RELATED =
  /^[\s【[·•◆■>»]*(?:(?:上|下|前|后)一?(?:篇|条)(?:文章|信息)?\s*[:：>]|相关(?:阅读|链接|文章|新闻|信息|文档|推荐|稿件|解读|资讯)\s*[:：】\]]?\s*$|相关(?:阅读|链接|文章|新闻|解读)\s*[:：]|(?:推荐|延伸|扩展)阅读|热(?:门|点)(?:文章|推荐|新闻|排行)|猜你喜欢|(?:更多|MORE)\s*(?:>|»|\+))/iu;
/** A page number that stands alone, with its dashes; and what is left of a page field. */
const PAGE_NUMBER =
  /^[\s\u3000]*(?:[-－—–―]{1,2}\s*\d{1,4}\s*[-－—–―]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|PAGE\s*(?:\\\*\s*MERGEFORMAT\s*)?[-—－\d\s]*)[\s\u3000]*$/u;
const BOOKMARK = /\[bookmark:[^\]\r\n]{0,80}\]/giu;

const METADATA_NAMES =
  '索\\s*引\\s*号|主题(?:分类|名称)|体裁(?:分类)?|组配分类|服务对象|(?:信息)?分\\s*类|发布(?:机构|单位|部门|者|人|日期|时间)|(?:信息)?公开(?:日期|时间|方式|范围|时限|形式|属性|类别|责任部门)|' +
  '生成(?:日期|时间)|(?:文章|信息|稿件|内容)?来\\s*源|(?:文章)?作\\s*者|(?:责任)?编\\s*辑|审\\s*核|录\\s*入|统一(?:登记|编)号|信息(?:名称|索引号?|分类)|(?:文件|有)\\s*效(?:\\s*性|力|期|状态|日期)|(?:添加|更新|录入|发表|创建)(?:日期|时间)|' +
  '浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|数|率)|关\\s*键\\s*[词字]|内容概述|概\\s*述|载体类型|文件编号';
/** Names that a document itself may begin a line with: metadata only beside others. */
const WEAK_NAMES =
  '名\\s*称|标\\s*题|文\\s*号|发文(?:字号|机关|单位|日期|文号)|成文日期|主题词|日\\s*期|时\\s*间|公文种类|文\\s*种|实施日期|废止日期|字\\s*[体号]';
const STRONG_FIELD = new RegExp(
  `^[\\s|｜【\\[]*(?:${METADATA_NAMES})\\s*[】\\]]?\\s*[|｜]?\\s*[:：|｜]`,
  'u',
);
const FIELD_CELL = new RegExp(`^\\s*【?(?:${METADATA_NAMES})】?\\s*[:：]?\\s*$`, 'u');
const ANY_FIELD = new RegExp(
  `(?:^|[\\s|｜【\\[　])(?:${METADATA_NAMES}|${WEAK_NAMES})\\s*[】\\]]?\\s*[:：]`,
  'gu',
);

/** What a whole line is, if it is not of the document. */
export function furnitureOf(line: string): LeftOutReason | undefined {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_FURNITURE) return undefined;
  if (BREADCRUMB.test(text) && PLACE_MARK.test(text) && !/[。；;]/u.test(text)) return 'breadcrumb';
  if (PAGE_NUMBER.test(text)) return 'pageNumber';
  if (RELATED.test(text)) return 'relatedLinks';
  if (SITE_NOTICE.test(text) && !LABEL.test(text) && !SENTENCES.test(text)) return 'siteNotice';
  if (isOnly(text.replace(VIEW_COUNT, ''), text)) return 'viewCount';
  return isControl(text) ? 'control' : undefined;
}

/** Whether all lines above a breadcrumb are words to click at, or the site's name: shorter than any title. */
export function isMenu(lines: readonly string[]): boolean {
  return lines.every((line) => {
    const text = line.trim();
    return (text.length <= LONGEST_MENU || SITE_NAME.test(text)) && !/[。：:》]/u.test(text);
  });
}

/** Whether a line is of the kind that sites print about a document: 索引号, 发布日期, 来源. */
export function isMetadata(line: string): boolean {
  if (line.length > LONGEST_FURNITURE * 2 || /。/u.test(line)) return false;
  return STRONG_FIELD.test(line) || (line.match(ANY_FIELD)?.length ?? 0) > 1;
}

/** Whether a cell of a table names a field that sites print about a document. */
export function isMetadataCell(cell: string): boolean {
  return FIELD_CELL.test(cell);
}

/** Takes marks out that converters left of Word's bookmarks. */
export function withoutBookmarks(line: string): { text: string; bookmarks: string[] } {
  const bookmarks = line.match(BOOKMARK) ?? [];
  return { text: bookmarks.length > 0 ? line.replace(BOOKMARK, '') : line, bookmarks };
}

function isControl(text: string): boolean {
  const words = text.match(CONTROL_WORDS);
  if (words === null || !isOnly(text.replace(VIEW_COUNT, '').replace(CONTROL_WORDS, ''), text)) {
    return false;
  }
  const sizes = words.filter((word) => LETTER_SIZES.test(word)).length;
  return sizes < words.length || sizes > 2;
}

/** Nothing is left of it but marks, and something was taken away. */
function isOnly(rest: string, whole: string): boolean {
  return rest.length < whole.length && !/[\p{L}\p{N}]/u.test(rest);
}

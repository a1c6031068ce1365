/** Where a page turns from its article to others. */
import { anyOf } from '../text/index.ts';

/** Longer lines are text. */
const LONGEST = 200;
const OTHERS = anyOf(`
  推荐访问 热门(?:排行|文章|推荐|阅读|标签|专题) 相关(?:推荐|阅读|文章|链接|新闻|信息|文档|资料|热词|内容|解读|稿件) 猜你(?:喜欢|感兴趣)
  最新(?:文章|更新|推荐|文档) 精品(?:推荐|文章) 推荐(?:阅读|文章) 为您推荐 延伸阅读 大家都在看 看了又看
  您可能(?:还)?(?:喜欢|感兴趣) 随机文章 文章排行 本类(?:热门|推荐|最新) 友情链接 网友评论 发表评论 评论列表
  相关政策[与和及]?解读 (?:政策性?|规范性)?文件?(?:留言咨询|咨询留言) (?:网友|我要|在线|公众)(?:留言|提问) 留言(?:板|列表)`);
const OTHER_ARTICLES = new RegExp(
  `^(?:[【[][^】\\]]{2,30}[】\\]])?\\s*[【[]?${OTHERS}[】\\]]?\\s*(?:[:：].*)?$`,
  'u',
);

/** Whether from this line on a page has other articles only. */
export function isEndOfArticle(line: string): boolean {
  return line.length <= LONGEST && OTHER_ARTICLES.test(line.trim());
}

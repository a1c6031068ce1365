/** What web sites print around documents, told by its words. */
import { describe, expect, it } from 'vitest';
import { edgeLine, isColumn, isEndOfArticle, siteLine } from '../../src/sites/index.ts';

describe('a line of a site', () => {
  it.each([
    ['当前位置: 首页 > 通知公告 > 正文', 'breadcrumb'],
    ['— 3 —', 'pageNumber'],
    ['【打印】【关闭】', 'control'],
    ['字体大小:【大】 【中】 【小】', 'control'],
    ['浏览次数：128', 'viewCount'],
    ['上一篇：没有了', 'relatedLinks'],
    ['版权所有：云溪市青禾产业园', 'siteNotice'],
    ['首   页 走进园区 新闻中心 政务公开', 'navigation'],
    ['![](a.png) |', 'picture'],
    ['（责任编辑：李某）', 'metadata'],
  ])('%s is told wherever it stands: %s', (text, is) => {
    expect(siteLine(text)).toMatchObject({ is });
    expect(siteLine(text)?.reason).not.toBe('');
  });

  it.each([
    '来源：本站',
    '2024-01-05 10:00',
    '2024/1/5 管理员',
    '更新于2024年1月5日',
    '青禾园区党群中心 > 计划总结',
    '第A06版:公告                2024年1月5日 星期五',
    '附件1.docx',
    '注：本文有删减',
    '| 标题：园区计划 | |',
  ])('%s is told at the edges of a document only', (text) => {
    expect(siteLine(text)).toBeUndefined();
    expect(edgeLine(text)).toBeDefined();
  });

  it.each([
    '责任单位：经济发展局',
    '会议时间：2024年3月5日',
    '时间：2023年10月11日下午2:30',
    '2024年1月5日 程禾生',
    '2024年版',
    '入园企业产值>2000万元的奖励办法',
  ])('%s at the edge of a document is its own', (text) => {
    expect(edgeLine(text)).toBeUndefined();
  });

  it.each(['热门文章', '【推荐访问】', '相关链接：'])('%s ends the article', (text) => {
    expect(isEndOfArticle(text)).toBe(true);
  });

  it.each(['政府信息公开', '新闻中心', '云溪市政务服务网'])(
    '%s is a column’s or a site’s name',
    (text) => {
      expect(isColumn(text)).toBe(true);
    },
  );
});

describe('a line of a document', () => {
  it.each([
    '打印机采购工作按计划推进',
    '（二）加强人才队伍建设，提高收藏和保护水平。',
    '中',
    '抓好首页栏目建设，全年发布信息65条。',
    '关于位置变更的说明',
    '来源地企业12家，其中规上企业5家。',
    '阅读活动参加人数达1200人次',
    '第3页所列事项由安全部负责',
    '发文机关标志',
    '（三）加强网站管理。规范网站标识码、版权所有等信息。',
    '2.完善网站页脚，补齐网站标识码和技术支持：单位名称',
    '文件',
    '2024年 工作 总结',
    '印刷 2024年5月6日',
  ])('is never a site’s: %s', (text) => {
    expect(siteLine(text)).toBeUndefined();
  });
});

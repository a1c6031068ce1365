/** The evaluation set as whole web pages, in the ways in which sites of offices build them. */
import { strToU8 } from 'fflate';
import { gb18030 } from '../../readers/encodings.ts';
import { escapeXml } from '../../readers/word-file.ts';
import type { Sample } from '../truth.ts';
import { type SourceLine, sourceLines } from './source.ts';

const NAMES = ['首页', '园区概况', '政务公开', '招商引资', '企业服务', '互动交流', '专题专栏'];
const NEWS = [
  '青禾产业园召开季度经济运行分析会',
  '关于端午节放假安排的公告',
  '云溪市开展安全生产宣传活动',
  '园区三家企业入选省级名单',
  '青禾产业园举办专场招聘会',
  '关于公布办事指南的公告',
];
const links = (names: readonly string[], tag: string) =>
  names.map((name) => `<${tag}><a href="#">${name}</a></${tag}>`).join('');

/** Editors of sites keep spaces that stand together with entities. */
const onPage = (text: string) =>
  escapeXml(text).replace(/ {2,}/g, (all) => '&nbsp;'.repeat(all.length));

/** A page of a content system: every part in a division of its own, paragraphs in the article. */
export function modernPage(sample: Sample): Uint8Array {
  const title = sample.truth.title ?? '';
  const text = sourceLines(sample).map(({ text, look }) => {
    if (look === 'blank') return '<p>&nbsp;</p>';
    const style = {
      title: 'text-align: center; font-family: 方正小标宋简体; font-size: 22pt',
      letterhead: 'text-align: center; color: red; font-size: 36pt',
      right: 'text-align: right',
      heading1: 'text-indent: 2em; font-family: 黑体',
      heading2: 'text-indent: 2em; font-family: 楷体',
      body: 'text-indent: 2em',
      flush: '',
    }[look];
    return `<p style="${style}"><span style="font-size: 16pt;">${onPage(text)}</span></p>`;
  });
  return strToU8(`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeXml(title || '政务公开')}_云溪市青禾产业园</title>
<link rel="stylesheet" href="a.css"><script>var user = "<p>无</p>"; if (1 < 2) { load(); }</script></head>
<body><div class="top-bar"><a href="#">无障碍浏览</a><a href="#">长者模式</a></div>
<header class="header"><div class="logo">云溪市青禾产业园</div><ul class="nav">${links(NAMES, 'li')}</ul><form><input value="搜索"><button>搜索</button></form></header>
<div class="container"><div class="crumbs">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; 正文</div>
<div class="article-info"><span>发布时间：2024-03-05 09:30</span> <span>来源：党政办公室</span> <span>浏览次数：<b id="hits">1286</b></span> <span class="font">字体：【<a>大</a> <a>中</a> <a>小</a>】</span></div>
<div class="article-content" id="UCAP-CONTENT">
${text.join('\n')}
</div>
<div class="tools"><a>打印本页</a> | <a>关闭窗口</a></div><div class="share">分享到：<a>微信</a><a>微博</a></div>
<div class="pager"><p>上一篇：<a href="#">${NEWS[0]}</a></p><p>下一篇：<a href="#">${NEWS[1]}</a></p></div></div>
<aside><h3>热点信息</h3><ul>${links(NEWS, 'li')}</ul></aside>
<footer><p>主办：云溪市青禾产业园管理委员会　网站标识码：0000000000</p><p>云ICP备00000000号　技术支持：云溪信息中心</p></footer>
<script src="count.js"></script></body></html>`);
}

/** A page of the two-thousands: tables for everything, one cell with the text, lines parted by breaks, GB 2312. */
export function oldPage(sample: Sample): Uint8Array {
  const text = sourceLines(sample).map((line) => oldLine(line));
  return gb18030(
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>青禾产业园信息网</title>
<style type="text/css"><!-- td { font-size: 12px } --></style></head><body bgcolor="#ffffff">
<table width="760" align="center"><tr><td><img src="banner.gif" alt="banner"></td></tr></table>
<table width="760" align="center"><tr>${links(NAMES, 'td')}</tr></table>
<table width="760" align="center"><tr><td width="180" valign="top"><table><tr><td>最新动态</td></tr>${links(
      NEWS,
      'tr><td',
    ).replaceAll('</tr><td>', '</td></tr>')}</table></td>
<td valign="top"><table width="100%"><tr><td>您现在的位置：<a href="#">首页</a> &gt;&gt; <a href="#">信息公开</a></td></tr>
<tr><td align="center"><font size="2">发布日期：2012-3-5 点击次数：89 次</font></td></tr>
<tr><td class="nr">${text.join('<br>\n')}</td></tr>
<tr><td align="right">【<a href="#">打印</a>】【<a href="#">关闭</a>】</td></tr></table></td></tr></table>
<table width="760" align="center"><tr><td align="center">版权所有：云溪市青禾产业园管理委员会<br>建议使用IE6.0以上浏览器 1024*768分辨率</td></tr></table>
</body></html>`,
  );
}

function oldLine({ text, look }: SourceLine): string {
  if (look === 'blank') return '';
  const words = onPage(text);
  if (look === 'title') return `<center><b>${words}</b></center>`;
  if (look === 'right') return `<div align="right">${words}</div>`;
  if (look === 'heading1') return `　　<b>${words}</b>`;
  return look === 'flush' ? words : `　　${words}`;
}

/** What Word saves as a web page, under the name of a Word file. */
export function pageFromWord(sample: Sample): Uint8Array {
  const text = sourceLines(sample).map(({ text, look }) => {
    const align = { title: 'center', letterhead: 'center', right: 'right' }[look as string];
    const inner = text === '' ? '&nbsp;' : onPage(text);
    const half = Math.floor(inner.length / 2);
    const pieces = /[&;]/.test(inner) ? [inner] : [inner.slice(0, half), inner.slice(half)];
    const spans = pieces.map(
      (piece) => `<span style='font-size:16.0pt;font-family:仿宋_GB2312'>${piece}</span>`,
    );
    return `<p class=MsoNormal${align ? ` align=${align}` : ''} style='line-height:28.0pt'>${spans.join('')}<span lang=EN-US><o:p></o:p></span></p>`;
  });
  return gb18030(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 11">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=ZH-CN><div class=Section1 style='layout-grid:15.6pt'>
${text.join('\n\n')}
</div></body></html>`);
}

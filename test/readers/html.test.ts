/** Web pages: the document on them, and what sites print around it. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gb18030 } from './encodings.ts';
import { read, texts } from './word-file.ts';

const readPage = (html: string) => read(strToU8(html), '通知.html');
const TEXT =
  '<p>园区各企业：</p><p>为做好2024年安全生产工作，现将有关事项通知如下，请认真贯彻执行。</p>';

describe('the text of a page', () => {
  it('has a line for each block and after each break', () => {
    const { lines } = readPage('<div>甲<p>乙<br>丙</p>丁</div><ul><li>戊</ul>');
    expect(lines.map(({ text, continues }) => [text, continues])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
      ['丙', 'break'],
      ['丁', undefined],
      ['戊', undefined],
    ]);
  });

  it('runs spaces together, but keeps those that show', () => {
    const { lines } = readPage(
      '<p>  甲 \n  乙</p><p>　　丙&nbsp;&nbsp;丁&emsp;</p><pre>戊\n  己</pre>',
    );
    expect(texts(lines)).toEqual(['甲 乙', '　　丙  丁\u2003', '戊', '  己']);
  });

  it('has entities as characters', () => {
    expect(texts(readPage('<p>&ldquo;十四五&rdquo;&#x3000;&lt;甲&gt;&amp;乙</p>').lines)).toEqual([
      '“十四五”　<甲>&乙',
    ]);
  });

  it('knows where each line stands in the file', () => {
    const { lines } = readPage('<html>\n<!-- 注\n释 --><script>\n\n</script>\n<p>甲</p><p>乙</p>');
    expect(lines.map(({ text, number, column }) => [text, number, column])).toEqual([
      ['甲', 6, 4],
      ['乙', 6, 12],
    ]);
  });

  it('looks as tags, old attributes and inline styles say', () => {
    const { lines } = readPage(
      '<div style="font-family:仿宋,serif;font-size:16pt"><p align="center" style="text-indent:2em"><font color="#f00" face="黑体">一、总体要求</font></p><h2>乙</h2><p><strong>（一）甲。</strong>其他的文字都不是粗体</p></div>',
    );
    expect(lines[0]?.look).toEqual({
      font: '黑体',
      size: 16,
      color: 'FF0000',
      align: 'center',
      indent: { left: 0, right: 0, firstLine: 32 },
    });
    expect(lines[1]?.look).toMatchObject({ bold: true, outlineLevel: 2 });
    expect(lines[2]?.look.bold).toBeUndefined();
    expect(lines[2]?.runs?.map(({ text, look }) => [text, look.bold])).toEqual([
      ['（一）甲。', true],
      ['其他的文字都不是粗体', undefined],
    ]);
  });

  it('has the numbers of lists as labels', () => {
    const { lines } = readPage(
      '<ol start="3"><li>甲<li>乙<ol><li>丙</ol></ol><ol style="list-style:none"><li>1.丁</ol>',
    );
    expect(lines.map(({ label, text, listLevel }) => [label, text, listLevel])).toEqual([
      ['3.', '甲', 1],
      ['4.', '乙', 1],
      ['1.', '丙', 2],
      [undefined, '1.丁', 1],
    ]);
  });

  it('has rows of data tables as cells, merged ones in their first place', () => {
    const { lines } = readPage(
      '<table><thead><tr><th>序号<th>事项<th>时限</thead><tr><td>1<td rowspan=2>排查<br>整改<td>3月<tr><td>2<td>4月<tr><td colspan=2>合计<td>2项</table>',
    );
    expect(lines.map(({ cells, headRow }) => [cells, headRow])).toEqual([
      [['序号', '事项', '时限'], true],
      [['1', '排查\n整改', '3月'], undefined],
      [['2', '', '4月'], undefined],
      [['合计', '', '2项'], undefined],
    ]);
  });

  it('is not in the tables that lay out old pages', () => {
    const { lines } = readPage(
      `<table><tr><td width=200><table><tr><td>左</td><td>栏</td></tr></table></td><td>${TEXT}</td></tr></table>`,
    );
    expect(lines.filter(({ cells }) => cells === undefined).map(({ text }) => text)).toEqual([
      '园区各企业：',
      '为做好2024年安全生产工作，现将有关事项通知如下，请认真贯彻执行。',
    ]);
  });
});

describe('encodings of pages', () => {
  const page = (meta: string) =>
    `<html><head>${meta}</head><body><p>云溪市青禾产业园</p></body></html>`;

  it.each([
    ['a meta tag', '<meta charset="gb2312">'],
    ['an old meta tag', '<meta http-equiv="Content-Type" content="text/html; charset=gbk">'],
    ['nothing', ''],
    ['a meta tag that is wrong', '<meta charset="utf-8">'],
  ])('GB 18030, told by %s', (_, meta) => {
    const { lines, encoding } = read(gb18030(page(meta)), 'a.html');
    expect(texts(lines)).toEqual(['云溪市青禾产业园']);
    expect(encoding).toBe('gb18030');
  });

  it('UTF-8, though the page says gb2312', () => {
    const { lines } = read(strToU8(page('<meta charset="gb2312">')), 'a.html');
    expect(texts(lines)).toEqual(['云溪市青禾产业园']);
  });

  it('pages saved under the name of a Word file', () => {
    const { format } = read(
      strToU8(page('<meta name=Generator content="Microsoft Word">')),
      'a.doc',
    );
    expect(format).toBe('html');
  });
});

describe('what a site prints around a document', () => {
  const page = (
    middle: string,
  ) => `<!DOCTYPE html><html><head><title>关于做好安全生产工作的通知 - 云溪市青禾产业园</title><script>var a</script></head><body>
    <div class="header"><h1>云溪市青禾产业园</h1><ul class="nav"><li><a>首页</a><li><a>政务公开</a></ul></div>
    <div class="main"><div class="crumbs">当前位置：<a>首页</a> > <a>通知公告</a></div>${middle}
    <div class="bdsharebuttonbox"><a>分享到微信</a></div><p>【<a>打印本页</a>】【<a>关闭窗口</a>】</p>
    <p>上一篇：<a>关于放假的通知</a></p><p>下一篇：没有了</p>
    <div>相关阅读：</div><ul><li><a>某某的通知</a><li><a>某某的公告</a></ul></div>
    <div class="side"><h3>热点</h3><ul><li><a>甲</a><li><a>乙</a><li><a>丙</a><li><a>丁</a><li><a>戊</a><li><a>己</a></ul></div>
    <div class="foot"><p>版权所有：云溪市青禾产业园</p><p>云ICP备0号</p></div></body></html>`;

  it('is left out and listed, each with its reason', () => {
    const { lines, leftOut, properties } = readPage(
      page(`<h2 class="title">关于做好安全生产工作的通知</h2><div class="content">${TEXT}</div>`),
    );
    expect(lines.map(({ text, hint }) => [text, hint])).toEqual([
      ['关于做好安全生产工作的通知', undefined],
      ['园区各企业：', undefined],
      ['为做好2024年安全生产工作，现将有关事项通知如下，请认真贯彻执行。', undefined],
    ]);
    expect(leftOut.map(({ text, reason }) => `${reason}: ${text}`)).toMatchInlineSnapshot(`
      [
        "script: var a",
        "navigation: 云溪市青禾产业园",
        "navigation: 首页",
        "navigation: 政务公开",
        "breadcrumb: 当前位置：首页 > 通知公告",
        "control: 分享到微信",
        "control: 【打印本页】【关闭窗口】",
        "relatedLinks: 上一篇：关于放假的通知",
        "relatedLinks: 下一篇：没有了",
        "relatedLinks: 相关阅读：",
        "relatedLinks: 某某的通知",
        "relatedLinks: 某某的公告",
        "surroundings: 热点",
        "navigation: 甲",
        "navigation: 乙",
        "navigation: 丙",
        "navigation: 丁",
        "navigation: 戊",
        "navigation: 己",
        "siteNotice: 版权所有：云溪市青禾产业园",
        "siteNotice: 云ICP备0号",
      ]
    `);
    expect(properties?.title).toBe('关于做好安全生产工作的通知 - 云溪市青禾产业园');
  });

  it('has metadata among it, which is kept and hinted at', () => {
    const { lines } = readPage(
      page(
        `<table><tr><td>索 引 号：</td><td>A-1</td><td>发布日期：</td><td>2024-01-05</td></tr><tr><td>标题：</td><td>关于做好安全生产工作的通知</td><td>文号：</td><td>云溪园发〔2024〕3号</td></tr></table><h2>关于做好安全生产工作的通知</h2><p>发布时间：2024-01-05　来源：安全部　字体：[<a>大</a> <a>中</a> <a>小</a>]</p><div class="content">${TEXT}</div>`,
      ),
    );
    expect(lines.map(({ hint }) => hint)).toEqual([
      'metadata',
      'metadata',
      undefined,
      'metadata',
      undefined,
      undefined,
    ]);
  });

  it('repeats the title, which is kept once, as the document has it', () => {
    const { lines, leftOut } = readPage(
      page(
        `<h2>关于做好安全生产工作的通知</h2><div class="content"><p align=center>关于做好<br>安全生产工作的通知</p>${TEXT}</div>`,
      ),
    );
    expect(texts(lines).slice(0, 3)).toEqual(['关于做好', '安全生产工作的通知', '园区各企业：']);
    expect(leftOut).toContainEqual(expect.objectContaining({ reason: 'repeatedTitle' }));
  });

  it('does not take the signature and attachments with it', () => {
    const { lines } = readPage(
      page(
        `<div class="content">${TEXT}</div><div style="text-align:right">云溪市青禾产业园管理委员会</div><div>2024年1月5日</div><div>附件：<a href="a.doc">1. 任务分工表.doc</a></div>`,
      ),
    );
    expect(texts(lines).slice(2)).toEqual([
      '云溪市青禾产业园管理委员会',
      '2024年1月5日',
      '附件：1. 任务分工表.doc',
    ]);
  });

  it('is no sentence, wherever it stands: sections of a page may each have a footer', () => {
    const section = (text: string, number: number) =>
      `<section>${text}<footer>— ${number} —</footer></section>`;
    const { lines, leftOut } = readPage(
      `<body>${section('<p>第3号</p>', 1)}${section(TEXT + TEXT, 2)}${section('<p>以上请认真落实。</p><p>2024年1月5日</p>', 3)}</body>`,
    );
    expect(texts(lines)[0]).toBe('第3号');
    expect(texts(lines).slice(-2)).toEqual(['以上请认真落实。', '2024年1月5日']);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['pageNumber', 'pageNumber', 'pageNumber']);
  });

  it('is not told by names alone', () => {
    const long = `<p>${'为做好安全生产工作，现将有关事项通知如下。'.repeat(5)}</p>`.repeat(3);
    const { lines } = readPage(
      page(`<div id="printArea"><div class="share-box">${long}</div></div>`),
    );
    expect(lines).toHaveLength(3);
  });

  it('hides what a browser hides', () => {
    const { lines, leftOut } = readPage(
      `<p style="display:none">甲</p><p hidden>乙</p><style>p{}</style>${TEXT}<select><option>丙</select>`,
    );
    expect(lines).toHaveLength(2);
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual([
      'form',
      'hidden',
      'hidden',
      'script',
    ]);
  });
});

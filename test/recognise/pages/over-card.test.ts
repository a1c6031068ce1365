/** A saved page's headline over its card, and what it has below a paper that is to be had as a file. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/readers/index.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { recogniseText } from '../plain.ts';

const BODY = '《园区停车管理办法》已经管委会同意，现印发给你们，请认真执行。';

const left = (text: string) => recogniseText(text).leftovers.map((one) => one.text);

/** What a saved page holds. */
function page(title: string, body: string) {
  const bytes = new TextEncoder().encode(`<html><head><title>${title}</title></head>${body}`);
  const { value } = readLines(bytes, { name: '页.html' });
  return recognise(value?.lines ?? [], { file: '页.html' });
}

describe('the headline of a saved page over its card', () => {
  const OWN = '关于及时表彰在防汛工作第一线表现突出的先进集体和先进个人的通知';
  const saved = (headline: string, own: string) =>
    page(
      headline,
      `<body><h1>${headline}</h1><div><span>文章来源：本站原创 作者：办公室 发布时间：2024年06月18日 点击数： 次</span></div>
       <div class="article"><p>${own}</p><p>各企业：</p><p>${BODY}</p><p>一、停车有序。园区内停车应当有序。</p></div></body>`,
    ).documents[0]?.placement.title;

  it.each([
    ['in other words', '关于及时表彰防汛工作先进集体和个人的通知', OWN],
    ['with 转发 before it', `转发${OWN}`, OWN],
    ['with 转发 and an office before it', `转发：云溪市总工会${OWN}`, OWN],
    [
      'with a year before it',
      '2024年青禾一中教师办公室美化实施方案',
      '青禾一中教师办公室美化实施方案',
    ],
    [
      'with a place before it',
      '云溪市学生发展研究室2024年工作计划',
      '学生发展研究室2024年工作计划',
    ],
  ])('gives way to the title that the paper prints below: %s', (_, headline, own) => {
    expect(saved(headline, own)).toBe(own);
  });
});

describe('what a page has below a paper that is to be had as a file', () => {
  const text = [
    '关于印发《园区停车管理办法（试行）》的通知',
    '各企业：',
    '《园区停车管理办法（试行）》已经管委会同意，现印发给你们，请按照执行。',
    '附件：',
    '园区停车管理办法（试行）.docx',
    '青禾园区管理委员会',
    '2024年5月30日',
    '政策性文件留言咨询',
    '（注：1.只接收对该文件的咨询;2.留言时请注明文件名称）',
    '分享',
    '打印本页',
  ].join('\n');

  it('is neither the paper that is issued nor another document', () => {
    const read = recogniseText(text);
    expect(read.documents).toHaveLength(1);
    expect(read.documents[0]?.document.issued).toBeUndefined();
    expect(read.documents[0]?.placement).toMatchObject({
      issuers: ['青禾园区管理委员会'],
      date: '2024-05-30',
    });
    expect(left(text)).toContain('政策性文件留言咨询');
  });
});

describe('the card of a saved page', () => {
  it('gives its number, also where only its neighbour is known for a card’s', () => {
    const read = page(
      '关于同意行政村调整方案的批复',
      `<body><table class="card"><tr><td>文号：云政发〔2024〕136号</td></tr><tr><td>发布机构：云园县人民政府</td></tr></table>
       <h1>关于同意行政村调整方案的批复</h1><div class="article"><p>大战乡人民政府：</p><p>你乡《关于要求调整行政村规模的请示》收悉。经研究，批复如下。</p><p>云园县人民政府</p><p>2024年3月4日</p></div></body>`,
    );
    expect(read.documents[0]?.document.documentNumber).toBe('云政发〔2024〕136号');
    expect(read.doubts.map(({ code }) => code)).toContain('recognise/from-card');
  });
});

describe('a headline cut off above the card, over a red head and a title on two lines', () => {
  it('is no part of the title', () => {
    const { documents } = recogniseText(
      [
        '举办云溪市优秀青年教师',
        '关于举办云溪市优秀青年教师',
        '文章来源：本站原创 作者：佚名 发布时间：2024年07月03日 点击数： 次',
        '中国教育工会云溪市委员会文件',
        '关于举办云溪市优秀青年教师',
        '综合素质提升班的通知',
        '全体教工：',
        '为提高青年教师的综合素质，现将有关事项通知如下。',
        '一、培训时间',
        '2024年7月23日至26日。',
      ].join('\n'),
    );
    expect(documents[0]?.placement.title).toBe('关于举办云溪市优秀青年教师综合素质提升班的通知');
    expect(documents[0]?.document.recipients).toBe('全体教工');
  });
});

describe('a part of a page that is called printArea', () => {
  it('holds the paper, also where that is a list with hardly a sentence', () => {
    const title = '关于推荐优秀影片片目的通知';
    const read = page(
      title,
      `<body><div class="top">今天是 公共文件夹 | 智慧校园 | 教学平台 | 办公电话 | 作息时间 | 图书馆 | 软件下载</div><div class="printArea"><h2 class="title">${title}</h2><div class="conTxt">
       <p>各企业：</p><p>现推荐优秀影片，请组织观看。</p><p>青禾园区管委会</p><p>2024年9月20日</p><p>优秀影片片目</p>
       <p>一、推荐职工观看的影片</p><p>1.《旋风女队》</p><p>出品单位：青禾影业有限公司</p><p>2.《美丽童年》</p><p>出品单位：云溪影业有限公司</p></div></div></body>`,
    );
    expect(read.documents[0]?.placement.title).toBe(title);
    expect(read.leftovers.map((one) => one.text).join()).not.toContain('影业');
  });
});

describe('signs that a page wrote as its source has them', () => {
  it('are read as signs, and told', () => {
    const read = recogniseText(
      '关于印发《&lt;影片片目&gt;的通知》的通知\n各企业：\n现将A&amp;B的片目印发给你们，请认真执行。\n青禾园区管理委员会\n2024年9月20日',
    );
    expect(read.documents[0]?.placement.title).toContain('〈影片片目〉');
    expect(read.leftovers.map((one) => one.text)).toEqual(['&lt;', '&gt;', '&amp;']);
  });
});

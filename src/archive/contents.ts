/** What lies in an archive, three times: as a page, as a text, and as digests that other programs can check. */
import { escapeXml, webPage } from '../text/index.ts';

/** A file of the archive, by its path in it. */
export interface ArchivedFile {
  path: string;
  bytes: Uint8Array;
  /** What it is, in a few words. */
  about: string;
}

/** A paper with all that belongs to it. */
export interface ArchivedPaper {
  title: string;
  /** 发文字号; empty where it has none. */
  number: string;
  date: string;
  issuers: string;
  files: readonly ArchivedFile[];
  /** What was handed in and merged, a line each, the first first. */
  events: readonly string[];
  /** What is missing, and why. */
  remarks: readonly string[];
}

/** Read without us: what each ending opens with, how the digests are checked. */
const HOW_TO_READ = [
  '文件夹里都是普通文件，不用装红头就能看：',
  '.docx 用 Word 或 WPS 打开；.html 用浏览器打开；.txt、.yaml 用记事本打开（编码 UTF-8）；.xlsx、.csv 用 Excel 或 WPS 打开。',
  '“表单”里是生成公文的原始材料，文字和数都在里面；“版本”里是以前的样子；“往来”里是各部门交来的、领导改过的。',
  '校验.txt 里是每个文件的 SHA-256，用来看文件有没有变过：Linux 用 sha256sum -c 校验.txt，Windows 用 certutil -hashfile 文件名 SHA256。',
];

/** 目录.txt */
export function contents(name: string, date: string, papers: readonly ArchivedPaper[]): string {
  const blocks = papers.map((paper, index) =>
    [
      `${index + 1}. ${paper.title}`,
      ...facts(paper).map((fact) => `   ${fact}`),
      ...paper.remarks.map((remark) => `   注意：${remark}`),
      ...paper.files.map(({ path, about, bytes }) => `   ${path}　${about}，${size(bytes)}`),
      ...(paper.events.length > 0
        ? ['   经过：', ...paper.events.map((each) => `     ${each}`)]
        : []),
    ].join('\n'),
  );
  return `${[`${name}　归档日期：${date}　共${papers.length}份`, ...HOW_TO_READ, ...blocks].join('\n\n')}\n`;
}

/** index.html: no script, nothing from elsewhere. */
export function contentsPage(name: string, date: string, papers: readonly ArchivedPaper[]): string {
  const how = HOW_TO_READ.map((line) => `<p>${escapeXml(line)}</p>`).join('\n');
  const head = `<h1>${escapeXml(name)}</h1>\n<p class="sub">归档日期：${escapeXml(date)}　共${papers.length}份</p>`;
  return webPage(
    name,
    STYLE,
    `<main>\n${head}\n${papers.map(paperSection).join('\n')}\n<footer>${how}</footer>\n</main>`,
  );
}

/** 校验.txt, as sha256sum writes and checks it. */
export async function checksums(
  files: readonly Pick<ArchivedFile, 'path' | 'bytes'>[],
): Promise<string> {
  const lines = await Promise.all(
    files.map(async ({ path, bytes }) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
      const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return `${hex}  ${path}\n`;
    }),
  );
  return lines.join('');
}

function paperSection(paper: ArchivedPaper): string {
  const { title, files, events, remarks } = paper;
  const rows = files.map(
    ({ path, about, bytes }) =>
      `<tr><td><a href="${escapeXml(linkTo(path))}">${escapeXml(path)}</a></td><td>${escapeXml(about)}</td><td>${size(bytes)}</td></tr>`,
  );
  const list = (items: readonly string[], name: string) =>
    items.length === 0
      ? ''
      : `<ol class="${name}">${items.map((each) => `<li>${escapeXml(each)}</li>`).join('')}</ol>`;
  return [
    `<section><h2>${escapeXml(title)}</h2>`,
    `<p class="sub">${escapeXml(facts(paper).join('　'))}</p>`,
    list(remarks, 'remarks'),
    `<table>${rows.join('\n')}</table>`,
    events.length === 0 ? '' : '<h3>经过</h3>',
    list(events, 'events'),
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function facts({ number, date, issuers }: ArchivedPaper): string[] {
  return [number, date, issuers].filter((fact) => fact !== '');
}

function linkTo(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function size({ length }: Uint8Array): string {
  return length < 1024 ? `${length}字节` : `${Math.round(length / 1024)}KB`;
}

const STYLE = `body{margin:0;font:15px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1c232b}
main{max-width:960px;margin:0 auto;padding:24px}
h1{font-size:24px}h2{margin:32px 0 4px;font-size:18px}h3{margin:12px 0 4px;font-size:15px}
.sub,footer{color:#5b6672}
.remarks{color:#a3160c}
table{width:100%;border-collapse:collapse}td{padding:3px 8px;border-bottom:1px solid #d9dee4;vertical-align:top}
footer{margin-top:40px;border-top:1px solid #d9dee4;font-size:13px}
`;

/** A page about several years. */
import { escapeXml, webPage } from '../../text/index.ts';

const STYLE = `body{font-family:"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2em;color:#222}
table{border-collapse:collapse}
th,td{border:1px solid #ccc;padding:.3em .6em;text-align:left;vertical-align:top}
thead th{background:#f4f1ee}
small{display:block;color:#666;font-weight:normal}
td b{color:#b3261e;font-size:.85em;margin-left:.5em}
.none{color:#999}
.depth2 th{padding-left:1.8em;font-weight:normal}
.depth3 th{padding-left:3em;font-weight:normal}
.depth4 th{padding-left:4.2em;font-weight:normal}
.told{color:#b3261e}
svg rect{fill:#b3261e}
svg text{font-size:9px;fill:#555}
@media print{body{margin:0}}
`;

export function yearsPage(title: string, content: string): string {
  return webPage(title, STYLE, `<h1>${escapeXml(title)}</h1>\n${content}`);
}

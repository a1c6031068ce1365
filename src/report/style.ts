/** How the leader's page looks: on screen a sheet, in print A4. Nothing is told by colour alone. */
export const styleSheet = `
@page{size:A4 portrait;margin:14mm 13mm 15mm}
:root{--ink:#1c232b;--grey:#5b6672;--line:#d9dee4;--red:#c8102e;--now:#1f5f9e;--last:#b4bec9;--up:#c2410c;--down:#0b6fb0}
*{box-sizing:border-box}
body{margin:0;background:#e9ecef;color:var(--ink);font:14px/1.65 "Microsoft YaHei","PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main{max-width:980px;margin:24px auto;padding:34px 44px 44px;background:#fff;box-shadow:0 1px 8px rgba(0,0,0,.18)}
header{border-bottom:3px solid var(--red);padding-bottom:14px;text-align:center}
.mark{display:inline-block;margin:0 0 4px;color:var(--red);letter-spacing:.5em;text-indent:.5em;font-weight:bold}
h1{margin:0;font:bold 27px/1.4 "方正小标宋简体","FZXiaoBiaoSong-B05S","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif}
.sub{margin:6px 0 0;color:var(--grey);font-size:13px}
.sub span+span::before{content:"　｜　";color:var(--line)}
h2{margin:34px 0 12px;font-size:18px;line-height:1.4;border-left:5px solid var(--red);padding-left:10px;break-after:avoid}
h3{margin:16px 0 6px;font-size:15px;break-after:avoid}
small{font-size:12px;font-weight:normal;color:var(--grey)}
h3 small,summary small{margin-left:.8em}
p{margin:0}
ul,ol{margin:0;padding:0;list-style:none}
table{width:100%;border-collapse:collapse}
thead{display:table-header-group}
tr,li{break-inside:avoid}
th,td{padding:5px 8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:middle;font-weight:normal}
thead th{border-bottom:2px solid var(--ink);color:var(--grey);font-size:12.5px;white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.place{color:var(--grey);font-size:12px}
.none{padding:10px 14px;background:#f5f7f9;color:var(--grey)}
.up{color:var(--up)}.down{color:var(--down)}.same{color:var(--grey)}
.open{display:inline-block;margin:0 .25em;padding:0 .5em;border:1px dashed var(--ink);border-radius:3px;background:#fff7d6;font-size:12px;line-height:1.6}
.tiles{display:flex;gap:12px;margin-top:20px}
.tiles li{flex:1;padding:10px 14px 12px;border:1px solid var(--line);border-top:4px solid var(--now);background:#fafbfc}
.tiles .grave{border-top-color:var(--red)}
.tiles span{display:block;color:var(--grey);font-size:12.5px}
.tiles strong{display:block;font-size:30px;line-height:1.25;font-variant-numeric:tabular-nums}
.tiles strong small{margin-left:.25em;font-size:14px}
.tiles b{margin-right:.2em}
.legend{display:flex;justify-content:flex-end;align-items:center;color:var(--grey);font-size:12px}
.legend i{display:inline-block;width:18px;height:10px;margin:0 5px 0 16px}
i.now{background:var(--now)}i.last{background:var(--last)}
i.plan{width:2px;height:14px;background:var(--ink)}
.figures th:first-child{font-weight:bold}
.figures td.now b{font-size:18px;line-height:1.2}
.figures td.now small{display:inline-block;min-width:2.4em;margin-left:.35em;text-align:left}
.figures .department{display:inline-block}
.figures .number,.figures .change,.figures .planned{width:1%}
.figures .part th{padding-left:2em;font-weight:normal;color:#37414c}
.figures .part td.now b{font-size:14px;font-weight:normal}
.figures .part th,.figures .part td{padding-top:1px;padding-bottom:1px;border-bottom-style:dotted}
.group th{padding-top:14px;font-size:13px;font-weight:bold;border-bottom-color:var(--ink)}
.figures .group th{color:var(--red)}
.group th small{margin-left:.8em}
.figures .of-one .department{display:none}
.figures .change,.planned{padding-left:20px}
.change{white-space:nowrap}
.change b{margin-right:.35em}
.planned{white-space:nowrap}
.planned small{margin-left:.6em}
.chart{width:178px;padding:2px 0 2px 8px}
svg{display:block;overflow:visible}
rect.now{fill:var(--now)}rect.missing{fill:none;stroke:var(--grey);stroke-dasharray:3 2}rect.last{fill:var(--last)}
path.seam{stroke:#fff;stroke-width:5;fill:none}
path.plan{stroke:var(--ink);stroke-width:2;fill:none}
path.zero{stroke:var(--ink);stroke-width:.7;fill:none}
svg text{font-size:9px;fill:var(--grey)}
.part .bars{height:16px;width:170px}
.blanks td:first-child{width:58%}
.blanks .place{width:24%}
.doubts{counter-reset:doubt}
.doubts li{counter-increment:doubt;position:relative;padding:7px 0 7px 34px;border-bottom:1px solid var(--line)}
.doubts li::before{content:counter(doubt);position:absolute;left:6px;color:var(--grey);font-variant-numeric:tabular-nums}
.doubts .place{margin-left:1em}
b.error{color:var(--red)}b.warning{color:var(--up)}
h3 b{display:inline-block;margin-right:.45em}
blockquote{margin:3px 0;padding:2px 10px;border-left:3px solid var(--line);color:#37414c;font-size:13px;overflow-wrap:anywhere}
mark{background:#ffe89a;color:inherit;text-decoration:underline}
.hint{color:var(--grey);font-size:13px}
.pair{display:flex;gap:32px}
.pair>div{flex:1;min-width:0}
.movers li{display:flex;justify-content:space-between;gap:1em;padding:3px 0;border-bottom:1px dotted var(--line)}
.against{margin-top:16px;color:var(--grey)}
.headings li{display:flex;gap:.8em;padding:3px 0}
.headings b{flex:none;width:4.4em;height:1.75em;border:1px solid currentColor;border-radius:3px;font-size:12px;line-height:1.65em;text-align:center;font-weight:normal}
.headings .added{color:#0b6b3a}.headings .gone{color:var(--up)}.headings .reworded{color:var(--down)}
.headings small{display:block}
.depth2{margin-left:1.5em}.depth3{margin-left:3em}.depth4{margin-left:4.5em}
ins{text-decoration:none}del{color:var(--grey)}
.names{columns:2;column-gap:32px}
.names li{padding:2px 0;border-bottom:1px dotted var(--line)}
details{margin-top:16px}
summary{cursor:pointer;font-weight:bold;font-size:15px}
.stated td{font-size:13px;padding:3px 8px}
@media screen and (max-width:760px){main{margin:0;padding:18px 14px}.tiles,.pair{flex-wrap:wrap}.tiles li{min-width:40%}.pair>div{min-width:100%}}
@media screen and (max-width:560px){.figures,.figures tbody,.blanks,.blanks tbody,.stated,.stated tbody{display:block}.figures thead,.blanks thead,.stated thead{display:none}.figures tr,.blanks tr,.stated tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1em;padding:4px 0;border-bottom:1px solid var(--line)}.figures th,.figures td,.blanks th,.blanks td,.stated th,.stated td{width:auto!important;padding:1px 0!important;border:0;white-space:normal}.figures th,.blanks td:first-child{flex:1 0 100%}.figures td:nth-child(3)::before{content:'上年 ';color:var(--grey)}.names{columns:1}}
@media print{body{background:none;font-size:9.5pt}main{max-width:none;margin:0;padding:0;box-shadow:none}h2{margin-top:20px}th,td{padding-top:3px;padding-bottom:3px}small,.place{font-size:8.5pt}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}details{display:none}.figures td.now b{font-size:12pt}.part td.now b{font-size:9.5pt}.chart{width:122px}.chart .bars,.chart .columns{width:114px}.chart .columns{height:auto}}
`;

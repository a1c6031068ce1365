/** How the page of a comparison looks; changes can be told apart without colours, too. */
export const comparisonStyle = `body { max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff;
  font: 16px/1.8 "FangSong", "仿宋_GB2312", "Songti SC", "Noto Serif CJK SC", serif; }
h1 { font-size: 1.5em; text-align: center; }
h2 { font-size: 1.2em; border-bottom: 2px solid #c00; margin-top: 2em; }
.sides { display: flex; gap: 2em; justify-content: space-between; }
.sides span { flex: 1; }
small, .none { color: #777; }
i { font-style: normal; font-size: .85em; color: #a60; margin-left: .6em; }
ins { background: #e4f5e4; text-decoration: underline; text-underline-offset: .2em; }
del { background: #fbe6e6; text-decoration: line-through; }
.headings { list-style: none; padding: 0; }
table { width: 100%; border-collapse: collapse; font-size: .95em; }
th, td { border: 1px solid #ccc; padding: .2em .6em; text-align: left; vertical-align: top; }
thead th { background: #f5f5f5; position: sticky; top: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
details { margin: .6em 0; }
summary { cursor: pointer; font-weight: bold; }
details p { margin: .4em 1.2em; }
@media screen and (max-width: 760px) {
  body { margin: 0; padding: 1em; overflow-wrap: anywhere; }
  .sides { flex-direction: column; gap: .4em; }
  .sides span { flex: none; }
  table { font-size: .8em; }
  th, td { padding: .2em .3em; }
  .number { white-space: normal; }
  details p { margin: .4em 0; }
}
@media print { details { break-inside: avoid-page; } thead th { position: static; } }
`;

/** A form with so many boxes to fill in, five a sentence. */
export function formWithBoxes(count) {
  const points = Array.from(
    { length: Math.ceil(count / 5) },
    (_, at) =>
      `      - 第${at + 1}组开展检查【｜${at + 3}】次，整改隐患【｜${at + 9}】处，培训【｜${at + 5}】人次，走访企业【｜12】家，办结【｜${at + 1}】件。`,
  );
  const sections = [];
  for (let at = 0; at < points.length; at += 10) {
    sections.push(`  - 标题: 片区${at / 10 + 1}的工作`, '    要点:', ...points.slice(at, at + 10));
  }
  return `${[
    '文种: 工作总结',
    '年度: 2024',
    '发文机关: 云溪市青禾产业园区管理委员会',
    '标题: 2024年工作总结',
    '正文:',
    ...sections,
  ].join('\n')}\n`;
}

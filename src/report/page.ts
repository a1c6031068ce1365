/** The leader's page put together: one HTML file that needs no script and loads nothing. */
import { seriesTable } from '../outline/index.ts';
import { escapeXml } from '../text/index.ts';
import { blanksSection } from './blanks.ts';
import { changesSection } from './changes.ts';
import { doubtsSection } from './doubts.ts';
import { figuresSection } from './figures.ts';
import type { Report } from './report.ts';
import { styleSheet } from './style.ts';
import { summary } from './summary.ts';

/** The same bytes for the same report: it says no time of its own. */
export function reportPage(report: Report): string {
  const { title, issuers, form, figures, problems, comparison, series, year } = report;
  const sections = [
    ['figures', '主要指标', figuresSection(figures, year)],
    ['blanks', '还没有填的', blanksSection(figures)],
    ['doubts', '错误和可疑的地方', doubtsSection(problems)],
    ['changes', '和上年相比', changesSection(figures, comparison)],
    ...(series ? [['years', '历年数据', seriesTable(series)]] : []),
  ];
  return `<!DOCTYPE html>
<html lang="zh-CN" xml:lang="zh-CN" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>${escapeXml(`${title || form}：领导参阅`)}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
<header>
<p class="mark">领导参阅</p>
<h1>${escapeXml(title || form)}</h1>
<p class="sub">${[...issuers, `表单：${form}`].map((text) => `<span>${escapeXml(text)}</span>`).join('')}</p>
</header>
${summary(report)}
${sections
  .map(
    ([id, heading, content], index) =>
      `<section id="${id}">\n<h2>${'一二三四五'[index]}、${heading}</h2>\n${content}\n</section>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;
}

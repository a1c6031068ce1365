import { escapeXml } from './escape.ts';

/** A whole web page that fits a phone: no script, nothing from elsewhere. @param body markup */
export function webPage(title: string, style: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Text as content or attribute of XML and HTML. */

/** Characters that no XML file may hold, and halves of surrogate pairs (XML 1.0, production 2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Everything that may have to be escaped or left out, and pairs of surrogates, which may stay. */
const SPECIAL = /[^\t\n\r !#-%'-;=?-\ud7ff\ue000-\ufffd]/;

/** Everything that may have to be left out, and pairs of surrogates, which may stay. */
const SUSPECT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Text without what no XML file may hold. Most texts have nothing of it, and are looked through once. */
export function xmlText(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, '') : text;
}

/**
 * Text as content or as an attribute's value in double quotes, of XML and of HTML. Characters that XML does not know
 * fall away.
 */
export function escapeXml(text: string): string {
  // Most texts have nothing to escape, and are looked through once.
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

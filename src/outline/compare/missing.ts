/** Holds the lines of a file against what was made of them: no character may be missing. */

export interface MissingText {
  /** Line of the file. */
  number: number;
  text: string;
}

/** Characters that have no width, or that layout and numbering set in their own way. */
const STRUCTURAL =
  /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad、.．，,：:。（）()〔〕[\]［］【】—–―─－·•‧∙●○■◆◇▲△▪▶►➢➤✓✔\-*★☆|]/gu;
/** Words of marks that become structure: 附件, 印发, 主送, 签发人, a seal; the number of a label. */
const MARKS_ONLY = /^[附件印发主送抄机关单位盖公章签人目录此页无正文PAGENUM{}\d]{0,6}$/u;

/**
 * Lines with characters that are nowhere in the given texts, however often those must stand there.
 * @param kept what the form prints, and what was told as left out
 */
export function missingText(
  lines: readonly { number: number; text: string; label?: string }[],
  kept: readonly string[],
): MissingText[] {
  const counts = new Map<string, number>();
  for (const text of kept) {
    for (const sign of bare(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const missing: MissingText[] = [];
  for (const { number, text, label = '' } of lines) {
    let lost = '';
    for (const sign of bare(label + text)) {
      const left = counts.get(sign) ?? 0;
      if (left > 0) counts.set(sign, left - 1);
      else lost += sign;
    }
    if (!MARKS_ONLY.test(lost)) missing.push({ number, text });
  }
  return missing;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(STRUCTURAL, '');
}

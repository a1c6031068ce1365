/** Holds the lines of a file against what was made of them: no character may be missing. */

export interface MissingText {
  /** Line of the file. */
  number: number;
  text: string;
  /** Whether the form holds it all the same, in an entry that its kind does not print: office and day of minutes. */
  inForm: boolean;
}

/** Characters that have no width, or that layout and numbering set in their own way. */
const STRUCTURAL =
  /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad、.．，,：:。（）()〔〕[\]［］【】—–―─－·•‧∙●○■◆◇▲△▪▶►➢➤✓✔\-*★☆|]/gu;
/** Words of marks that become structure: 附件, 印发, 主送, 签发人, a seal; the number of a label. */
const MARKS_ONLY = /^[附件印发主送抄机关单位盖公章签人目录此页无正文PAGENUM{}\d]{0,6}$/u;

/** Signs by their codes; those above the last unit take two. */
const SIGNS = 0x110000;
const LAST_UNIT = 0xffff;

/**
 * Lines with characters that are nowhere in the given texts, however often those must stand there.
 * @param kept what the form prints, and what was told as left out
 * @param forms the text of the forms
 */
export function missingText(
  lines: readonly { number: number; text: string; label?: string }[],
  kept: readonly string[],
  forms: readonly string[] = [],
): MissingText[] {
  const counts = new Int32Array(SIGNS);
  const whole = new Set<string>();
  for (const text of kept.flatMap((one) => one.split('\n'))) {
    const signs = bare(text);
    whole.add(signs);
    for (let at = 0; at < signs.length; at++) {
      const sign = signs.codePointAt(at) as number;
      counts[sign] = (counts[sign] as number) + 1;
      if (sign > LAST_UNIT) at += 1;
    }
  }
  const all = lines.map(({ number, text, label = '' }) => ({
    number,
    text,
    signs: bare(label + text),
  }));
  // Lines that are kept as they are come first: what another lost is not looked for in them.
  const inOrder = [
    ...all.filter(({ signs }) => whole.has(signs)),
    ...all.filter(({ signs }) => !whole.has(signs)),
  ];
  return inOrder
    .filter(({ signs }) => !MARKS_ONLY.test(takeFrom(counts, signs)))
    .map(({ number, text }) => ({ number, text, inForm: isHeld(text, forms) }))
    .sort((a, b) => a.number - b.number);
}

/** Whether each stretch between blanks stands in one of the forms as it is. */
function isHeld(text: string, forms: readonly string[]): boolean {
  const stretches = text.split(/\s+/u).filter((one) => one !== '');
  return stretches.every((one) => forms.some((form) => form.includes(one)));
}

/** Takes signs out of what is kept, and gives back those that are not there. */
function takeFrom(counts: Int32Array, signs: string): string {
  let lost = '';
  for (let at = 0; at < signs.length; at++) {
    const sign = signs.codePointAt(at) as number;
    const left = counts[sign] as number;
    if (left > 0) counts[sign] = left - 1;
    else lost += String.fromCodePoint(sign);
    if (sign > LAST_UNIT) at += 1;
  }
  return lost;
}

function bare(text: string): string {
  // Straight quotes are printed as round ones.
  return text.normalize('NFKC').replace(STRUCTURAL, '').replace(/[“”]/gu, '"');
}

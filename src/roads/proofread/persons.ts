/** Numbers of persons in a paper that everyone reads: 公告 and 通告, which go to nobody, and what 附注 makes public. */
import type { Paragraph } from '../../checks/index.ts';
import type { OfficialDocument } from '../../document/document.ts';
import type { Problem } from '../../problem.ts';

const NUMBERS = /^leaks\/(?:identity-number|certificate-number|bank-card)$/u;
/** So many digits have the shortest of them. */
const DIGITS = /\d{8}|\d[ -]\d{4}/u;

/** A doubt for each; a public copy is refused for them anyway (`leaks/`). */
export async function numbersOfPersons(
  document: OfficialDocument,
  paragraphs: readonly Paragraph[],
): Promise<Problem[]> {
  if (!isPublic(document) || !paragraphs.some(({ text }) => DIGITS.test(text))) return [];
  const { leaksInLines } = await import('../../leaks/index.ts');
  const lines = paragraphs.map(({ text, place }) => ({
    text,
    place: (start: number, end: number) => place?.(start, end),
  }));
  return leaksInLines(lines)
    .filter(({ code }) => NUMBERS.test(code))
    .map((problem) => ({ ...problem, severity: 'warning' }));
}

function isPublic({ note, recipients, format }: OfficialDocument): boolean {
  if (/公开发布/u.test(note ?? '')) return true;
  return format === 'document' && (recipients ?? '') === '';
}

/** Titles and what sites put around them on their line. */
import {
  KEY_BEFORE,
  MARKS_BEFORE,
  MARKS_BEHIND,
  ONLY_BEFORE,
  ONLY_BEHIND,
  SITE_BEFORE,
  SITE_BEHIND,
} from '../words/around-titles.ts';
import { kindWord } from '../words/kinds.ts';
import { unspread } from '../words/offices.ts';

/** Shorter titles may be the same words by chance. */
const SHORTEST = 8;

/** Whether a line is a title with nothing around it but what sites put there. */
export function isDecorated(line: string, title: string): boolean {
  const whole = line.replace(/\s/gu, '');
  const wanted = title.replace(/\s/gu, '');
  const at = whole.indexOf(wanted);
  if (wanted.length < SHORTEST || at < 0 || whole.length === wanted.length) return false;
  const front = whole.slice(0, at);
  const back = whole.slice(at + wanted.length);
  const before = [ONLY_BEFORE, KEY_BEFORE, SITE_BEFORE].some((mark) => mark.test(front));
  return (
    (front === '' || before) && (back === '' || ONLY_BEHIND.test(back) || SITE_BEHIND.test(back))
  );
}

/** A title and what sites put around it; undefined where nothing is, or where it names no kind. */
export function undecorated(
  line: string,
): { front: string; title: string; back: string } | undefined {
  const front = MARKS_BEFORE.exec(line)?.[0] ?? '';
  const rest = line.slice(front.length);
  const back = MARKS_BEHIND.exec(rest)?.[0] ?? '';
  const title = rest.slice(0, rest.length - back.length);
  const whole = title.length >= SHORTEST && kindWord(unspread(title)) !== undefined;
  return whole && front + back !== '' ? { front, title, back } : undefined;
}

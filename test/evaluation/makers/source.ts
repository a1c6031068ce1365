/** A document of the evaluation set as the makers of other formats see it: lines, and what each looks like. */
import type { Sample, Truth } from '../truth.ts';

export interface SourceLine {
  text: string;
  /** How an office would set it. */
  look: 'title' | 'letterhead' | 'right' | 'heading1' | 'heading2' | 'body' | 'flush' | 'blank';
  /** Table row that was typed with bars or tabs. */
  cells?: string[];
}

const LABEL_1 = /^[一二三四五六七八九十]{1,3}、/u;
const LABEL_2 = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;
const DATE =
  /^[\d〇○零一二三四五六七八九十]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;
/** Lines of the head and the end that stand at the left edge. */
const FLUSH =
  /^(?:抄送|分送|主送|附件\s*\d*$|\d{6}$|(?:机密|秘密|绝密)|(?:特急|加急|平急)$)|[：:]$/u;

export function sourceLines({ text, truth }: Sample): SourceLine[] {
  const titles = titlesOf(truth).map(plain);
  const issuers = new Set(issuersOf(truth).map(plain));
  const headings = new Set(all(truth).flatMap((one) => (one.headings ?? []).map(bareHeading)));
  let inBody = false;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((raw): SourceLine => {
      const text = raw.trim();
      const bare = plain(text);
      if (text === '') return { text, look: 'blank' };
      if (bare.length > 2 && titles.some((title) => title.includes(bare))) {
        inBody = false;
        return { text, look: 'title' };
      }
      const isIssuer = issuers.has(bare);
      const look = inBody ? endLook(text, isIssuer) : headLook(bare, isIssuer);
      if (look) return { text, look };
      if (/[。：；]$/u.test(text) || text.length > 40) inBody = true;
      return { text, look: bodyLook(text, headings.has(bare.replace(/[。：:]$/u, ''))) };
    });
}

type Look = SourceLine['look'];

function headLook(bare: string, isIssuer: boolean): Look | undefined {
  if (isIssuer) return 'title';
  return /文件$/u.test(bare) ? 'letterhead' : undefined;
}

function endLook(line: string, isIssuer: boolean): Look | undefined {
  return isIssuer || DATE.test(line) ? 'right' : undefined;
}

function bodyLook(line: string, isHeading: boolean): Look {
  if (isHeading && LABEL_1.test(line)) return 'heading1';
  if (isHeading && LABEL_2.test(line)) return 'heading2';
  return FLUSH.test(line) ? 'flush' : 'body';
}

/** Headings that stand alone, as the line has them. */
function bareHeading(heading: string): string {
  return plain(heading.replace(/^\d\s/, ''));
}

function titlesOf(truth: Truth): string[] {
  return all(truth).flatMap(({ title }) => title ?? []);
}

function issuersOf(truth: Truth): string[] {
  return all(truth).flatMap(({ issuers }) => issuers ?? []);
}

function all(truth: Truth): Truth[] {
  return [truth, ...(truth.issued ? all(truth.issued) : []), ...(truth.parts ?? []).flatMap(all)];
}

function plain(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Numbers that look random and are the same each time. */
export function chances(name: string): () => number {
  let state = [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

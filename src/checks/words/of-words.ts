/** Whether signs fall into plain words. */
import { isWord } from '../lexicon/words.ts';

/** 重大异议 is two plain words, 质亮提升 is none: signs by themselves are words only where they are particles. */
export function isOfWords(signs: string): boolean {
  if (signs === '' || isWord(signs)) return true;
  if (/^[在和与从对把将被向以于的了不已是能要应及等]/u.test(signs) && isOfWords(signs.slice(1)))
    return true;
  for (let size = Math.min(4, signs.length - 1); size > 1; size--)
    if (isWord(signs.slice(0, size)) && isOfWords(signs.slice(size))) return true;
  return false;
}

/** 突显 is a word; 在落实 is one behind 在. */
export function fallsApart(wrong: string): boolean {
  if (wrong.length === 2) return isWord(wrong);
  return (
    (/^[在和与从对把将被向以于的了不已又]/u.test(wrong) && isWord(wrong.slice(1))) ||
    (/[和与在向于的了]$/u.test(wrong) && isWord(wrong.slice(0, -1)))
  );
}

/** A file that cannot be read: thrown inside this room only, and turned into a problem at its door. */
import type { Problem, ProblemCode, Words } from '../problem.ts';

export class ReaderTrouble extends Error {
  readonly code: ProblemCode;
  readonly words: Words;
  readonly hint: Words;
  constructor(code: ProblemCode, words: Words, hint: Words) {
    super(words.en);
    this.code = code;
    this.words = words;
    this.hint = hint;
  }
}

export function problemOf({ code, words, hint }: ReaderTrouble, file: string): Problem {
  return {
    severity: 'error',
    code,
    message: words,
    hint,
    place: { file, line: 1, column: 1, length: 0, lineText: '' },
  };
}

/** Documents have some thousand lines; a file with more than this is made to do harm. */
const MOST_LINES = 100_000;

/** @throws ReaderTrouble */
export function refuseTooManyLines(count: number): void {
  if (count > MOST_LINES) throw tooLarge();
}

export function tooLarge(): ReaderTrouble {
  return new ReaderTrouble(
    'readers/too-large',
    {
      zh: '这个文件（或它展开后）太大，不像是公文。',
      en: 'This file, or what it unpacks to, is too large to be a document.',
    },
    { zh: '请把要用的部分另存为一个文件。', en: 'Save the part you need as a file of its own.' },
  );
}

export function tooDeep(): ReaderTrouble {
  return new ReaderTrouble(
    'readers/too-deep',
    {
      zh: '这个文件里的内容一层套一层，套得太深，不像是公文。',
      en: 'The contents of this file are nested too deeply to be a document.',
    },
    {
      zh: '请用 Word 或浏览器打开，把正文复制到新文件里再用。',
      en: 'Open it in Word or a browser and copy the text into a new file.',
    },
  );
}

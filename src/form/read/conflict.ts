/** Marks that a merge left in a file: both versions stand there, and nobody has chosen. */
import type { Problem } from '../../problem.ts';
import { placeAt, type SourceFile } from '../source/source.ts';

const MARK = /^[ \t]*(?:<{7}|>{7}|\|{7})(?= |\r?$)|^={7}(?=\r?$)/mu;

const OTHER_MARK = /^[ \t]*(?:<{7}|>{7})(?= |\r?$)/mu;

/** The first mark is told, and nothing else of the file: what stands between the marks is written twice. */
export function conflictIn(file: SourceFile): Problem | undefined {
  const match = MARK.exec(file.text);
  if (match === null) return undefined;
  const mark = match[0].trim();
  const start = match.index + match[0].indexOf(mark);
  // a line of ======= with no other mark in the file was typed by a person
  if (mark.startsWith('=') && !OTHER_MARK.test(file.text)) return ruleTyped(file, start, mark);
  return {
    severity: 'error',
    code: 'form/conflict',
    message: {
      zh: `“${mark}”是合并两个版本时留下的记号，还没有选定用哪一个。`,
      en: `"${mark}" was left by a merge of two versions; none was chosen yet.`,
    },
    place: placeAt(file, start, start + mark.length),
    hint: {
      zh: '“<<<<<<<”到“=======”是一个版本，“=======”到“>>>>>>>”是另一个：留一个，再把这几行记号都删掉。',
      en: 'Keep one of the versions between <<<<<<<, ======= and >>>>>>>, and delete the marks.',
    },
  };
}

function ruleTyped(file: SourceFile, start: number, mark: string): Problem {
  return {
    severity: 'error',
    code: 'form/yaml',
    message: {
      zh: `“${mark}”不是表里的一项，表单里不用画线。`,
      en: `"${mark}" is no entry; a form has no rules drawn.`,
    },
    place: placeAt(file, start, start + mark.length),
    hint: {
      zh: '删掉这一行；是合并两个版本时留下的，再看上下是不是写了两遍。',
      en: 'Delete it; where a merge left it, see whether both versions stand there.',
    },
  };
}

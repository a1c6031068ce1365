/** The words for what the register says of a number. */
import type { CodeOf, Problem, Words } from '../../problem.ts';

type Code = CodeOf<'register'>;

const SEVERITIES: Partial<Record<Code, Problem['severity']>> = {
  next: 'note',
  'not-entered': 'note',
  'no-number': 'error',
  'used-twice': 'error',
};

/** @param words the numbers and titles that it speaks of, in the order of the sentence */
export function registerProblem(code: Code, words: readonly string[]): Problem {
  const hint = hintFor(code, words);
  return {
    severity: SEVERITIES[code] ?? 'warning',
    code: `register/${code}`,
    message: wordsFor(code, words),
    ...(hint && { hint }),
  };
}

function wordsFor(code: Code, [one = '', other = '']: readonly string[]): Words {
  switch (code) {
    case 'next':
      return {
        zh: `还没有编号，下一个是${one}。`,
        en: `It has no number yet; the next one is ${one}.`,
      };
    case 'no-number':
      return {
        zh: '没有写全的发文字号，登记不了。',
        en: 'There is no whole number to enter.',
      };
    case 'not-entered':
      return { zh: `${one}还没有登记。`, en: `${one} is not in the register yet.` };
    case 'other-title':
      return {
        zh: `登记簿里${one}是《${other}》，和这里的标题不一样。`,
        en: `The register has ${one} for "${other}", which is another title.`,
      };
    case 'renumbered':
      return {
        zh: `登记簿里登记的是${one}，这里是${other}。`,
        en: `The register has ${one} for it, this says ${other}.`,
      };
    case 'skipped':
      return {
        zh: `这里是${one}，登记簿排到的下一个是${other}，中间空着号。`,
        en: `This is ${one}; the next one of the register is ${other}.`,
      };
    case 'unread':
      return {
        zh: `登记簿${one}看不出是哪个号，没有算进去，下一个号可能排错。`,
        en: `The register's ${one} is no number that can be read; the next number may be wrong.`,
      };
    case 'unreadable':
      return {
        zh: `“${one}”打不开，或者没有“发文字号”这一列。`,
        en: `"${one}" cannot be read, or has no column 发文字号.`,
      };
    case 'used-twice':
      return {
        zh: `${one}已经用过，登记簿里是《${other}》。`,
        en: `${one} has been used already, for "${other}".`,
      };
  }
}

function hintFor(code: Code, words: readonly string[]): Words | undefined {
  if (code === 'used-twice') {
    const [, , next = ''] = words;
    return { zh: `下一个号是${next}。`, en: `The next one is ${next}.` };
  }
  if (code === 'not-entered') {
    return { zh: '登记：hongtou register 加表单的名字。', en: 'Enter it: hongtou register FORM.' };
  }
  if (code === 'no-number') {
    return { zh: '写成“发文字号: 青禾园委发〔2024〕3号”这样。', en: 'Write 发文字号 first.' };
  }
  return undefined;
}

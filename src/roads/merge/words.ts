/** The words for what a merge leaves, and why a file cannot be merged. */
import type { Left } from '../../merge/index.ts';
import type { Problem } from '../../problem.ts';

export function notWord(name: string): Problem {
  return {
    severity: 'error',
    code: 'merge/not-word',
    message: {
      zh: `“${name}”不是能合并的 Word 文件。`,
      en: `"${name}" is no Word file that can be merged.`,
    },
    hint: { zh: '用 Word 或 WPS 另存为 .docx。', en: 'Save it as .docx in Word or WPS.' },
  };
}

/** @param questions how many differences are asked about */
export function noOrigin(name: string, questions: number): Problem {
  const zh = `“${name}”里没有生成时留的底`;
  const en = `"${name}" does not say what it was made from`;
  if (questions === 0) {
    return { severity: 'note', code: 'merge/no-origin', message: { zh: `${zh}。`, en: `${en}.` } };
  }
  return {
    severity: 'warning',
    code: 'merge/no-origin',
    message: {
      zh: `${zh}，分不清是文件里改的，还是表单后来改的：有${questions}处要由人定，没定的按表单。`,
      en: `${en}: nothing tells whether it or the form has changed; ${questions} place(s) are to be decided, until then the form stays.`,
    },
  };
}

export function otherPaper(name: string): Problem {
  return {
    severity: 'error',
    code: 'merge/other-paper',
    message: {
      zh: `“${name}”里几乎没有这张表单的文字，像是另一份文件。`,
      en: `"${name}" has hardly a paragraph of this form: it looks like another paper.`,
    },
    hint: {
      zh: '核对表单和 Word 文件是不是一对；要从旧文件做表单，用 hongtou import。',
      en: 'Check that form and file belong together; to make a form of a file: hongtou import.',
    },
  };
}

export function notPrintable(): Problem {
  return {
    severity: 'error',
    code: 'merge/not-printable',
    message: {
      zh: '表单现在生成不了文件，没法和改过的文件对照。',
      en: 'The form cannot be printed as it stands, so nothing can be compared.',
    },
    hint: { zh: '先用 hongtou check 改正表单。', en: 'Mend the form first: hongtou check.' },
  };
}

/** So many signs of a paragraph are shown. */
const SHOWN = 24;

export function short(text: string): string {
  const line = text.replace(/\t/gu, ' ').replace(/\n/gu, '↵');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}……` : line;
}

/** What was done to the words. */
function said(from: string, to: string): string {
  if (from === '') return `加上的“${to}”`;
  return to === '' ? `删去的“${from}”` : `“${from}”改成“${to}”`;
}

/** Why a difference stays. */
export function leftProblem({ reason, now, wanted, from, to, name }: Left): Problem {
  const place = short(now === '' ? wanted : now);
  const zh = `“${place}”：${said(short(from), short(to))}`;
  const en = `"${place}": "${short(from)}" changed to "${short(to)}"`;
  const words: Record<Left['reason'], [severity: Problem['severity'], zh: string, en: string]> = {
    computed: ['warning', `是程序算出来的（${name ?? ''}），没有照改`, 'is computed and was left'],
    follows: ['note', '', ''],
    numbering: ['note', '是自动排的，没有照改', 'is made by the structure and was left'],
    wording: ['warning', '是这个文种固定印的话，没有改', 'is printed by the kind and was left'],
    office: ['warning', '来自单位的固定内容，没有改', 'comes from the office’s file and was left'],
    both: [
      'warning',
      '表单和文件都改了，按表单的留着',
      'was changed on both sides; the form’s stays',
    ],
    unknown: [
      'warning',
      '不知道是文件里改的还是表单后来改的，按表单的留着',
      'may be the file’s change or the form’s own; the form’s stays',
    ],
    unit: ['note', '', ''],
    break: [
      'warning',
      '格子里只印一段，没有另起',
      'is a break within a cell, which prints one paragraph',
    ],
    signs: [
      'note',
      '只是标点的写法不同，没有照改',
      'differs only in the look of marks and was left',
    ],
    place: ['warning', '在表单里没有找到能放的地方', 'found no place in the form'],
  };
  const [severity, why, whyEnglish] = words[reason];
  if (reason === 'unit') {
    return {
      severity,
      code: 'merge/other-unit',
      message: {
        zh: `“${place}”：文件里写“${short(to)}”，指标“${name ?? ''}”用的是另一个单位，按“${short(from)}”并回。`,
        en: `"${place}": the file says "${short(to)}", but "${name ?? ''}" has another unit: merged as "${short(from)}".`,
      },
      hint: {
        zh: '要换单位，在“指标”里改“值”和“单位”。',
        en: 'For another unit change 值 and 单位 under 指标.',
      },
    };
  }
  if (reason === 'follows') {
    const file = to === '' ? '文件里没有' : `文件里还是“${short(to)}”`;
    const form = from === '' ? '表单里不印了' : `表单印“${short(from)}”`;
    return {
      severity,
      code: 'merge/follows',
      message: {
        zh: `“${place}”：${file}，${form}：${name === undefined ? '同一处文字印在几个地方' : `这是“${name}”的数`}，跟着变了。`,
        en: `"${place}": the file still says "${short(to)}"; the form prints "${short(from)}", which follows from ${name === undefined ? 'one text' : `"${name}"`}.`,
      },
    };
  }
  return {
    severity,
    code: `merge/${reason}`,
    message: { zh: `${zh}，${why}。`, en: `${en}: ${whyEnglish}.` },
  };
}

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

/** Why differences stay; what the structure numbers is one note, however many numbers that are. */
export function leftProblems(left: readonly Left[]): Problem[] {
  const numbers = left.filter(({ reason }) => reason === 'numbering');
  const [first, ...more] = numbers;
  if (first === undefined || more.length === 0) return left.map(leftProblem);
  const paragraphs = [...new Map(numbers.map((each) => [each.now + each.wanted, each])).values()];
  const { now, wanted } = first;
  const said =
    paragraphs.length === 1
      ? leftProblem({ ...first, from: now, to: wanted })
      : numbersProblem(paragraphs);
  return left.flatMap((each) => {
    if (each === first) return [said];
    return numbers.includes(each) ? [] : [leftProblem(each)];
  });
}

/** So many of them are named. */
const NAMED = 3;

function numbersProblem(left: readonly Left[]): Problem {
  const named = left.slice(0, NAMED).map(({ now, wanted }) => short(now === '' ? wanted : now));
  const etc = left.length > NAMED ? '等' : '';
  return {
    severity: 'note',
    code: 'merge/numbering',
    message: {
      zh: `“${named.join('”“')}”${etc}：文件里这${left.length}处的序号和表单排的不一样；序号是自动排的，没有照改。`,
      en: `${left.length} numbers differ from the file's ("${named.join('", "')}"${etc && ' …'}): the structure makes them, so they were left.`,
    },
  };
}

/** Why a difference stays. */
function leftProblem(left: Left): Problem {
  const { reason, now, wanted, from, to, name } = left;
  if (hasOwnWords(reason)) return OWN_WORDS[reason](left);
  const place = short(now === '' ? wanted : now);
  const zh = `“${place}”：${said(short(from), short(to))}`;
  const en = `"${place}": "${short(from)}" changed to "${short(to)}"`;
  const words: Record<typeof reason, [severity: Problem['severity'], zh: string, en: string]> = {
    computed: ['warning', `是程序算出来的（${name ?? ''}），没有照改`, 'is computed and was left'],
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
    signs: [
      'note',
      '只是标点的写法不同，没有照改',
      'differs only in the look of marks and was left',
    ],
    place: ['warning', '在表单里没有找到能放的地方', 'found no place in the form'],
  };
  const [severity, why, whyEnglish] = words[reason];
  return {
    severity,
    code: `merge/${reason}`,
    message: { zh: `${zh}，${why}。`, en: `${en}: ${whyEnglish}.` },
  };
}

type HasOwnWords = 'unit' | 'follows' | 'break' | 'writing' | 'spot' | 'blank';

function hasOwnWords(reason: Left['reason']): reason is HasOwnWords {
  return reason in OWN_WORDS;
}

/** What is not said as all others are. */
const OWN_WORDS: Record<HasOwnWords, (left: Left) => Problem> = {
  unit: ({ now, wanted, from, to, name = '' }) => {
    const place = short(now === '' ? wanted : now);
    return {
      severity: 'note',
      code: 'merge/other-unit',
      message: {
        zh: `“${place}”：文件里写“${short(to)}”，指标“${name}”用的是另一个单位，按“${short(from)}”并回。`,
        en: `"${place}": the file says "${short(to)}", but "${name}" has another unit: merged as "${short(from)}".`,
      },
      hint: {
        zh: '要换单位，在“指标”里改“值”和“单位”。',
        en: 'For another unit change 值 and 单位 under 指标.',
      },
    };
  },
  follows: ({ now, wanted, from, to, name }) => {
    const place = short(now === '' ? wanted : now);
    const file = to === '' ? '文件里没有' : `文件里还是“${short(to)}”`;
    const form = from === '' ? '表单里不印了' : `表单印“${short(from)}”`;
    return {
      severity: 'note',
      code: 'merge/follows',
      message: {
        zh: `“${place}”：${file}，${form}：${name === undefined ? '同一处文字印在几个地方' : `这是“${name}”的数`}，跟着变了。`,
        en: `"${place}": the file still says "${short(to)}"; the form prints "${short(from)}", which follows from ${name === undefined ? 'one text' : `"${name}"`}.`,
      },
    };
  },
  break: ({ now }) => ({
    severity: 'warning',
    code: 'merge/break',
    message: {
      zh: `“${short(now)}”：文件里有一格另起了一段；表格的一格只印一段，两段接在了一起。`,
      en: `"${short(now)}": a cell prints one paragraph, so the second was joined to the first.`,
    },
    hint: {
      zh: '看一眼接得通不通，要分开就在中间写“；”或者拆成两行。',
      en: 'See whether it reads well; else part it with a mark or make it two rows.',
    },
  }),
  writing: ({ from, to }) => ({
    severity: 'note',
    code: 'merge/writing',
    message: {
      zh: `文件里的日期写“${short(to)}”，公文里印“${short(from)}”。`,
      en: `The date is written "${short(to)}" in the file; the document prints "${short(from)}".`,
    },
  }),
  spot: ({ from, name = '' }) => ({
    severity: 'note',
    code: 'merge/spot',
    message: {
      zh: `“${short(from)}”并进了“${name}”，印在版面规定的地方，不在文件里写的地方。`,
      en: `"${short(from)}" went into ${name}; it is printed where the layout has it, not where it was typed.`,
    },
  }),
  blank: ({ from, to, name = '' }) => ({
    severity: 'warning',
    code: 'merge/blank',
    message: {
      zh: `“${name}”在文件里${to === '' ? '删掉了' : `空着（“${short(to)}”）`}，表单里还是“${short(from)}”，没有动。`,
      en: `${name} was ${to === '' ? 'taken out' : `left open ("${short(to)}")`} in the file; the form still has "${short(from)}".`,
    },
    hint: {
      zh: `要等定了再填，就在表单里把“${name}”后面清空。`,
      en: `To leave it open, clear ${name} in the form.`,
    },
  }),
};

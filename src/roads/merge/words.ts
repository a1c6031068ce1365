/** The words for what a merge leaves, and why a file cannot be merged. */
import type { Left, Mergeable, Unseen } from '../../merge/index.ts';
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

function short(text: string): string {
  const line = text.replace(/\t/gu, ' ');
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
    return {
      severity,
      code: 'merge/follows',
      message: {
        zh: `“${place}”：文件里还是“${short(to)}”，表单印“${short(from)}”：${name === undefined ? '同一处文字印在几个地方' : `这是“${name}”的数`}，跟着变了。`,
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

/** What of the file is not merged, or otherwise than it was typed. */
export function unmergedProblems({
  tables,
  boxes,
  digits,
}: Omit<Mergeable, 'paragraphs'>): Problem[] {
  const ofTables = tables.map(
    (text): Problem => ({
      severity: 'warning',
      code: 'merge/cells',
      message: {
        zh: `表格“${short(text)}”里合并、拆开了单元格，或者加减了列，这张表没有照改。`,
        en: `Cells were merged or parted, or columns changed, in the table "${short(text)}"; no change of it was merged.`,
      },
      hint: {
        zh: '在表单里改：并到左边的格子写“←”，并到上边的写“↑”；表里别的改动也请在表单里改。',
        en: 'In the form write ← in a cell merged with the one before it, ↑ with the one above.',
      },
    }),
  );
  const ofBoxes = boxes.map(
    (text): Problem => ({
      severity: 'warning',
      code: 'merge/box',
      message: {
        zh: `文件里加了文本框，框里的字“${short(text)}”不是正文，没有并。`,
        en: `A text box was put into the file; its words "${short(text)}" are not merged.`,
      },
      hint: {
        zh: '要放进正文，就剪出来粘贴成一段再并一次。',
        en: 'To merge them, paste them as a paragraph.',
      },
    }),
  );
  const wide: Problem = {
    severity: 'note',
    code: 'merge/digits',
    message: {
      zh: `文件里的全角数字“${digits.join('”“')}”按半角并回。`,
      en: `Digits typed in full width (${digits.join(', ')}) are merged in half width.`,
    },
  };
  return [...ofTables, ...ofBoxes, ...(digits.length > 0 ? [wide] : [])];
}

/** What was done to the file that is no change of words. */
export function unseenProblems({ pictures, broken }: Unseen): Problem[] {
  const count = Math.abs(pictures);
  const counted: Problem = {
    severity: 'warning',
    code: 'merge/picture',
    message:
      pictures > 0
        ? {
            zh: `文件里加了${count}张图片，图片并不回表单。`,
            en: `${count} picture(s) were put into the file; they are not merged.`,
          }
        : {
            zh: `文件里少了${count}张图片，表单里没有动。`,
            en: `${count} picture(s) are gone from the file; the form still has them.`,
          },
    hint: {
      zh: '要用的图片另存成文件，在表单里写“图片: 文件名”；不要的在表单里删去。',
      en: 'Keep the picture as a file and name it under 图片 in the form, or delete that entry.',
    },
  };
  const breaks = broken.map(
    (text): Problem => ({
      severity: 'note',
      code: 'merge/break',
      message: {
        zh: `“${short(text)}”里的换行没有照改：文字没变，在哪里换行由版面决定。`,
        en: `"${short(text)}": line breaks were changed within it, which the layout decides.`,
      },
      hint: { zh: '要另起一段，请按回车键再并一次。', en: 'For a new paragraph press Enter.' },
    }),
  );
  return [...(pictures === 0 ? [] : [counted]), ...breaks];
}

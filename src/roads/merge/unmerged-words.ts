/** The words for what of an edited Word file is not merged, since it is no change of the form's words. */
import type { Mergeable, Unseen } from '../../merge/index.ts';
import type { Problem } from '../../problem.ts';
import { short } from './words.ts';

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
        zh: `表格“${short(text)}”里合并、拆开了单元格，或者加减、对调了列，这张表没有照改。`,
        en: `Cells were merged or parted, or columns changed or exchanged, in the table "${short(text)}"; no change of it was merged.`,
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

/** What was done to the file that is no change of words of its text. */
export interface Unworded extends Unseen {
  /** Footnotes and endnotes, each with the paragraph it stands in. */
  notes: readonly { text: string; kind: 'footnote' | 'endnote'; place: string }[];
  highlighted: readonly string[];
  /** How many tracked changes are of formats alone. */
  formats: number;
}

export function unseenProblems({ pictures, broken, ...others }: Unworded): Problem[] {
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
  return [
    ...(pictures === 0 ? [] : [counted]),
    ...breaks,
    ...noteProblems(others.notes),
    ...marginProblems(others.margins),
    ...lookProblems(others),
  ];
}

function noteProblems(notes: Unworded['notes']): Problem[] {
  return notes.map(({ text, kind, place }) => {
    const [zh, en] = kind === 'footnote' ? ['脚注', 'footnote'] : ['尾注', 'endnote'];
    return {
      severity: 'warning',
      code: 'merge/footnote',
      message: {
        zh: `“${short(place)}”：文件里加了${zh}“${short(text)}”，没有并，表单里没有${zh}。`,
        en: `"${short(place)}": the ${en} "${short(text)}" is not merged; forms have none.`,
      },
      hint: {
        zh: '要留下，就写进正文；是给人看的话，用批注。',
        en: 'Write it into the text, or make it a comment.',
      },
    };
  });
}

function marginProblems(margins: readonly string[]): Problem[] {
  return margins.map((text) => ({
    severity: 'warning',
    code: 'merge/margin',
    message: {
      zh: `文件的页眉、页脚里加了“${short(text)}”，没有并。`,
      en: `"${short(text)}" was put into the head or foot of the pages; it is not merged.`,
    },
    hint: {
      zh: '页眉、页脚由版面定；要印的话写进正文或者表单的“附注”。',
      en: 'The layout makes head and foot; write it into the text or under 附注.',
    },
  }));
}

/** So many stretches of words are named. */
const NAMED = 3;

function lookProblems({
  stressed,
  highlighted,
  formats,
}: Pick<Unworded, 'stressed' | 'highlighted' | 'formats'>): Problem[] {
  const words = [...new Set([...highlighted, ...stressed])];
  if (words.length === 0 && formats === 0) return [];
  const named = words.slice(0, NAMED).map(short);
  const more = words.length > NAMED;
  const message =
    words.length > 0
      ? {
          zh: `文件里给字做了记号（标色、加粗、下划线等）：“${named.join('”“')}”${more ? `等${words.length}处` : ''}，没有并。`,
          en: `Words were coloured, bold or underlined (${named.join(', ')}${more ? ' …' : ''}); that is not merged.`,
        }
      : {
          zh: `文件里有${formats}处只改了格式的修订，没有并。`,
          en: `${formats} tracked change(s) are of formats alone; they are not merged.`,
        };
  return [
    {
      severity: 'note',
      code: 'merge/look',
      message,
      hint: {
        zh: '字的样子由版面定；记号是有话要说的，请看一眼文件，或者改用批注。',
        en: 'The layout decides how words look; what is to be said is better said in a comment.',
      },
    },
  ];
}

/** What tracked changes do not show of two drafts: pictures come, gone, replaced or resized, cells joined or parted. */
import type { OfficialDocument, Picture, Table } from '../../document/document.ts';
import { type BodyLine, bodyLines } from '../../document/lines.ts';
import { pictureMark, pictureWords } from '../../document/picture.ts';
import type { Problem, Words } from '../../problem.ts';

/** A note for each, by its name; a picture's caption and the words of cells are tracked like any text. */
export function unmarkedChanges(before: OfficialDocument, after: OfficialDocument): Problem[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return [
    ...pictureChanges(old.filter(isPicture), now.filter(isPicture)),
    ...tableChanges(old.filter(isTable), now.filter(isTable)),
  ];
}

function linesOf({ body, issued, attachments }: OfficialDocument): BodyLine[] {
  return [
    ...bodyLines(body),
    ...(issued === undefined ? [] : linesOf(issued)),
    ...attachments.flatMap((each) => bodyLines(each.body)),
  ];
}

function isPicture(line: BodyLine): line is Picture {
  return line.type === 'picture';
}

function isTable(line: BodyLine): line is Table {
  return line.type === 'table';
}

/** Pictures of one name are the same picture, in their order. */
function pictureChanges(before: readonly Picture[], after: readonly Picture[]): Problem[] {
  const left = [...before];
  const changes = after.flatMap((now) => {
    const name = pictureWords(now);
    const at = left.findIndex((old) => old.file === now.file || pictureWords(old) === name);
    const [old] = at < 0 ? [] : left.splice(at, 1);
    if (old === undefined) return [note(name, PICTURE.come)];
    const isOther = (old.image && pictureMark(old.image)) !== (now.image && pictureMark(now.image));
    const isResized = JSON.stringify(old.width) !== JSON.stringify(now.width);
    return [
      ...(isOther ? [note(name, PICTURE.replaced)] : []),
      ...(isResized ? [note(name, PICTURE.resized)] : []),
    ];
  });
  return [...changes, ...left.map((old) => note(pictureWords(old), PICTURE.gone))];
}

const PICTURE = {
  come: { zh: '图片“$”是新加的', en: 'the picture "$" was put in' },
  gone: { zh: '图片“$”没有了', en: 'the picture "$" was taken out' },
  replaced: { zh: '图片“$”换成了另一张', en: 'the picture "$" was replaced' },
  resized: { zh: '图片“$”改了宽度', en: 'the picture "$" has another width' },
} as const;

/** Where tables came or went, as a whole, their rows are tracked. */
function tableChanges(before: readonly Table[], after: readonly Table[]): Problem[] {
  if (before.length !== after.length) return [];
  return after.flatMap((now, index) => {
    const isSame = JSON.stringify(before[index]?.merged) === JSON.stringify(now.merged);
    const name = now.caption ?? now.header.find((cell) => cell !== '') ?? `${index + 1}`;
    return isSame ? [] : [note(name, JOINED)];
  });
}

const JOINED: Words = {
  zh: '表格“$”里合并的单元格变了',
  en: 'cells of the table "$" were joined or parted',
};

function note(name: string, { zh, en }: Words): Problem {
  const [said, english] = [zh, en].map((words) => words.replace('$', () => name));
  return {
    severity: 'note',
    code: 'merge/unmarked',
    message: {
      zh: `${said}，花脸稿里没有标成修订。`,
      en: `In the file with tracked changes this one is not marked: ${english}.`,
    },
    hint: { zh: '对照两稿看一眼。', en: 'Look at both drafts.' },
  };
}

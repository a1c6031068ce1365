/** 图片: the files of a form's pictures, read once. What is wrong with one is told where the form is filled. */
import type { PictureImage } from '../../document/document.ts';
import { pictureHead, pictureImage } from '../../document/picture.ts';
import { bytesOf, type FileSource, UnreadableFile } from '../../files.ts';
import type { CodeOf, Problem, Words } from '../../problem.ts';
import { nearHint } from '../source/near-file.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { isBlank, pictureName } from '../source/tree.ts';
import { shorten } from '../values/coerce.ts';
import { isOpen } from '../values/formats.ts';

/** The file that a picture names. */
export interface PictureFile {
  /** Absolute path; as typed where it leads out of the forms' folder. */
  path: string;
  image?: PictureImage;
  problems: Problem[];
}

/** Where a form's pictures are found. */
export interface PictureReading {
  files: FileSource;
  sources: string[];
  locate: (typed: string) => string | undefined;
}

/** Larger files are refused: no mail system takes a document of several of them. */
const MOST_BYTES = 10 << 20;
const MOST_MEGABYTES = MOST_BYTES >> 20;

/** Every picture that a form names itself, by the text that names its file. */
export function readPictures(root: MapNode, reading: PictureReading): Map<TextNode, PictureFile> {
  const found = new Map<TextNode, PictureFile>();
  for (const node of namedIn(root)) found.set(node, pictureFile(node, reading));
  return found;
}

function* namedIn(top: MapNode): Generator<TextNode> {
  const queue: FormNode[] = [top];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.type === 'list') queue.push(...node.items);
    if (node.type !== 'map') continue;
    for (const [name, { value }] of node.entries) {
      // A form written out below 印发内容 is read as one of its own; a figure may have any name.
      if (name === '印发内容' || name === '指标') continue;
      const file = name === '图片' ? pictureName(value) : undefined;
      if (file === undefined) queue.push(value);
      else if (!isBlank(file) && !isOpen(file.text)) yield file;
    }
  }
}

function pictureFile(node: TextNode, reading: PictureReading): PictureFile {
  const typed = node.text.trim();
  const shown = shorten(typed);
  const path = reading.locate(typed);
  const fail = (code: CodeOf<'form'>, message: Words, hint: Words): PictureFile => ({
    path: path ?? typed,
    problems: [{ severity: 'error', code: `form/${code}`, message, place: placeOf(node), hint }],
  });
  if (path === undefined) {
    return fail(
      'outside',
      {
        zh: `“${shown}”不在表单的文件夹里面，不能引用。`,
        en: `"${shown}" lies outside the folder of the forms.`,
      },
      { zh: '把图片复制到表单的文件夹里。', en: 'Copy the picture into the folder of the forms.' },
    );
  }
  const bytes = bytesOf(path, reading.files);
  if (bytes instanceof UnreadableFile) return fail('unreadable-file', bytes.words, WHAT_TO_NAME);
  if (bytes === undefined) {
    return fail(
      'missing-file',
      { zh: `找不到图片“${shown}”。`, en: `The picture "${shown}" does not exist.` },
      nearHint(reading.files, path) ?? {
        zh: `检查文件名和文件夹；路径从“${placeOf(node).file}”所在的文件夹算起。`,
        en: `Check its name and folder; paths start from the folder of "${placeOf(node).file}".`,
      },
    );
  }
  if (!reading.sources.includes(path)) reading.sources.push(path);
  if (bytes.length > MOST_BYTES) {
    const megabytes = (bytes.length / (1 << 20)).toFixed(1);
    return fail(
      'picture-too-large',
      {
        zh: `图片“${shown}”有 ${megabytes} MB，超过了 ${MOST_MEGABYTES} MB。`,
        en: `The picture "${shown}" has ${megabytes} MB, more than ${MOST_MEGABYTES}.`,
      },
      {
        zh: '用看图软件把尺寸改小，或另存为质量低一些的 .jpg。',
        en: 'Make it smaller in an image viewer, or save it as a .jpg of lower quality.',
      },
    );
  }
  const image = pictureImage(bytes);
  if (image === undefined) {
    return fail(
      'not-a-picture',
      {
        zh: `“${shown}”不是能放进文件的图片。`,
        en: `"${shown}" is no picture that a document can hold.`,
      },
      WHAT_TO_NAME,
    );
  }
  const turned = pictureHead(bytes)?.isTurned === true ? [turnedProblem(node, shown)] : [];
  return { path, image, problems: turned };
}

const WHAT_TO_NAME: Words = {
  zh: '用看图软件打开，另存为 .png 或 .jpg，再写那个文件名。',
  en: 'Save it as .png or .jpg in an image viewer, and name that file.',
};

function turnedProblem(node: TextNode, shown: string): Problem {
  return {
    severity: 'warning',
    code: 'form/picture-turned',
    message: {
      zh: `照片“${shown}”是侧着存的，有的软件里会印成横倒的。`,
      en: `The photograph "${shown}" is stored on its side; some programs print it so.`,
    },
    place: placeOf(node),
    hint: {
      zh: '用看图软件转正，保存后再用。',
      en: 'Turn it upright in an image viewer and save it.',
    },
  };
}

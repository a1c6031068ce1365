/** Pictures of a document as entries of a form, and the files that they go into. */
import type { Block, OfficialDocument, Picture } from '../../document/document.ts';
import { pictureEndings } from '../../document/picture.ts';
import { formText, plainText } from '../../edit/index.ts';
import { type FileSource, UnreadableFile } from '../../form/index.ts';
import { basename, dirname, fromBase64, join } from '../../text/index.ts';
import type { FormEntry } from '../yaml/tree.ts';
import { entry } from '../yaml/tree.ts';

/** A picture that is to become a file beside the form. */
export interface MadePicture {
  /** Relative to the form's folder. */
  name: string;
  bytes: Uint8Array;
}

export function pictureEntries({ file, caption, width }: Picture): FormEntry[] {
  if (caption === undefined && width === undefined) return [entry('图片', plainText(file))];
  const entries = [
    entry('文件', plainText(file)),
    ...(caption === undefined ? [] : [entry('说明', formText(caption))]),
    ...(width === undefined ? [] : [entry('宽', `${width.value}${UNITS[width.unit]}`)]),
  ];
  return [entry('图片', { type: 'map', entries })];
}

const UNITS = { mm: '毫米', '%': '%' } as const;

/** Whether a name is free in the form's folder, or is that of a file with the same bytes. */
export type IsFree = (name: string, bytes: Uint8Array) => boolean;

/**
 * The document with every picture in a file beside the form, under its own name where that is free.
 * @param isFree whether a name may be taken; nothing is ever overwritten
 */
export function placedPictures(
  document: OfficialDocument,
  isFree: IsFree,
): { document: OfficialDocument; pictures: MadePicture[] } {
  const made = new Map<string, { name: string; data: string; bytes: Uint8Array }>();
  const place = (picture: Picture): Picture => {
    const { image } = picture;
    if (image === undefined) return { ...picture, file: basename(picture.file) };
    const bytes = fromBase64(image.data) ?? new Uint8Array();
    const names = namesOf(picture, made.size + 1);
    for (const name of names) {
      const known = made.get(name.toLowerCase());
      if (known?.data === image.data) return { ...picture, file: known.name };
      if (known !== undefined || !isFree(name, bytes)) continue;
      made.set(name.toLowerCase(), { name, data: image.data, bytes });
      return { ...picture, file: name };
    }
    return picture;
  };
  const placed = inDocument(document, place);
  const pictures = [...made.values()].map(({ name, bytes }) => ({ name, bytes }));
  return { document: placed, pictures };
}

/** Whether a file of that name could be written beside a form, or lies there already with the same bytes. */
export function isFreeBeside(formPath: string, files: FileSource): IsFree {
  return (name, bytes) => {
    try {
      const there = files.read(join(dirname(formPath), name));
      const isSame = (other: Uint8Array) => other.every((byte, index) => byte === bytes[index]);
      return there === undefined || (there.length === bytes.length && isSame(there));
    } catch (error) {
      if (error instanceof UnreadableFile) return false;
      throw error;
    }
  };
}

/** Far more than any folder has pictures of one name. */
const MOST_OF_A_NAME = 10_000;
/** What no file may be called on some computer, and what means something in a path. */
const UNFIT = /[\p{Cc}<>:"/\\|?*【】｜]|^\.+|[. ]+$/gu;
const LONGEST_NAME = 60;

/** Its own name, made fit to be a file's; then that with numbers. */
function* namesOf({ file, image }: Picture, number: number): Generator<string> {
  const endings = image === undefined ? [] : pictureEndings[image.format];
  const own = basename(file.replaceAll('\\', '/')).replace(UNFIT, '');
  const [, stem = own, ending = ''] = /^(.*)\.([a-z]{2,4})$/iu.exec(own) ?? [];
  const isNamed = endings.includes(ending.toLowerCase());
  const base = isNamed && stem !== '' ? stem.slice(0, LONGEST_NAME) : `图片${number}`;
  const after = isNamed ? ending : endings[0];
  yield `${base}.${after}`;
  for (let next = 2; next < MOST_OF_A_NAME; next += 1) yield `${base}-${next}.${after}`;
}

function inDocument(
  document: OfficialDocument,
  place: (picture: Picture) => Picture,
): OfficialDocument {
  const { issued } = document;
  return {
    ...document,
    body: inBlocks(document.body, place),
    attachments: document.attachments.map((attachment) => ({
      ...attachment,
      body: inBlocks(attachment.body, place),
    })),
    ...(issued && { issued: inDocument(issued, place) }),
  };
}

function inBlocks(blocks: readonly Block[], place: (picture: Picture) => Picture): Block[] {
  return blocks.map((block) => {
    if (block.type === 'picture') return place(block);
    return block.type === 'section'
      ? { ...block, children: inBlocks(block.children, place) }
      : block;
  });
}

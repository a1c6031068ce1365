/** Pictures that stand below a line: where they belong, and what below them is their caption. */
import type { Block, Picture, PictureImage } from '../../document/document.ts';
import { naturalWidth, pictureImage } from '../../document/picture.ts';
import type { Line, LinePicture } from '../../readers/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';

const PICTURE: Evidence = { name: 'picture', reason: '文件里的图片' };
const CAPTION: Evidence = { name: 'picture-caption', reason: '图片下面的一行，是它的图题' };
const MM_PER_POINT = 25.4 / 72;

/** A picture as a block of the document, with what was taken for its caption. */
export function addPictures(into: Block[], { pictures = [] }: Entry, findings: Findings): void {
  for (const found of pictures) {
    const block = toPicture(found.line.picture, found.caption);
    if (block === undefined) {
      leavePicture(found, findings);
      continue;
    }
    into.push(block);
    found.isTaken = true;
    findings.readings.push({
      number: found.line.number,
      text: '',
      role: 'picture',
      evidence: [PICTURE],
    });
    if (found.caption) findings.take(found.caption, 'picture', CAPTION);
  }
}

/** A picture that no document has a place for, and the line below it that would have been its caption. */
export function leavePicture({ line, above, caption }: FoundPicture, findings: Findings): void {
  const text = line.picture?.description ?? '';
  findings.leaveLine({
    number: line.number,
    text,
    reason: 'picture',
    ...(text === '' && above && { near: above.text }),
  });
  if (caption) findings.leave(caption, 'picture');
}

function toPicture(
  picture: LinePicture | undefined,
  caption: Entry | undefined,
): Picture | undefined {
  const image = picture && pictureImage(picture.bytes);
  if (picture === undefined || image === undefined) return undefined;
  const width = typedWidth(picture, image);
  return {
    type: 'picture',
    file: picture.name,
    ...(caption && { caption: caption.text }),
    ...(width !== undefined && { width: { value: width, unit: 'mm' } }),
    image,
  };
}

/** The width that a form has to ask for, in mm: none where the picture is as wide as it is by itself. */
function typedWidth({ width, fillsLine }: LinePicture, image: PictureImage): number | undefined {
  if (width === undefined) return undefined;
  const mm = Number((width * MM_PER_POINT).toFixed(1));
  const own = naturalWidth(image);
  const isOwn = Math.abs(mm - own) < 0.1 || (fillsLine === true && own > mm);
  return isOwn ? undefined : mm;
}

/** A picture of the file. */
export interface FoundPicture {
  line: Line;
  /** The last line with text above it. */
  above?: Line;
  caption?: Entry;
  /** It has become part of a document. */
  isTaken?: true;
}

/** Lines of text without pictures and their captions, and the pictures. */
export function partPictures(
  lines: readonly Line[],
  toEntry: (line: Line) => Entry,
): { textLines: Line[]; pictures: FoundPicture[] } {
  const pictures: FoundPicture[] = [];
  const textLines: Line[] = [];
  let above: Line | undefined;
  let open: FoundPicture | undefined;
  for (const line of lines) {
    const text = line.text.trim();
    if (line.picture) {
      open = { line, ...(above && { above }) };
      pictures.push(open);
    } else if (open?.line.picture && isCaption(text, line, open.line.picture)) {
      open.caption = toEntry(line);
      open = undefined;
    } else {
      textLines.push(line);
      if (text !== '') [above, open] = [line, undefined];
    }
  }
  return { textLines, pictures };
}

/** Every picture goes with the last entry above it. */
export function giveToEntries(
  pictures: readonly FoundPicture[],
  entries: readonly Entry[],
  lines: readonly Line[],
): void {
  if (pictures.length === 0) return;
  const byLine = new Map(entries.map((entry) => [entry.line, entry]));
  const below = new Map<Line, FoundPicture[]>();
  for (const each of pictures) {
    if (each.above) below.set(each.above, [...(below.get(each.above) ?? []), each]);
  }
  let last: Entry | undefined;
  for (const line of lines) {
    last = byLine.get(line) ?? last;
    const own = below.get(line);
    if (own && last) last.pictures = [...(last.pictures ?? []), ...own];
  }
}

/** Styles that word processors give captions. */
const CAPTION_STYLE = /^(?:caption|题注|图题|图片说明|图注)$/iu;
/** 图1 园区全景. */
const NUMBERED =
  /^图\s*[\d一二三四五六七八九十]{1,3}(?:[-－.—][\d]{1,3})?(?:[\s　:：.．、]|(?=\p{Script=Han}))/u;
const LONGEST_CAPTION = 60;

/** Whether a line below a picture is its caption: said by its style or the picture itself, or numbered as one. */
function isCaption(text: string, line: Line, picture: LinePicture): boolean {
  if (text === '' || text.length > LONGEST_CAPTION || line.cells || line.region !== 'body') {
    return false;
  }
  if (line.look.style !== undefined && CAPTION_STYLE.test(line.look.style)) return true;
  if (text === picture.description.trim()) return true;
  return NUMBERED.test(text) && !/[。；]$/u.test(text) && line.look.align === 'center';
}

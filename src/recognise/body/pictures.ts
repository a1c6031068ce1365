/** Pictures below a line as blocks of the document, with their captions. */
import type { Block, Picture, PictureImage } from '../../document/document.ts';
import { naturalWidth, pictureImage } from '../../document/picture.ts';
import type { LinePicture } from '../../readers/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import type { FoundPicture } from '../lines/pictures.ts';

const PICTURE: Evidence = { name: 'picture', reason: '文件里的图片' };
const CAPTION: Evidence = { name: 'picture-caption', reason: '图片下面的一行，是它的图题' };
const MM_PER_POINT = 25.4 / 72;

/** Adds the pictures below an entry; one of no known kind is left over. */
export function addPictures(into: Block[], { pictures = [] }: Entry, findings: Findings): void {
  for (const found of pictures) {
    const block = toPicture(found);
    if (block === undefined) continue;
    into.push(block);
    found.isTaken = true;
    for (const [line, evidence] of [
      [found.line, PICTURE],
      [found.caption, CAPTION],
    ] as const) {
      if (line === undefined) continue;
      const { number, text } = line;
      findings.readings.push({ number, text, role: 'picture', evidence: [evidence] });
    }
  }
}

/** Lists a picture that no document has a place for, and the line that would have been its caption. */
export function leavePicture({ line, above, caption }: FoundPicture, findings: Findings): void {
  const text = line.picture?.description ?? '';
  const near = text === '' && above ? { near: above.text } : {};
  findings.leaveLine({ number: line.number, text, reason: 'picture', ...near });
  if (!caption) return;
  findings.leaveLine({ number: caption.number, text: caption.text, reason: 'picture' });
}

function toPicture({ line: { picture }, caption }: FoundPicture): Picture | undefined {
  const image = picture && pictureImage(picture.bytes);
  if (picture === undefined || image === undefined) return undefined;
  const width = typedWidth(picture, image);
  return {
    type: 'picture',
    file: picture.name,
    ...(caption && { caption: caption.text.trim() }),
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

/** The bytes of a picture: its format and size, as its head tells. */
import { basename, toBase64 } from '../text/index.ts';
import type { Picture, PictureFormat, PictureImage } from './document.ts';

/** How names of pictures end, the usual ending first. */
export const pictureEndings: Readonly<Record<PictureFormat, readonly string[]>> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  gif: ['gif'],
  bmp: ['bmp'],
};

/** What the head of a picture's file tells. */
interface PictureHead {
  format: PictureFormat;
  pixelsAcross: number;
  pixelsDown: number;
  /** A photograph that is stored on its side, or upside down: not every program turns it. */
  isTurned?: boolean;
}

/** The picture in the bytes of a file; undefined where it is of no known format, or damaged at its head. */
export function pictureHead(bytes: Uint8Array): PictureHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of [pngHead, gifHead, bmpHead, jpegHead]) {
    const head = read(view);
    if (head !== undefined && head.pixelsAcross > 0 && head.pixelsDown > 0) return head;
  }
  return undefined;
}

/** The picture as the document holds it. */
export function pictureImage(bytes: Uint8Array): PictureImage | undefined {
  const head = pictureHead(bytes);
  if (head === undefined) return undefined;
  const { format, pixelsAcross, pixelsDown } = head;
  return { format, pixelsAcross, pixelsDown, data: toBase64(bytes) };
}

/** How many of its points make an inch where no width is asked for: fewer look coarse in print. */
export const DOTS_PER_INCH = 150;

/** How wide a picture is by itself, in mm. */
export function naturalWidth({ pixelsAcross }: PictureImage): number {
  return (pixelsAcross / DOTS_PER_INCH) * 25.4;
}

/** A few letters that another picture hardly ever has, though its name and size are the same (FNV-1a). */
export function pictureMark({ data }: PictureImage): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < data.length; at += 1)
    hash = Math.imul(hash ^ data.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}

/** What stands for a picture where there are only words. */
export function pictureWords({ caption, file }: Picture): string {
  return caption ?? basename(file);
}

function pngHead(view: DataView): PictureHead | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return { format: 'png', pixelsAcross: view.getUint32(16), pixelsDown: view.getUint32(20) };
}

function gifHead(view: DataView): PictureHead | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined;
  const [pixelsAcross, pixelsDown] = [view.getUint16(6, true), view.getUint16(8, true)];
  return { format: 'gif', pixelsAcross, pixelsDown };
}

function bmpHead(view: DataView): PictureHead | undefined {
  if (view.byteLength < 26 || view.getUint16(0) !== 0x424d) return undefined;
  // Rows may be stored from above, told by a height below zero.
  const [pixelsAcross, pixelsDown] = [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
  return { format: 'bmp', pixelsAcross, pixelsDown };
}

function jpegHead(view: DataView): PictureHead | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let isTurned = false;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const mark = view.getUint8(at + 1);
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (mark === 0xe1) isTurned ||= orientation(view, at + 4, length) > 1;
    if (isFrame(mark) && at + 9 <= view.byteLength) {
      const [pixelsDown, pixelsAcross] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { format: 'jpeg', pixelsAcross, pixelsDown, ...(isTurned && { isTurned }) };
    }
    at += 2 + length;
  }
  return undefined;
}

/** Start of a frame: all of C0 to CF but the tables among them. */
function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
}

/** How a camera was held, by its Exif mark 0x0112: 1 where the picture stands upright. */
function orientation(view: DataView, at: number, length: number): number {
  const end = Math.min(at + length - 2, view.byteLength);
  const start = at + 6;
  if (start + 8 > end || view.getUint32(at) !== 0x45786966) return 1;
  const little = view.getUint16(start) === 0x4949;
  const entries = start + view.getUint32(start + 4, little);
  if (entries + 2 > end) return 1;
  const count = view.getUint16(entries, little);
  for (let index = 0; index < count; index += 1) {
    const entry = entries + 2 + index * 12;
    if (entry + 12 > end) return 1;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}

/** Pictures parted from the lines of text, each with what stands above it and the line that is its caption. */
import type { Line, LinePicture } from '../../readers/index.ts';
import { CAPTION_STYLE } from '../words/headings.ts';

/** A picture of the file. */
export interface FoundPicture {
  line: Line;
  /** The last line with text above it. */
  above?: Line;
  caption?: Line;
  /** It has become part of a document. */
  isTaken?: true;
}

/** Lines of text without pictures and their captions, and the pictures. */
export function partPictures(lines: readonly Line[]): {
  textLines: Line[];
  pictures: FoundPicture[];
} {
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
      open.caption = line;
      open = undefined;
    } else {
      textLines.push(line);
      if (text !== '') [above, open] = [line, undefined];
    }
  }
  return { textLines, pictures };
}

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

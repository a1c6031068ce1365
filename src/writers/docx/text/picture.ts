/** Pictures in the body: in the line, in the middle, the caption below on the same page. */
import { ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Picture, PictureFormat, PictureImage } from '../../../document/document.ts';
import { pictureWords } from '../../../document/picture.ts';
import { grid, lineTwips, mmToPoints, pictureSize, typeArea } from '../../../layout/index.ts';
import { basename, fromBase64, xmlText } from '../../../text/index.ts';
import { styleId, styleNames } from '../styles/style-names.ts';
import { type BodyElement, paragraph, type Writing } from './paragraphs.ts';

/** The package's names of formats. */
const TYPES = { png: 'png', jpeg: 'jpg', gif: 'gif', bmp: 'bmp' } as const satisfies Record<
  PictureFormat,
  string
>;

/** The package counts in points of a screen. */
const SCREEN_POINTS = 96 / 72;
/** Drawings in headers and footers have the numbers before. */
const FIRST_ID = 1001;

/** The picture and its caption; of one whose file is missing, what it is. */
export function pictureElements(picture: Picture, writing: Writing): BodyElement[] {
  const { caption, image } = picture;
  const { lines } = pictureSize(picture);
  writing.used.add(styleNames.picture);
  const content =
    image === undefined ? missing(picture, writing) : imageRun(picture, image, writing);
  // A line of exact height would cut the picture off.
  const own = new Paragraph({
    style: styleId(styleNames.picture),
    ...(caption !== undefined && { keepNext: true }),
    spacing: {
      line: lines * lineTwips(grid.lines, typeArea.height),
      lineRule: LineRuleType.AT_LEAST,
    },
    children: [content],
  });
  const made = { made: own, key: undefined };
  if (caption === undefined) return [made];
  return [made, paragraph(styleNames.pictureCaption, caption, writing)];
}

function imageRun(picture: Picture, image: PictureImage, writing: Writing): ImageRun {
  const { width, height } = pictureSize(picture);
  const screen = (mm: number) => mmToPoints(mm) * SCREEN_POINTS;
  writing.pictures += 1;
  return new ImageRun({
    type: TYPES[image.format],
    data: fromBase64(image.data) ?? new Uint8Array(),
    transformation: { width: screen(width), height: screen(height) },
    altText: {
      id: String(FIRST_ID + writing.pictures - 1),
      name: xmlText(basename(picture.file)),
      description: xmlText(pictureWords(picture)),
    },
  });
}

function missing(picture: Picture, writing: Writing): TextRun {
  writing.used.add(styleNames.draftBlank);
  return new TextRun({
    style: styleId(styleNames.draftBlank),
    text: xmlText(`【图片：${pictureWords(picture)}】`),
  });
}

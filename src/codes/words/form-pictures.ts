/** What the codes of pictures in forms mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const formPicturesWords = {
  'not-a-picture': {
    zh: '“图片”写的文件不是能放进文件的图片（能放 .png、.jpg、.gif、.bmp）。',
    en: 'The file is no picture that a document can hold (.png, .jpg, .gif, .bmp).',
    remedy: { zh: '另存为 .png 或 .jpg，再写那个文件名。', en: 'Save it as .png or .jpg.' },
    typed: '（“图片”写了 园区全景.pdf）',
    said: '“园区全景.pdf”不是能放进文件的图片。',
  },
  'merged-cell': {
    zh: '表格里“←”“↑”标的合并，并起来不是长方形，或者旁边没有格子可并。',
    en: 'Cells that are marked as merged make no rectangle.',
    remedy: {
      zh: '“←”和左边一格合并，“↑”和上面一格合并。',
      en: '← joins a cell with the one on its left, ↑ with the one above.',
    },
    typed: '（表格第一格写了“←”）',
    said: '“←”这一格和旁边的并不成一个方块。',
  },
  'picture-too-large': {
    zh: '图片文件太大，成文后发不出去。',
    en: 'The file of the picture is too large to be sent in a document.',
    remedy: { zh: '把尺寸改小，另存一份。', en: 'Make it smaller and save it again.' },
    typed: '（“图片”写了 航拍.jpg，有 14.2 MB）',
    said: '图片“航拍.jpg”有 14.2 MB，超过了 10 MB。',
  },
  'picture-turned': {
    zh: '照片是侧着拿相机拍的，文件里没有转正，有的软件里会印成横倒的。',
    en: 'The photograph is stored on its side; some programs print it so.',
    remedy: { zh: '用看图软件转正，保存后再用。', en: 'Turn it upright and save it.' },
    typed: '（“图片”写了 现场照片.jpg）',
    said: '照片“现场照片.jpg”是侧着存的，有的软件里会印成横倒的。',
  },
} as const satisfies Partial<Record<CodeOf<'form'>, Explanation>>;

/** How large pictures are printed, and what is said of those that are not as they were asked for. */
import { describe, expect, it } from 'vitest';
import type { OfficialDocument, Picture } from '../../src/document/document.ts';
import { pictureImage } from '../../src/document/picture.ts';
import { layoutPages, pictureSize } from '../../src/layout/index.ts';
import { layoutNotes } from '../../src/roads/layout-notes.ts';
import { png } from '../support/pictures.ts';

const picture = (across: number, down: number, rest: Partial<Picture> = {}): Picture => {
  const image = pictureImage(png(across, down));
  return { type: 'picture', file: '甲.png', ...(image && { image }), ...rest };
};

const paper = (body: OfficialDocument['body']): OfficialDocument => ({
  kind: '工作总结',
  format: 'plain',
  draft: false,
  signatories: [],
  titleIssuers: [],
  title: '总结',
  body,
  attachments: [],
});

describe('a picture', () => {
  it('is as wide as its points make at 150 to the inch, at most a line', () => {
    expect(pictureSize(picture(300, 100)).width).toBeCloseTo(50.8);
    expect(pictureSize(picture(3000, 100)).width).toBe(156);
    expect(pictureSize(picture(3000, 100)).isScaled).toBe(false);
  });

  it('is as wide as is asked for, its height with it', () => {
    const share = pictureSize(picture(300, 100, { width: { value: 50, unit: '%' } }));
    expect([share.width, share.height]).toEqual([78, 26]);
    expect(pictureSize(picture(300, 100, { width: { value: 90, unit: 'mm' } })).height).toBe(30);
  });

  it('never leaves the type area, and its caption stands on its page', () => {
    for (const [across, down] of [
      [10, 900],
      [900, 10],
      [500, 500],
      [600, 800],
    ] as const) {
      for (const value of [10, 80, 156, 400]) {
        const tall = picture(across, down, { caption: '图1', width: { value, unit: 'mm' } });
        const pages = layoutPages(paper([{ type: 'paragraph', text: '一段。' }, tall]), {
          words: [],
        });
        const page = pages.find(({ lines }) => lines.some((line) => line.picture));
        const placed = page?.lines.find((line) => line.picture);
        expect(placed?.x).toBeGreaterThanOrEqual(28 - 1e-6);
        expect((placed?.x ?? 0) + (placed?.width ?? 0)).toBeLessThanOrEqual(184 + 1e-6);
        expect((placed?.y ?? 0) + (placed?.height ?? 0)).toBeLessThanOrEqual(262 + 1e-6);
        expect((placed?.height ?? 0) / (placed?.width ?? 1)).toBeCloseTo(down / across, 6);
        expect(page?.lines.some(({ element }) => element === 'pictureCaption')).toBe(true);
      }
    }
  });

  it('made smaller, or with too few points, is told', () => {
    const notes = (one: Picture) =>
      layoutNotes(paper([one]), { words: [] }).map(({ code, message }) => `${code} ${message.zh}`);
    expect(notes(picture(3000, 100, { width: { value: 300, unit: 'mm' } }))).toEqual([
      'layout/picture-scaled 图片“甲.png”要宽 300 毫米，版心放不下，缩小到了 156 毫米宽。',
    ]);
    expect(notes(picture(300, 100, { width: { value: 100, unit: '%' } }))).toEqual([
      'layout/picture-coarse 图片“甲.png”印 156 毫米宽，每英寸只有 49 点，印出来会模糊。',
    ]);
    expect(notes(picture(30, 10))).toEqual([]);
  });
});

/** Beside each text stands what last year's form said there, and what 上年文字 keeps. */
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/fields/index.ts';
import { fillIn, readLastYear } from '../../src/roads/fill-in.ts';
import { templatesFolder } from '../support/project.ts';

const HEAD = '发文机关: 云溪市青禾产业园区管理委员会\n标题: 【年度】年工作总结\n';

function beside(now: string, last?: string) {
  const texts = new Map([
    ['/园区/2024/工作总结.yaml', `文种: 工作总结\n年度: 2024\n${HEAD}${now}`],
    ['/园区/2023/工作总结.yaml', `文种: 工作总结\n年度: 2023\n${HEAD}${last}`],
  ]);
  const read = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  const options = { files: { read }, templatesFolder, cwd: '/园区' };
  const before = last === undefined ? undefined : readLastYear('/园区/2023/工作总结.yaml', options);
  const { value } = fillIn('/园区/2024/工作总结.yaml', options, before);
  return value ? [...textsOf(value.view.body)].filter(({ text }) => text !== '') : [];
}

const lasts = (...forms: [string, string?]) =>
  beside(...forms).flatMap(({ text, last }) => (last ? [[text, last.text]] : []));

describe("last year's words", () => {
  it('are those of the section with the same heading, paragraph by paragraph', () => {
    const now = `正文:
  - 标题: 民生实事
    正文:
      - 新建幼儿园【】所。
  - 标题: 招商引资
    正文:
      - 新签约项目【】个，开工项目【】个。
      - 举办推介会【】场。
`;
    const last = `正文:
  - 标题: 招商引资
    正文:
      - 新签约项目【29】个，开工项目【18】个。
      - 园区面貌焕然一新。
      - 举办推介会【4】场。
  - 标题: 民生实事
    正文:
      - 新建幼儿园【2】所。
`;
    expect(lasts(now, last)).toEqual([
      ['新建幼儿园【】所。', '新建幼儿园2所。'],
      ['新签约项目【】个，开工项目【】个。', '新签约项目29个，开工项目18个。'],
      ['举办推介会【】场。', '举办推介会4场。'],
    ]);
  });

  it('give each box what stood in its place', () => {
    const now = '正文:\n  - 标题: 招商\n    正文:\n      - 新签约项目【】个，开工项目【】个。\n';
    const last =
      '正文:\n  - 标题: 招商\n    正文:\n      - 新签约项目【29】个，开工项目【18】个。\n';
    const boxes = beside(now, last).flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'hand' ? [piece.last] : [])),
    );
    expect(boxes).toEqual(['29', '18']);
  });

  it('are those of 上年文字 where the form keeps them, and nothing needs to lie beside it', () => {
    const now = `正文:
  - 标题: 招商引资
    条目:
      - 新签约项目【】个。
      - 举办推介会【】场。
    上年文字:
      - 新签约项目29个。
      - 举办推介会4场。
  - 导语: 存在的问题【】。
    上年文字: 存在的问题不少。
`;
    expect(lasts(now)).toEqual([
      ['新签约项目【】个。', '新签约项目29个。'],
      ['举办推介会【】场。', '举办推介会4场。'],
      ['存在的问题【】。', '存在的问题不少。'],
    ]);
  });

  it('have no place beside a text of another matter, nor where nothing was written', () => {
    const now =
      '正文:\n  - 标题: 数字政府\n    正文:\n      - 上线应用若干个。\n      - 归集数据若干条。\n';
    const last = '正文:\n  - 标题: 森林防火\n    正文:\n      - 巡山护林不松劲。\n';
    expect(lasts(now, last)).toEqual([]);
    const empty = '正文:\n  - 标题: 招商\n    正文:\n      - 新签约项目【】个。\n';
    expect(lasts(empty, empty)).toEqual([]);
  });

  it('are marked where this year says something else', () => {
    const now = '正文:\n  - 标题: 招商\n    正文:\n      - 新签约项目【31】个。\n';
    const last = '正文:\n  - 标题: 招商\n    正文:\n      - 新签约项目【29】个。\n';
    const [, text] = beside(now, last);
    expect(text?.last?.marks).toEqual([
      { kind: 'same', text: '新签约项目' },
      { kind: 'gone', text: '29' },
      { kind: 'added', text: '31' },
      { kind: 'same', text: '个。' },
    ]);
  });
});

/** 图片 in a form: what is read, and what is said of a file that cannot be used. */
import { describe, expect, it } from 'vitest';
import { jpeg, png } from '../support/pictures.ts';
import { fill } from './forms.ts';

const HEAD = '文种: 工作总结\n标题: 总结\n正文:\n';

function told(entry: string, files: Record<string, Uint8Array> = {}, draft = false) {
  const { filled, problems } = fill(`${HEAD}  - 图片: ${entry}\n`, files as never, draft);
  return {
    block: filled?.data.正文[0],
    pictures: [...(filled?.pictures.keys() ?? [])],
    said: problems.map(({ severity, code, message }) => `${severity} ${code} ${message.zh}`),
  };
}

describe('a picture', () => {
  it('is named by its file alone, or with 说明 and 宽', () => {
    const files = { '图/园区.png': png(3, 2) };
    expect(told('图/园区.png', files)).toEqual({
      block: { 类型: '图片', 文件: '图/园区.png' },
      pictures: ['图/园区.png'],
      said: [],
    });
    expect(told('{文件: 图/园区.png, 说明: 图1 园区, 宽: 12厘米}', files).block).toEqual({
      类型: '图片',
      文件: '图/园区.png',
      说明: '图1 园区',
      宽: '120mm',
    });
  });

  it.each([
    ['８０％', '80%'],
    ['整行', '100%'],
    ['120 mm', '120mm'],
    ['半行', '50%'],
  ])('is as wide as %s says', (typed, width) => {
    const { block } = told(`{文件: 甲.png, 宽: ${typed}}`, { '甲.png': png(3, 2) });
    expect(block).toMatchObject({ 宽: width });
  });

  it('asks for a unit', () => {
    const { said } = told('{文件: 甲.png, 宽: 120}', { '甲.png': png(3, 2) });
    expect(said).toEqual(['error form/format “宽”要写宽多少，带上单位。']);
  });

  it('is not wider than paper is', () => {
    const { said } = told('{文件: 甲.png, 宽: 1250毫米}', { '甲.png': png(3, 2) });
    expect(said).toEqual(['error form/format “宽”写的“1250毫米”比纸还宽。']);
  });

  it.each([
    ['没有.png', {}, 'form/missing-file 找不到图片“没有.png”。'],
    ['../外面.png', {}, 'form/outside “../外面.png”不在表单的文件夹里面，不能引用。'],
    [
      '表.pdf',
      { '表.pdf': new TextEncoder().encode('%PDF-1.7') },
      'form/not-a-picture “表.pdf”不是能放进文件的图片。',
    ],
    [
      '大.png',
      { '大.png': new Uint8Array(11 << 20) },
      'form/picture-too-large 图片“大.png”有 11.0 MB，超过了 10 MB。',
    ],
  ] as const)('%s is an error, in a draft a warning', (name, files, words) => {
    expect(told(name, files).said).toEqual([`error ${words}`]);
    expect(told(name, files, true).said).toEqual([`warning ${words}`]);
  });

  it('stored on its side is warned of, and taken', () => {
    const { said, pictures } = told('侧.jpg', { '侧.jpg': jpeg(30, 20, true) });
    expect(said).toEqual([
      'warning form/picture-turned 照片“侧.jpg”是侧着存的，有的软件里会印成横倒的。',
    ]);
    expect(pictures).toEqual(['侧.jpg']);
  });

  it('that is an empty box is asked for like any other', () => {
    expect(told('【｜去年.png】').said).toEqual([
      'error form/empty-box 这个空还没有填（去年是 去年.png）。',
    ]);
    expect(told('【｜去年.png】', {}, true).said).toEqual([]);
  });

  it('of a department’s file lies beside that file', () => {
    const { filled } = fill(`${HEAD}  - 引用: 部门/安全.yaml\n`, {
      '部门/安全.yaml': '文种: 部门稿\n部门: 安全部\n标题: 安全\n图片: 现场.png\n',
      '部门/现场.png': png(3, 2),
    } as never);
    expect([...(filled?.pictures.keys() ?? [])]).toEqual(['部门/现场.png']);
  });
});

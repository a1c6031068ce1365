import { describe, expect, it } from 'vitest';
import { fontProblems } from '../../src/checks/index.ts';
import { defaultFonts, fontStates } from '../../src/layout/index.ts';

const all = new Set(Object.values(defaultFonts));
const without = (...names: string[]) => new Set([...all].filter((name) => !names.includes(name)));

describe('fontStates', () => {
  it('knows a font by any spelling of its name', () => {
    const installed = new Set([
      '方正小标宋简体',
      '仿宋_gb2312',
      '楷体 GB2312',
      '黑体',
      '宋体',
      'times new roman',
    ]);
    expect(fontStates(defaultFonts, installed).map(({ state }) => state)).toEqual(
      new Array(6).fill('own'),
    );
  });

  it('names the nearest font that is there', () => {
    const installed = new Set([...without('仿宋_GB2312'), 'FangSong', '宋体']);
    expect(fontStates(defaultFonts, installed).find(({ role }) => role === 'body')).toEqual({
      role: 'body',
      font: '仿宋_GB2312',
      state: 'near',
      shown: 'FangSong',
    });
  });

  it('says nothing of digits that stand in the font of the text', () => {
    const states = fontStates({ ...defaultFonts, digits: '随文' }, all);
    expect(states.map(({ role }) => role)).toEqual(['title', 'body', 'kai', 'hei', 'song']);
  });
});

describe('fontProblems', () => {
  it('has nothing to say where all fonts are there', () => {
    expect(fontProblems(defaultFonts, all)).toEqual([]);
  });

  it('is a note where a near font takes its place', () => {
    const [problem] = fontProblems(defaultFonts, new Set([...without('楷体_GB2312'), 'KaiTi']));
    expect(problem).toMatchObject({ severity: 'note', code: 'layout/font-near' });
    expect(problem?.message.zh).toContain('“KaiTi”代替');
  });

  it('is a warning where no font is like it', () => {
    const problems = fontProblems(defaultFonts, new Set(['Times New Roman']));
    expect(problems.map(({ severity }) => severity)).toEqual(new Array(5).fill('warning'));
    expect(problems[0]?.hint?.zh).toContain('小标宋: 本机有的字体');
  });
});

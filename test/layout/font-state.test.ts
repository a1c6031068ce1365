import { describe, expect, it } from 'vitest';
import { fontProblems } from '../../src/checks/index.ts';
import { defaultFonts, fontStates, headingFont, nearFonts } from '../../src/layout/index.ts';

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

describe('the fonts of the trade', () => {
  it('are these, by role', () => {
    expect(defaultFonts).toEqual({
      title: '方正小标宋简体',
      body: '仿宋_GB2312',
      kai: '楷体_GB2312',
      hei: '黑体',
      song: '宋体',
      digits: 'Times New Roman',
    });
  });

  it('have these near ones, best first: those of Windows and WPS, then free ones', () => {
    const rows = Object.entries(nearFonts).map(([role, fonts]) => `${role}: ${fonts.join('、')}`);
    expect(rows).toEqual([
      'title: 小标宋、FZXiaoBiaoSong-B05S、华文中宋、STZhongsong、宋体',
      'body: 仿宋、FangSong、华文仿宋、STFangsong、宋体',
      'kai: 楷体、KaiTi、华文楷体、STKaiti、AR PL UKai CN',
      'hei: SimHei、微软雅黑、Microsoft YaHei、Noto Sans CJK SC',
      'song: SimSun、新宋体、NSimSun、Noto Serif CJK SC、AR PL UMing CN',
    ]);
  });

  it('of headings: 黑体, 楷体, then the body’s, or the office’s own (7.3.3)', () => {
    const fonts = ([1, 2, 3, 4] as const).map((level) => headingFont(level, defaultFonts));
    expect(fonts).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312']);
    const own = { ...defaultFonts, headings: { 3: '宋体' } };
    expect(headingFont(3, own)).toBe('宋体');
    expect(headingFont(2, own)).toBe('楷体_GB2312');
  });
});

/** Fonts by the names used in the trade. They are named in files, never embedded: they are not free. */

export interface FontNames {
  /** 小标宋: letterhead and titles (GB/T 9704-2012, 7.2.4, 7.3.1). */
  title: string;
  /** 仿宋: everything that has no other (5.2.2.2). */
  body: string;
  /** 楷体: headings of level 2, names of signatories (7.3.3, 7.2.6). */
  kai: string;
  /** 黑体: headings of level 1, classification, urgency, the mark of an attachment (7.3.3, 7.2.2, 7.3.7). */
  hei: string;
  /** 宋体: page numbers (7.5). */
  song: string;
  /** Digits and Latin letters in the text. */
  digits: string;
  /** What an office sets otherwise than the fonts above say: 发文机关标志, headings by their level, from 1. */
  letterhead?: string;
  headings?: Readonly<Partial<Record<1 | 2 | 3 | 4, string>>>;
}

/** The fonts that every document has, by their role. */
export type FontRole = Exclude<keyof FontNames, 'letterhead' | 'headings'>;

/** 黑体, 楷体, then the body's font (7.3.3), unless the office has others. */
export function headingFont(level: 1 | 2 | 3 | 4, fonts: FontNames): string {
  return fonts.headings?.[level] ?? [fonts.hei, fonts.kai][level - 1] ?? fonts.body;
}

export const defaultFonts: FontNames = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  digits: 'Times New Roman',
};

/** Near fonts for a machine that lacks one, best first: those of Windows and WPS, then free ones. */
export const nearFonts: Record<Exclude<FontRole, 'digits'>, readonly string[]> = {
  title: ['小标宋', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体'],
  body: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', '宋体'],
  kai: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'AR PL UKai CN'],
  hei: ['SimHei', '微软雅黑', 'Microsoft YaHei', 'Noto Sans CJK SC'],
  song: ['SimSun', '新宋体', 'NSimSun', 'Noto Serif CJK SC', 'AR PL UMing CN'],
};

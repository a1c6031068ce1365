/** What an office sets for all its documents; the document itself says nothing of it. */
import { defaultFonts, type FontNames } from '../layout/index.ts';

export interface WriterSettings {
  /** Fonts by their role in the office's words: 小标宋, 仿宋, 楷体, 黑体, 宋体, 数字; only those it changed. */
  fonts: Readonly<Record<string, string>>;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
  /** Whether a Word file says what it was made from, so that edits of it can go back into the form. */
  origin?: boolean;
}

const ROLES: Record<keyof FontNames, string> = {
  title: '小标宋',
  body: '仿宋',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
  digits: '数字',
};

/** The fonts of an office: the trade's, unless it has its own. */
export function officeFonts(settings: WriterSettings): FontNames {
  const roles = Object.entries(ROLES) as [keyof FontNames, string][];
  const own = roles.flatMap(([role, word]) => {
    const name = settings.fonts[word]?.trim();
    return name === undefined || name === '' ? [] : [[role, name] as const];
  });
  return { ...defaultFonts, ...Object.fromEntries(own) };
}

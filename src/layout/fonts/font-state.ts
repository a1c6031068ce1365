/** Which of an office's fonts a computer lacks, and what is seen in their place. */
import { type FontNames, type FontRole, nearFonts } from './fonts.ts';

/** The word for each role that forms and people use, and what is set in it (GB/T 9704-2012, 7). */
export const fontRoles: Readonly<Record<FontRole, { word: string; use: string }>> = {
  title: { word: '小标宋', use: '发文机关标志和标题' },
  body: { word: '仿宋', use: '正文' },
  kai: { word: '楷体', use: '“（一）”一级标题和签发人姓名' },
  hei: { word: '黑体', use: '“一、”一级标题、密级和附件标记' },
  song: { word: '宋体', use: '页码' },
  digits: { word: '数字', use: '数字和字母' },
};

export interface FontState {
  role: FontRole;
  /** As the office names it. */
  font: string;
  /** own: it is there; near: another of its kind is shown; missing: none of them is there. */
  state: 'own' | 'near' | 'missing';
  /** What is shown in its place. */
  shown?: string;
}

/** What the office says for digits that stand in the font of the text around them. */
const WITH_TEXT = '随文';

/**
 * The state of each of the office's fonts, in the order of `fontRoles`.
 * @param installed names of fonts, in any of their languages
 */
export function fontStates(fonts: FontNames, installed: ReadonlySet<string>): FontState[] {
  const known = new Map([...installed].map((name) => [plain(name), name]));
  const roles = Object.keys(fontRoles) as FontRole[];
  return roles
    .filter((role) => fonts[role] !== WITH_TEXT)
    .map((role): FontState => {
      const font = fonts[role];
      if (known.has(plain(font))) return { role, font, state: 'own' };
      const near = role === 'digits' ? SERIFS : nearFonts[role];
      const shown = near.find((name) => name !== font && known.has(plain(name)));
      return shown === undefined
        ? { role, font, state: 'missing' }
        : { role, font, state: 'near', shown };
    });
}

/** Of the same widths as Times New Roman. */
const SERIFS = ['Liberation Serif', 'Tinos', 'Nimbus Roman'];

/** Programs tell fonts apart neither by case nor by blanks. */
function plain(name: string): string {
  return name.replace(/[\s_-]/gu, '').toLowerCase();
}

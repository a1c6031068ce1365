/** What an office sets for all its documents; the document itself says nothing of it. */
import {
  defaultFonts,
  type FontNames,
  type FontRole,
  type OfficeStyle,
  readStyle,
} from '../layout/index.ts';

export interface WriterSettings {
  /** Fonts by their role in the office's words: 小标宋, 仿宋, 楷体, 黑体, 宋体, 数字; only those it changed. */
  fonts: Readonly<Record<string, string>>;
  /** 版式: the office's own layout, as it is typed, by the names of its entries. */
  style?: Readonly<Record<string, string>>;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
  /** Whether a Word file says what it was made from, so that edits of it can go back into the form. */
  origin?: boolean;
}

const ROLES: Record<FontRole, string> = {
  title: '小标宋',
  body: '仿宋',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
  digits: '数字',
};

/** The fonts of an office: the trade's, unless it has its own. */
export function officeFonts(settings: WriterSettings): FontNames {
  const roles = Object.entries(ROLES) as [FontRole, string][];
  const own = roles.flatMap(([role, word]) => {
    const name = settings.fonts[word]?.trim();
    return name === undefined || name === '' ? [] : [[role, name] as const];
  });
  const fonts: FontNames = { ...defaultFonts, ...Object.fromEntries(own) };
  return { ...fonts, ...styleFonts(officeStyle(settings), fonts) };
}

/** The office's own layout; undefined where it keeps to the standard. What cannot be used was told before. */
export function officeStyle({ style = {} }: WriterSettings): OfficeStyle | undefined {
  return readStyle(style).style;
}

/** The fonts of an office's own layout, by what they are used for. */
function styleFonts(style: OfficeStyle | undefined, usual: FontNames): Partial<FontNames> {
  const { title, body, letterhead, pageNumber, ...rest } = style?.elements ?? {};
  const headings = ([1, 2, 3, 4] as const).flatMap((level) => {
    const font = rest[`heading${level}`]?.font;
    return font === undefined ? [] : [[level, font] as const];
  });
  return {
    // Another font of titles leaves the letterhead as it is.
    ...(title?.font !== undefined && { title: title.font, letterhead: usual.title }),
    ...(body?.font !== undefined && { body: body.font }),
    ...(pageNumber?.font !== undefined && { song: pageNumber.font }),
    ...(letterhead?.font !== undefined && { letterhead: letterhead.font }),
    ...(headings.length > 0 && { headings: Object.fromEntries(headings) }),
  };
}

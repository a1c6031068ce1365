/** Lengths that the pages are measured with: mm, type sizes in points. */

/** A4 (GB/T 9704-2012, 5.2.1). */
export const PAGE = { width: 210, height: 297 };
/** The type area: 订口 and 天头, 156 × 225 mm (5.2.2.1). */
export const LEFT = 28;
export const TOP = 37;
export const TYPE_WIDTH = 156;
export const TYPE_HEIGHT = 225;
export const BOTTOM = TOP + TYPE_HEIGHT;
/** 28 characters a line and 22 lines a page fill it (5.2.2.3). */
export const CHARS = 28;
export const CELL = TYPE_WIDTH / CHARS;
export const PITCH = TYPE_HEIGHT / 22;
/** 3号 for text, 2号 for titles, 4号 for imprint, page number and tables. */
export const SIZE = { body: 16, title: 22, small: 14 };
/** One point in mm. */
export const POINT = 25.4 / 72;

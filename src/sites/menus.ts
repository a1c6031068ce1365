/** Menus of sites: names of columns above a page, one on a line or several side by side. */
import { anyOf } from '../text/index.ts';
import { COLUMNS } from './words.ts';

const COLUMN = new RegExp(`^${anyOf(COLUMNS)}$`, 'u');
const LONGEST_COLUMN = 8;
/** 关于 makes it a title that goes on with the next line: 关于加强电网 / 管理的通知. */
const SITE_NAME = /^(?!.*关于).{2,24}(?:网|网站|门户|平台|欢迎您)$/u;
const HOME = /^(?:网站)?首页$/u;
/** Words on a line that begins with 首页. */
const SHORTEST_HOME_MENU = 3;
const GAP = /[\s|｜>＞·•、/]+/u;
const FULL_STOP = /。/u;
const MENU_MARK = /[。：:》]/u;

/** Whether a line is a column's name, or a site's, and not a title. */
export function isColumn(line: string): boolean {
  const text = line.trim();
  return COLUMN.test(text) || SITE_NAME.test(text);
}

/** Whether all lines above a breadcrumb are words to click at, or the site's name: shorter than any title. */
export function isMenu(lines: readonly string[]): boolean {
  return lines.every((line) => {
    const text = line.trim();
    return (
      (text.length <= LONGEST_COLUMN || SITE_NAME.test(text) || isMenuLine(text)) &&
      !MENU_MARK.test(text)
    );
  });
}

/** 首页 走进园区 新闻中心 政务公开: names of columns side by side, and nothing else. */
export function isMenuLine(text: string): boolean {
  if (FULL_STOP.test(text)) return false;
  const words = joinSpread(text)
    .split(GAP)
    .filter((word) => word !== '');
  if (words.length < 2 || words.some((word) => word.length > LONGEST_COLUMN)) return false;
  const columns = words.filter((word) => COLUMN.test(word)).length;
  const home = HOME.test(words[0] ?? '') && words.length >= SHORTEST_HOME_MENU;
  return home || (columns * 2 >= words.length && columns >= 2);
}

/** 首   页: a column's name spread over its width. */
function joinSpread(text: string): string {
  return text.replace(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, '');
}

const STEP_MARK = /\s*(?:>+|＞+|»|›|→|\/|\|)\s*/u;
/** Longer steps of a way may be the title itself. */
const LONGEST_STEP = 12;

/** The columns that a way to a page leads through: 首页 > 机构 > 办公室 without the site's own name, nor a title. */
export function stepsOf(way: string): string[] {
  const steps = way
    .replace(/^[^:：]{0,12}[:：]/u, '')
    .split(STEP_MARK)
    .slice(1);
  return steps.map(stepName).filter((step) => step !== '');
}

/** A line as the name of a column; empty where it is too long for one, or holds figures. */
export function stepName(line: string): string {
  const text = line.replace(/\s/gu, '');
  return text.length <= LONGEST_STEP && !/\d/u.test(text) ? text : '';
}

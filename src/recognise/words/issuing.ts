/** Verbs of titles and notices by which one paper issues another. */
import { anyOf } from '../../text/index.ts';

/** Any of them, as a part of a pattern. */
export const ISSUES_ANOTHER = anyOf('印发 转发 批转 发布 公布 下发');

/** What a notice's title calls the paper that it issues, where that stands without 《》. */
export const ISSUED_PLAIN = new RegExp(`${ISSUES_ANOTHER}([^《》]{4,80})的(?:通知|函)$`, 'u');

/** A notice of another paper. */
export const ISSUES_NAMED = new RegExp(ISSUES_ANOTHER, 'u');

/** What edition a paper is, on a line below its name. */
export const EDITION = new RegExp(
  `^[（(]${anyOf('第[一二三四五六七八九十\\d]+版 试行 暂行 修订版? (?:征求意见|审议|送审|讨论)稿 \\d{4}年?(?:修订)?版?')}[)）]$`,
  'u',
);

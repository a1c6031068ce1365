/** Verbs of titles and notices by which one paper issues another. */
import { anyOf } from '../../text/index.ts';

/** Any of them, as a part of a pattern. */
export const ISSUES_ANOTHER = anyOf('印发 转发 批转 发布 公布 下发');

/** What a notice's title calls the paper that it issues, where that stands without 《》. */
export const ISSUED_PLAIN = new RegExp(`${ISSUES_ANOTHER}([^《》]{4,80})的(?:通知|函)$`, 'u');

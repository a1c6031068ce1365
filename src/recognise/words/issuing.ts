/** Verbs of titles and notices by which one paper issues another. */
import { anyOf } from '../../text/index.ts';

/** Any of them, as a part of a pattern. */
export const ISSUES_ANOTHER = anyOf('印发 转发 批转 发布 公布 下发');

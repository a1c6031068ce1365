/** How long documents may be, as data with its source. */
import type { OfficialDocument } from './document.ts';

/** 中共中央办公厅、国务院办公厅 2024-08-06; its text was published a year later. */
export const LENGTH_SOURCE = '《整治形式主义为基层减负若干规定》第一条';

/** What only deploys one task, by its title. */
const TASK = /专项|具体任务/u;
/** Law and statistics are as long as they must be, and so are papers that deploy the work of all fields. */
const FREE = /(?:条例|规定|办法|细则|章程|准则|公报|规划|纲要|年鉴|目录)(?:（[^（）]*）)?$/u;

const LONGEST = 5000;
const LONGEST_OF_A_TASK = 4000;

/** The most characters that a document may have; undefined where nothing limits it. */
export function longestFor({ title, issued }: OfficialDocument): number | undefined {
  const named = (issued?.title ?? title).replaceAll('\n', '').replace(/[》〉]?的通知$/u, '');
  if (FREE.test(named)) return undefined;
  return TASK.test(title) || TASK.test(named) ? LONGEST_OF_A_TASK : LONGEST;
}

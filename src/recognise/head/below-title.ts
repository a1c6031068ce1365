/** What stands below a title: subtitles, 题注, who speaks and when. */
import { type FoundDate, isBareYear, readDate } from '../../text/index.ts';
import { NO_NAME, POST_AND_NAME, REPORTER_BELOW } from '../words/people.ts';
import { PASSED_BEGINS, PASSED_ENDS, PASSED_ON, REVISED } from '../words/titles.ts';

const STROKE = /^[—–―─－-]{1,3}/u;
const BRACKETED = /^[（(][^（）()]{1,60}[)）]$/u;
const MASKED = /^[xX×*＊○]{1,8}$/u;
const SHORT_NAME = /^\p{Script=Han}{2,4}$/u;
/** ——2024年1月10日在……会议上. */
const SPOKEN_ON = /^[—–―─－-]{1,3}\s*(.{8,16}?日)在/u;

/** Whether a line is one of those: （在……会议上）, ——在……上的报告, 征求意见稿. */
export function isBelowTitle(text: string): boolean {
  return (
    STROKE.test(text) ||
    BRACKETED.test(text) ||
    isDatedNote(text) ||
    isBareYear(text) ||
    isPerson(text) ||
    MASKED.test(text) ||
    REPORTER_BELOW.test(text)
  );
}

/** 题注 without its brackets, or on several lines of which one has each bracket: 2024年3月4日 管委会第9次会议通过. */
export function isDatedNote(text: string): boolean {
  return PASSED_BEGINS.test(text) || REVISED.test(text) || PASSED_ENDS.test(text);
}

/** The day that a document is of, where a line below its title names it. */
export function dayOf(text: string): FoundDate | undefined {
  const day = SPOKEN_ON.exec(text)?.[1] ?? PASSED_ON.exec(text)?.[1];
  return day === undefined ? undefined : readDate(day);
}

/** Who speaks or reports, alone or after an office: 周明远; 镇长　邓小满. */
function isPerson(text: string): boolean {
  const name = text.replace(/\s/gu, '');
  return SHORT_NAME.test(name) ? !NO_NAME.test(name) : POST_AND_NAME.test(text);
}

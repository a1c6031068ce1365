/** 电报: what stands in the frame above its title. Forms have no place for it; number and urgency are kept. */
import type { Evidence } from '../findings/evidence.ts';
import type { HeadFields } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { TELEGRAM, TELEGRAM_FRAME, TELEGRAM_URGENCY } from '../words/marks.ts';

const NUMBER = /[^\s·〔[［]{2,20}[〔[［]\d{4}[〕\]］]\s*\d{1,5}\s*号/u;
const WHY: Evidence = { name: 'telegram', reason: '电报的报头：发电单位、签批盖章、等级、机号' };

/** How many lines the head of a telegram takes, which are kept apart and named; 0 where none begins. */
export function takeTelegram(
  entries: readonly Entry[],
  at: number,
  fields: HeadFields,
  findings: Findings,
): number {
  const own = entries.slice(at, at + MOST).map(({ text }) => text.trim());
  const frame = own.findIndex((text) => TELEGRAM_FRAME.test(text));
  if (frame < 0 || !own.slice(0, frame).every((text) => TELEGRAM.test(text))) return 0;
  let length = frame;
  while (TELEGRAM_FRAME.test(own[length] ?? '')) length += 1;
  const [first] = entries.slice(at);
  for (const entry of entries.slice(at, at + length)) {
    findings.leave(entry, 'telegram', entry.text, WHY);
    const number = NUMBER.exec(entry.text)?.[0].replace(/\s/gu, '');
    const urgency = TELEGRAM_URGENCY.exec(entry.text)?.[0];
    if (number !== undefined) fields.documentNumber ??= number;
    if (urgency !== undefined) fields.urgency ??= urgency;
  }
  if (first) {
    findings.doubt(first, 'telegram', {
      zh: '这是一份电报：报头没有地方放，留下了文号和等级，其余列在“不放进文件”里。',
      en: 'This is a telegram: forms have no place for its head; its number and urgency are kept.',
    });
  }
  return length;
}

const MOST = 6;

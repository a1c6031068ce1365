/** Months, quarters and stretches of a year: 6月, 二季度, 上半年, 前三季度, 1—6月. */

/** Months from 1 to 12, both included. */
export interface Period {
  /** As printed. */
  name: string;
  from: number;
  to: number;
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const STRETCHES: Record<string, [from: number, to: number]> = {
  上半年: [1, 6],
  下半年: [7, 12],
  全年: [1, 12],
  前两季度: [1, 6],
  前三季度: [1, 9],
};

/** Undefined for what is no stretch of a year. */
export function readPeriod(typed: string): Period | undefined {
  const text = typed
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, '');
  const stretch = Object.hasOwn(STRETCHES, text) ? STRETCHES[text] : undefined;
  if (stretch) return { name: text, from: stretch[0], to: stretch[1] };
  const quarter = /^第?([1-4一二三四])季度?$/u.exec(text);
  if (quarter) {
    const number = numberOf(quarter[1] ?? '');
    return { name: `${HAN[number]}季度`, from: number * 3 - 2, to: number * 3 };
  }
  const months =
    /^(\d{1,2}|[一二三四五六七八九十]{1,2})月?(?:份)?[-—–~～至到](\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u.exec(
      text,
    );
  if (months) {
    const from = numberOf(months[1] ?? '');
    const to = numberOf(months[2] ?? '');
    return from >= 1 && from < to && to <= 12 ? { name: `${from}—${to}月`, from, to } : undefined;
  }
  const month = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u.exec(text);
  const number = numberOf(month?.[1] ?? '');
  return number >= 1 && number <= 12
    ? { name: `${number}月`, from: number, to: number }
    : undefined;
}

function numberOf(text: string): number {
  if (text === '') return 0;
  return /^\d+$/.test(text) ? Number(text) : HAN.indexOf(text);
}

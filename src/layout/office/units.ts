/** Sizes of type and lengths as clerks write them. */

/** 字号 by their names, in points; those that documents use. */
const SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
};

const DIGITS: Readonly<Record<string, string>> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五' };

/** 三号, 3号, 小二号 or 16磅, in points. */
export function readSizeName(text: string): number | undefined {
  const named = text.replace(
    /^(小?)([1-5])(号?)$/u,
    (_all, small: string, digit: string) =>
      `${small}${DIGITS[digit] ?? ''}${small === '' ? '号' : ''}`,
  );
  const points = SIZES[named] ?? SIZES[named.replace(/^(小.)号$/u, '$1')];
  if (points !== undefined && /号|小/u.test(text)) return points;
  return /磅|pt/iu.test(text) ? readPoints(text) : undefined;
}

/** 三号, or 17磅 where the size has no name. */
export function sizeText(points: number): string {
  const [name] = Object.entries(SIZES).find(([, each]) => each === points) ?? [];
  return name ?? `${points}磅`;
}

/** 28磅, 28pt or 28. */
export function readPoints(text: string): number | undefined {
  const [, digits] = /^(\d+(?:\.\d+)?)\s*(?:磅|pt)?$/iu.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** 37毫米, 3.7厘米 or 37, in mm. */
export function readLength(text: string): number | undefined {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*(毫米|mm|厘米|cm|公分)?$/iu.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const factor = /^(?:厘米|cm|公分)$/iu.test(unit) ? 10 : 1;
  return Number((Number(digits) * factor).toFixed(2));
}

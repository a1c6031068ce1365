/** Which line, run or edit a place falls into: lists of where each begins. */

/** Index of the last number of a rising list that is at most `value`; -1 where there is none. */
export function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

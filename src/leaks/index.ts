export type { Line } from './leak.ts';
export { leaksInLines } from './texts.ts';
export { leaksInWord } from './word.ts';

export { allCodes, type CodeOf, type ProblemCode, type Room } from './codes.ts';
export type { Explanation } from './words/explanation.ts';
export { explanations } from './words/index.ts';

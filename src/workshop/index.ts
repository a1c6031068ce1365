/** The workshop room: everything that the window does to forms, away from the page. */
export type { Act, Acted } from './acts.ts';
export type { FoundProblem } from './findings.ts';
export { type Card, type KindCard, type Merged, openShop, type Sheet, type Shop } from './shop.ts';
export { type Answer, answer, type Call, type Engine, engineOver } from './talk.ts';

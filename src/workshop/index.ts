/** The workshop room: everything that the window does to forms, away from the page. */

export { textMark as markOf } from '../edit/index.ts';
export type { Board } from '../roads/departments/board.ts';
export type { Act, Acted } from './acts.ts';
export type { Card } from './cards.ts';
export type { HandInSeen } from './departments.ts';
export type { Comment, Decided, DroppedFile, EditedFile } from './edited.ts';
export type { FoundProblem } from './findings.ts';
export { foundAgain } from './found-again.ts';
export type { KindCard } from './kinds.ts';
export type { Office, OfficeField } from './office.ts';
export type { OldFile } from './old-file.ts';
export type { Merged, Sheet, Shop, Theirs } from './shop.ts';
export { type Answer, type Call, type Engine, engineOver, withProofreader } from './talk.ts';
export type { ComparedRow } from './versions/compare.ts';
export type { History, Line, Version } from './versions/history.ts';
export { type DoneStep, heldSteps, lastOwn, withoutLast, withStep } from './versions/steps.ts';
export type { YearsShown } from './years.ts';

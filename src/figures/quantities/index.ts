export { findQuantities } from './find.ts';
export type { Quantity, QuantityKind, Span } from './quantity.ts';
export { type Role, rolesOf, type Said, type Statement, statementsOf } from './roles.ts';
export { scalePower, unitAt } from './units.ts';

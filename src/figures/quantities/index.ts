export { findQuantities } from './find.ts';
export type { Quantity, QuantityKind, Span } from './quantity.ts';
export { scalePower } from './units.ts';

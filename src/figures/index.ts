export {
  findQuantities,
  type Quantity,
  type QuantityKind,
  scalePower,
} from './quantities/index.ts';

/** The build puts compiled schemas in the place of this module (src/tools/shipped-validators.mjs). */
import type { ValidateFunction } from 'ajv';

/** By the name of the kind: what its schema compiles to. Kinds that are not here are compiled when first used. */
export const shippedValidators: Readonly<Record<string, ValidateFunction>> = {};

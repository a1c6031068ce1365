/**
 * Property tests draw the same examples on every machine, so that a run can be trusted and repeated. To look for
 * new ones: `SEED=random npm test`, or a number.
 */
import fc from 'fast-check';

const SEED = 97_042_012;
const { SEED: asked } = process.env;

if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });

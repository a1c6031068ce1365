/**
 * Property tests draw the same examples on every machine, so that a run can be trusted and repeated. To look for
 * new ones: `SEED=random npm test`, or a number.
 * Where an example takes a twentieth of a second, `RUNS=5 npm test` draws five times as many.
 */
import fc from 'fast-check';

const SEED = 97_042_012;
const { SEED: asked, RUNS: times = 1 } = process.env;

if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });

/** How many examples a property of whole documents draws where it usually draws so many. */
export const runs = (usual: number): number => usual * Number(times);

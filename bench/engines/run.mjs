/** `run.mjs ENGINE FILES [RUNS LEFT-OUT]`: an engine as it is installed. */
import { runEngine } from './once.mjs';

const [, , engine, ...args] = process.argv;
const { prepare } = await import(`./${engine}.mjs`);
await runEngine(prepare, args);

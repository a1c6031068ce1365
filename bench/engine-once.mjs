/** One process, one program, one document; with counts of runs the middle time in milliseconds is printed. */
import { writeFileSync } from 'node:fs';

const [, , engine, names, runs = '0', leftOut = '0'] = process.argv;
const files = JSON.parse(names);
const { prepare } = await import(`./engine-${engine}.mjs`);
const make = await prepare(files);
writeFileSync(files.out, await make());
const times = [];
for (let run = 0; run < Number(runs) + Number(leftOut); run += 1) {
  const started = performance.now();
  await make();
  if (run >= Number(leftOut)) times.push(performance.now() - started);
}
if (times.length > 0) console.log(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);

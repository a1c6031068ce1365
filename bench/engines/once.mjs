/**
 * One engine in one process: makes the document once; with counts of runs it prints the processor time of each
 * further one, in milliseconds, as JSON.
 */
import { writeFileSync } from 'node:fs';

/** @param prepare takes the names of the files, gives a function that makes the bytes of a Word file */
export async function runEngine(prepare, [names, runs = '0', leftOut = '0']) {
  const files = JSON.parse(names);
  const make = await prepare(files);
  writeFileSync(files.out, await make());
  const times = [];
  for (let run = 0; run < Number(runs) + Number(leftOut); run += 1) {
    const before = process.cpuUsage();
    await make();
    const { user, system } = process.cpuUsage(before);
    if (run >= Number(leftOut)) times.push((user + system) / 1000);
  }
  if (times.length > 0) console.log(JSON.stringify(times));
}

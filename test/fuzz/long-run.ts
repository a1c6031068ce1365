/** The worker of `npm run fuzz`: one line for each example begun, and one for each fault, to the parent process. */
import { drawFor } from './draw.ts';
import { roads } from './roads.ts';

const [kind, seed, from, end] = process.argv.slice(2);
const tryOne = kind === 'files' ? roads.files : roads.forms;

for (let example = Number(from); example < Number(end); example += 1) {
  process.send?.({ example });
  const { faults } = await tryOne(drawFor(Number(seed), example));
  for (const { road, what } of faults) process.send?.({ example, fault: `${road} ${what}` });
}
process.disconnect?.();

/** `npm run open`: from a fresh clone to the window on the shipped examples, or on the folder that is named. */
import { join } from 'node:path';
import { prepare, projectFolder, run } from './prepare.mjs';

prepare();
const [folder = 'examples', ...more] = process.argv.slice(2);
process.exit(
  run(process.execPath, [join(projectFolder, 'dist/cli/main.js'), 'open', folder, ...more]),
);

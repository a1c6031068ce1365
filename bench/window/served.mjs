/** A folder served as `hongtou open` does it, by the built program. */
import { spawn } from 'node:child_process';
import { program } from '../files.mjs';

export function serveForm(folder) {
  const child = spawn(process.execPath, [program, 'open', folder, '--no-browser']);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.setEncoding('utf8');
    child.stdout.once('data', (text) =>
      resolve({ address: text.trim(), close: () => child.kill('SIGINT') }),
    );
  });
}

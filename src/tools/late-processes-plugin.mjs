/** The command line's package loads child processes for commands that are programs of their own; none is here. */
import { readFileSync } from 'node:fs';

const LOADED = "const childProcess = require('node:child_process');";
const LATE =
  "const childProcess = { get spawn() { return require('node:child_process').spawn; } };";

/** esbuild plugin. */
export const lateProcesses = {
  name: 'late-processes',
  setup(build) {
    build.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(LOADED, LATE),
      loader: 'js',
    }));
  },
};

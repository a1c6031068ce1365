/**
 * Rooms are entered through their index.ts; the bundle need not be. Imports are bound to the file that a name comes
 * from, so that a command loads what it uses and not all the rooms that the doors lead to.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** An import statement with names in braces. */
const IMPORT = /^import \{([^}]*)\} from '(\.[^']*)';$/gm;
/** A door handing on the names of a file. */
const EXPORT = /^export \{([^}]*)\} from '(\.[^']*)';$/gm;

/** esbuild plugin. */
export const directImports = {
  name: 'direct-imports',
  setup(build) {
    const doors = new Map();
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withDirectImports(path, doors),
      loader: 'ts',
    }));
  },
};

function withDirectImports(path, doors) {
  const folder = dirname(path);
  return readFileSync(path, 'utf8').replace(IMPORT, (statement, list, from) => {
    const target = join(folder, from);
    if (!target.endsWith(`${sep}index.ts`)) return statement;
    return namesOf(list)
      .map(({ name, local }) => {
        const origin = originOf(name, target, doors);
        const file = relative(folder, origin.file).split(sep).join('/');
        const source = file.startsWith('.') ? file : `./${file}`;
        return `import { ${origin.name} as ${local} } from '${source}';`;
      })
      .join(' ');
  });
}

/** The file that defines a name which a door hands on. */
function originOf(name, door, doors) {
  const origin = namesBehind(door, doors).get(name);
  if (origin === undefined) return { name, file: door };
  return originOf(origin.name, origin.file, doors);
}

function namesBehind(door, doors) {
  const known = doors.get(door);
  if (known) return known;
  const names = new Map();
  doors.set(door, names);
  if (!existsSync(door)) return names;
  for (const [, list, from] of readFileSync(door, 'utf8').matchAll(EXPORT)) {
    for (const { name, local } of namesOf(list)) {
      names.set(local, { name, file: join(dirname(door), from) });
    }
  }
  return names;
}

/** Values only: types are gone from the bundle. */
function namesOf(list) {
  return list
    .replace(/\/\*.*?\*\/|\/\/.*$/gms, '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('type '))
    .map((each) => {
      const [name, local = name] = each.split(/\s+as\s+/);
      return { name, local };
    });
}

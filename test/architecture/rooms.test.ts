/** Holds ARCHITECTURE.md against the code: rooms, their arrows, and every path it names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const architecture = readFileSync(join(project, 'ARCHITECTURE.md'), 'utf8');

/** Rooms whose single files others may import; all other rooms only through their index.ts. */
const OPEN_ROOMS = new Set(['document', 'problem', 'frame', 'files', 'roads', 'cli', 'tools']);
/** The rooms that run on Node alone; all others run in a browser, too. */
const NODE_ROOMS = new Set(['cli', 'computer', 'server', 'tools']);

interface Import {
  file: string;
  fromRoom: string;
  toRoom: string;
  fromStep: string | undefined;
  toStep: string | undefined;
  target: string;
}

const sources = filesBelow(join(project, 'src')).filter((file) => /\.(tsx?|mjs)$/.test(file));
/** Rooms that are walked through in steps have one. */
const readmes = filesBelow(join(project, 'src')).filter((file) => file.endsWith('README.md'));
const imports = sources.flatMap(importsOf);
const allowed = allowedArrows();
const allowedSteps = allowedStepArrows();

describe('the house as ARCHITECTURE.md draws it', () => {
  it('names every room of src/, and no other', () => {
    const rooms = new Set(sources.map(roomOf));
    expect([...allowed.keys()].sort()).toEqual([...rooms].sort());
  });

  it('lets a room use only the rooms its row names', () => {
    const wrong = imports
      .filter(({ fromRoom, toRoom }) => fromRoom !== toRoom && !allowed.get(fromRoom)?.has(toRoom))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('lets no room reach into another past its index.ts', () => {
    const wrong = imports
      .filter(({ fromRoom, toRoom }) => fromRoom !== toRoom && !OPEN_ROOMS.has(toRoom))
      .filter(({ target }) => !/(^|\/)index\.ts$/.test(target))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('names the rooms that are walked through in steps', () => {
    const [, named = ''] = /walked through in steps([\s\S]*?)\n\n/u.exec(architecture) ?? [];
    const rooms = [...named.matchAll(/`src\/([\w-]+)\/`/g)].map(([, room]) => room);
    expect(rooms.sort()).toEqual(readmes.map(roomOf).sort());
  });

  it('names every step of a room that has rows for its steps', () => {
    const rooms = new Set([...allowedSteps.keys()].map((step) => step.split('/')[0]));
    const steps = new Set(
      sources
        .filter((file) => rooms.has(roomOf(file)))
        .map(stepOf)
        .filter((step) => step !== undefined),
    );
    expect(rooms.size).toBeGreaterThan(0);
    expect([...allowedSteps.keys()].sort()).toEqual([...steps].sort());
  });

  it('lets a step use only the steps its row names, and nothing that stands above the steps', () => {
    const wrong = imports
      .filter(
        ({ fromRoom, toRoom, fromStep }) => fromRoom === toRoom && allowedSteps.has(fromStep ?? ''),
      )
      .filter(({ fromStep = '', toStep }) => {
        return toStep !== fromStep && !allowedSteps.get(fromStep)?.has(toStep ?? '');
      })
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  it('needs Node only where the computer itself is asked', () => {
    const asked = sources
      .filter((file) => !NODE_ROOMS.has(roomOf(file)))
      .filter((file) =>
        /['"]node:|\bprocess\.|\bBuffer\b|\brequire\(/.test(readFileSync(file, 'utf8')),
      );
    expect(asked.map((file) => relative(project, file))).toEqual([]);
  });

  it('has no circle among files', () => {
    expect(findCircle()).toBeUndefined();
  });

  it('names only paths that exist, in the READMEs of its rooms, too', () => {
    const named = [architecture, ...readmes.map((file) => readFileSync(file, 'utf8'))].flatMap(
      (text) => [
        ...text.matchAll(/`((?:src|test|templates|schemas|examples|bench|\.ci)\/[^`\s*<>…]*)`/g),
      ],
    );
    const missing = named
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(project, path)));
    expect(named.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });
});

/** The rows of the tables of steps in the rooms' README.md: | `read/` | purpose | `source`, `kinds` |, by room and step. */
function allowedStepArrows(): Map<string, Set<string>> {
  return new Map(
    readmes.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^\| `([\w-]+)\/` \|[^|]*\|([^|]*)\|$/gm)].map(
        ([, step = '', uses = '']): [string, Set<string>] => [
          `${roomOf(file)}/${step}`,
          new Set(
            [...uses.matchAll(/`([\w-]+)`/g)].map(([, used = '']) => `${roomOf(file)}/${used}`),
          ),
        ],
      ),
    ),
  );
}

/** The rows of the table of rooms: | `src/form/` | purpose | `problem`, `figures` |, or all above but `desk` |. */
function allowedArrows(): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  const rows = architecture.matchAll(/^\| `src\/([\w-]+)(?:\/|\.ts)` \|[^|]*\|([^|]*)\|$/gm);
  for (const [, room = '', uses = ''] of rows) {
    const named = new Set([...uses.matchAll(/`([\w-]+)`/g)].map(([, used = '']) => used));
    const above = [...arrows.keys()].filter((one) => !named.has(one));
    arrows.set(room, uses.includes('all above but') ? new Set(above) : named);
  }
  return arrows;
}

function roomOf(file: string): string {
  const [first = ''] = relative(join(project, 'src'), file).split(/[\\/]/);
  return first.replace(/\.ts$/, '');
}

/** room/step of a file that stands in a folder of its room. */
function stepOf(file: string): string | undefined {
  const [room, step, deeper] = relative(join(project, 'src'), file).split(/[\\/]/);
  return deeper === undefined ? undefined : `${room}/${step}`;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return [...specifiers]
    .map(([, specifier = '']) => join(dirname(file), specifier))
    .filter((target) => target.startsWith(join(project, 'src')))
    .map((target) => ({
      file: relative(join(project, 'src'), file),
      fromRoom: roomOf(file),
      toRoom: roomOf(target),
      fromStep: stepOf(file),
      toStep: stepOf(target),
      target: relative(join(project, 'src'), target),
    }));
}

function findCircle(): string[] | undefined {
  const arrows = new Map<string, string[]>();
  for (const { file, target } of imports) arrows.set(file, [...(arrows.get(file) ?? []), target]);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of arrows.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of arrows.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

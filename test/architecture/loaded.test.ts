/** A command waits for no room that it has no use for: what each loads before it begins, by its imports. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

/** The rooms that a file loads with itself; what is imported as a type, or on the way, is not. */
function roomsLoadedWith(file: string): string[] {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const target of importsOf(path)) load(target);
  };
  load(join(projectFolder, file));
  const rooms = [...loaded].map((path) => relative(projectFolder, path).split('/')[1] ?? '');
  return [...new Set(rooms.map((room) => room.replace(/\.ts$/u, '')))].sort();
}

function importsOf(path: string): string[] {
  if (!path.endsWith('.ts')) return [];
  const text = readFileSync(path, 'utf8');
  const statements = text.matchAll(/^(?:import|export) (?!type )([^;]*?) from '(\.[^']+)';/gmu);
  return [...statements]
    .filter(([, names = '']) => !isTypesOnly(names))
    .map(([, , target = '']) => join(dirname(path), target));
}

function isTypesOnly(names: string): boolean {
  const [, inside] = /^\{([^}]*)\}$/su.exec(names) ?? [];
  return inside?.split(',').every((name) => /^\s*(?:type |$)/u.test(name)) === true;
}

describe('what is loaded before', () => {
  it('the help is next to nothing', () => {
    expect(roomsLoadedWith('src/cli/program.ts')).toEqual([
      'cli',
      'computer',
      'document',
      'files',
      'frame',
      'layout',
      'problem',
      'roads',
      'text',
      'writers',
    ]);
  });

  it.each([
    ['render', ['checks', 'readers', 'recognise', 'outline', 'review', 'merge', 'report', 'edit']],
    ['check', ['checks', 'readers', 'recognise', 'outline', 'review', 'merge', 'report']],
    ['outline', ['checks', 'review', 'merge', 'report', 'edit']],
    ['explain', ['form', 'template', 'readers', 'recognise', 'outline', 'writers']],
  ])('%s begins is without the rooms it may never need', (command, unneeded) => {
    const loaded = roomsLoadedWith(`src/cli/actions/${command}.ts`);
    expect(loaded.filter((room) => unneeded.includes(room))).toEqual([]);
    expect(loaded).toContain('roads');
  });
});

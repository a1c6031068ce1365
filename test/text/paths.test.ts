/** Paths read as texts, held against Node's own rules for both systems. */
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basename,
  dirname,
  isAbsolute,
  isInside,
  join,
  relative,
  resolve,
} from '../../src/text/paths.ts';

const name = fc.constantFrom('通知.yaml', 'a', 'B', '稿', '.', '..', '..甲', 'x y');
const names = fc.array(name, { maxLength: 6 });
const systems = [
  { title: 'Linux and macOS', node: posix, root: fc.constant('/') },
  { title: 'Windows', node: win32, root: fc.constantFrom('C:\\', 'D:/', '\\\\server\\share\\') },
];

describe.each(systems)('a path of $title', ({ node, root }) => {
  const path = fc.tuple(root, names).map(([start, parts]) => start + parts.join(node.sep));

  it('has the folder and the name that Node gives it', () => {
    fc.assert(
      fc.property(path, (each) => {
        const clean = node.resolve(each);
        expect(join(each)).toBe(clean);
        expect(dirname(clean)).toBe(node.dirname(clean));
        // A share has no name of its own, whatever Node says.
        if (node.dirname(clean) !== clean) expect(basename(clean)).toBe(node.basename(clean));
        expect(isAbsolute(each)).toBe(true);
      }),
    );
  });

  it('is found from a folder as Node finds it', () => {
    fc.assert(
      fc.property(path, names, (folder, parts) => {
        const typed = parts.join('/');
        expect(resolve(folder, typed)).toBe(node.resolve(folder, typed));
      }),
    );
  });

  it('is told as seen from a folder', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(relative(from, to)).toBe(node.relative(from, to));
      }),
    );
  });

  it('lies in a folder where no way leads out of it', () => {
    fc.assert(
      fc.property(path, names, (folder, parts) => {
        const target = node.resolve(folder, ...parts);
        const way = node.relative(folder, target);
        const leaves = way === '..' || way.startsWith(`..${node.sep}`);
        expect(isInside(folder, target)).toBe(!leaves);
      }),
    );
  });
});

it('keeps a backslash in a name of Linux', () => {
  expect(basename('/稿/甲\\乙.yaml')).toBe('甲\\乙.yaml');
});

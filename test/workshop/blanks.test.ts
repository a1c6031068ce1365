/** What is still to be filled in is counted once, and the same in the list, over the form, and at its foot. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openShop, type Shop } from '../../src/workshop/shop.ts';
import { projectFolder, templatesFolder } from '../support/project.ts';

const shipped = filesIn(templatesFolder);

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.(?:yaml|hbs|json|txt|csv)$/u.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

function deskOf(files: ReadonlyMap<string, string>): Shop {
  const shop = openShop(shipped);
  shop.lay([...files.keys()]);
  for (const [path, each] of files) shop.give(path, new TextEncoder().encode(each));
  return shop;
}

/** In the list; over the form; at its foot. */
async function counts(shop: Shop, path: string): Promise<number[]> {
  const found = await shop.check(path);
  const empty = found.filter(
    ({ code, severity }) => code === 'form/empty-box' && severity === 'error',
  );
  return [shop.blanks(path), shop.sheet(path).value?.view.blanks ?? -1, empty.length];
}

const starters = filesIn(join(templatesFolder, 'starters'));
const examples = filesIn(join(projectFolder, 'examples'));

it.each([...starters.keys()].filter((path) => !path.endsWith('单位.yaml')))(
  'of a form from blank: %s',
  async (path) => {
    const [inList, over, below] = await counts(deskOf(starters), path);
    expect(over).toBe(inList);
    expect(below).toBe(over);
    expect(over).toBeGreaterThan(0);
  },
);

it('of every example', async () => {
  const shop = deskOf(examples);
  const forms = [...examples.keys()].filter((path) => shop.card(path) !== undefined);
  expect(forms.length).toBeGreaterThan(5);
  for (const path of forms) {
    const all = await counts(shop, path);
    expect([path, ...all]).toEqual([path, all[0], all[0], all[0]]);
  }
});

/** Every entry of every kind reaches its template, or is on the short list of those that are not printed by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf, shippedKinds } from '../../src/kinds/index.ts';
import { templatesFolder } from '../support/project.ts';

/** Readings whose entries are printed through others, or not at all. */
const NOT_BY_NAME = ['computed', 'body', 'setting', 'remark'];
/** Entries with code of their own: src/form/fill/computed.ts. */
const COMPUTED = [
  ...['年度', '标题', '标题含机关', '发文机关标志', '格式', '发文字号', '份号', '落款', '签名章'],
  ...['抄送机关', '分送', '附件说明', '附件', '印发内容'],
];

const templates = [templatesFolder, join(templatesFolder, 'partials')]
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const entries = [...shippedKinds.fields].filter(([name]) => name !== '文种');

describe('an entry of a kind', () => {
  it.each(entries)('%s says how it is read', (_, { read }) => {
    expect(read).toBeDefined();
  });

  it.each(entries.filter(([, { read }]) => !NOT_BY_NAME.includes(read ?? '')))(
    '%s is printed by a template',
    (name) => {
      expect(templates).toContain(name);
    },
  );

  it('has code of its own only where it is on the list', () => {
    const computed = entries.filter(([, { read }]) => read === 'computed').map(([name]) => name);
    expect(computed.toSorted()).toEqual(COMPUTED.toSorted());
  });

  it('means the same in every kind that has it', () => {
    for (const { schema, family } of shippedKinds.all) {
      if (family !== 'official' && family !== 'paper') continue;
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (name !== '文种')
          expect([name, factsOf(property)]).toEqual([name, shippedKinds.fields.get(name)]);
      }
    }
  });
});

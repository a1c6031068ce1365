/** A schema walked finds what the same schema compiled by ajv finds. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkedSchema } from '../../src/form/validate/walk.ts';
import { formats } from '../../src/form/values/formats.ts';
import { commonSchema, kindDescription, shippedKinds } from '../../src/kinds/index.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
for (const [name, read] of Object.entries(formats)) {
  ajv.addFormat(name, (text: string) => 'value' in read(text));
}
ajv.addSchema(commonSchema, 'common.schema.json');

/** Names and values that schemas know, and others. */
const names = [
  ...new Set(
    [...shippedKinds.all, kindDescription].flatMap(({ schema }) =>
      Object.keys(schema.properties ?? {}),
    ),
  ),
  '条目',
  '行',
  '无此项',
  'a/b~c',
];
const values = ['', '是', '2024', '2024-02-30', '2024年1月5日', '通知', '下行', '长'.repeat(400)];
const tree = fc.letrec((again) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(...values, undefined),
    fc.array(again('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), again('node'), { maxKeys: 6 }),
  ),
})).node;

const inOrder = (errors: readonly { keyword: string; instancePath: string; params: object }[]) =>
  errors
    .map(({ keyword, instancePath, params }) => {
      const key = params as Record<string, string>;
      return `${instancePath} ${keyword} ${key.missingProperty ?? key.additionalProperty ?? ''}`;
    })
    .sort();

describe.each([...shippedKinds.all, kindDescription])('the schema of $name', (kind) => {
  it('says the same of any tree', () => {
    const compiled = ajv.compile(kind.schema);
    const walked = walkedSchema(kind.schema);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), tree, { maxKeys: 12 }), (data) => {
        expect(walked(data)).toBe(compiled(data));
        expect(inOrder(walked.errors ?? [])).toEqual(inOrder(compiled.errors ?? []));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a schema with a word that is not known', () => {
  it('is refused, not half understood', () => {
    const schema = { properties: { 事由: { type: 'string', pattern: '^关于' } } };
    expect(() => walkedSchema(schema)).toThrow('“pattern”');
  });
});

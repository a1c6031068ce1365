/** Every part of every file obeys the schemas of Office Open XML. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programWorks } from '../../support/programs.ts';
import { wordSchemas as schemas } from '../../support/project.ts';
import { partsOf } from './file.ts';
import { specimens } from './specimens.ts';

const canValidate = programWorks('xmllint', ['--version'], 'validating Word files');

const folder = mkdtempSync(join(tmpdir(), 'hongtou-valid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The schemas know drawings only in their older form. */
function inOlderForm(xml: string): string {
  return xml.replace(
    /<mc:AlternateContent>.*?<mc:Fallback>(.*?)<\/mc:Fallback><\/mc:AlternateContent>/gsu,
    '$1',
  );
}

function schemaFor(part: string): string | undefined {
  if (part.startsWith('word/') && part.endsWith('.xml')) return 'wml.xsd';
  if (part.endsWith('.rels')) return 'opc-relationships.xsd';
  if (part === '[Content_Types].xml') return 'opc-contentTypes.xsd';
  // The schema of core.xml imports others that are not here.
  return part === 'docProps/app.xml' ? 'shared-documentPropertiesExtended.xsd' : undefined;
}

describe.skipIf(!canValidate).each(Object.entries(specimens))('%s', (name, document) => {
  it('is valid in all its parts', async () => {
    const own = join(folder, name);
    mkdirSync(own);
    const bySchema = new Map<string, string[]>();
    for (const [index, [part, xml]] of Object.entries(await partsOf(document)).entries()) {
      const schema = schemaFor(part);
      if (schema === undefined) continue;
      const file = join(own, `${index}.xml`);
      writeFileSync(file, inOlderForm(xml));
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), file]);
    }
    for (const [schema, files] of bySchema) {
      const args = ['--noout', '--schema', join(schemas, schema), ...files];
      const { status, stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
    }
    expect(bySchema.get('wml.xsd')?.length).toBeGreaterThan(4);
  });
});

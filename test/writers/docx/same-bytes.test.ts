/** The same document gives the same bytes, in any time zone, on any day. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/writers/docx/index.ts';
import { notice } from '../html/sample.ts';
import { partOf, settings } from './file.ts';
import { order, specimens } from './specimens.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const hash = async (name: string) =>
  createHash('sha256')
    .update(await writeDocx(specimens[name] ?? notice, settings))
    .digest('hex');

describe.each(Object.keys(specimens))('%s', (name) => {
  it('is the same in Shanghai and in New York', async () => {
    process.env.TZ = 'Asia/Shanghai';
    const east = await hash(name);
    process.env.TZ = 'America/New_York';
    expect(await hash(name)).toBe(east);
  });
});

describe('the properties', () => {
  it('name title, issuers, kind and language, and the document’s own date', async () => {
    const core = await partOf(notice, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${notice.title}</dc:title>`);
    expect(core).toContain('<dc:creator>云溪市青禾产业园区管理委员会</dc:creator>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core).toContain('<cp:category>通知</cp:category>');
    expect(core.match(/2024-01-16T00:00:00Z/gu)).toHaveLength(2);
  });

  it('tell no time where the document has no date', async () => {
    const undated = { ...order, signature: { issuers: [], sealed: false } };
    expect(await partOf(undated, 'docProps/core.xml')).not.toContain('dcterms:created');
  });
});

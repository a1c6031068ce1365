/** What Word and simple readers need to compute what we mean: fonts, heights of lines, parts, titles. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asVariant } from '../../../src/document/variants.ts';
import { programWorks } from '../../support/programs.ts';
import { wordSchemas } from '../../support/project.ts';
import { notice } from '../html/sample.ts';
import { lacking } from './bare.ts';
import { partsOf, styleOf } from './file.ts';
import { specimens } from './specimens.ts';

const written = await Promise.all(
  Object.entries(specimens).map(
    async ([name, document]) => [name, await partsOf(document)] as const,
  ),
);

describe.each(written)('%s', (_, parts) => {
  const wordParts = Object.entries(parts).filter(([name]) => name.startsWith('word/'));

  it('gives signs of both scripts, like “ ” and —, the Chinese font, and takes none from a theme', () => {
    const fonts = wordParts.flatMap(([, xml]) =>
      [...xml.matchAll(/<w:rFonts\b[^>]*>/gu)].map(String),
    );
    const font = (tag: string, name: string) =>
      new RegExp(`w:${name}="([^"]*)"`, 'u').exec(tag)?.[1];
    const wrong = fonts.filter((tag) => {
      const [chinese, both] = [font(tag, 'eastAsia'), font(tag, 'hAnsi')];
      return (
        /Theme=/u.test(tag) ||
        (both !== undefined && both !== chinese) ||
        (chinese !== undefined && both === undefined)
      );
    });
    expect(fonts.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });

  it('sets lines of text in an exact height', () => {
    const style = styleOf(parts['word/styles.xml'] ?? '', '公文正文');
    const all = parts['word/styles.xml'] ?? '';
    const spacing =
      /<w:spacing\b[^>]*>/u.exec(style)?.[0] ??
      /<w:pPrDefault>.*?(<w:spacing\b[^>]*>)/su.exec(all)?.[1];
    expect(spacing).toMatch(/w:lineRule="exact"/u);
  });

  it('names its parts as Word does', () => {
    const names = wordParts.map(([name]) => name.replace(/^word\/(?:_rels\/|media\/)?/u, ''));
    for (const name of names)
      expect(name).toMatch(
        /^(?:(?:document|styles|settings|fontTable|numbering|webSettings|comments|footnotes|endnotes)\.xml|(?:header|footer)\d+\.xml|[\w.]+\.rels|image\d+\.\w+|theme\/theme1\.xml)$/u,
      );
  });
});

describe('a title', () => {
  it('is one paragraph, its lines parted by breaks, issuers too', async () => {
    const document = {
      ...notice,
      titleIssuers: ['云溪市人民政府办公室', '云溪市财政局'],
      title: '关于进一步做好青禾产业园区汛期安全生产和应急值守工作有关事项的通知',
    };
    const xml = (await partsOf(document))['word/document.xml'] ?? '';
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(String);
    const title = paragraphs.filter(
      (each) => each.includes('云溪市财政局') && each.includes('的通知'),
    );
    expect(title).toHaveLength(1);
    expect(title[0]?.match(/<w:br\/>/gu)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('letters that are joined', () => {
  it('have no room between them that would part them, from the first to the last', async () => {
    const body = [
      { type: 'paragraph' as const, text: '欢迎标语“ياخشىمۇسىز، 2024 خۇش كەپسىز”由宣传办核对。' },
    ];
    const parts = await partsOf({ ...notice, body });
    const runs = [...(parts['word/document.xml'] ?? '').matchAll(/<w:r>.*?<\/w:r>/gsu)].map(String);
    const joined = runs.filter((run) => run.includes('w:val="GongwenJoined"'));
    expect(joined.map((run) => /<w:t[^>]*>([^<]*)</u.exec(run)?.[1])).toEqual([
      'ياخشىمۇسىز، 2024 خۇش كەپسىز',
    ]);
    expect(styleOf(parts['word/styles.xml'] ?? '', '连写文字')).toContain('<w:spacing w:val="0"/>');
    expect((await partsOf(notice))['word/styles.xml']).not.toContain('连写文字');
  });
});

const canValidate = programWorks('xmllint', ['--version'], 'validating Word files');
const folder = mkdtempSync(join(tmpdir(), 'hongtou-bare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FORMATS = ['document', 'letter', 'order', 'minutes', 'plain'] as const;
const VARIANTS = ['full', 'preprinted', 'plain', 'draft'] as const;

describe.skipIf(!canValidate)('a document without issuer, date, number or recipients', () => {
  it('obeys the schemas in all formats and variants', async () => {
    const seen = new Set<string>();
    for (const document of Object.values(lacking))
      for (const format of FORMATS)
        for (const variant of VARIANTS) {
          const parts = await partsOf(asVariant({ ...document, format }, variant));
          for (const [name, xml] of Object.entries(parts))
            if (/^word\/[^/]*\.xml$/u.test(name))
              seen.add(
                xml.replace(
                  /<mc:AlternateContent>.*?<mc:Fallback>(.*?)<\/mc:Fallback><\/mc:AlternateContent>/gsu,
                  '$1',
                ),
              );
        }
    const files = [...seen].map((xml, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    expect(files.length).toBeGreaterThan(100);
    const args = ['--noout', '--schema', join(wordSchemas, 'wml.xsd'), ...files];
    const { status, stderr } = spawnSync('xmllint', args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(
      status,
      stderr
        .split('\n')
        .filter((line) => line.includes('error'))
        .slice(0, 5)
        .join('\n'),
    ).toBe(0);
  });
});

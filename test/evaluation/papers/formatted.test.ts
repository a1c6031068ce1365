/**
 * `WORD_FILES=folder npx vitest run test/evaluation/papers/formatted.test.ts --disable-console-intercept` lays Word
 * files of any origin out in place: nothing but looks is other than before, and parts that obey the schemas
 * still do. `FORMATTED=folder` keeps the results, to be opened in Word or LibreOffice.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/roads/read.ts';
import { formatInPlace } from '../../../src/roads/reformat.ts';
import { contentOf, partsOf } from '../../reformat/formatted.ts';
import { programWorks } from '../../support/programs.ts';
import { wordSchemas } from '../../support/project.ts';
import { type Paper, papersIn } from './papers.ts';

const papers = papersIn(process.env.WORD_FILES, /\.docx$/iu);
const canValidate =
  papers.length > 0 && programWorks('xmllint', ['--version'], 'validating Word files');
const folder = mkdtempSync(join(tmpdir(), 'hongtou-formatted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What may be other than before: looks, pages, and what names their parts. */
const CHANGED =
  /^(?:\[Content_Types\]\.xml|word\/(?:settings|styles|footer\d+)\.xml|.*_rels\/[^/]+\.rels)$/u;
/** Counted in the text, so that a report says how much was held against how much. */
const KINDS = {
  pictures: /<(?:\w+:)?(?:drawing|pict|object)[ >]/gu,
  tables: /<(?:\w+:)?tbl[ >]/gu,
  merged: /<(?:\w+:)?(?:gridSpan|vMerge|hMerge)\b/gu,
  notes: /<(?:\w+:)?(?:footnote|endnote|comment)Reference\b/gu,
  changes: /<(?:\w+:)?(?:ins|del|moveFrom|moveTo)[ >]/gu,
  formulas: /<m:oMath[ >]/gu,
  controls: /<(?:\w+:)?sdt[ >]/gu,
  fields: /<(?:\w+:)?(?:fldSimple|instrText)\b/gu,
};
type Counts = Record<keyof typeof KINDS | 'letters', number>;

const lettersOf = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?(?:t|delText)(?:\s[^>]*)?>([^<]*)<\//gu)]
    .map(([, text = '']) => text)
    .join('');

function countsOf(xml: string): Counts {
  const kinds = Object.entries(KINDS).map(([kind, pattern]) => [
    kind,
    xml.match(pattern)?.length ?? 0,
  ]);
  return { letters: lettersOf(xml).length, ...Object.fromEntries(kinds) };
}

interface Formatted {
  name: string;
  before: Record<string, string>;
  after: Record<string, string>;
  main: string;
}

const mainOf = (parts: Record<string, string>) =>
  Object.keys(parts).find((name) => /^word\/document\d*\.xml$/u.test(name)) ?? '';

/** The file and what was made of it; in words why nothing was. */
async function formattedOf({ name, bytes }: Paper): Promise<Formatted | string> {
  const { value, problems } = await readDocument(bytes, name);
  if (value === undefined) return problems[0]?.message.zh ?? '';
  const made = await formatInPlace(bytes, value);
  if (typeof made === 'string') return made;
  if (process.env.FORMATTED) {
    mkdirSync(process.env.FORMATTED, { recursive: true });
    writeFileSync(join(process.env.FORMATTED, basename(name)), made.bytes);
  }
  const [before, after] = [partsOf(bytes), partsOf(made.bytes)];
  return { name, before, after, main: mainOf(before) };
}

/** Elements as they stand, whatever prefix and room a program gave them; where Word last broke a page is no content. */
function elementsOf(xml: string): string {
  const [, prefix = 'w'] = /<(\w+):body\b/u.exec(xml) ?? [];
  const usual = xml.replace(new RegExp(`(</?)${prefix}:`, 'gu'), '$1w:');
  return contentOf(usual).replace(/<w:lastRenderedPageBreak[^>]*>|[\s\ufeff]+/gu, '');
}

function lossesOf({ before, after, main }: Formatted): string[] {
  const [old, now] = [before[main] ?? '', after[main] ?? ''];
  const kinds = Object.entries(countsOf(old)).filter(
    ([kind, count]) => countsOf(now)[kind as keyof Counts] !== count,
  );
  const parts = Object.entries(before).filter(
    ([name, text]) => name !== main && !CHANGED.test(name) && after[name] !== text,
  );
  return [
    ...kinds.map(([kind, count]) => `${count} ${kind} before`),
    ...(lettersOf(old) === lettersOf(now) ? [] : ['text']),
    ...(elementsOf(old) === elementsOf(now) ? [] : ['elements']),
    ...parts.map(([name]) => `part ${name}`),
  ];
}

/** Without what the schemas of 2006 do not know: extensions that readers may pass over. */
function inOlderForm(xml: string): string {
  const older = xml
    .replace(/<mc:AlternateContent\b.*?<\/mc:AlternateContent>/gsu, (both) => {
      return /<mc:Fallback>(.*?)<\/mc:Fallback>/su.exec(both)?.[1] ?? '';
    })
    .replace(/<(w1[4-9]\w*):(\w+)\b[^>]*?(?:\/>|>.*?<\/\1:\2>)/gsu, '');
  return older.replace(/\s(?:w1[4-9]\w*|wp14|wne|mc|a14):\w+="[^"]*"/gu, '');
}

/** Faults that the schemas find, by the file, each as often as it comes. */
function faultsIn(files: readonly string[]): Map<string, string[]> {
  const args = ['--noout', '--huge', '--schema', join(wordSchemas, 'wml.xsd'), ...files];
  const { stderr } = spawnSync('xmllint', args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const faults = new Map<string, string[]>();
  for (const line of stderr.split('\n')) {
    const [, file = '', fault = ''] = /^(.*?\.xml):\d+: (.*error.*)$/u.exec(line) ?? [];
    if (file !== '') faults.set(file, [...(faults.get(file) ?? []), fault]);
  }
  return faults;
}

/** Faults in the results of parts that had none. */
function newFaults(formatted: readonly Formatted[]): { whole: number; faults: string[] } {
  const written = formatted.flatMap(({ name, before, after, main }, index) => {
    const parts = Object.keys(after).filter((part) =>
      /^word\/(?:styles|footer\d+)\.xml$/u.test(part),
    );
    return [main, ...parts].map((part) => {
      const [old, now] = [before, after].map((side, which) => {
        const file = join(folder, `${index}-${which}-${basename(part)}`);
        writeFileSync(file, inOlderForm(side[part] ?? ''));
        return file;
      });
      return { name: `${name} ${part}`, old: old ?? '', now: now ?? '' };
    });
  });
  const faults = faultsIn(written.flatMap(({ old, now }) => [old, now]));
  // What has no order before has none after: only of a part without faults it can be said that one came in.
  const whole = written.filter(({ old }) => !faults.has(old));
  return {
    whole: whole.length,
    faults: whole.flatMap(({ name, now }) =>
      (faults.get(now) ?? []).map((fault) => `${name}: ${fault}`),
    ),
  };
}

describe.skipIf(papers.length === 0)('Word files of any origin, laid out in place', () => {
  it('lose nothing, and the schemas find nothing new in them', async () => {
    const lines: string[] = [];
    const sums: Record<string, number> = {
      formatted: 0,
      refused: 0,
      thrown: 0,
      lost: 0,
      faults: 0,
    };
    const add = (key: string, number: number) => {
      sums[key] = (sums[key] ?? 0) + number;
    };
    let batch: Formatted[] = [];
    const validate = () => {
      const { whole, faults } = canValidate ? newFaults(batch) : { whole: 0, faults: [] };
      add('whole', whole);
      add('faults', faults.length);
      lines.push(...faults.map((fault) => `invalid ${fault}`));
      batch = [];
    };
    for (const paper of papers) {
      try {
        const made = await formattedOf(paper);
        if (typeof made === 'string') {
          add('refused', 1);
          lines.push(`refused ${paper.name}: ${made}`);
          continue;
        }
        add('formatted', 1);
        const losses = lossesOf(made);
        add('lost', losses.length);
        lines.push(...losses.map((loss) => `lost ${paper.name}: ${loss}`));
        for (const [kind, count] of Object.entries(countsOf(made.before[made.main] ?? '')))
          add(kind, count);
        if (batch.push(made) >= 50) validate();
      } catch (error) {
        add('thrown', 1);
        lines.push(`thrown ${paper.name}: ${(error as Error).stack?.slice(0, 300)}`);
      }
    }
    validate();
    console.log([JSON.stringify({ files: papers.length, ...sums }), ...lines].join('\n'));
    expect({ lost: sums.lost, thrown: sums.thrown, faults: sums.faults }).toEqual({
      lost: 0,
      thrown: 0,
      faults: 0,
    });
  }, 0);
});

/**
 * `WORD_FILES=folder npx vitest run test/evaluation/papers/word-files.test.ts --disable-console-intercept` gives Word
 * files of any origin to outline, import, new --from and check: every paragraph of every part is in what comes out, or
 * named as left out.
 */
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formFromDocument } from '../../../src/outline/index.ts';
import { formOfNewYear } from '../../../src/roads/new.ts';
import { checkFile } from '../../../src/roads/proofread/file.ts';
import {
  formatDocument,
  importForm,
  type ReadDocument,
  readDocument,
} from '../../../src/roads/read.ts';
import { folder } from '../../form/forms.ts';
import { diskFiles, projectFolder } from '../../support/project.ts';
import { type Paper, papersIn } from './papers.ts';

const papers = papersIn(process.env.WORD_FILES, /\.docx$/iu);
/** Parts that hold text which a reader of the paper sees. */
const PARTS = /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/iu;
/** What Word puts where a page number goes; and what stands in an empty content control, which is not printed. */
const PAGE_FIELD =
  /<w:instrText[^>]*>[^<]*(?:PAGE|STYLEREF|DATE)[^<]*<\/w:instrText>.*?<w:fldChar w:fldCharType="end"[^>]*>|<w:fldSimple [^>]*w:instr="[^"]*(?:PAGE|STYLEREF|DATE)[^>]*>.*?<\/w:fldSimple>/gsu;
const PLACEHOLDER = /<w:showingPlcHdr\s*\/>.*?<\/w:sdtContent>/gsu;
/** Separators of footnotes. */
const SEPARATOR = /<w:(?:foot|end)note [^>]*w:type="[^>]*>.*?<\/w:(?:foot|end)note>/gsu;
/** Where a file offers several ways to show a thing, one is shown. */
const OTHER_CHOICE = /(<\/mc:Choice>)\s*<mc:Choice\b.*?<\/mc:Choice>/gsu;
/** What stands for page fields in the words that name a header or a footer. */
const PAGE_MARK = /\{(?:PAGE|NUMPAGES)\}/gu;
/** A long footnote is named by so much of its beginning. */
const NAMED = 24;

const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The text of every paragraph, read with nothing but patterns: apart from the program's own reader. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => PARTS.test(name) || RELATIONS.test(name),
  });
  const shown = Object.entries(parts).filter(([name]) => PARTS.test(name) && isShown(name, parts));
  return shown.flatMap(([name, part]) => {
    // In the text a field is read as it was last shown.
    const fields = name.endsWith('document.xml') ? [] : [PAGE_FIELD];
    const xml = [/<mc:Fallback>.*?<\/mc:Fallback>/gsu, ...fields, PLACEHOLDER, SEPARATOR]
      .reduce((text, pattern) => text.replace(pattern, ''), strFromU8(part))
      .replace(OTHER_CHOICE, '$1');
    return xml
      .split(/<\/(?:\w+:)?p>/u)
      .map((one) =>
        [...one.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/|<w:(?:br|tab|cr)\b[^>]*>/gu)].map(
          ([, text = '\n']) => text,
        ),
      )
      .map((runs) => unescaped(runs.join('')))
      .filter((text) => bare(text) !== '');
  });
}

const RELATIONS = /^word\/_rels\/document\.xml\.rels$/iu;

/** Whether Word prints a part: headers and footers that a section names, notes that the text refers to. */
function isShown(name: string, parts: Readonly<Record<string, Uint8Array>>): boolean {
  const textOf = (pattern: RegExp) =>
    Object.entries(parts)
      .flatMap(([each, part]) => (pattern.test(each) ? [strFromU8(part)] : []))
      .join('');
  const text = textOf(/^word\/document\d*\.xml$/iu);
  const [, note] = /\/(footnote|endnote)s/iu.exec(name) ?? [];
  if (note !== undefined) return text.includes(`${note.toLowerCase()}Reference`);
  if (!/\/(?:header|footer)\d*\.xml$/iu.test(name)) return true;
  const target = name.slice('word/'.length).toLowerCase();
  const ids = [...textOf(RELATIONS).matchAll(/<Relationship\b[^>]*>/gu)].flatMap(([one]) => {
    const own = /Target="(?:\/word\/)?([^"]*)"/u.exec(one)?.[1]?.toLowerCase();
    return own === target ? [/Id="([^"]*)"/u.exec(one)?.[1] ?? ''] : [];
  });
  return ids.some((id) => text.includes(`r:id="${id}"`));
}

function unescaped(xml: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (named[name] ?? whole),
  );
}

/** What a command puts into the form, reads or says. */
type Kept = (file: ReadDocument, paper: Paper) => Promise<string[]>;

/** outline, format and import. */
async function byImport(file: ReadDocument): Promise<string[]> {
  const told: string[] = [];
  for (const one of file.recognition.documents) {
    told.push(new TextDecoder().decode(await formatDocument(one, 'text')));
    const made = await importForm(one, file.name, {
      formPath: resolve(folder, '表.yaml'),
      files: diskFiles,
      templatesFolder: resolve(projectFolder, 'templates'),
      file,
    });
    told.push(...made.problems.map(({ message }) => message.zh));
    told.push(...(made.value?.missing.map(({ text }) => text) ?? []));
  }
  return told;
}

/** new --from: numbers become boxes and years move, words stay. */
async function byNew(file: ReadDocument): Promise<string[]> {
  const told: string[] = [];
  for (const { document } of file.recognition.documents) {
    const kind = formFromDocument(document).value?.kind ?? '';
    const made = await formOfNewYear([{ name: file.name, document, doubts: [] }], {
      year: 2099,
      kind,
      cwd: folder,
      files: diskFiles,
      output: resolve(folder, '新.yaml'),
    });
    told.push(...made.problems.map(({ message }) => message.zh));
    told.push(...(made.value?.files.map(({ text }) => text) ?? []));
  }
  return told;
}

/** check: what it reads, and what it says. */
async function byCheck(file: ReadDocument, { bytes }: Paper): Promise<string[]> {
  const { paragraphs, problems } = await checkFile(bytes, file.name);
  return [...paragraphs.map(({ text }) => text), ...problems.map(({ message }) => message.zh)];
}

const digitless = (text: string) =>
  bare(text).replace(/[\p{N}〇零一二三四五六七八九十百千万亿两]/gu, '');

/** A form sets headings, lines and boxes apart: what stands between them is looked for piece by piece. */
const pieces = (text: string) => text.split(/[\n\t:：。.；;、)）!?\p{N}]+/u);
const whole = (text: string) => [text.replace(/[\n\t]/gu, '')];

interface Measure {
  kept: Kept;
  letters: (text: string) => string;
  parts: (text: string) => string[];
}

const COMMANDS: [name: string, measure: Measure][] = [
  ['outline and import', { kept: byImport, letters: bare, parts: whole }],
  ['new --from', { kept: byNew, letters: digitless, parts: pieces }],
  ['check', { kept: byCheck, letters: bare, parts: whole }],
];

async function lostIn(
  paper: Paper,
  { kept: keptBy, letters, parts }: Measure,
): Promise<string[] | string> {
  const { name, bytes } = paper;
  const { value, problems } = await readDocument(bytes, name);
  if (value === undefined) return problems[0]?.message.zh ?? '';
  const { leftovers } = value.recognition;
  const told = [
    ...problems.map(({ message }) => message.zh),
    ...(await keptBy(value, paper)),
    ...leftovers.map(({ text }) => text.replace(PAGE_MARK, '')),
  ];
  const kept = letters(told.join('\n'));
  const notes = leftovers.some(({ reason }) => /note$/u.test(reason));
  const isNamed = (text: string) => notes && kept.includes(letters(text).slice(0, NAMED));
  return paragraphsOf(bytes).filter(
    (text) =>
      !isNamed(text) &&
      !parts(text)
        .map(letters)
        .every((own) => kept.includes(own)),
  );
}

describe.skipIf(papers.length === 0)('Word files of any origin', () => {
  it.each(COMMANDS)('lose no paragraph by %s that is not named', async (command, measure) => {
    const lines: string[] = [];
    const counts = { used: 0, refused: 0, thrown: 0 };
    let lost = 0;
    for (const paper of papers) {
      try {
        const found = await lostIn(paper, measure);
        if (typeof found === 'string') {
          counts.refused += 1;
          lines.push(`refused ${paper.name}: ${found}`);
          continue;
        }
        counts.used += 1;
        lost += found.length;
        lines.push(...found.map((text) => `lost ${paper.name}: ${text.slice(0, 80)}`));
      } catch (error) {
        counts.thrown += 1;
        lines.push(`thrown ${paper.name}: ${(error as Error).stack?.slice(0, 300)}`);
      }
    }
    const row = { command, files: papers.length, ...counts, lost };
    console.log([JSON.stringify(row), ...lines].join('\n'));
    expect({ lost, thrown: counts.thrown }).toEqual({ lost: 0, thrown: 0 });
  });
});

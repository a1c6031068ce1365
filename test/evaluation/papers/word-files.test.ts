/**
 * `WORD_FILES=folder npx vitest run test/evaluation/papers/word-files.test.ts --disable-console-intercept` imports Word
 * files of any origin: every paragraph of every part is in the form, or named as left out.
 */
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
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
/** A long footnote is named by so much of its beginning. */
const NAMED = 24;

const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The text of every paragraph, read with nothing but patterns: apart from the program's own reader. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  return Object.values(parts).flatMap((part) => {
    const xml = [/<mc:Fallback>.*?<\/mc:Fallback>/gsu, PAGE_FIELD, PLACEHOLDER, SEPARATOR].reduce(
      (text, pattern) => text.replace(pattern, ''),
      strFromU8(part),
    );
    return xml
      .split(/<\/(?:\w+:)?p>/u)
      .map((one) =>
        [...one.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\//gu)].map(([, text = '']) => text),
      )
      .map((runs) => unescaped(runs.join('')))
      .filter((text) => bare(text) !== '');
  });
}

function unescaped(xml: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (named[name] ?? whole),
  );
}

/** All that the command puts into the form or says. */
async function keptOf(file: ReadDocument, problems: readonly { message: { zh: string } }[]) {
  const told = [...problems.map(({ message }) => message.zh)];
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
  told.push(...file.recognition.leftovers.map(({ text }) => text));
  return bare(told.join('\n'));
}

async function lostIn({ name, bytes }: Paper): Promise<string[] | string> {
  const { value, problems } = await readDocument(bytes, name);
  if (value === undefined) return problems[0]?.message.zh ?? '';
  const kept = await keptOf(value, problems);
  const notes = value.recognition.leftovers.some(({ reason }) => /note$/u.test(reason));
  return paragraphsOf(bytes).filter((text) => {
    const letters = bare(text);
    return !kept.includes(letters) && !(notes && kept.includes(letters.slice(0, NAMED)));
  });
}

describe.skipIf(papers.length === 0)('Word files of any origin', () => {
  it('lose no paragraph that is not named', async () => {
    const lines: string[] = [];
    const counts = { imported: 0, refused: 0, thrown: 0 };
    let lost = 0;
    for (const paper of papers) {
      try {
        const found = await lostIn(paper);
        if (typeof found === 'string') {
          counts.refused += 1;
          lines.push(`refused ${paper.name}: ${found}`);
          continue;
        }
        counts.imported += 1;
        lost += found.length;
        lines.push(...found.map((text) => `lost ${paper.name}: ${text.slice(0, 80)}`));
      } catch (error) {
        counts.thrown += 1;
        lines.push(`thrown ${paper.name}: ${(error as Error).stack?.slice(0, 300)}`);
      }
    }
    console.log([JSON.stringify({ files: papers.length, ...counts, lost }), ...lines].join('\n'));
    expect({ lost, thrown: counts.thrown }).toEqual({ lost: 0, thrown: 0 });
  });
});

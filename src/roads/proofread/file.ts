/** Proofreading of files: the same rules over what a file says; and what is done with what they found. */
import type {
  CheckOptions,
  Finding,
  FixedSources,
  Paragraph,
  SourceText,
} from '../../checks/index.ts';
import { readStyle } from '../../layout/index.ts';
import type { Checked, Problem } from '../../problem.ts';
import { hasErrors } from '../../problem.ts';
import { unseenSigns } from '../../text/index.ts';
import { readDocument } from '../read.ts';
import type { Proofread } from './form.ts';
import { keptQuiet, listedQuiet } from './quiet.ts';

/** What an office wants of the proofreading of a file. */
export interface CheckFileOptions extends CheckOptions {
  style?: Readonly<Record<string, string>>;
  quiet?: string;
}

/**
 * Proofreads a Word, text or web file; of a Word file the layout is held against the standard, too, or against the
 * office's own.
 * What stands under a resolved comment of a Word file is not told again: one of ours, or one that says 此处不查.
 * @param options what the office keeps quiet about; `style`, its 版式 as `officeIn` gives it; `quiet`, the text of the
 * folder's 不查.txt, a place a line: 通知.docx | homophone | 青心办
 * @example
 * const text = new TextEncoder().encode('关于开会的通知\n\n各科室：\n请认真贯彻落实，再接再励。');
 * const { findings } = await checkFile(text, '通知.txt');
 * findings.some(({ message }) => message.zh.includes('再接再厉')) // => true
 */
export async function checkFile(
  bytes: Uint8Array,
  name: string,
  { style = {}, quiet = '', ...options }: CheckFileOptions = {},
): Promise<Proofread> {
  const { value, problems } = await readDocument(bytes, name);
  if (value === undefined || hasErrors(problems)) {
    return { problems, findings: [], paragraphs: [], sources: [] };
  }
  const checks = await import('../../checks/index.ts');
  const { read, recognition } = value;
  const { documents } = recognition;
  const only = documents.length === 1 ? documents[0]?.document : undefined;
  const paragraphs = checks.paragraphsOfLines(read.lines, name, only);
  const found = checks.checkText({ paragraphs, ...(only && { document: only }) }, options);
  const layout = checks.checkLayout(read, name, readStyle(style).style);
  const unseen = checks.checkUnseen(read, name, options.off);
  const isWanted = [await keptQuiet(bytes, read.format), listedQuiet(quiet, name)];
  const isNothing = paragraphs.length === 0 && layout.length === 0 && unseen.length === 0;
  return {
    problems: isNothing
      ? [(await import('../../readers/index.ts')).noTextIn(name)]
      : [...layout, ...unseen].filter((each) => isWanted.every((asks) => asks(each))),
    findings: checks.folded(found.filter((each) => isWanted.every((asks) => asks(each)))),
    paragraphs,
    sources: sourceOf(bytes, name, read.format, read.encoding),
  };
}

/** Only text that is written back as it was read can be mended in place. */
function sourceOf(
  bytes: Uint8Array,
  name: string,
  format: string,
  encoding: string | undefined,
): SourceText[] {
  const isPlain = format === 'text' || format === 'markdown';
  if (!isPlain || encoding?.toLowerCase() !== 'utf-8') return [];
  return [{ file: name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }];
}

/**
 * Mends what is certain; everything else in the files stays as it is.
 * @example
 * const text = new TextEncoder().encode('关于开会的通知\n\n各科室：\n请再接再励，抓好落实。');
 * const { changed } = await fixTexts(await checkFile(text, '通知.txt'));
 * changed[0].text.includes('再接再厉') // => true
 */
export async function fixTexts({
  sources,
  problems,
  paragraphs,
  findings,
}: Proofread): Promise<FixedTexts> {
  const { fixSources } = await import('../../checks/index.ts');
  const bare = sources.map((source) => withoutTold(source, problems));
  const made = fixSources(
    bare.map(({ source }) => source),
    paragraphs,
    findings,
  );
  const changed = bare.flatMap(({ source: { file, text }, taken }) => {
    const mended = made.changed.find((each) => each.file === file);
    return mended ? [mended] : taken.length > 0 ? [{ file, text }] : [];
  });
  return { ...made, changed, fixed: [...bare.flatMap(({ taken }) => taken), ...made.fixed] };
}

/** What was found, each place by itself. */
export async function byPlace(found: Proofread): Promise<Proofread> {
  const { unfolded } = await import('../../checks/index.ts');
  return { ...found, findings: unfolded(found.findings) };
}

/** Each cause once in a file, with all its places. */
export async function byCause(problems: readonly Problem[]): Promise<Problem[]> {
  const { folded } = await import('../../checks/index.ts');
  return folded(problems);
}

/** What was mended in files; characters of a form that nobody sees are problems of the form. */
export interface FixedTexts extends Omit<FixedSources, 'fixed'> {
  fixed: Problem[];
}

/** A form's text without the characters that nobody sees, where they were told, whatever else is wrong with it. */
function withoutTold(
  { file, text }: SourceText,
  problems: readonly Problem[],
): { source: SourceText; taken: Problem[] } {
  const told = problems.filter(
    ({ code, place }) => code === 'form/unseen-character' && place?.file === file,
  );
  if (told.length === 0) return { source: { file, text }, taken: [] };
  const lines = text.split('\n');
  const taken = told
    .sort((one, other) => (other.place?.column ?? 0) - (one.place?.column ?? 0))
    .filter(({ place }) => {
      if (place === undefined) return false;
      const line = lines[place.line - 1] ?? '';
      const [from, to] = [place.column - 1, place.column - 1 + place.length];
      if (!unseenSigns(line).some(({ start, end }) => start === from && end === to)) return false;
      lines[place.line - 1] = line.slice(0, from) + line.slice(to);
      return true;
    });
  return { source: { file, text: lines.join('\n') }, taken };
}

/** A Word file with a comment at every problem. */
export interface ReviewedFile {
  bytes: Uint8Array;
  remarks: Problem[];
  /** How many problems were mended as tracked changes. */
  changes: number;
}

/**
 * Proofreads a Word file and writes what was found into it; nothing else in it is touched.
 * @param options `style` and `quiet` as for `checkFile`
 * @example
 * const { value } = composeDocument(openForm('examples/2023/工作要点.yaml'));
 * const word = await writeDocument(value, 'docx');
 * const reviewed = await reviewFile(word, '工作要点.docx', 'zh');
 * reviewed.value.remarks // => []
 */
export async function reviewFile(
  bytes: Uint8Array,
  name: string,
  language: 'zh' | 'en',
  { style = {}, quiet = '' }: Pick<CheckFileOptions, 'style' | 'quiet'> = {},
): Promise<Checked<ReviewedFile>> {
  const found = await checkFile(bytes, name, { style, quiet });
  const { problems, paragraphs } = found;
  if (paragraphs.length === 0) return { problems };
  const { reviewDocx } = await import('../../review/index.ts');
  const { findings: each } = await byPlace(found);
  const remarks = [...problems, ...each.map(withFixesInLine)];
  const { value, problems: troubles } = reviewDocx(bytes, remarks, { language });
  if (value === undefined) return { problems: troubles };
  const changes = each.filter(({ fixes = [] }) => fixes.length > 0).length;
  return { value: { bytes: value, remarks, changes }, problems: troubles };
}

/** A finding's fixes count from its paragraph's start; those of a place from its line's. */
function withFixesInLine({ fixes, ...finding }: Finding): Finding {
  const { place, start } = finding;
  if (place === undefined || fixes === undefined) return finding;
  const shift = place.column - 1 - start;
  return {
    ...finding,
    fixes: fixes.map((fix) => ({ ...fix, start: fix.start + shift, end: fix.end + shift })),
  };
}

/**
 * Files and forms side by side: one figure says the same in all of them, last year's as last year's file says it.
 * @example
 * const { paragraphs } = await checkForm(openForm('examples/2023/工作要点.yaml'));
 * const twice = ['甲.yaml', '乙.yaml'].map((file) => ({ file, paragraphs }));
 * await checkAcrossTexts(twice) // => []
 */
export async function checkAcrossTexts(
  documents: readonly { file: string; paragraphs: Paragraph[] }[],
): Promise<Problem[]> {
  if (documents.length < 2) return [];
  const { compareDocuments } = await import('../../checks/index.ts');
  return compareDocuments(documents);
}

/**
 * All rules of the proofreader, and one of them at length.
 * @example
 * const { rules, explain } = await proofreadingRules();
 * rules.every(({ code }) => explain(code) !== undefined) // => true
 */
export async function proofreadingRules() {
  const { explainRule, rulesTable } = await import('../../checks/index.ts');
  return { rules: rulesTable(), explain: explainRule };
}

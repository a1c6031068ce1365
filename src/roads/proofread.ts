/** Proofreading of forms and of files: the same rules over what a form prints and over what a file says. */
import type {
  CheckOptions,
  Finding,
  FixedSources,
  Paragraph,
  SourceText,
} from '../checks/index.ts';
import { OPEN } from '../figures/index.ts';
import { type OfficeSettings, officeProblems, placeOfEntry } from '../form/index.ts';
import { readStyle } from '../layout/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { hasErrors } from '../problem.ts';
import { basename } from '../text/index.ts';
import { causesFirst } from './causes.ts';
import { composeDocument } from './compose.ts';
import { styleProblems } from './office/style.ts';
import type { OpenForm } from './open.ts';
import { PAPER, paperAround, yearOfPath } from './piece.ts';
import { keptQuiet, listedQuiet, wanted } from './quiet.ts';
import { readDocument } from './read.ts';

/** What was found in a form or file, and what is needed to mend it. */
export interface Proofread {
  /** Everything that forbids printing, then what the proofreader found; both with places. */
  problems: Problem[];
  findings: Finding[];
  paragraphs: Paragraph[];
  /** The text files that it is made of; empty for Word files and web pages, which are not mended in place. */
  sources: SourceText[];
}

/**
 * Checks a form to the end, template included, and proofreads what it prints, empty boxes or not.
 * @example
 * const { problems, findings } = await checkForm(openForm('examples/2023/工作要点.yaml'));
 * [...problems, ...findings] // => []
 */
export async function checkForm(form: OpenForm): Promise<Proofread> {
  const { value, problems } = form.read();
  if (value?.kind.family === 'settings') {
    const own = { ...value, office: value.root };
    const told = [...problems, ...officeProblems(value), ...styleProblems(own)];
    return { problems: told, findings: [], paragraphs: [], sources: [] };
  }
  if (value?.kind.family !== 'part') return checkPaper(form);
  const { name } = form;
  const found = await checkPaper(paperAround(form));
  const isYearKnown = yearOfPath(form.path) !== undefined;
  const isOwn = ({ place, code }: Problem) =>
    place?.file === name && (isYearKnown || code !== 'figures/unknown-variable');
  const alone = <T extends Problem>(problem: T): T => ({
    ...problem,
    related: problem.related?.filter(({ place }) => basename(place.file) !== PAPER),
  });
  return {
    problems: found.problems.filter(isOwn).map(alone),
    findings: found.findings.filter(isOwn).map(alone),
    paragraphs: found.paragraphs,
    sources: found.sources.filter(({ file }) => file === name),
  };
}

async function checkPaper(form: OpenForm): Promise<Proofread> {
  const composed = composeDocument(form);
  const problems = [...composed.problems];
  const printed = composed.value ?? draftOf(form, problems);
  if (printed === undefined) return { problems, findings: [], paragraphs: [], sources: [] };
  const checks = await import('../checks/index.ts');
  const sources = form.sources();
  problems.push(...(await leftFromLastYear(form)), ...(await reportedDifferently(form)));
  const search = new checks.SourceSearch(sources);
  const paragraphs = checks.paragraphsOfDocument(printed.document, (text, start, end) =>
    search.place(text, start, end),
  );
  const found = checks.checkText(
    { paragraphs, document: printed.document },
    checkOptions(printed.settings),
  );
  const findings = found
    .filter((each) => isNews(each, paragraphs))
    .map((each) => (each.place ? each : { ...each, ...placeInForm(each, paragraphs, form) }))
    .filter(wanted(sources));
  const told = new Set(causesFirst([...problems, ...findings]));
  return {
    problems: problems.filter((each) => told.has(each)).filter(wanted(sources)),
    findings: findings.filter((each) => told.has(each)),
    paragraphs,
    sources: sources.filter(({ isUtf8 }) => isUtf8),
  };
}

/** What stands on paper in another shape than in the form (dates, numbers) is the entry's. */
const ENTRIES: Partial<Record<Paragraph['part'], string>> = {
  date: '成文日期',
  number: '发文字号',
  title: '标题',
  issuer: '发文机关',
  recipients: '主送机关',
  copies: '抄送机关',
  note: '附注',
};

function placeInForm(
  { code, paragraph }: Finding,
  paragraphs: readonly Paragraph[],
  form: OpenForm,
): Pick<Problem, 'place'> {
  const { value } = form.read();
  if (value === undefined) return {};
  const part = paragraphs[paragraph ?? -1]?.part;
  const key = code === 'check/print-date' ? '印发日期' : part && ENTRIES[part];
  return { place: placeOfEntry(value, key) };
}

/** Figures that two departments, or a department and the office, report differently. */
async function reportedDifferently(form: OpenForm): Promise<Problem[]> {
  const { value } = form.read();
  if (value === undefined) return [];
  const { contradictionProblems } = await import('./departments/contradictions.ts');
  return contradictionProblems(value);
}

/** Where the form keeps last year's texts: what still says the same as they, and what was to be looked at. */
async function leftFromLastYear(form: OpenForm): Promise<Problem[]> {
  if (!form.sources().some(({ text }) => /上年文字|待核对/u.test(text))) return [];
  const { leftToCheck, sameAsLastYear } = await import('../outline/index.ts');
  const { value } = form.read();
  return value === undefined ? [] : [...leftToCheck(value), ...sameAsLastYear(value)];
}

/** Empty boxes are problems of the form already, each at its own place. */
function isNews({ code, paragraph, start }: Finding, paragraphs: readonly Paragraph[]): boolean {
  const isBox = paragraphs[paragraph ?? -1]?.text.startsWith(OPEN, start);
  return code !== 'check/placeholder' || !isBox;
}

/** With nothing wrong but empty boxes, the text around them can be proofread. */
function draftOf(form: OpenForm, problems: readonly Problem[]) {
  const onlyBlanks = problems.every(
    ({ severity, code }) => severity !== 'error' || code === 'form/empty-box',
  );
  return onlyBlanks ? composeDocument(form, { draft: true }).value : undefined;
}

function checkOptions({ proofreading }: OfficeSettings): CheckOptions {
  return proofreading;
}

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
  const checks = await import('../checks/index.ts');
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
      ? [(await import('../readers/index.ts')).noTextIn(name)]
      : [...layout, ...unseen].filter((each) => isWanted.every((asks) => asks(each))),
    findings: found.filter((each) => isWanted.every((asks) => asks(each))),
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
  paragraphs,
  findings,
}: Proofread): Promise<FixedSources> {
  const { fixSources } = await import('../checks/index.ts');
  return fixSources(sources, paragraphs, findings);
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
  const { problems, findings, paragraphs } = await checkFile(bytes, name, { style, quiet });
  if (paragraphs.length === 0) return { problems };
  const { reviewDocx } = await import('../review/index.ts');
  const remarks = [...problems, ...findings.map(withFixesInLine)];
  const { value, problems: troubles } = reviewDocx(bytes, remarks, { language });
  if (value === undefined) return { problems: troubles };
  const changes = findings.filter(({ fixes = [] }) => fixes.length > 0).length;
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
  const { compareDocuments } = await import('../checks/index.ts');
  return compareDocuments(documents);
}

/**
 * All rules of the proofreader, and one of them at length.
 * @example
 * const { rules, explain } = await proofreadingRules();
 * rules.every(({ code }) => explain(code) !== undefined) // => true
 */
export async function proofreadingRules() {
  const { explainRule, rulesTable } = await import('../checks/index.ts');
  return { rules: rulesTable(), explain: explainRule };
}

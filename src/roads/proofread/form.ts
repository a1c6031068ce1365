/** Proofreading of forms: what a form prints, held against the rules; with places in its files. */
import type {
  CheckInput,
  CheckOptions,
  Finding,
  Paragraph,
  SourceText,
} from '../../checks/index.ts';
import { OPEN } from '../../figures/index.ts';
import { type OfficeSettings, officeProblems, placeOfEntry } from '../../form/index.ts';
import type { Checked, Problem } from '../../problem.ts';
import { basename } from '../../text/index.ts';
import { causesFirst, causesOf } from '../causes.ts';
import { type Composed, composeDocument } from '../compose.ts';
import { fontNameProblems } from '../office/fonts.ts';
import { styleProblems } from '../office/style.ts';
import type { OpenForm } from '../open.ts';
import { lastYearsNumbers } from './last-year.ts';
import { unknownRules } from './off.ts';
import { numbersOfPersons } from './persons.ts';
import { PAPER, paperAround, yearOfPath } from './piece.ts';
import { wanted } from './quiet.ts';
import { printedOf } from './unprinted.ts';

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
    const told = [
      ...problems,
      ...officeProblems(value),
      ...styleProblems(own),
      ...fontNameProblems(own),
      ...(await unknownRules(own)),
    ];
    return { problems: told, findings: [], paragraphs: [], sources: ownSources(form) };
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

/**
 * What `check` calls an error in the text of a form that can be printed: words and marks that do not stand in its way.
 * Asks for nothing that is only doubted.
 * @param composed what `composeDocument` gave of the form without options
 */
export async function errorsInPaper(
  form: OpenForm,
  composed: Checked<Composed> = composeDocument(form),
): Promise<Finding[]> {
  const { findings } = await proofread(form, composed, ({ errorsInText }, input, options) =>
    errorsInText(input, options, causesOf),
  );
  return findings.filter(({ severity }) => severity === 'error');
}

/** What is told of the texts of a form however many errors keep it from being printed. */
async function privateSigns(sources: readonly SourceText[]): Promise<Problem[]> {
  if (!sources.some(({ text }) => /\p{Co}/u.test(text))) return [];
  const { privateSignsIn } = await import('../../checks/index.ts');
  return privateSignsIn(sources);
}

const ownSources = (form: OpenForm) => form.sources().filter(({ isUtf8 }) => isUtf8);

const checkPaper = (form: OpenForm) =>
  proofread(form, composeDocument(form), ({ checkText }, input, options) =>
    checkText(input, options),
  );

type Checks = typeof import('../../checks/index.ts');

async function proofread(
  form: OpenForm,
  composed: Checked<Composed>,
  look: (checks: Checks, input: CheckInput, options: CheckOptions) => Finding[],
): Promise<Proofread> {
  const problems = [...composed.problems];
  const printed = composed.value ?? draftOf(form, problems);
  const sources = form.sources();
  if (printed === undefined) {
    const isKept = wanted(sources);
    return {
      problems: [...problems, ...(await privateSigns(sources))].filter(isKept),
      findings: [],
      paragraphs: [],
      sources: ownSources(form),
    };
  }
  const checks = await import('../../checks/index.ts');
  problems.push(
    ...(await leftFromLastYear(form)),
    ...(await reportedDifferently(form)),
    ...saidLastYear(form),
    ...(await unknownRules(form.read().value)),
  );
  const search = new checks.SourceSearch(sources.map(printedOf));
  const paragraphs = checks.paragraphsOfDocument(printed.document, (text, start, end) =>
    search.place(text, start, end),
  );
  problems.push(...(await numbersOfPersons(printed.document, paragraphs)));
  const input = { paragraphs, document: printed.document };
  const findings = look(checks, input, checkOptions(printed.settings))
    .filter((each) => isNews(each, paragraphs))
    .map((each) => {
      if (each.place && each.code !== PRINT_DATE) return each;
      const place = behindLabel(each, paragraphs, search);
      return { ...each, ...(place ? { place } : placeInForm(each, paragraphs, form)) };
    })
    .filter(wanted(sources));
  // what a person keeps quiet about is no cause: what it would have stood for is told
  const asked = problems.filter(wanted(sources));
  const told = new Set(causesFirst([...asked, ...findings]));
  return {
    problems: asked.filter((each) => told.has(each)),
    findings: checks.folded(findings.filter((each) => told.has(each))),
    paragraphs,
    sources: ownSources(form),
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

/** Numbers are made: what is wrong with one is shown at the words behind it. */
function behindLabel(
  { code, paragraph, end }: Finding,
  paragraphs: readonly Paragraph[],
  search: InstanceType<Checks['SourceSearch']>,
): Problem['place'] {
  const text = paragraphs[paragraph ?? -1]?.text;
  if (code !== 'check/label-order' || text === undefined) return undefined;
  const words = /^[^，。：；、]{1,20}/u.exec(text.slice(end))?.[0] ?? '';
  return words === '' ? undefined : search.place(words, 0, words.length);
}

/** On paper it stands behind the office: what looks like it in the text is not it. */
const PRINT_DATE = 'check/print-date';

function placeInForm(
  { code, paragraph }: Finding,
  paragraphs: readonly Paragraph[],
  form: OpenForm,
): Pick<Problem, 'place'> {
  const { value } = form.read();
  if (value === undefined) return {};
  const part = paragraphs[paragraph ?? -1]?.part;
  const key = code === PRINT_DATE ? '印发日期' : part && ENTRIES[part];
  return { place: placeOfEntry(value, key) };
}

/** Figures that two departments, or a department and the office, report differently. */
async function reportedDifferently(form: OpenForm): Promise<Problem[]> {
  const { value } = form.read();
  if (value === undefined) return [];
  const { contradictionProblems } = await import('../departments/contradictions.ts');
  return contradictionProblems(value);
}

function saidLastYear(form: OpenForm): Problem[] {
  const { value } = form.read();
  return value === undefined ? [] : lastYearsNumbers(form, value);
}

/** Where the form keeps last year's texts: what still says the same as they, and what was to be looked at. */
async function leftFromLastYear(form: OpenForm): Promise<Problem[]> {
  if (!form.sources().some(({ text }) => /上年文字|待核对/u.test(text))) return [];
  const { leftToCheck, sameAsLastYear } = await import('../../outline/index.ts');
  const { value } = form.read();
  return value === undefined ? [] : [...leftToCheck(value), ...sameAsLastYear(value)];
}

/** Empty boxes are problems of the form already, each at its own place. */
function isNews({ code, paragraph, start }: Finding, paragraphs: readonly Paragraph[]): boolean {
  const text = paragraphs[paragraph ?? -1]?.text ?? '';
  // what is to be filled in may well end with its mark
  if (code === 'check/paragraph-end') return !/【[^【】]*】$/u.test(text);
  return code !== 'check/placeholder' || !text.startsWith(OPEN, start);
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

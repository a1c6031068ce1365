/** A damaged form, sent down every road that starts from one. */
import { basename, dirname, join } from 'node:path';
import * as hongtou from '../../src/computer/library.ts';
import { rollForm } from '../../src/index.ts';
import type { Draw } from './draw.ts';
import { encoded } from './encodings.ts';
import { holdProblems, holdValue, type Watch, watch } from './outcome.ts';
import { type FormSample, filesAround, formSamples } from './samples.ts';
import { blindlyDamaged, damagedText } from './text-damage.ts';

/** How often the slower roads are taken. */
const AT_TIMES = 6;
const SELDOM = 40;

type Open = ReturnType<typeof hongtou.openForm>;

/** A damaged form or a damaged file beside it, and what came of it. */
export async function tryForm(draw: Draw): Promise<Watch> {
  const sample = draw.from(formSamples());
  const to = watch();
  const form = opened(sample, damaged(sample, draw));
  const composed = await printed(form, draw, to);
  await proofread(form, composed, to);
  if (draw.oneIn(AT_TIMES)) await figures(form, to);
  if (draw.oneIn(AT_TIMES)) await rolled(sample, form, to);
  if (draw.oneIn(SELDOM)) await reported(form, to);
  if (draw.oneIn(SELDOM) && composed !== undefined) await merged(form, composed, to);
  return to;
}

function damaged({ text, others }: FormSample, draw: Draw): Uint8Array {
  const damage = draw.oneIn(8) ? blindlyDamaged : damagedText;
  return encoded(damage(text, draw, others), draw);
}

function opened({ path }: FormSample, bytes: Uint8Array): Open {
  return hongtou.openForm(path, {
    files: filesAround(new Map([[path, bytes]])),
    cwd: dirname(path),
  });
}

async function printed(form: Open, draw: Draw, to: Watch): Promise<hongtou.Composed | undefined> {
  const whole = await to.go('render', () => hongtou.composeDocument(form));
  const draft = await to.go('render --draft', () => hongtou.composeDocument(form, { draft: true }));
  for (const [road, made] of [
    ['render', whole],
    ['render --draft', draft],
  ] as const) {
    if (made === undefined) continue;
    holdProblems(to, road, made.problems, { placed: true });
    holdValue(to, road, made);
  }
  const composed = whole?.value ?? draft?.value;
  if (composed === undefined) return undefined;
  const formats = Object.keys(hongtou.outputEndings) as hongtou.OutputFormat[];
  const wanted = draw.oneIn(AT_TIMES) ? formats : formats.filter((format) => format === 'text');
  for (const format of wanted) {
    const bytes = await to.go(`render ${format}`, () => hongtou.writeDocument(composed, format));
    if (bytes?.length === 0) to.fault(`render ${format}`, 'writes an empty file');
  }
  return composed;
}

/** `check` has the last word: what it lets pass in silence must have been read to its end. */
async function proofread(form: Open, composed: hongtou.Composed | undefined, to: Watch) {
  const checked = await to.go('check', () => hongtou.checkForm(form));
  if (checked === undefined) return;
  holdProblems(to, 'check', [...checked.problems, ...checked.findings]);
  holdProblems(to, 'check', checked.problems, { placed: true });
  const isSilent = checked.problems.length + checked.findings.length === 0;
  if (
    isSilent &&
    (composed === undefined || checked.paragraphs.length === 0) &&
    form.read().value?.kind.family !== 'part'
  ) {
    to.fault('check', 'finds nothing wrong, and has nothing to print');
  }
}

async function figures(form: Open, to: Watch) {
  const listed = await to.go('figures', () => hongtou.readFigures(form));
  if (listed === undefined) return;
  holdProblems(to, 'figures', listed.problems, { placed: true });
  holdValue(to, 'figures', listed);
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    await to.go(`figures ${format}`, () => hongtou.writeFigures(listed.value ?? [], format));
  }
}

/** Next year's form is read again: what roll-over writes must be a form. */
async function rolled({ path, kind }: FormSample, form: Open, to: Watch) {
  const output = join(dirname(path), `明年${basename(path)}`);
  const next = await to.go('new --from', () =>
    rollForm(path, form.files, { kind, year: 2031, fromYear: 2030, output }),
  );
  if (next === undefined) return;
  holdProblems(to, 'new --from', next.problems);
  holdValue(to, 'new --from', next);
  const texts = next.value?.files.map(
    (file) => [file.path, new TextEncoder().encode(file.text)] as const,
  );
  if (texts === undefined) return;
  const again = hongtou.openForm(output, { files: filesAround(new Map(texts)) });
  const read = await to.go('new --from, read again', () => again.read());
  const broken = read?.problems.find(({ code }) => code === 'form/yaml');
  if (broken) to.fault('new --from', `writes what is no form: ${broken.message.zh}`);
  await to.go('diff', () =>
    hongtou.compareYears({ form }, { form: again }, { format: 'text', language: 'zh' }),
  );
}

async function reported(form: Open, to: Watch) {
  const page = await to.go('report', () => hongtou.writeReport(form));
  if (page === undefined) return;
  holdProblems(to, 'report', page.problems);
  holdValue(to, 'report', page);
}

/** A file that nobody changed has nothing to bring back. */
async function merged(form: Open, composed: hongtou.Composed, to: Watch) {
  const bytes = await to.go('render docx', () => hongtou.writeDocument(composed, 'docx'));
  if (bytes === undefined) return;
  const back = await to.go('merge', () =>
    hongtou.mergeWordFile(form, { name: '通知.docx', bytes }),
  );
  if (back === undefined) return;
  holdProblems(to, 'merge', back.problems);
  holdValue(to, 'merge', back);
}

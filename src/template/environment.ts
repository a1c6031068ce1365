/** The Handlebars environment: isolated, strict, escaping; templates are checked before they run. */
import type Handlebars from 'handlebars';
import { UnreadableFile } from '../form/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { hasErrors } from '../problem.ts';
import { mayMakeCode } from '../text/index.ts';
import { compileOptions, newEnvironment, parseTemplate } from './compile.ts';
import { callsItself, runProblem } from './errors.ts';
import { type TemplateFile, templatePlace } from './place.ts';
import { loadRecent } from './recent.ts';
import { shippedTemplates } from './shipped-templates.ts';
import type { Template, TemplateSource } from './source.ts';
import { walkedTemplate } from './walk.ts';

/**
 * Loads a template with the partials it uses.
 * @param names the names it may have, best first
 */
export function loadTemplate(names: readonly string[], source: TemplateSource): Checked<Template> {
  return loadRecent(names, source, (recorded) => loadAnew(names, recorded));
}

function loadAnew(names: readonly string[], source: TemplateSource): Checked<Template> {
  const environment = newEnvironment();
  const loading: Loading = { environment, source, files: [], problems: [], running: [] };
  const main = loadFile(loading, names, undefined);
  if (main === undefined || hasErrors(loading.problems)) return { problems: loading.problems };
  const { files, problems } = loading;
  return { value: { files, run: (data) => runTemplate(loading, main, data) }, problems };
}

interface Loading {
  environment: typeof Handlebars;
  source: TemplateSource;
  files: TemplateFile[];
  problems: Problem[];
  /** The files being run, innermost last: Handlebars' errors do not say which file they are in. */
  running: TemplateFile[];
}

/** No document has sections within sections so deep: a partial that does calls itself without end. */
const DEEPEST = 100;

type Compiled = (data: unknown, options?: Handlebars.RuntimeOptions) => string;

function loadFile(
  loading: Loading,
  names: readonly string[],
  usedBy: TemplateFile | undefined,
): Compiled | undefined {
  const found = find(loading, names, usedBy);
  if (found === undefined) return undefined;
  const shipped = shippedTemplates.get(found.text);
  const file: TemplateFile = { number: shipped?.number ?? loading.files.length, ...found };
  loading.files.push(file);
  const compiled = shipped
    ? loading.environment.template(shipped.specification)
    : compile(loading, file);
  for (const name of shipped?.partials ?? []) loadPartial(loading, name, file);
  if (compiled === undefined) return undefined;
  return (data, options) => {
    if (loading.running.length > DEEPEST) throw callsItself(names);
    loading.running.push(file);
    const markup = compiled(data, options);
    loading.running.pop();
    return markup;
  };
}

/** The first template that has one of the names; undefined, and a problem told, where there is none. */
function find(
  { source, problems }: Loading,
  names: readonly string[],
  usedBy: TemplateFile | undefined,
): ReturnType<TemplateSource['read']> {
  try {
    const found = names.map((name) => source.read(name)).find((file) => file !== undefined);
    if (found === undefined) problems.push(missingTemplate(names, usedBy));
    return found;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.push({
      severity: 'error',
      code: 'template/unreadable',
      message: error.words,
      ...(usedBy && { place: templatePlace(usedBy, lineNaming(usedBy, names), 1, 0) }),
    });
    return undefined;
  }
}

function loadPartial(loading: Loading, name: string, usedBy: TemplateFile): void {
  if (loading.environment.partials[name] !== undefined) return;
  // Registered before it is read, since partials may use themselves.
  let compiled: Compiled | undefined;
  loading.environment.registerPartial(
    name,
    ((data: unknown, options?: Handlebars.RuntimeOptions) =>
      compiled?.(data, options) ?? '') as Handlebars.Template,
  );
  compiled = loadFile(loading, [`partials/${name}`], usedBy);
}

function compile(loading: Loading, file: TemplateFile): Compiled | undefined {
  const { program, partials, problems } = parseTemplate(loading.environment, file);
  loading.problems.push(...problems);
  for (const name of partials) loadPartial(loading, name, file);
  if (program === undefined) return undefined;
  return mayMakeCode()
    ? loading.environment.compile(program, compileOptions)
    : walkedTemplate(loading.environment, program);
}

function runTemplate(loading: Loading, main: Compiled, data: object): Checked<string> {
  loading.running.length = 0;
  try {
    return { value: main(data), problems: [] };
  } catch (error) {
    const file = loading.running.at(-1);
    if (file === undefined) throw error;
    return { problems: [runProblem(error, file)] };
  }
}

function missingTemplate(names: readonly string[], usedBy: TemplateFile | undefined): Problem {
  const wanted = names.map((name) => `${name}.hbs`).join('、');
  return {
    severity: 'error',
    code: 'template/missing-file',
    message: { zh: `找不到模板 ${wanted}。`, en: `The template ${wanted} was not found.` },
    ...(usedBy && { place: templatePlace(usedBy, lineNaming(usedBy, names), 1, 0) }),
  };
}

/** The line of a template that uses a partial of one of these names. */
function lineNaming(file: TemplateFile, names: readonly string[]): number {
  const partials = names.map((name) => name.replace(/^partials\//, ''));
  const lines = file.text.split('\n');
  const index = lines.findIndex((line) =>
    partials.some((name) => line.includes('{{>') && line.includes(name)),
  );
  return Math.max(0, index) + 1;
}

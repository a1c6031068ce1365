/** The Handlebars environment: isolated, strict, escaping; templates are checked before they run. */
import Handlebars from 'handlebars';
import type { Checked, Problem } from '../problem.ts';
import { hasErrors } from '../problem.ts';
import { templateProblem } from './errors.ts';
import { builtInHelpers, helpers } from './helpers.ts';
import { type TemplateFile, templatePlace } from './place.ts';
import { loadRecent } from './recent.ts';
import { scanTemplate } from './scan.ts';
import type { Template, TemplateSource } from './source.ts';

const KNOWN_HELPERS = [...builtInHelpers, ...Object.keys(helpers)];

/**
 * Loads a template with the partials it uses.
 * @param names the names it may have, best first
 */
export function loadTemplate(names: readonly string[], source: TemplateSource): Checked<Template> {
  return loadRecent(names, source, (recorded) => loadAnew(names, recorded));
}

function loadAnew(names: readonly string[], source: TemplateSource): Checked<Template> {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) {
    if (!builtInHelpers.includes(name)) environment.unregisterHelper(name);
  }
  environment.registerHelper(helpers);
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

type Compiled = (data: unknown, options?: Handlebars.RuntimeOptions) => string;

function loadFile(
  loading: Loading,
  names: readonly string[],
  usedBy: TemplateFile | undefined,
): Compiled | undefined {
  const found = names.map((name) => loading.source.read(name)).find((file) => file !== undefined);
  if (found === undefined) {
    loading.problems.push(missingTemplate(names, usedBy));
    return undefined;
  }
  const file: TemplateFile = { number: loading.files.length, ...found };
  loading.files.push(file);
  const program = parse(loading, file);
  if (program === undefined) return undefined;
  const { problems, partials } = scanTemplate(program, file);
  loading.problems.push(...problems);
  for (const name of partials) loadPartial(loading, name, file);
  const compiled = loading.environment.compile(program, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(KNOWN_HELPERS.map((name) => [name, true])),
  });
  return (data, options) => {
    loading.running.push(file);
    const markup = compiled(data, options);
    loading.running.pop();
    return markup;
  };
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

function parse(loading: Loading, file: TemplateFile): hbs.AST.Program | undefined {
  try {
    // White space control would move text away from its place; between elements white space means nothing.
    return loading.environment.parseWithoutProcessing(file.text);
  } catch (error) {
    loading.problems.push(templateProblem(error, file));
    return undefined;
  }
}

function runTemplate(loading: Loading, main: Compiled, data: object): Checked<string> {
  loading.running.length = 0;
  try {
    return { value: main(data), problems: [] };
  } catch (error) {
    const file = loading.running.at(-1);
    if (file === undefined) throw error;
    return { problems: [templateProblem(error, file)] };
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

/** A template's text to what Handlebars runs: parsed, checked, its tags marked with their places. */
import Handlebars from 'handlebars';
import type { Problem } from '../problem.ts';
import { parseProblem } from './errors.ts';
import { builtInHelpers, helpers } from './helpers.ts';
import type { TemplateFile } from './place.ts';
import { scanTemplate } from './scan.ts';

const KNOWN_HELPERS = [...builtInHelpers, ...Object.keys(helpers)];

/** Isolated: with these helpers, and no others. */
export function newEnvironment(): typeof Handlebars {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) {
    if (!builtInHelpers.includes(name)) environment.unregisterHelper(name);
  }
  environment.registerHelper(helpers);
  return environment;
}

/** Strict, escaping, calling nothing that it does not know. */
export const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(KNOWN_HELPERS.map((name) => [name, true])),
};

/** Without a program where the text is no template; other problems leave it one. */
export interface ParsedTemplate {
  program?: hbs.AST.Program;
  /** The names of the partials that it uses. */
  partials: string[];
  problems: Problem[];
}

export function parseTemplate(environment: typeof Handlebars, file: TemplateFile): ParsedTemplate {
  try {
    // White space control would move text away from its place; between elements white space means nothing.
    const program = environment.parseWithoutProcessing(file.text);
    return { program, ...scanTemplate(program, file) };
  } catch (error) {
    return { partials: [], problems: [parseProblem(error, file)] };
  }
}

/** Handlebars' errors, which speak of tokens and objects, in words for those who write templates. */
import type { Problem, ProblemCode, Words } from '../problem.ts';
import { type TemplateFile, templatePlace } from './place.ts';

/** Of Handlebars' own; where a text cannot be parsed at all, only its message tells the line. */
interface HandlebarsError {
  message: string;
  lineNumber?: number;
  /** From 0. */
  column?: number;
  endColumn?: number;
}

interface Kind {
  code: ProblemCode;
  words: (name: string) => Words;
  hint: Words;
}

const CHECK_BRACES: Words = {
  zh: '检查这里的 {{ }}：每个 {{#if}}、{{#each}} 都要有 {{/if}}、{{/each}}。',
  en: 'Check the {{ }} here: each {{#if}} and {{#each}} needs its {{/if}} or {{/each}}.',
};

const SYNTAX: Kind = {
  code: 'template/syntax',
  words: () => ({
    zh: '模板写得不对，这一行附近读不下去。',
    en: 'The template cannot be read near this line.',
  }),
  hint: CHECK_BRACES,
};

const BLOCKS_CROSS: Kind = {
  code: 'template/blocks-cross',
  words: (name) => ({
    zh: `{{#${name}}} 没有配上同名的 {{/${name}}}。`,
    en: `{{#${name}}} is not closed by {{/${name}}}.`,
  }),
  hint: CHECK_BRACES,
};

const MISSING_FIELD: Kind = {
  code: 'template/missing-field',
  words: (name) => ({
    zh: `这里没有“${name}”这一项可用。`,
    en: `There is no field "${name}" here.`,
  }),
  hint: {
    zh: '检查名称；在 {{#each}} 里面要用外层的项，写 ../名称。',
    en: 'Check its name; inside {{#each}}, a field of the outer level is ../name.',
  },
};

const UNKNOWN_HELPER: Kind = {
  code: 'template/unknown-helper',
  words: (name) => ({ zh: `没有“${name}”这个功能。`, en: `There is no helper "${name}".` }),
  hint: {
    zh: '能用的功能见 templates/README.md。',
    en: 'See templates/README.md for all helpers.',
  },
};

const ENDLESS: Kind = {
  code: 'template/endless',
  words: (name) => ({
    zh: `模板“${name}”一层层调用自己，没有尽头。`,
    en: `The template "${name}" calls itself without end.`,
  }),
  hint: {
    zh: '调用自己要有停下来的时候：放在 {{#each}} 或者 {{#if}} 里面，每次换成里面一层的内容。',
    en: 'Let it call itself in {{#each}} or {{#if}} only, each time with what lies one level deeper.',
  },
};

const LINE_IN_MESSAGE = /\bline (\d+)/;

/** What is thrown where templates run too deep. */
class EndlessTemplate extends Error {
  readonly template: string;
  constructor(template: string) {
    super(`${template} calls itself without end`);
    this.template = template;
  }
}

/** To throw where templates run too deep; `runProblem` words it. */
export function callsItself(names: readonly string[]): Error {
  return new EndlessTemplate((names[0] ?? '').replace(/^partials\//, ''));
}

/** What is wrong with a template that cannot be parsed. */
export function parseProblem(error: unknown, file: TemplateFile): Problem {
  const { text, isBlock } = pointedAt(error as HandlebarsError, file);
  return isBlock ? told(BLOCKS_CROSS, text, error, file) : told(SYNTAX, '', error, file);
}

/** What is wrong with a template that breaks while it runs. */
export function runProblem(error: unknown, file: TemplateFile): Problem {
  if (error instanceof EndlessTemplate) return told(ENDLESS, error.template, error, file);
  const { text } = pointedAt(error as HandlebarsError, file);
  const helper = /^(?:\{\{~?#?|\()\s*([^\s(){}~>]+)/u.exec(text)?.[1];
  if (helper !== undefined) return told(UNKNOWN_HELPER, helper, error, file);
  if (text === '' || text.startsWith('{{')) return told(SYNTAX, '', error, file);
  return told(MISSING_FIELD, text.replace(/^(?:\.\.\/|\.\/|this[./])+/u, ''), error, file);
}

/**
 * What an error points at: a whole call where there is no such helper, a name where it has no value, the name of a
 * block where it is closed by another.
 */
function pointedAt({ lineNumber, column, endColumn }: HandlebarsError, file: TemplateFile) {
  const line = lineNumber === undefined ? '' : (file.text.split('\n')[lineNumber - 1] ?? '');
  const rest = line.slice(column ?? 0);
  const isOneLine = endColumn !== undefined && endColumn > (column ?? 0);
  return {
    text: (isOneLine ? line.slice(column, endColumn) : rest).trim(),
    isBlock: /\{\{~?[#^]\s*$/u.test(line.slice(0, column)),
  };
}

function told(kind: Kind, name: string, error: unknown, file: TemplateFile): Problem {
  const { message, lineNumber, column = 0 } = error as HandlebarsError;
  const line = lineNumber ?? Number(LINE_IN_MESSAGE.exec(message)?.[1] ?? 1);
  return {
    severity: 'error',
    code: kind.code,
    message: kind.words(name),
    place: templatePlace(file, line, column + 1, name.length || 1),
    hint: kind.hint,
  };
}

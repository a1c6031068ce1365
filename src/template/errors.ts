/** Handlebars' errors, which speak of tokens and objects, in words for those who write templates. */
import type { Problem, ProblemCode, Words } from '../problem.ts';
import { type TemplateFile, templatePlace } from './place.ts';

interface HandlebarsError {
  message: string;
  lineNumber?: number;
  /** From 0. */
  column?: number;
}

/** The kinds of errors by what Handlebars says; the first that fits. */
const KINDS: readonly {
  pattern: RegExp;
  code: ProblemCode;
  words: (found: string) => Words;
  hint?: Words;
}[] = [
  {
    pattern: /^"([^"]*)" not defined in/,
    code: 'template/missing-field',
    words: (name) => ({
      zh: `这里没有“${name}”这一项可用。`,
      en: `There is no field "${name}" here.`,
    }),
    hint: {
      zh: '检查名称；在 {{#each}} 里面要用外层的项，写 ../名称。',
      en: 'Check its name; inside {{#each}}, a field of the outer level is ../name.',
    },
  },
  {
    pattern: /used the unknown helper (\S+)/,
    code: 'template/unknown-helper',
    words: (name) => ({
      zh: `没有“${name}”这个功能。`,
      en: `There is no helper "${name}".`,
    }),
    hint: {
      zh: '能用的功能见 templates/README.md。',
      en: 'See templates/README.md for all helpers.',
    },
  },
  {
    pattern: /^"([^"]*)" calls itself without end/,
    code: 'template/endless',
    words: (name) => ({
      zh: `模板“${name}”一层层调用自己，没有尽头。`,
      en: `The template "${name}" calls itself without end.`,
    }),
    hint: {
      zh: '调用自己要有停下来的时候：放在 {{#each}} 或者 {{#if}} 里面，每次换成里面一层的内容。',
      en: 'Let it call itself in {{#each}} or {{#if}} only, each time with what lies one level deeper.',
    },
  },
  {
    pattern: /^(\S+) doesn't match (\S+)/,
    code: 'template/blocks-cross',
    words: (name) => ({
      zh: `{{#${name}}} 没有配上同名的 {{/${name}}}。`,
      en: `{{#${name}}} is not closed by {{/${name}}}.`,
    }),
  },
];

const LINE_IN_MESSAGE = /(?:on line (\d+)|- (\d+):(\d+)$)/m;

/** What is thrown where templates run too deep; `templateProblem` words it. */
export function callsItself(names: readonly string[]): Error {
  return new Error(`"${(names[0] ?? '').replace(/^partials\//, '')}" calls itself without end`);
}

/** A problem at the line of the template that an error of Handlebars speaks of. */
export function templateProblem(error: unknown, file: TemplateFile): Problem {
  const { message, lineNumber, column } = error as HandlebarsError;
  const found = LINE_IN_MESSAGE.exec(message);
  const line = lineNumber ?? Number(found?.[1] ?? found?.[2] ?? 1);
  const at = column ?? Number(found?.[3] ?? 0);
  const kind = KINDS.find(({ pattern }) => pattern.test(message));
  const name = kind?.pattern.exec(message)?.[1] ?? '';
  return {
    severity: 'error',
    code: kind?.code ?? 'template/syntax',
    message: kind?.words(name) ?? {
      zh: '模板写得不对，这一行附近读不下去。',
      en: 'The template cannot be read near this line.',
    },
    place: templatePlace(file, line, at + 1, name.length || 1),
    hint: kind?.hint ?? {
      zh: '检查这里的 {{ }}：每个 {{#if}}、{{#each}} 都要有 {{/if}}、{{/each}}。',
      en: 'Check the {{ }} here: each {{#if}} and {{#each}} needs its {{/if}} or {{/each}}.',
    },
  };
}

/** Commander's own words, which are English, in the person's language. */
import type { Argument, Command, Option } from 'commander';
import { columnsOf } from '../text/index.ts';
import type { Language } from './language.ts';

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** One sentence for each usage error that commander finds; its English text is the pattern. */
const ERRORS: readonly (readonly [RegExp, (found: string[]) => string])[] = [
  [/unknown command '([^']*)'/, ([name]) => `没有“${name}”这个命令。`],
  [/unknown option '([^']*)'/, ([name]) => `没有“${name}”这个选项。`],
  [/missing required argument '([^']*)'/, ([name]) => `少了参数“${argument(name)}”。`],
  [/option '([^']*)' argument missing/, ([name]) => `选项“${name}”后面要写一个值。`],
  [
    /option '([^']*)' argument '([^']*)' is invalid\. Allowed choices are (.*)\./,
    ([name, value, choices]) => `选项“${name}”不能是“${value}”，只能是：${choices}。`,
  ],
  [/too many arguments/, () => '参数太多了。'],
];

/** Sets help titles, usage errors and exits; subcommands made afterwards take them over. */
export function configureLanguage(program: Command, language: Language): void {
  program.exitOverride();
  program.showHelpAfterError(language === 'zh' ? '（加 --help 看用法）' : '(add --help for usage)');
  if (language === 'en') return;
  program
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: withChoices,
      displayWidth: columnsOf,
      commandUsage: (command) =>
        [
          ...(command.parent ? [command.parent.name()] : []),
          command.name(),
          '[选项]',
          ...(command.parent ? command.registeredArguments.map(parameterTerm) : ['<命令>']),
        ].join(' '),
      subcommandTerm: (command) =>
        [
          [command.name(), ...command.aliases()].join('、'),
          ...command.registeredArguments.map(parameterTerm),
        ].join(' '),
      boxWrap: wrapped,
    })
    .configureOutput({ outputError: (text, write) => write(`${translated(text)}\n`) })
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示一个命令的用法');
}

function parameterTerm(parameter: Argument): string {
  const name = `${argument(parameter.name())}${parameter.variadic ? '...' : ''}`;
  return parameter.required ? `<${name}>` : `[${name}]`;
}

/** A Chinese character, with the marks that may not begin a line; a word; a blank. */
const PIECES =
  /[\u2e80-\uffef“‘][，。；：、？！）》】”’…]*|[^\s\u2e80-\uffef“‘]+[，。；：、？！）》】”’…]*|\s+/gu;

/** Lines of a width in columns; commander itself breaks at blanks only, which Chinese has none of. */
function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const [piece] of text.matchAll(PIECES)) {
    const line = lines.at(-1) ?? '';
    if (columnsOf(line) + columnsOf(piece.trimEnd()) > width && line !== '')
      lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** What an option means, what it may be, and what it is when it is left out. */
function withChoices({ description, argChoices, defaultValue }: Option): string {
  const remarks = [
    ...(argChoices ? [`可选：${argChoices.join('、')}`] : []),
    ...(typeof defaultValue === 'string' ? [`默认 ${defaultValue}`] : []),
  ];
  return remarks.length > 0 ? `${description}（${remarks.join('；')}）` : description;
}

function translated(text: string): string {
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(text)?.[1];
  for (const [pattern, words] of ERRORS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const guess = suggestion === undefined ? '' : `是不是“${suggestion}”？`;
    return `${words(found.slice(1))}${guess}`;
  }
  return text.trim();
}

function argument(name: string | undefined): string {
  return (
    {
      form: '表单文件',
      kind: '文种',
      file: '文件',
      code: '代号',
      before: '上年文件',
      after: '本年文件',
    }[name ?? ''] ??
    name ??
    ''
  );
}

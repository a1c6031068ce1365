/** The command line put together from the table of commands, in the person's language. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { FileTrouble, oneNamed } from '../computer/index.ts';
import type { Words } from '../problem.ts';
import type { CommandDefinition, Parameter } from './command.ts';
import { commands } from './commands/index.ts';
import { configureLanguage } from './help.ts';
import { type Language, languageOf } from './language.ts';
import { EXIT, type ExitCode, processTerminal, type Terminal } from './terminal.ts';

/** Runs one command line to its end. Never throws for what a person did wrong. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(args);
  let exitCode: ExitCode = EXIT.fine;
  const program = buildProgram(language, (code) => {
    exitCode = code;
  });
  try {
    await addMore(program, args, language);
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (error instanceof FileTrouble) {
      process.stderr.write(`${error.words[language]}\n`);
      return EXIT.problems;
    }
    throw error;
  }
}

function buildProgram(language: Language, finish: (code: ExitCode) => void): Command {
  const say = (words: Words) => words[language];
  const program = new Command('hongtou');
  const terminal = (): Terminal =>
    processTerminal({ language, quiet: program.opts<{ quiet?: boolean }>().quiet === true });
  configureLanguage(program, language);
  program
    .description(
      say({
        zh: '红头：把填好的表单变成国标版式（GB/T 9704-2012）的公文。',
        en: 'Hongtou: filled-in forms become official documents in the layout of GB/T 9704-2012.',
      }),
    )
    .version('0.1.0', '-V, --version', say({ zh: '显示版本号', en: 'print the version' }))
    .addOption(
      new Option(
        '--lang <语言>',
        say({ zh: '提示用的语言：zh 中文，en 英文', en: 'language of the messages' }),
      )
        .choices(['zh', 'en'])
        .default('zh'),
    )
    .option(
      '-q, --quiet',
      say({
        zh: '只报告问题；render 不再逐句找疑点，用 check 找',
        en: 'report nothing but problems; render leaves doubts about the text to check',
      }),
    );
  for (const definition of commands) addCommand(program, definition, { say, terminal, finish });
  program.addHelpText(
    'after',
    say({
      zh: '\n退出码：0 正常；1 发现问题；2 命令写得不对。\n一个命令怎么用：hongtou render --help',
      en: '\nExit codes: 0 fine; 1 problems found; 2 wrong use.\nOne command: hongtou render --help',
    }),
  );
  return program;
}

/** What a command's help lists beyond its own words, where it is asked for: `new --help`, `help new`, 新建 -h. */
async function addMore(
  program: Command,
  args: readonly string[],
  language: Language,
): Promise<void> {
  if (!args.some((word) => ['-h', '--help', 'help'].includes(word))) return;
  for (const { name, more } of commands) {
    const isNamed = args.includes(name) || args.includes(chineseNames[name] ?? name);
    if (more === undefined || !isNamed) continue;
    const words = await more();
    program.commands
      .find((command) => command.name() === name)
      ?.addHelpText('after', `\n${words[language]}`);
  }
}

/** The commands by the words of the office. */
const chineseNames: Readonly<Record<string, string>> = {
  new: '新建',
  check: '检查',
  explain: '说明',
  render: '生成',
  figures: '指标',
  import: '导入',
  outline: '提纲',
  format: '排版',
  review: '校对',
  merge: '并回',
  'hand-out': '分发',
  'hand-in': '收稿',
  board: '收稿情况',
  register: '登记',
  archive: '归档',
  diff: '对照',
  report: '参阅',
  learn: '学版式',
  doctor: '体检',
  open: '打开',
};

function asMeant(arg: unknown, parameter: Parameter | undefined): unknown {
  const wanted = parameter?.one;
  return wanted && typeof arg === 'string' ? oneNamed(arg, wanted) : arg;
}

/** A name or value of no letters, as a variable that is not set leaves behind; undefined where all have some. */
function emptyWords(command: Command, args: readonly unknown[]): Words | undefined {
  if (args.includes('')) {
    return { zh: '有一个文件名是空的（""）。', en: 'One of the names is empty ("").' };
  }
  const empty = command.options.find((option) =>
    [command.getOptionValue(option.attributeName())].flat().includes(''),
  );
  const flag = empty?.short ?? empty?.long;
  return flag === undefined
    ? undefined
    : { zh: `选项“${flag}”后面要写一个值。`, en: `Option "${flag}" needs a value.` };
}

interface Surroundings {
  say(words: Words): string;
  terminal(): Terminal;
  finish(code: ExitCode): void;
}

function addCommand(
  program: Command,
  definition: CommandDefinition,
  { say, terminal, finish }: Surroundings,
): void {
  const { name, words, parameters, options, examples } = definition;
  const command = program.command(name).description(say(words));
  const chinese = chineseNames[name];
  if (chinese !== undefined) command.alias(chinese);
  for (const parameter of parameters) {
    command.addArgument(new Argument(parameter.name, say(parameter.words)));
  }
  for (const { flags, words: meaning, choices, default: preset } of options) {
    const option = new Option(flags, say(meaning));
    if (choices) option.choices(choices);
    if (preset !== undefined) option.default(preset);
    command.addOption(option);
  }
  const lines = examples.map(([line, meaning]) => `  ${line}\n      ${say(meaning)}`);
  command.addHelpText('after', `\n${say({ zh: '例子：', en: 'Examples:' })}\n${lines.join('\n')}`);
  command.action(async (...given: unknown[]) => {
    const args = given.slice(0, parameters.length);
    const said = emptyWords(command, args.flat());
    if (said) {
      terminal().say(said);
      return finish(EXIT.usage);
    }
    finish(
      await definition.run(
        args.map((arg, at) => asMeant(arg, parameters[at])),
        command.opts() as never,
        terminal(),
      ),
    );
  });
}

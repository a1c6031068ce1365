/** The commands of `hongtou`, their options and help, in the person's language. */
import { Argument, Command, CommanderError, Option } from 'commander';
import type { Words } from '../problem.ts';
import type { NewOptions } from './commands/new.ts';
import { RENDER_FORMATS, type RenderOptions } from './commands/render.ts';
import { FileTrouble } from './files.ts';
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
    .option('-q, --quiet', say({ zh: '只报告问题', en: 'report nothing but problems' }));

  const render = program
    .command('render')
    .description(
      say({ zh: '由表单生成公文（Word、网页、文本、PDF）', en: 'make documents from forms' }),
    )
    .argument(
      '<form...>',
      say({ zh: '表单文件；- 表示标准输入', en: 'forms; - is standard input' }),
    )
    .option(
      '-o, --output <out>',
      say({
        zh: '生成到哪个文件或文件夹；- 表示标准输出。不写就放在表单旁边',
        en: 'file or folder to write; - is standard output. Default: beside the form',
      }),
    )
    .addOption(
      new Option('--format <format>', say({ zh: '生成哪一种文件', en: 'kind of file to make' }))
        .choices(RENDER_FORMATS)
        .default('docx'),
    )
    .option(
      '--draft',
      say({
        zh: '生成草稿：允许有空没填，每页注明“草稿”',
        en: 'make a draft: empty boxes are allowed and every page says so',
      }),
      false,
    )
    .option(
      '--watch',
      say({ zh: '表单一保存就重新生成', en: 'make it again whenever a form is saved' }),
      false,
    )
    .action(async (forms: string[], options: RenderOptions) => {
      const command = await import('./commands/render.ts');
      finish(await command.render(forms, options, terminal()));
    });
  addExamples(render, language, [
    ['hongtou render 2024/印发工作总结.yaml', { zh: '生成 Word 文件', en: 'make a Word file' }],
    ['hongtou render 2024/*.yaml -o 成品/', { zh: '生成一批', en: 'make several' }],
    ['hongtou render 总结.yaml --draft --watch', { zh: '边填边看草稿', en: 'see the draft grow' }],
  ]);

  const check = program
    .command('check')
    .description(
      say({ zh: '检查表单，列出全部问题和没填的空', en: 'list all that is wrong in forms' }),
    )
    .argument(
      '<form...>',
      say({ zh: '表单文件；- 表示标准输入', en: 'forms; - is standard input' }),
    )
    .option('--json', say({ zh: '按 JSON 输出，供程序使用', en: 'print JSON for machines' }), false)
    .action(async (forms: string[], options: { json: boolean }) => {
      const command = await import('./commands/check.ts');
      finish(command.check(forms, options, terminal()));
    });
  addExamples(check, language, [
    ['hongtou check 2024/工作总结.yaml', { zh: '检查一份表单', en: 'check one form' }],
    ['hongtou check 2024/*.yaml', { zh: '检查一年的表单', en: "check a year's forms" }],
  ]);

  const create = program
    .command('new')
    .description(
      say({
        zh: '新建一份表单：从空白开始，或沿用上一年的表单',
        en: "start a form: from scratch, or from last year's",
      }),
    )
    .addArgument(
      new Argument('<kind>', say({ zh: '文种，如 工作总结、印发通知', en: 'kind, e.g. 工作总结' })),
    )
    .option(
      '-o, --output <file>',
      say({
        zh: '新表单的文件名；- 表示标准输出',
        en: "the new form's file; - is standard output",
      }),
    )
    .option('--from <form>', say({ zh: '沿用哪一份上年的表单', en: "last year's form" }))
    .option('--year <year>', say({ zh: '新表单的年度', en: "the new form's year" }))
    .option(
      '--force',
      say({ zh: '新表单的文件已经存在也覆盖', en: 'overwrite forms that exist already' }),
      false,
    )
    .action(async (kind: string, options: NewOptions) => {
      const command = await import('./commands/new.ts');
      finish(command.create(kind, options, terminal()));
    });
  addExamples(create, language, [
    ['hongtou new 工作总结 --year 2024', { zh: '新建一份空白表单', en: 'an empty form' }],
    [
      'hongtou new 印发通知 --from 2023/印发工作总结.yaml --year 2024',
      { zh: '沿用上年的表单，连同各部门的分表单', en: "last year's form and all it refers to" },
    ],
  ]);

  program.addHelpText(
    'after',
    say({
      zh: '\n退出码：0 正常；1 发现问题；2 命令写得不对。\n一个命令怎么用：hongtou render --help',
      en: '\nExit codes: 0 fine; 1 problems found; 2 wrong use.\nOne command: hongtou render --help',
    }),
  );
  return program;
}

function addExamples(
  command: Command,
  language: Language,
  examples: readonly (readonly [string, Words])[],
): void {
  const lines = examples.map(([line, words]) => `  ${line}\n      ${words[language]}`);
  const heading = { zh: '例子：', en: 'Examples:' }[language];
  command.addHelpText('after', `\n${heading}\n${lines.join('\n')}`);
}

/** What a command is on the command line: its words, its arguments and options, and what it starts. */
import type { Words } from '../problem.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** One command of `hongtou`; help, usage errors and completion all read it. */
export interface CommandDefinition {
  name: string;
  words: Words;
  parameters: readonly Parameter[];
  options: readonly CommandOption[];
  /** Command lines that work as they stand, each with what it does. */
  examples: readonly (readonly [line: string, words: Words])[];
  /** What the command's help says beyond these words, gathered only when it is shown. */
  more?(): Promise<Words>;
  /**
   * Starts the command's action, loading what it needs only now.
   * @param args one value for each parameter; a list for one that ends in `...`
   */
  run(args: readonly unknown[], options: never, terminal: Terminal): Promise<ExitCode>;
}

export interface Parameter {
  /** `<form...>`: needed, one or more; `[folder]`: may be left out. */
  name: string;
  words: Words;
  /** One file and of which sort: a folder with one form is that form, a pattern that fits one file is that file. */
  one?: 'form' | 'file';
}

export interface CommandOption {
  /** As commander takes it: `-o, --output <file>`. */
  flags: string;
  words: Words;
  choices?: readonly string[];
  default?: string | boolean;
}

/** `<form...>` as most commands take it. */
export const forms: Parameter = {
  name: '<form...>',
  words: { zh: '表单文件；- 表示标准输入', en: 'forms; - is standard input' },
};

/** `<file>` of the commands that read files from other years. */
export const oldFile: Parameter = {
  name: '<file>',
  words: {
    zh: '旧文件：.docx、.doc、.wps、.rtf、.odt、.txt、.html、.md；- 表示标准输入',
    en: 'old file: .docx, .doc, .wps, .rtf, .odt, .txt, .html, .md; - is standard input',
  },
  one: 'file',
};

/** `--part`, for files that hold several documents. */
export const part: CommandOption = {
  flags: '--part <number>',
  words: { zh: '一个文件里有几份时，要第几份', en: 'which document of a file that holds several' },
};

/** `--json`, alike in all commands that print data. */
export const json: CommandOption = {
  flags: '--json',
  words: { zh: '按 JSON 输出，供程序使用', en: 'print JSON for machines' },
  default: false,
};

/** `--force`, alike in all commands that write files. */
export const force: CommandOption = {
  flags: '--force',
  words: {
    zh: '文件已经存在也覆盖，原来的留作 .bak',
    en: 'overwrite files that exist already; the old ones are kept as .bak',
  },
  default: false,
};

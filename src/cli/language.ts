/** The language the command line speaks: Chinese unless `--lang en` is asked for. */
export type Language = 'zh' | 'en';

function isLanguage(text: string): text is Language {
  return text === 'zh' || text === 'en';
}

/** The language asked for anywhere among the arguments: help and usage errors need it before parsing. */
export function languageOf(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  const asked =
    index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return asked !== undefined && isLanguage(asked) ? asked : 'zh';
}

/** `hongtou diff`: two years side by side. */
import { STANDARD_STREAM } from '../../computer/index.ts';
import { compareYears, type Year } from '../../roads/compare.ts';
import { conflictOf, formatOf, placeOf } from '../formats.ts';
import { isFormName, officeBeside } from '../old-files.ts';
import { resultsFor } from '../results.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { step, tellNext } from '../words/next-step.ts';
import { openYear } from '../years.ts';

export interface DiffOptions {
  /** Without it, what the name behind -o says, or text. */
  format?: 'text' | 'html' | 'json' | 'docx';
  /** Who the tracked changes of a docx are by. */
  author?: string;
  output?: string;
  part?: string;
  force: boolean;
}

const EXTENSIONS = { text: '.txt', html: '.html', json: '.json', docx: '.docx' } as const;

export async function diff(
  before: string,
  after: string,
  { format: asked, author = '红头', output: given, part, force }: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const usual = `对照${EXTENSIONS[asked ?? 'html']}`;
  const output = given === undefined ? undefined : placeOf(given, usual);
  if (output !== undefined && output !== STANDARD_STREAM && isFormName(output)) {
    terminal.say({
      zh: `-o 后面是“${output}”：这是表单的文件名，请换一个。`,
      en: `-o names "${output}", which is a form's name. Choose another.`,
    });
    return EXIT.usage;
  }
  const conflict = conflictOf(output ?? '', asked, EXTENSIONS);
  if (conflict) {
    terminal.say(conflict);
    return EXIT.usage;
  }
  const format = asked ?? formatOf(output ?? '', EXTENSIONS) ?? 'text';
  const isShown = output === undefined || output === STANDARD_STREAM;
  if (format === 'docx' && isShown) {
    terminal.say({
      zh: 'Word 文件要写到文件里，请加 -o 花脸稿.docx 这样的文件名。',
      en: 'A Word file needs a name: add -o changes.docx.',
    });
    return EXIT.usage;
  }
  const [one, two] = [
    await openYear(before, part, terminal),
    await openYear(after, part, terminal),
  ];
  if (one === null || two === null) return EXIT.problems;
  const { language } = terminal;
  const { value, problems } =
    format === 'docx'
      ? await withTrackedChanges(
          inOfficeLook(one, before, terminal),
          inOfficeLook(two, after, terminal),
          author,
        )
      : await compareYears(one, two, { format, language });
  terminal.report(problems);
  if (value === undefined) return EXIT.problems;
  if (output === undefined || output === STANDARD_STREAM) {
    terminal.out(String(value));
    if (format === 'text') {
      const page = ['diff', before, after, '-o', '对照.html'] as const;
      tellNext(terminal, [step('用浏览器并排看', 'side by side in a browser', ...page)]);
    }
    return EXIT.fine;
  }
  const shown = resultsFor({ force }, terminal).write(output, value);
  terminal.say({ zh: `已生成 ${shown}`, en: `Wrote ${shown}` });
  const check = step('对照着改好以后再查', 'once it is mended', 'check', after);
  const merge = step('改定以后并回表单', 'back into the form', 'merge', after, shown);
  const isDraft = format === 'docx' && isFormName(after);
  tellNext(terminal, [isDraft ? merge : check]);
  return EXIT.fine;
}

async function withTrackedChanges(one: Year, two: Year, author: string) {
  const { redlineDrafts } = await import('../../roads/merge/redline.ts');
  return redlineDrafts(one, two, { author });
}

/** A file's draft in the look that its office sets; a form says itself which. */
function inOfficeLook(draft: Year, name: string, terminal: Terminal): Year {
  if ('form' in draft) return draft;
  const { value, problems } = officeBeside(name);
  terminal.report(problems);
  return value === undefined ? draft : { ...draft, settings: value };
}

/** `hongtou format`: an old document in the official layout, its text untouched. */
import { STANDARD_STREAM } from '../../computer/index.ts';
import type { Words } from '../../problem.ts';
import { hasErrors } from '../../problem.ts';
import type { OfficeLook } from '../../roads/office/style.ts';
import { formatDocument, keptWords, type ReadDocument } from '../../roads/read.ts';
import {
  formatInPlace,
  type LeftAsIs,
  type ReformatTrouble,
  type Reformatted,
} from '../../roads/reformat.ts';
import { conflictOf, placeOf } from '../formats.ts';
import { remarkedName, whyNotWrite } from '../new-result.ts';
import { isForm, isFormName, officeBeside, openOldFile } from '../old-files.ts';
import { choosePart } from '../parts.ts';
import { resultsFor } from '../results.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { tellLeftovers } from '../words/leftovers.ts';
import { step, tellNext } from '../words/next-step.ts';

export interface FormatOptions {
  output?: string;
  part?: string;
  force: boolean;
}

export async function format(
  file: string,
  { output, part, force }: FormatOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (isFormName(file) && file !== STANDARD_STREAM) {
    terminal.say(isForm(file, '排版'));
    return EXIT.usage;
  }
  const usual = remarkedName(file, '国标版式');
  const target = placeOf(output ?? usual, usual);
  const refusal =
    whyNotWrite(file, target, { force }) ?? conflictOf(target, undefined, { docx: '.docx' });
  if (refusal) {
    terminal.say(refusal);
    return EXIT.usage;
  }
  const { value, problems, bytes } = await openOldFile(file);
  if (value === undefined || hasErrors(problems)) {
    terminal.report(problems);
    return EXIT.problems;
  }
  const office = officeBeside(file);
  terminal.report(office.problems);
  if (office.value === undefined) return EXIT.problems;
  // In place nothing is read in part: what the file holds stays in it.
  const isInPlace = value.read.format === 'docx' && part === undefined;
  if (!isInPlace) terminal.report(problems);
  const made = isInPlace
    ? await inPlace(bytes, value, { look: office.value, terminal })
    : await rebuilt(value, part, { look: office.value, terminal });
  if (typeof made === 'number') return made;
  if (target === STANDARD_STREAM) terminal.out(made);
  else {
    resultsFor({ force }, terminal).write(target, made);
    terminal.say({ zh: `已生成 ${target}`, en: `Wrote ${target}` });
    tellNext(terminal, [step('查版式和文字', 'its layout and words', 'check', target)]);
  }
  return EXIT.fine;
}

interface Work {
  /** What the office sets for its documents. */
  look: OfficeLook;
  terminal: Terminal;
}

/** A Word file keeps all that it holds; only its look changes. */
async function inPlace(
  bytes: Uint8Array,
  value: ReadDocument,
  { look, terminal }: Work,
): Promise<Uint8Array | ExitCode> {
  const made = await formatInPlace(bytes, value, look);
  if (typeof made === 'string') {
    terminal.say(TROUBLES[made]);
    return EXIT.problems;
  }
  tellLeft(made, terminal);
  for (const { zh, en } of await keptWords(value))
    terminal.say({ zh: `保持原样：${zh}`, en: `Left as it is: ${en}` });
  return made.bytes;
}

/** Text and web files are written anew, and so is one document of a file that holds several. */
async function rebuilt(
  value: ReadDocument,
  part: string | undefined,
  { look, terminal }: Work,
): Promise<Uint8Array | ExitCode> {
  const chosen = choosePart(value, part, terminal);
  if (chosen === undefined) return EXIT.usage;
  await tellLeftovers(value, terminal);
  return formatDocument(chosen, 'docx', look);
}

const TROUBLES: Record<ReformatTrouble, Words> = {
  'not-word': {
    zh: '这个文件不能直接排版。请用 Word 或 WPS 打开，另存为 .docx 再用。',
    en: 'This file cannot be laid out in place. Open it in Word or WPS and save it as .docx.',
  },
  strict: {
    zh: '这个文件存成了“Strict Open XML”格式，不能直接排版。请用 Word 另存为一般的 .docx 再用。',
    en: 'This is a Strict Open XML file. Save it as a plain .docx with Word first.',
  },
};

const MOST_LEFT = 20;
const LONGEST_LEFT = 30;

function tellLeft({ left, emptyRemoved }: Reformatted, terminal: Terminal): void {
  const paragraphs = left.filter(({ reason }) => reason === 'paragraph');
  for (const one of paragraphs.slice(0, MOST_LEFT)) terminal.say(leftWords(one));
  if (paragraphs.length > MOST_LEFT) {
    terminal.say({
      zh: `这样保持原样的段落一共 ${paragraphs.length} 段。`,
      en: `${paragraphs.length} paragraphs were left as they are.`,
    });
  }
  for (const one of left) if (one.reason !== 'paragraph') terminal.say(leftWords(one));
  if (emptyRemoved > 0) {
    terminal.say({
      zh: `删去了 ${emptyRemoved} 个空行：标题、署名等前后的距离改由样式来留。`,
      en: `Took out ${emptyRemoved} empty paragraphs: the styles now keep those distances.`,
    });
  }
}

function leftWords({ reason, number, text }: LeftAsIs): Words {
  const short = text.length > LONGEST_LEFT ? `${text.slice(0, LONGEST_LEFT)}…` : text;
  switch (reason) {
    case 'paragraph':
      return {
        zh: `保持原样（正文第 ${number} 段）：${short}`,
        en: `Left as it is (paragraph ${number} of the text): ${short}`,
      };
    case 'table':
      return { zh: `保持原样：${text} 个表格`, en: `Left as they are: ${text} table(s)` };
    case 'turned':
      return { zh: '保持原样：横排的页', en: 'Left as they are: turned pages' };
    case 'footer':
      return {
        zh: '保持原样：有文字的页脚，页码没有另加',
        en: 'Left as it is: a footer with text; no page number was added',
      };
    case 'columns':
      return { zh: '保持原样：分栏', en: 'Left as they are: columns' };
  }
}

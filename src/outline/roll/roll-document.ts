/** Last year's document, from a Word, text or web file, to this year's form: made a form first, then rolled over. */
import type { OfficialDocument } from '../../document/document.ts';
import { type FileSource, kindsFor } from '../../form/index.ts';
import { type Kinds, shippedKinds } from '../../kinds/index.ts';
import type { Checked, Problem } from '../../problem.ts';
import { dirname, join } from '../../text/index.ts';
import { textBeside } from '../import/issued.ts';
import { isFreeBeside, type MadePicture } from '../import/pictures.ts';
import { formFromDocument } from '../import/to-form.ts';
import { type Rolled, rollForm } from './roll.ts';

export interface RollDocumentOptions {
  /** The year of the new form. */
  year: number;
  /** 文种 that the person asked for. */
  kind: string;
  /** Absolute path of the new form. */
  output: string;
  /** Absolute path of the folder that file names in messages are relative to. */
  cwd: string;
  /** Name of the file that the document was read from. */
  source: string;
  /** Where the office's own kinds are looked for, beside the new form; without it, there are none. */
  files?: FileSource;
  /** Doubts about what was read. */
  doubts?: readonly Problem[];
  /** Writes everything into one file. */
  inline?: boolean;
}

/**
 * The form for the new year, with last year's words and figures beside each blank.
 * @example
 * const { value } = await readDocument(new TextEncoder().encode('2025年工作总结\n\n一、成绩\n新签约项目12个。'), '总结.txt');
 * const { document } = value.recognition.documents[0];
 * const rolled = rollDocument(document, { kind: '工作总结', year: 2026, output: '/新/工作总结.yaml', cwd: '/新', source: '总结.txt' });
 * rolled.value.files[0].text.includes('年度: 2026') // => true
 */
export function rollDocument(
  document: OfficialDocument,
  options: RollDocumentOptions,
): Checked<Rolled & { pictures: MadePicture[] }> {
  const { year, kind, output, cwd, source, inline = false } = options;
  const folder = dirname(output);
  const kinds = options.files
    ? kindsFor(folder, options.files, { cwd, wanted: kind }).kinds
    : shippedKinds;
  const made = formFromDocument(wantedPart(document, kind, kinds), {
    kinds,
    name: output,
    source,
    kind,
    inline,
    year,
    ...(options.files && {
      isFree: isFreeBeside(output, options.files),
      beside: textBeside(output, options.files),
    }),
    rollsOver: true,
    ...(options.doubts ? { doubts: options.doubts } : {}),
  });
  if (made.value === undefined) return { problems: made.problems };
  if (made.value.kind !== kind) {
    return { problems: [otherKind(source, made.value.kind, kind)] };
  }
  const texts = new Map(
    made.value.files.map(({ name, text }, index) => [
      index === 0 ? output : join(dirname(output), name),
      new TextEncoder().encode(text),
    ]),
  );
  const others = options.files;
  const files: FileSource = {
    ...others,
    read: (path) => texts.get(path) ?? others?.read(path),
  };
  const rolled = rollForm(output, files, {
    year,
    kind,
    cwd,
    output,
    root: dirname(output),
    fromYear: made.value.year ?? year - 1,
  });
  const problems = [...made.problems, ...rolled.problems];
  if (rolled.value === undefined) return { problems };
  return { value: { ...rolled.value, pictures: made.value.pictures }, problems };
}

/** Who asks for a summary and names the notice that issued it wants the summary. */
function wantedPart(document: OfficialDocument, kind: string, kinds: Kinds): OfficialDocument {
  const wantsPaper = kinds.find(kind)?.family === 'paper';
  return wantsPaper && document.issued ? document.issued : document;
}

function otherKind(source: string, found: string, wanted: string): Problem {
  return {
    severity: 'error',
    code: 'outline/other-kind',
    message: {
      zh: `“${source}”适合用“${found}”的表单，不适合“${wanted}”。`,
      en: `"${source}" fits a form of kind ${found}, not ${wanted}.`,
    },
    hint: { zh: `文种写“${found}”。`, en: `Ask for ${found}.` },
  };
}

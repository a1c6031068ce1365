/** Starter forms: one per kind, with comments that say what goes where. */
import type { FileSource } from '../form/index.ts';
import { type Kinds, shippedKinds } from '../kinds/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { join } from '../text/index.ts';

export interface StartOptions {
  files: FileSource;
  /** Absolute path of the shipped templates. */
  templatesFolder: string;
  /** The kinds there are; by default those that come with the program. */
  kinds?: Kinds;
  /** The year to write into the form; without it, it is left to be filled in. */
  year?: number;
}

/** The line of the year in a starter form, up to its value. */
const YEAR_LINE = /^年度:(?=[^\S\n]*(?:#|$))/mu;

/** A new form of a kind, valid as soon as its boxes are filled. */
export function startForm(kind: string, options: StartOptions): Checked<string> {
  const { kinds = shippedKinds } = options;
  const found = kinds.find(kind.trim());
  if (found === undefined) return { problems: [unknownKind(kind, kinds)] };
  const path = join(options.templatesFolder, 'starters', `${found.name}.yaml`);
  const bytes = options.files.read(path);
  if (bytes === undefined) return { problems: [missingStarter(path)] };
  const text = new TextDecoder().decode(bytes);
  const { year } = options;
  return {
    value: year === undefined ? text : text.replace(YEAR_LINE, `年度: ${year}`),
    problems: [],
  };
}

function unknownKind(kind: string, kinds: Kinds): Problem {
  const names = kinds.all.map(({ name }) => name);
  return {
    severity: 'error',
    code: 'outline/unknown-kind',
    message: { zh: `没有“${kind}”这个文种。`, en: `There is no kind "${kind}".` },
    hint: {
      zh: `能写的有：${names.join('、')}。`,
      en: `Possible: ${names.join(', ')}.`,
    },
  };
}

function missingStarter(path: string): Problem {
  return {
    severity: 'error',
    code: 'outline/missing-starter',
    message: {
      zh: `程序的文件不全，找不到“${path}”。`,
      en: `A file of the program is missing: "${path}".`,
    },
    hint: { zh: '请重新安装。', en: 'Please install it again.' },
  };
}

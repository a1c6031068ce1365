/** Starter forms: one per kind, with comments that say what goes where. */
import { nearest } from '../figures/index.ts';
import { type FileSource, type FoundKinds, kindsFor } from '../form/index.ts';
import { type Kinds, shippedKinds } from '../kinds/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { join } from '../text/index.ts';
import { withOffice } from './start-office.ts';

export interface StartOptions {
  files: FileSource;
  /** Absolute path of the shipped templates. */
  templatesFolder: string;
  /** Absolute path of the folder that the form is for: where 单位.yaml and its office's own kinds are looked for. */
  folder?: string;
  /** The year to write into the form; without it, it is left to be filled in. */
  year?: number;
}

const SHIPPED: FoundKinds = { kinds: shippedKinds, broken: new Map(), folders: [] };

/** The line of the year in a starter form, up to its value. */
const YEAR_LINE = /^年度:(?=[^\S\n]*(?:#|$))/mu;

/** A new form of a kind, valid as soon as its boxes are filled. */
export function startForm(kind: string, options: StartOptions): Checked<string> {
  const { folder, files } = options;
  const wanted = kind.trim();
  const { kinds, broken, folders } =
    folder === undefined ? SHIPPED : kindsFor(folder, files, { cwd: folder, wanted });
  const trouble = broken.get(wanted);
  if (trouble) return { problems: [...trouble] };
  const found = kinds.find(wanted);
  if (found === undefined) return { problems: [unknownKind(kind, kinds)] };
  const shipped = join(options.templatesFolder, 'starters', `${found.name}.yaml`);
  const paths = found.isOwn ? folders.map((own) => join(own, `${found.name}.yaml`)) : [shipped];
  const bytes = paths.map((path) => files.read(path)).find((each) => each !== undefined);
  if (bytes === undefined) {
    return { problems: [found.isOwn ? missingOwnStarter(found.name) : missingStarter(shipped)] };
  }
  const starter = new TextDecoder().decode(bytes);
  const text = folder === undefined ? starter : withOffice(starter, folder, files);
  const { year } = options;
  return {
    value: year === undefined ? text : text.replace(YEAR_LINE, `年度: ${year}`),
    problems: [],
  };
}

/** What is no kind by itself, but issued with a notice. */
const ISSUED = /(?:方案|办法|规定|细则|规划|制度|规程|预案)$/u;

function unknownKind(kind: string, kinds: Kinds): Problem {
  const names = kinds.all.map(({ name }) => name);
  const typed = kind.trim();
  const near = ISSUED.test(typed)
    ? names.find((name) => name.startsWith('印发'))
    : (names.find((name) => typed.length > 1 && name.endsWith(typed)) ??
      nearest(typed, names) ??
      names.findLast((name) => name.length > 1 && typed.endsWith(name)));
  return {
    severity: 'error',
    code: 'outline/unknown-kind',
    message: { zh: `没有“${kind}”这个文种。`, en: `There is no kind "${kind}".` },
    hint: {
      zh: `${near ? `是不是“${near}”？` : ''}能写的有：${names.join('、')}。`,
      en: `${near ? `Did you mean ${near}? ` : ''}Possible: ${names.join(', ')}.`,
    },
  };
}

function missingOwnStarter(name: string): Problem {
  return {
    severity: 'error',
    code: 'outline/missing-starter',
    message: {
      zh: `“模板”文件夹里没有“${name}.yaml”，不知道空白表单是什么样。`,
      en: `The folder 模板 has no "${name}.yaml", the empty form.`,
    },
    hint: {
      zh: `在“模板”里写一份“${name}.yaml”，照 examples/自定文种/模板/ 里的来写。`,
      en: 'Write one, like those in examples/自定文种/模板/.',
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

/** A department's piece by itself: checked as it will stand in a paper, without the paper. */
import { textOf } from '../../form/index.ts';
import { basename, dirname, join } from '../../text/index.ts';
import { type OpenForm, openForm } from '../open.ts';

/** No person's file is called so. */
export const PAPER = '~检查用~.yaml';

/** The year that the nearest folder or the file's own name says; undefined where none does. */
export function yearOfPath(path: string): string | undefined {
  return /(?:19|20)\d\d(?!.*(?:19|20)\d\d)/u.exec(path)?.[0];
}

/**
 * A paper that holds nothing but this piece. It is of the year that the piece's folders name, and stands on no disk:
 * what is found in it, and not in the piece, is nobody's concern. It is called after the department.
 */
export function paperAround(form: OpenForm): OpenForm {
  const { path, cwd, files, templatesFolder } = form;
  const { root } = form.read().value ?? {};
  const department = (root && textOf(root, '部门')?.text.trim()) || '本部门';
  const year = yearOfPath(path);
  const paper = join(dirname(path), PAPER);
  const text = `文种: 工作总结
${year === undefined ? '' : `年度: ${year}\n`}标题: ${JSON.stringify(`${department}填报的材料`)}
发文机关: ${JSON.stringify(department)}
落款: 否
正文:
  - 引用: ${JSON.stringify(basename(path))}
`;
  const bytes = new TextEncoder().encode(text);
  return openForm(paper, {
    files: { ...files, read: (asked) => (asked === paper ? bytes : files.read(asked)) },
    templatesFolder,
    cwd,
  });
}

/** A planned picture as a template sees it; the bytes go beside, by the path that the template passes on. */
import type { PictureImage } from '../../document/document.ts';
import type { Problem } from '../../problem.ts';
import { relative } from '../../text/index.ts';
import type { PlannedBlock } from '../body/planned.ts';
import type { BlockData } from './data.ts';

export interface PictureFilling {
  draft: boolean;
  problems: Problem[];
  /** Absolute path of the form's folder. */
  folder: string;
  /** Filled with the pictures by the paths that the template passes on. */
  pictures: Map<string, PictureImage>;
}

/**
 * What is wrong with its file stands in the way of printing; a draft is printed without the picture.
 * @param name its file as typed, an empty box resolved
 */
export function finishPicture(
  filling: PictureFilling,
  { file, form, width }: Extract<PlannedBlock, { type: 'picture' }>,
  { name, caption }: { name: string; caption: string | undefined },
): BlockData {
  const found = form.pictures.get(file);
  const path = found === undefined ? name : relative(filling.folder, found.path) || name;
  for (const problem of found?.problems ?? []) {
    const severity = filling.draft && problem.severity === 'error' ? 'warning' : problem.severity;
    filling.problems.push({ ...problem, severity });
  }
  if (found?.image !== undefined) filling.pictures.set(path, found.image);
  return {
    类型: '图片',
    文件: path,
    ...(caption === undefined ? {} : { 说明: caption }),
    ...(width === undefined ? {} : { 宽: `${width.value}${width.unit}` }),
  };
}

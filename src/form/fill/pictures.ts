/** A planned picture as a template sees it; the bytes go beside, by the path that the template passes on. */

import { relative } from '../../text/index.ts';
import type { PlannedBlock } from '../body/planned.ts';
import { proseOf } from '../body/prose.ts';
import type { BlockData } from './data.ts';
import { type Filling, finish } from './finish.ts';

type Planned = Extract<PlannedBlock, { type: 'picture' }>;

/** What is wrong with its file stands in the way of printing; a draft is printed without the picture. */
export function finishPicture(filling: Filling, picture: Planned, caption?: string): BlockData {
  const { file, form, width, isOpen } = picture;
  const found = form.pictures.get(file);
  // An empty box is told like any other.
  const name = isOpen ? finish(filling, proseOf(file, filling.problems), form) : file.text.trim();
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

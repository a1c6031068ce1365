/** The kinds that a paper can be of: the program's, and the office's own from 模板/ on the desk. */
import { kindsFor, topFolder } from '../form/index.ts';
import { shippedKinds } from '../kinds/index.ts';
import { startForm } from '../outline/index.ts';
import type { Checked } from '../problem.ts';
import { join } from '../text/index.ts';
import { DESK, type DeskFiles, onDesk, SHIPPED } from './files.ts';

export interface KindCard {
  name: string;
  description: string;
  /** The desk's folder whose 模板/ it comes from, where the office made it itself. */
  folder?: string;
}

/** The office's own first, of which there are few. */
export function kindsOf(files: DeskFiles, shipped: ReadonlyMap<string, string>): KindCard[] {
  const own = ownFolders(files).flatMap((folder) => {
    const { kinds } = kindsFor(join(DESK, folder), files, { cwd: DESK });
    return kinds.all
      .filter(({ isOwn }) => isOwn)
      .map(({ name, schema }) => ({ name, description: schema.description ?? '', folder }));
  });
  const common = shippedKinds.all
    .filter(({ family }) => family !== 'settings')
    .filter(({ name }) => shipped.has(`starters/${name}.yaml`))
    .map(({ name, schema }) => ({ name, description: schema.description ?? '' }));
  return [...common, ...own];
}

/** Folders of the desk with a folder 模板. */
function ownFolders(files: DeskFiles): string[] {
  const found = files.paths().flatMap((path) => {
    const match = /^(?:(.*)\/)?模板\/[^/]+\.json$/u.exec(path);
    return match ? [match[1] ?? ''] : [];
  });
  return [...new Set(found)];
}

export function startOf(
  files: DeskFiles,
  { name, folder }: KindCard,
  year: number | undefined,
): Checked<{ path: string; text: string }> {
  const own = folder === undefined ? undefined : join(DESK, folder);
  const inYear = year === undefined ? '' : `${year}/`;
  const below = join(own ?? DESK, inYear);
  // In a folder of its year an office's own kind is found only where 单位.yaml says where the office's forms begin.
  const isFound = own === undefined || year === undefined || topFolder(below, files) === own;
  const place = isFound ? below : own;
  // 单位.yaml that lies there, or above, is taken into use.
  const { value, problems } = startForm(name, {
    files,
    templatesFolder: SHIPPED,
    folder: place,
    ...(year === undefined ? {} : { year }),
  });
  if (value === undefined) return { problems };
  const path = onDesk(join(place, `${name}.yaml`));
  return { value: { path, text: value }, problems };
}

/** What a list shows of the forms of a desk, read from their texts alone; and which is last year's of another. */
import type { TextFile } from '../edit/index.ts';
import { type FormNode, mapOf, readTree, readYear, textOf } from '../form/index.ts';
import { shippedKinds } from '../kinds/index.ts';
import { dirname, join, remembered, rememberedTexts } from '../text/index.ts';
import { DESK, type DeskFiles, OFFICE_FILE, onDesk } from './files.ts';

/** A form in the list of a desk. */
export interface Card {
  path: string;
  kind: string;
  title: string;
  year?: number;
  /** The desk's paths of the files that it is made of besides. */
  parts: readonly string[];
}

const cardIn = remembered((file: TextFile) =>
  rememberedTexts(1, (path) => readCard(path, file.text)),
);

/** Undefined for a file that is no form of its own. */
export function cardOf(files: DeskFiles, path: string): Card | undefined {
  const isForm = /\.ya?ml$/iu.test(path) && !path.split('/').includes('模板');
  const text = isForm ? files.text(path) : undefined;
  return text && cardIn(text)(path);
}

function readCard(path: string, text: string): Card | undefined {
  const { root } = readTree(`${DESK}/${path}`, text);
  if (root?.type !== 'map') return undefined;
  const kind = textOf(root, '文种')?.text.trim();
  if (kind === undefined || shippedKinds.find(kind)?.family === 'settings') return undefined;
  const year = readYear(textOf(root, '年度')?.text ?? '');
  const inner = mapOf(root, '印发内容');
  const title = textOf(root, '标题') ?? (inner && textOf(inner, '标题'));
  const name = path.replace(/^.*\//u, '').replace(/\.ya?ml$/iu, '');
  const shown = withYears(title?.text ?? name, 'value' in year ? year.value : undefined);
  return {
    path,
    kind,
    title: shown.replace(/\s*(?:\/\/|\n)\s*/gu, ''),
    ...('value' in year ? { year: year.value } : {}),
    parts: referencesIn(root).map((name) => onDesk(join(dirname(`${DESK}/${path}`), name))),
  };
}

function withYears(title: string, year: number | undefined): string {
  const steps = { 上年度: -1, 年度: 0, 下年度: 1 } as const;
  return title.replace(/【(上年度|年度|下年度)】/gu, (_, word: keyof typeof steps) =>
    year === undefined ? '' : `${year + steps[word]}`,
  );
}

function referencesIn(root: FormNode): string[] {
  const found: string[] = [];
  const queue: FormNode[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.type === 'list') queue.push(...next.items);
    if (next.type !== 'map') continue;
    const name = textOf(next, '引用')?.text.trim();
    if (name) found.push(name);
    queue.push(...[...next.entries.values()].map(({ value }) => value));
  }
  return found;
}

/** Last year's form of the same kind. */
export function lastYearOf(files: DeskFiles, path: string): string | undefined {
  const card = cardOf(files, path);
  if (card?.year === undefined) return undefined;
  return sameOf(card, card.year - 1, ofKind(files, card));
}

/** The same paper of all years, the earliest first, this one among them. */
export function yearsOf(files: DeskFiles, path: string): string[] {
  const card = cardOf(files, path);
  if (card?.year === undefined) return [path];
  const others = ofKind(files, card);
  const years = [...new Set([card, ...others].flatMap(({ year }) => year ?? []))];
  return years
    .sort((a, b) => a - b)
    .flatMap((year) => (year === card.year ? path : (sameOf(card, year, others) ?? [])));
}

function ofKind(files: DeskFiles, { path, kind }: Card): Card[] {
  return files
    .paths()
    .filter((each) => each !== path && each !== OFFICE_FILE)
    .flatMap((each) => cardOf(files, each) ?? [])
    .filter((each) => each.kind === kind);
}

/** Of several of that year the one of the same name, then of the same title. */
function sameOf({ path, title }: Card, year: number, cards: readonly Card[]): string | undefined {
  const candidates = cards.filter((each) => each.year === year);
  const nameOf = (each: string) => withoutYear(each.replace(/^.*\//u, ''));
  const best =
    candidates.find((each) => withoutYear(each.path) === withoutYear(path)) ??
    candidates.find((each) => nameOf(each.path) === nameOf(path)) ??
    candidates.find((each) => withoutYear(each.title) === withoutYear(title)) ??
    (candidates.length === 1 ? candidates[0] : undefined);
  return best?.path;
}

function withoutYear(text: string): string {
  return text.replace(/(?:19|20)\d\d/gu, '');
}

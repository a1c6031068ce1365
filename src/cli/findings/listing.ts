/** Findings as `check` prints them: a summary, then each kind by file, what repeats itself counted with its lines. */
import { formatProblem } from '../../frame.ts';
import type { Place, Problem, Words } from '../../problem.ts';
import type { Language } from '../language.ts';
import { countTasks, type Group, groupFindings, type Task } from './group.ts';

export interface ListingOptions {
  language: Language;
  color: boolean;
  /** Whether every finding is shown in full. */
  all: boolean;
}

/** So many findings are read at one sight: nothing is folded. */
const FEW = 12;
/** Findings of one kind that are shown in full where there are more. */
const SHOWN = 3;
/** Longer words are not repeated in the line that counts the rest. */
const LONGEST_WORDS = 10;

/** The blocks of the listing, to be parted by blank lines, and whether some findings are only counted in them. */
export function listFindings(
  problems: readonly Problem[],
  options: ListingOptions,
): { blocks: string[]; isFolded: boolean } {
  const groups = groupFindings(problems);
  const isShort = options.all || problems.length <= FEW;
  const areSeveral = new Set(groups.map(({ file }) => file)).size > 1;
  const blocks: string[] = [];
  let file: string | undefined;
  let areBlanksKnown = false;
  let isFolded = false;
  for (const group of groups) {
    if (!isShort && areSeveral && group.file !== undefined && group.file !== file) {
      blocks.push(heading(group.file, problems, options.language));
    }
    file = group.file;
    const first = areBlanksKnown && group.task === 'fill' ? 0 : SHOWN;
    if (group.task === 'fill') areBlanksKnown = true;
    // One line says less than the finding itself, and saves nothing.
    const shown = isShort || group.problems.length <= first + 1 ? group.problems.length : first;
    const frame = { lang: options.language, color: options.color };
    blocks.push(...group.problems.slice(0, shown).map((each) => formatProblem(each, frame)));
    if (shown === group.problems.length) continue;
    blocks.push(rest(group, shown)[options.language]);
    isFolded = true;
  }
  return { blocks, isFolded };
}

/** How many findings there are of each sort: 一定要改 2 处，要看一看 3 处，还没填 5 处. */
export function tally(problems: readonly Problem[]): Words {
  const counts = countTasks(problems);
  const words: Record<Task, Words> = {
    mend: { zh: `一定要改 ${counts.mend} 处`, en: `${counts.mend} to mend` },
    look: { zh: `要看一看 ${counts.look} 处`, en: `${counts.look} to look at` },
    fill: { zh: `还没填 ${counts.fill} 处`, en: `${counts.fill} to fill in` },
  };
  const there = (['mend', 'look', 'fill'] as const).filter((task) => counts[task] > 0);
  return {
    zh: there.map((task) => words[task].zh).join('，'),
    en: there.map((task) => words[task].en).join(', '),
  };
}

function heading(file: string, problems: readonly Problem[], language: Language): string {
  const counts = tally(problems.filter(({ place }) => place?.file === file));
  return `── ${file} ── ${counts[language]}`;
}

/** What is not shown: how many, and on which lines; short words at fault are named where they differ. */
function rest({ task, code, problems }: Group, shown: number): Words {
  const others = problems
    .slice(shown)
    .flatMap(({ place, again = [] }) => [{ place }, ...again.map((each) => ({ place: each }))]);
  const areAlike = new Set(problems.map(({ place }) => wordsAt(place))).size === 1;
  const lines = new Map<number, string[]>();
  for (const { place } of others) {
    if (place === undefined) continue;
    const words = wordsAt(place);
    const isTold =
      task !== 'fill' && !areAlike && words.length > 1 && words.length <= LONGEST_WORDS;
    const known = lines.get(place.line) ?? [];
    lines.set(place.line, isTold ? [...known, bare(words)] : known);
  }
  const zh = [...lines].map(
    ([line, words]) => `${line}${words.map((each) => `“${each}”`).join('')}`,
  );
  const en = [...lines].map(
    ([line, words]) => `${line}${words.map((each) => ` "${each}"`).join('')}`,
  );
  const more = shown === 0 ? { zh: '', en: '' } : { zh: '另有 ', en: ' more' };
  const what = task === 'fill' ? { zh: '个空', en: 'blank(s)' } : { zh: `处 ${code}`, en: code };
  const count = others.length;
  return {
    zh: `     ${more.zh}${count} ${what.zh}${zh.length > 0 ? `，在第 ${zh.join('、')} 行` : ''}`,
    en: `     ${count}${more.en} ${what.en}${en.length > 0 ? `, on line ${en.join(', ')}` : ''}`,
  };
}

function wordsAt(place: Place | undefined): string {
  return place?.lineText.slice(place.column - 1, place.column - 1 + place.length) ?? '';
}

/** Words without the quotation marks that stand around them. */
function bare(words: string): string {
  return words.replace(/^[“‘"]|[”’"]$/gu, '');
}

/** Places that both the office and a department changed. */
import type { Clash, threeWay } from '../../departments/index.ts';

interface Settling {
  /** Whether the department's words are taken where both sides changed the same. Without it they are not. */
  takes?: (clash: Clash, department: string) => Promise<boolean>;
}

/** Where both changed the same the office's stays, unless it is told otherwise; what is taken joins the changes. */
export async function settle(
  clashes: readonly Clash[],
  changes: ReturnType<typeof threeWay>['changes'],
  department: string,
  { takes }: Settling,
): Promise<Clash[]> {
  const undecided: Clash[] = [];
  for (const clash of clashes) {
    const { path, ours, theirs } = clash;
    const isText = typeof ours === 'string' && typeof theirs === 'string';
    if (isText && takes !== undefined) {
      if (await takes(clash, department))
        changes.push({ do: 'set', path, from: ours, text: theirs });
    } else undecided.push(clash);
  }
  return undecided;
}

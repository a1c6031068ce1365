/** What a person clicked on, when by now the text is another one: the same again, or nothing. */
import type { FoundProblem } from './findings.ts';

type Same = (a: FoundProblem, b: FoundProblem) => boolean;

const sameWords: Same = (a, b) => a.code === b.code && a.words === b.words;

/** Its line may have moved, or its text have been typed in, or both: then it must be the only one of its kind. */
const WAYS: readonly Same[] = [
  (a, b) => sameWords(a, b) && a.lineMark === b.lineMark,
  (a, b) => sameWords(a, b) && a.textId === b.textId && a.file === b.file,
  sameWords,
];

/** @param before all that was found with it */
export function foundAgain(
  clicked: FoundProblem,
  before: readonly FoundProblem[],
  now: readonly FoundProblem[],
): FoundProblem | undefined {
  for (const isSame of WAYS) {
    const then = before.filter((each) => isSame(clicked, each));
    const left = now.filter((each) => isSame(clicked, each));
    const at = Math.max(0, then.indexOf(clicked));
    // Of several that read the same, one that has gone might be this one.
    if (left.length > 0 && left.length === Math.max(1, then.length)) return left[at];
  }
  return undefined;
}

/** What a merge leaves to a person: what both sides changed, what nobody knows who changed, what is computed. */
import { isQuestion, type Left, questionKey } from '../../merge/index.ts';

/** One question, with both answers; the form's holds until somebody decides. */
export interface Question {
  /** The same in every merge of the same file into the same form. */
  key: string;
  reason: Left['reason'];
  /** The paragraph as the form prints it; as the file has it where the form has none. */
  place: string;
  ours: string;
  theirs: string;
  /** What computes the form's words. */
  name?: string;
}

/** The questions among what a merge left, each once. */
export function questionsOf(left: readonly Left[]): Question[] {
  const asked = left.filter(isQuestion).map((each): Question => {
    const { reason, now, wanted, from, to, name } = each;
    return {
      key: questionKey(each),
      reason,
      place: now === '' ? wanted : now,
      ours: from,
      theirs: to,
      ...(name === undefined ? {} : { name }),
    };
  });
  return [...new Map(asked.map((each) => [each.key, each])).values()];
}

/** The file's words are taken of the questions with these keys. */
export function takesOf(keys: ReadonlySet<string>): (question: Left) => boolean {
  return (question) => keys.has(questionKey(question));
}

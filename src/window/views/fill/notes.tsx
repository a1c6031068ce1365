/** What was found in a text, beside it: mended or silenced in place. */
import { remembered } from '../../../text/index.ts';
import type { FoundProblem } from '../../../workshop/index.ts';
import { useApp, useSay, useView, useWords } from '../../state/use-app.ts';

const NONE: readonly FoundProblem[] = [];

/** Empty boxes are seen without a note. */
const notesByText = remembered((findings: readonly FoundProblem[]) => {
  const notes = new Map<string, FoundProblem[]>();
  for (const finding of findings) {
    const { textId, code } = finding;
    if (textId === undefined || code === 'form/empty-box') continue;
    const own = notes.get(textId);
    if (own) own.push(finding);
    else notes.set(textId, [finding]);
  }
  return notes;
});

const notesOf = (id: string, findings: readonly FoundProblem[] = NONE) =>
  notesByText(findings).get(id) ?? NONE;

/** What is seen of it: where in the file it is mended moves with every key. */
const seenOf = (own: readonly FoundProblem[]) =>
  JSON.stringify(
    own.map(({ severity, message, hint, mend, silence }) => [
      severity,
      message,
      hint,
      mend !== undefined,
      silence !== undefined,
    ]),
  );

export function TextNotes({ id }: { id: string }) {
  const app = useApp();
  const own = () => notesOf(id, app.store.get().findings);
  useView(({ findings }) => {
    const notes = notesOf(id, findings);
    return notes.length === 0 ? '' : seenOf(notes);
  });
  if (own().length === 0) return null;
  return (
    <ul class="notes">
      {own().map((finding, index) => (
        <li key={index} class={finding.severity}>
          <Note finding={finding} now={() => own()[index]} />
        </li>
      ))}
    </ul>
  );
}

interface NoteProps {
  finding: FoundProblem;
  /** The same as it is by now, where it was drawn before. */
  now?: () => FoundProblem | undefined;
}

export function Note({ finding, now = () => finding }: NoteProps) {
  const app = useApp();
  const say = useSay();
  const t = useWords();
  const { mend, silence } = finding;
  const make = (what: 'mend' | 'silence') => void app.deal(now() ?? finding, what);
  return (
    <>
      <span>{say(finding.message)}</span>
      {finding.hint && <span class="hint">{say(finding.hint)}</span>}
      {mend && (
        <button type="button" class="link" onClick={() => make('mend')}>
          {t('改', 'mend')}
        </button>
      )}
      {silence && (
        <button type="button" class="link" onClick={() => make('silence')}>
          {t('此处不查', 'leave it')}
        </button>
      )}
    </>
  );
}

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
    if (textId === undefined || code === 'form/empty-box' || code === 'form/empty-text') continue;
    const own = notes.get(textId);
    if (own) own.push(finding);
    else notes.set(textId, [finding]);
  }
  return notes;
});

export function TextNotes({ id }: { id: string }) {
  const own = useView(({ findings }) => notesByText(findings ?? NONE).get(id) ?? NONE);
  if (own.length === 0) return null;
  return (
    <ul class="notes">
      {own.map((finding, index) => (
        <li key={index} class={finding.severity}>
          <Note finding={finding} />
        </li>
      ))}
    </ul>
  );
}

export function Note({ finding }: { finding: FoundProblem }) {
  const app = useApp();
  const say = useSay();
  const t = useWords();
  const { mend, silence } = finding;
  return (
    <>
      <span>{say(finding.message)}</span>
      {finding.hint && <span class="hint">{say(finding.hint)}</span>}
      {mend && (
        <button
          type="button"
          class="link"
          onClick={() => void app.act([{ do: 'splice', edit: [mend] }])}
        >
          {t('改', 'mend')}
        </button>
      )}
      {silence && (
        <button
          type="button"
          class="link"
          onClick={() => void app.act([{ do: 'splice', edit: [silence] }])}
        >
          {t('此处不查', 'leave it')}
        </button>
      )}
    </>
  );
}

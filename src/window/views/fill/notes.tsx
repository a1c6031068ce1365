/** What was found in a text, beside it: mended or silenced in place. */
import type { FoundProblem } from '../../../workshop/index.ts';
import { useApp, useSay, useView, useWords } from '../../state/use-app.ts';

const NONE: readonly FoundProblem[] = [];

export function TextNotes({ id }: { id: string }) {
  const findings = useView(({ form }) => form?.findings ?? NONE);
  const own = findings.filter(
    ({ textId, code }) => textId === id && code !== 'form/empty-box' && code !== 'form/empty-text',
  );
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

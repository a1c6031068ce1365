/** Last year's words beside this year's, what differs marked; one click takes them, figures as boxes. */
import type { TextView } from '../../../fields/index.ts';
import { useApp, useWords } from '../../state/use-app.ts';

export function LastYear({ text }: { text: TextView }) {
  const app = useApp();
  const t = useWords();
  if (text.last === undefined) return null;
  const { last } = text;
  return (
    <aside class="last-year" aria-label={t('上年', 'last year')}>
      <p>
        {last.marks.length === 0
          ? last.text
          : last.marks.map(({ kind, text: words }, index) =>
              kind === 'added' ? null : kind === 'gone' ? (
                <del key={index}>{words}</del>
              ) : (
                <span key={index}>{words}</span>
              ),
            )}
      </p>
      <button
        type="button"
        class="link"
        onClick={() => void app.act([{ do: 'take-last', at: text.at, last: last.text }])}
      >
        {t('沿用', 'take over')}
      </button>
    </aside>
  );
}

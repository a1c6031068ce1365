/** Last year's words beside this year's, what differs marked; one click takes them, figures as boxes. */
import type { Mark, TextView } from '../../../fields/index.ts';
import { flushDrafts } from '../../state/pending.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';

export function LastYear({ text }: { text: TextView }) {
  const app = useApp();
  const t = useWords();
  const isShown = useView((state) => state.showsLastYear);
  if (text.last === undefined || !isShown) return null;
  const { last } = text;
  const isSame = last.marks.length > 0 && last.marks.every(({ kind }) => kind === 'same');
  const take = () => {
    flushDrafts();
    void app.act([{ do: 'take-last', at: text.at, last: last.text }]);
  };
  return (
    <aside class="last-year" aria-label={t('上年', 'last year')}>
      <p>
        <span class="by">
          {isSame ? t('与上年一字不差', 'word for word as last year') : t('上年：', 'Last year: ')}
        </span>
        {!isSame && <Marked text={last.text} marks={last.marks} />}
      </p>
      {!isSame && (
        <button
          type="button"
          class="link"
          title={t('把上年这段抄过来，数字变成空', "copies last year's words, figures as boxes")}
          onClick={take}
        >
          {t('沿用', 'take over')}
        </button>
      )}
    </aside>
  );
}

/** What this year's text no longer says is marked; what it says anew stands in it. */
function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {marks.map(({ kind, text: words }, index) => {
        if (kind === 'added') return null;
        return kind === 'gone' ? <del key={index}>{words}</del> : <span key={index}>{words}</span>;
      })}
    </>
  );
}

/** Whether last year's words are shown at all; there only where some are known. */
export function LastYearSwitch() {
  const app = useApp();
  const t = useWords();
  const isShown = useView((state) => state.showsLastYear);
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={isShown}
        onChange={(event) => app.store.set({ showsLastYear: event.currentTarget.checked })}
      />
      {t('旁边显示上年的话', "show last year's words")}
    </label>
  );
}

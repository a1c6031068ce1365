/** Asked where somebody else changed the very words that were changed here; neither side is lost. */
import { useEffect, useRef } from 'preact/hooks';
import { useApp, useView, useWords } from '../state/use-app.ts';

export function ClashQuestion() {
  const app = useApp();
  const t = useWords();
  const clash = useView((state) => state.clash);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (clash && dialog.current && !dialog.current.open) dialog.current.showModal();
  }, [clash]);
  if (clash === undefined) return null;
  return (
    <dialog ref={dialog} aria-labelledby="clash-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="clash-title">{t('同一处被两边改了', 'Both sides changed the same words')}</h2>
      <p>
        {t(
          `“${clash.path}”刚才被别的程序或别人改过，改的正是您在改的地方。`,
          `"${clash.path}" was changed by someone else in the very words that you are changing.`,
        )}
      </p>
      <p>
        {t(
          '选一边继续；另一边原样存成旁边的一个文件，不会丢。',
          'Go on with one; the other is kept beside it as a file of its own.',
        )}
      </p>
      <p class="pair">
        <button type="button" onClick={() => void app.settle('ours')}>
          {t('用我这里的', 'Keep mine')}
        </button>
        <button type="button" onClick={() => void app.settle('theirs')}>
          {t('用那边的', 'Take theirs')}
        </button>
      </p>
    </dialog>
  );
}

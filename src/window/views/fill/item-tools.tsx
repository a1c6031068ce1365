/** Up, down, away: what can be done to an item of a list. */
import type { Where } from '../../../edit/index.ts';
import { flushDrafts } from '../../state/pending.ts';
import { useApp, useWords } from '../../state/use-app.ts';

export function ItemTools({ at, index, count }: { at: Where; index: number; count: number }) {
  const app = useApp();
  const t = useWords();
  const move = (to: number) => {
    flushDrafts();
    void app.act([{ do: 'move', at, index: to }]);
  };
  const remove = () => {
    flushDrafts();
    void app.act([{ do: 'remove', at }]);
  };
  return (
    <span class="tools">
      <button
        type="button"
        disabled={index === 0}
        onClick={() => move(index - 1)}
        aria-label={t('上移', 'move up')}
      >
        ↑
      </button>
      <button
        type="button"
        disabled={index === count - 1}
        onClick={() => move(index + 2)}
        aria-label={t('下移', 'move down')}
      >
        ↓
      </button>
      <button type="button" onClick={remove} aria-label={t('删掉', 'remove')}>
        ×
      </button>
    </span>
  );
}

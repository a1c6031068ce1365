/** The folder that the forms lie in: opened, or opened again. */
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../../desk/index.ts';
import { canOpenFolders, chooseFolder, rememberedFolder, reopenFolder } from '../../host/desks.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';

export function Folders() {
  const app = useApp();
  const t = useWords();
  const desk = useView((state) => state.desk);
  const [last, setLast] = useState<string>();
  useEffect(() => void rememberedFolder().then(setLast), []);
  const take = (choosing: Promise<Desk | undefined>) =>
    void choosing.then((chosen) => chosen && app.useDesk(chosen));
  if (desk === undefined || desk.kind === 'served') return null;
  return (
    <div class="folders">
      {canOpenFolders() && (
        <button type="button" class="main" onClick={() => take(chooseFolder())}>
          {t('打开文件夹…', 'Open a folder…')}
        </button>
      )}
      {last !== undefined && desk.kind === 'drafts' && (
        <button type="button" onClick={() => take(reopenFolder())}>
          {t(`接着用“${last}”`, `Go on with "${last}"`)}
        </button>
      )}
      {desk.kind === 'drafts' && (
        <p class="hint">
          {t(
            '没有打开文件夹时，写的东西只存在这台电脑的这个浏览器里。',
            'Without a folder, papers are kept in this browser on this computer alone.',
          )}
        </p>
      )}
    </div>
  );
}

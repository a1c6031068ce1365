/** Home: the years and their papers, how far each is; new ones by kind. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../desk/index.ts';
import type { Card } from '../../workshop/index.ts';
import { canOpenFolders, chooseFolder, rememberedFolder, reopenFolder } from '../host/desks.ts';
import { useApp, useView, useWords } from '../state/use-app.ts';
import { OldPaper } from './import/old-paper.tsx';

export function Home() {
  const t = useWords();
  const cards = useView((state) => state.cards);
  const [dropped, setDropped] = useState<File>();
  const close = useCallback(() => setDropped(undefined), []);
  if (dropped) return <OldPaper file={dropped} onClose={close} />;
  const years = [...new Set((cards ?? []).map(({ year }) => year))].sort(
    (a, b) => (b ?? 0) - (a ?? 0),
  );
  return (
    <main
      class="home"
      data-region
      tabIndex={-1}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setDropped(event.dataTransfer?.files[0]);
      }}
    >
      <section class="start">
        <DropZone onFile={setDropped} />
        <div>
          <NewPaper />
          <Folders />
        </div>
      </section>
      {cards === undefined && (
        <p role="status">{t('正在看文件夹里有什么…', 'Looking through the folder…')}</p>
      )}
      {cards?.length === 0 && (
        <p class="hint">
          {t(
            '这里还没有表单：打开一个文件夹，或在上面新写一份。',
            'No forms here yet: open a folder, or start a new paper above.',
          )}
        </p>
      )}
      {years.map((year) => (
        <Year
          key={year ?? 0}
          year={year}
          cards={(cards ?? []).filter((card) => card.year === year)}
        />
      ))}
    </main>
  );
}

function Year({ year, cards }: { year: number | undefined; cards: readonly Card[] }) {
  const t = useWords();
  return (
    <section class="year">
      <h2>{year === undefined ? t('没有年度的', 'Without a year') : t(`${year}年`, `${year}`)}</h2>
      <ul class="cards">
        {cards.map((card) => (
          <Paper key={card.path} card={card} />
        ))}
      </ul>
    </section>
  );
}

function DropZone({ onFile }: { onFile: (file: File | undefined) => void }) {
  const t = useWords();
  return (
    <label class="drop">
      <strong>{t('把去年的文件拖进来', "Drop last year's file here")}</strong>
      <span class="hint">
        {t('Word、网页、文本都行；也可以点这里选', 'Word, web page or text; or click to choose')}
      </span>
      <input
        class="hidden"
        type="file"
        accept=".docx,.doc,.wps,.rtf,.txt,.html,.htm,.md"
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
    </label>
  );
}

function Paper({ card }: { card: Card }) {
  const app = useApp();
  const t = useWords();
  return (
    <li>
      <button type="button" class="card" onClick={() => void app.open(card.path)}>
        <span class="kind">{card.kind}</span>
        <strong>{card.title}</strong>
        <span class="path">{card.path}</span>
        <span class={card.blanks > 0 ? 'count waiting' : 'count fine'}>
          {card.blanks > 0
            ? t(`还差 ${card.blanks} 处`, `${card.blanks} to fill in`)
            : t('没有空着的', 'nothing empty')}
        </span>
      </button>
    </li>
  );
}

function Folders() {
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

function NewPaper() {
  const app = useApp();
  const t = useWords();
  const kinds = useView((state) => state.kinds);
  const [kind, setKind] = useState('工作总结');
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const start = async () => {
    const { value } = await app.engine.start(
      kind,
      /^\d{4}$/u.test(year) ? Number(year) : undefined,
    );
    if (value === undefined) return;
    const folder = /^\d{4}$/u.test(year) ? `${year}/` : '';
    const path = await app.create(`${folder}${kind}.yaml`, value);
    if (path !== undefined) await app.open(path);
  };
  return (
    <form
      class="new"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <label>
        {t('新写一份', 'New paper')}
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
          {kinds.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('年度', 'Year')}
        <input
          class="short"
          inputMode="numeric"
          value={year}
          onInput={(event) => setYear(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t('开始写', 'Start')}</button>
    </form>
  );
}

/** Departments: files for each of them, what they sent back, who has sent what, what to say to those who have not. */
import { useEffect, useState } from 'preact/hooks';
import { today } from '../../../text/index.ts';
import type { Board } from '../../../workshop/index.ts';
import { download } from '../../host/download.ts';
import { ownPage } from '../../host/own-page.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';
import { readAll } from '../taking.ts';
import { Contradictions } from './contradictions.tsx';
import { HandIn } from './hand-in.tsx';
import { BoardTable, Texts } from './rows.tsx';

export function BoardView() {
  const app = useApp();
  const t = useWords();
  const path = useView(({ form }) => form?.path ?? '');
  const sheet = useView(({ form }) => form?.sheet);
  const returned = useView((state) => state.returned);
  // What is handed out or in changes no text that is shown.
  const done = useView((state) => state.done);
  const [board, setBoard] = useState<Board>();
  useEffect(() => {
    let isCurrent = true;
    void app.engine.board(path, today()).then(({ value }) => isCurrent && setBoard(value));
    return () => {
      isCurrent = false;
    };
  }, [app, path, sheet, done, returned]);
  return (
    <main class="board" data-region tabIndex={-1}>
      {returned ? (
        <HandIn files={returned} />
      ) : (
        <section class="start">
          <Receive />
          <HandOut rows={board?.rows ?? []} />
        </section>
      )}
      {board && <Contradictions all={board.contradictions} />}
      {board && <BoardTable rows={board.rows} />}
      {board && <Texts board={board} />}
      {board === undefined && <p role="status">{t('正在看谁交了…', 'Looking who has sent…')}</p>}
    </main>
  );
}

function Receive() {
  const app = useApp();
  const t = useWords();
  const take = async (chosen: FileList | null) => {
    const files = await readAll(app, [...(chosen ?? [])]);
    if (files.length > 0) app.store.set({ returned: files });
  };
  return (
    <label class="drop">
      <strong>{t('把部门交来的文件拖进来', 'Drop what departments sent here')}</strong>
      <span class="hint">
        {t(
          '网页、表格、Word、表单都行，压缩包也行，可以一次拖几个',
          'pages, tables, Word files, forms, archives of them; several at once',
        )}
      </span>
      <input
        class="hidden"
        type="file"
        multiple
        accept=".html,.htm,.yaml,.yml,.txt,.xlsx,.csv,.docx,.zip"
        onChange={(event) => void take(event.currentTarget.files)}
      />
    </label>
  );
}

/** One file with everything for everybody; what went out is noted. */
function HandOut({ rows }: { rows: Board['rows'] }) {
  const app = useApp();
  const t = useWords();
  const path = useView(({ form }) => form?.path ?? '');
  const [until, setUntil] = useState('');
  const make = async () => {
    app.flush();
    const due = until.trim();
    const { value, problems } = await app.engine.handOut(path, {
      date: today(),
      window: ownPage(),
      ...(due === '' ? {} : { until: due }),
    });
    if (value === undefined) return app.say(problems[0]?.message);
    if (!(await app.act([{ do: 'splice', edit: value.edit }]))) return;
    const name = path.replace(/^.*\//u, '').replace(/\.ya?ml$/iu, '');
    download(value.zip, `分发_${name}.zip`, 'application/zip');
    app.say({
      zh: `${value.departments.length} 个部门的文件都在“分发_${name}.zip”里，每个部门一个文件夹：发网页、表格、Word 中的一样就行。`,
      en: `The files of ${value.departments.length} departments are in "分发_${name}.zip", a folder for each: send one of them.`,
    });
  };
  const isAgain = rows.some(({ state }) => state !== 'waiting');
  return (
    <form
      class="new"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <label>
        {t('交稿日期', 'Due')}
        <input
          value={until}
          placeholder="2025-01-10"
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class={isAgain ? '' : 'main'}>
        {isAgain ? t('再分发一次', 'Hand out again') : t('分发给各部门', 'Hand out')}
      </button>
    </form>
  );
}

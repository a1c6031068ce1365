/** An edited Word file dropped on its form: what would land, what both sides changed, what stays; then one step. */
import { useEffect, useState } from 'preact/hooks';
import { today } from '../../../text/index.ts';
import type { EditedFile } from '../../../workshop/index.ts';
import { useApp, useSay, useView, useWords } from '../../state/use-app.ts';
import { counted } from '../counted.ts';
import { Comments, Landed, Tracked } from './parts.tsx';
import { Questions } from './questions.tsx';

const NONE: ReadonlySet<number> = new Set();
const FORM: ReadonlySet<string> = new Set();

export function Merge() {
  const app = useApp();
  const t = useWords();
  const say = useSay();
  const path = useView(({ form }) => form?.path ?? '');
  const file = useView(({ edited }) => edited);
  const [refused, setRefused] = useState(NONE);
  const [theirs, setTheirs] = useState(FORM);
  const [looks, setLooks] = useState(0);
  const [read, setRead] = useState<EditedFile>();
  const close = () => {
    app.store.set({ edited: undefined });
    app.show('fill');
  };
  useEffect(() => {
    if (file === undefined) return;
    let isCurrent = true;
    const decided = { refused: [...refused], theirs: [...theirs], date: today() };
    void app.engine.readEdited(path, file, decided).then(({ value, problems }) => {
      if (!isCurrent) return;
      setRead(value);
      if (value !== undefined) return;
      app.say(problems[0]?.message);
      close();
    });
    return () => {
      isCurrent = false;
    };
  }, [app, path, file, refused, theirs, looks]);
  if (file === undefined) return null;
  if (read === undefined) {
    return (
      <main class="home" data-region tabIndex={-1}>
        <p role="status">{t(`正在对照“${file.name}”…`, `Comparing "${file.name}"…`)}</p>
      </main>
    );
  }
  const merge = async () => {
    if (read.edit.length > 0 && !(await app.act([{ do: 'splice', edit: read.edit }])))
      return setLooks(looks + 1);
    if (read.keep !== undefined) await app.keep(read.keep, file.bytes);
    close();
  };
  return (
    <main class="merge" data-region tabIndex={-1}>
      <h2>{t(`把“${file.name}”里改的并回来`, `Merge "${file.name}" into the form`)}</h2>
      <p class="pair">
        <button type="button" class="main" onClick={() => void merge()}>
          {t(`并入 ${read.landed.length} 处`, `Merge ${counted(read.landed.length, 'change')}`)}
        </button>
        <button type="button" onClick={close}>
          {t('不并了', 'Cancel')}
        </button>
      </p>
      {read.landed.length === 0 && (
        <p role="status">{t('没有要改的地方。', 'Nothing to change.')}</p>
      )}
      <Questions questions={read.questions} theirs={theirs} onDecide={setTheirs} />
      <Tracked tracked={read.tracked} refused={refused} onDecide={setRefused} />
      <Landed landed={read.landed} />
      {read.told.length > 0 && (
        <section>
          <h3>{t('不照改的', 'What stays as it is')}</h3>
          <ul class="notes">
            {read.told.map(({ severity, message }, index) => (
              <li key={index} class={severity}>
                {say(message)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Comments comments={read.comments} />
    </main>
  );
}

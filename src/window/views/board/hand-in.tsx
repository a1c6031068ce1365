/** Files that departments sent back, looked at before they are taken: what is new in each, or why it is not taken. */
import { useEffect, useState } from 'preact/hooks';
import { today } from '../../../text/index.ts';
import type { DroppedFile, HandInSeen } from '../../../workshop/index.ts';
import { useApp, useSay, useView, useWords } from '../../state/use-app.ts';
import { counted } from '../counted.ts';
import { Clashes } from '../merge/parts.tsx';

const NONE: ReadonlySet<number> = new Set();

export function HandIn({ files }: { files: readonly DroppedFile[] }) {
  const app = useApp();
  const t = useWords();
  const path = useView(({ form }) => form?.path ?? '');
  const [theirs, setTheirs] = useState(NONE);
  const [looks, setLooks] = useState(0);
  const [seen, setSeen] = useState<HandInSeen>();
  const close = () => app.store.set({ returned: undefined });
  useEffect(() => {
    let isCurrent = true;
    const decided = { date: today(), theirs: [...theirs] };
    void app.engine.handIn(path, files, decided).then(({ value, problems }) => {
      if (!isCurrent) return;
      setSeen(value);
      if (value !== undefined) return;
      app.say(problems[0]?.message);
      close();
    });
    return () => {
      isCurrent = false;
    };
  }, [app, path, files, theirs, looks]);
  if (seen === undefined) return <p role="status">{t('正在看交来的文件…', 'Reading…')}</p>;
  const taken = seen.results.filter(({ state }) => state === 'taken').length;
  const take = async () => {
    if (seen.edit.length === 0 || (await app.act([{ do: 'splice', edit: seen.edit }]))) close();
    else setLooks(looks + 1);
  };
  return (
    <section class="returned">
      <h2>
        {t(`交来 ${seen.results.length} 个文件`, `${counted(seen.results.length, 'file')} came`)}
      </h2>
      <ul>
        {seen.results.map((result, index) => (
          <Result key={index} result={result} />
        ))}
      </ul>
      <Clashes
        clashes={seen.clashes.map(({ department, ...clash }) => ({ ...clash, title: department }))}
        theirs={theirs}
        onDecide={setTheirs}
        sides={[t('本办的', 'the office'), t('部门的', 'the department')]}
      />
      <p class="pair">
        <button type="button" class="main" onClick={() => void take()}>
          {taken > 0 ? t(`收下 ${taken} 个`, `Take ${taken}`) : t('知道了，记下来', 'Note it')}
        </button>
        <button type="button" onClick={close}>
          {t('不收', 'Cancel')}
        </button>
      </p>
    </section>
  );
}

const STATES: Record<HandInSeen['results'][number]['state'], { zh: string; en: string }> = {
  taken: { zh: '可以收', en: 'can be taken' },
  same: { zh: '和已收的一样，不用再收', en: 'as taken already' },
  older: { zh: '比已收的旧，不收', en: 'older than what was taken' },
  errors: { zh: '有错，不收', en: 'has errors' },
  left: { zh: '不收', en: 'not taken' },
};

function Result({ result }: { result: HandInSeen['results'][number] }) {
  const t = useWords();
  const say = useSay();
  const { file, department, state, news, told } = result;
  return (
    <li class={state}>
      <strong>{file}</strong> {department}{' '}
      <span
        class={`count ${state === 'taken' ? 'fine' : state === 'errors' ? 'wrong' : 'waiting'}`}
      >
        {t(STATES[state].zh, STATES[state].en)}
      </span>
      <ul class="notes">
        {news.map((words, index) => (
          <li key={`new ${index}`} class="note">
            {say(words)}
          </li>
        ))}
        {told.map(({ severity, message, hint }, index) => (
          <li key={index} class={severity}>
            {say(message)} {hint && <span class="hint">{say(hint)}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}

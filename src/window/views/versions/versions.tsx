/** Versions: the form as it was at the end of each day and where it was given a name; two of them side by side. */
import { useEffect, useState } from 'preact/hooks';
import type { Mark } from '../../../fields/index.ts';
import type { ComparedRow, Version } from '../../../workshop/index.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';

const NOW = '';

export function Versions() {
  const app = useApp();
  const t = useWords();
  const path = useView(({ form }) => form?.path ?? '');
  const sheet = useView(({ form }) => form?.sheet);
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [before, setBefore] = useState<string>();
  const [after, setAfter] = useState(NOW);
  const [rows, setRows] = useState<readonly ComparedRow[]>([]);
  const last = versions.length > 0 ? String(versions.length - 1) : NOW;
  const from = before ?? last;
  useEffect(() => void app.versions().then(setVersions), [app, path]);
  useEffect(() => {
    const number = (value: string) => (value === NOW ? undefined : Number(value));
    if (versions.length > 0) {
      void app.engine.compareVersions(path, number(from), number(after)).then(setRows);
    }
  }, [app, path, sheet, versions, from, after]);
  const name = async (words: string) => {
    await app.nameVersion(words);
    setVersions(await app.versions());
  };
  return (
    <main class="versions" data-region tabIndex={-1}>
      <NameVersion onName={(words) => void name(words)} />
      {versions.length === 0 ? (
        <p class="hint">
          {t(
            '每一步都记着，隔天也能撤销。给现在的样子起个名（如“送审稿1”），以后就能和它对照、回到它。',
            'Every step is kept and can be undone on other days. Name the form as it is now to compare with it or go back to it later.',
          )}
        </p>
      ) : (
        <>
          <p class="chosen">
            <Choice
              label={t('这一稿', 'this')}
              value={from}
              versions={versions}
              onChoose={setBefore}
            />
            <Choice
              label={t('对照', 'beside')}
              value={after}
              versions={versions}
              onChoose={setAfter}
            />
            {from !== NOW && (
              <button type="button" onClick={() => void app.goBack(Number(from))}>
                {t('回到左边这一稿', 'Go back to the left one')}
              </button>
            )}
          </p>
          <Rows rows={rows} />
        </>
      )}
    </main>
  );
}

function NameVersion({ onName }: { onName: (words: string) => void }) {
  const t = useWords();
  const [words, setWords] = useState('');
  return (
    <form
      class="new"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '') return;
        onName(words.trim());
        setWords('');
      }}
    >
      <label>
        {t('给现在这一稿起个名', 'Name the form as it is now')}
        <input
          value={words}
          placeholder={t('送审稿1', 'draft 1')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t('记下', 'Keep')}</button>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  versions: readonly Version[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, versions, onChoose }: ChoiceProps) {
  const t = useWords();
  const shown = ({ name, at }: Version) => {
    const when = new Date(at).toLocaleString(t('zh-CN', 'en-GB'), {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return name === '' ? t(`${when}（当天最后）`, `${when} (last of the day)`) : `${name}　${when}`;
  };
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {versions.map((version, index) => (
          <option key={index} value={String(index)}>
            {shown(version)}
          </option>
        ))}
        <option value={NOW}>{t('现在', 'now')}</option>
      </select>
    </label>
  );
}

function Rows({ rows }: { rows: readonly ComparedRow[] }) {
  const t = useWords();
  const isSame = ({ before, after }: ComparedRow) => before === after || !isChanged(before, after);
  const changed = rows.filter((row) => !isSame(row)).length;
  return (
    <>
      <p role="status">
        {changed === 0
          ? t('两稿一字不差。', 'Both are the same, word for word.')
          : t(`有 ${changed} 段不一样。`, `${changed} paragraphs differ.`)}
      </p>
      <table class="compared">
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} class={isSame(row) ? 'same' : ''}>
              <td>
                <Words marks={row.before} />
              </td>
              <td>
                <Words marks={row.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function isChanged(before?: readonly Mark[], after?: readonly Mark[]): boolean {
  return [...(before ?? []), ...(after ?? [])].some(({ kind }) => kind !== 'same');
}

function Words({ marks = [] }: { marks?: readonly Mark[] | undefined }) {
  return (
    <>
      {marks.map(({ kind, text }, index) =>
        kind === 'gone' ? (
          <del key={index}>{text}</del>
        ) : kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  );
}

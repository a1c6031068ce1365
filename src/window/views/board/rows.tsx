/** The board's rows, and the texts to paste. */
import type { Board } from '../../../workshop/index.ts';
import { useApp, useWords } from '../../state/use-app.ts';
import { counted } from '../counted.ts';

type Row = Board['rows'][number];

const STATES: Record<Row['state'], { zh: string; en: string; look: string }> = {
  waiting: { zh: '还没发', en: 'not handed out', look: '' },
  missing: { zh: '没交', en: 'missing', look: 'waiting' },
  errors: { zh: '交来有错', en: 'with errors', look: 'wrong' },
  'handed-in': { zh: '已交', en: 'handed in', look: 'fine' },
  changed: { zh: '交后改过', en: 'changed since', look: 'waiting' },
  'asked-again': { zh: '又发了，没交', en: 'asked again', look: 'waiting' },
};

export function BoardTable({ rows }: { rows: Board['rows'] }) {
  const t = useWords();
  const done = rows.filter(({ state }) => state === 'handed-in' || state === 'changed').length;
  return (
    <section>
      <h2>{t(`${rows.length} 个部门，已交 ${done} 个`, `${done} of ${rows.length} handed in`)}</h2>
      <div class="table-box">
        <table class="rows">
          <thead>
            <tr>
              {[
                t('部门', 'department'),
                t('情况', 'state'),
                t('发出', 'out'),
                t('期限', 'due'),
                t('交来', 'in'),
                t('空着', 'blanks'),
                t('说明', 'remark'),
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BoardLine key={row.department} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function BoardLine({ row }: { row: Row }) {
  const t = useWords();
  const { department, state, handedOut, until, handedIn, file, blanks, errors, corrected } = row;
  const { zh, en, look } = STATES[state];
  return (
    <tr>
      <th scope="row">{department}</th>
      <td>
        <span class={`count ${row.isLate ? 'wrong' : look}`}>
          {t(zh, en)}
          {row.isLate && t('，过期', ', late')}
        </span>
      </td>
      <td>{handedOut ?? ''}</td>
      <td>{until ?? ''}</td>
      <td title={file}>{handedIn ?? ''}</td>
      <td>{blanks === 0 ? '' : blanks}</td>
      <td>
        {errors.join('；')}
        {corrected.length > 0 &&
          t(`改了 ${corrected.length} 处`, counted(corrected.length, 'place'))}
      </td>
    </tr>
  );
}

/** To paste into the group; and for each department whose words were changed since, both side by side. */
export function Texts({ board }: { board: Board }) {
  const t = useWords();
  return (
    <>
      {board.rows.some(({ state }) => state !== 'waiting') && (
        <section>
          <h2>{t('发到群里', 'For the group')}</h2>
          <Pasted label={t('发到群里的话', 'text for the group')} text={board.reminder} />
        </section>
      )}
      {board.askedAgain.map(({ department, text }) => (
        <section key={department}>
          <h2>{t(`请${department}再核一遍`, `${department}: to look at again`)}</h2>
          <table class="compared">
            <thead>
              <tr>
                <th scope="col">{t('哪里', 'where')}</th>
                <th scope="col">{t('部门交的', 'as handed in')}</th>
                <th scope="col">{t('现在', 'now')}</th>
              </tr>
            </thead>
            <tbody>
              {(board.rows.find((row) => row.department === department)?.corrected ?? []).map(
                ({ place, theirs, ours }, index) => (
                  <tr key={index}>
                    <td>{place}</td>
                    <td>{theirs}</td>
                    <td>{ours || t('（删去）', '(taken out)')}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
          <Pasted label={t(`发给${department}的话`, `text for ${department}`)} text={text} />
        </section>
      ))}
    </>
  );
}

function Pasted({ label, text }: { label: string; text: string }) {
  const app = useApp();
  const t = useWords();
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => app.say({ zh: '已复制。', en: 'Copied.' }),
      () =>
        app.say({ zh: '浏览器不让复制，请选中自己复制。', en: 'Select it and copy it yourself.' }),
    );
  return (
    <div class="pasted">
      <textarea readOnly rows={text.split('\n').length} aria-label={label} value={text} />
      <button type="button" onClick={copy}>
        {t('复制', 'Copy')}
      </button>
    </div>
  );
}

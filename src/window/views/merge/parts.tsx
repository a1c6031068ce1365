/** The lists of a merge: both sides, tracked changes, what lands, comments. */
import type { EditedFile } from '../../../workshop/index.ts';
import { useWords } from '../../state/use-app.ts';

interface Deciding {
  onDecide: (decided: ReadonlySet<number>) => void;
}

function toggled(set: ReadonlySet<number>, index: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isIn) next.add(index);
  else next.delete(index);
  return next;
}

/** Two wordings of one place: one of them is chosen, the form's until then. */
export function Clashes({
  clashes,
  theirs,
  onDecide,
  sides,
  heading,
  name = 'clash',
}: Deciding & {
  clashes: readonly { ours: string; theirs: string; title?: string }[];
  theirs: ReadonlySet<number>;
  heading?: string;
  /** Keeps the choices of several lists apart. */
  name?: string;
  /** What the two sides are called. */
  sides?: readonly [string, string];
}) {
  const t = useWords();
  if (clashes.length === 0) return null;
  const [own, other] = sides ?? [t('表单里', 'the form'), t('文件里', 'the file')];
  return (
    <section>
      <h3>{heading ?? t('两边都改了的，请选一边', 'Changed on both sides: choose')}</h3>
      {clashes.map(({ ours, theirs: file, title }, index) => (
        <fieldset class="clash" key={index}>
          <legend class={title === undefined ? 'hidden' : 'by'}>
            {title ?? t(`第${index + 1}处`, `place ${index + 1}`)}
          </legend>
          {[
            { isTheirs: false, label: own, words: ours },
            { isTheirs: true, label: other, words: file },
          ].map(({ isTheirs, label, words }) => (
            <label key={label}>
              <input
                type="radio"
                name={`${name} ${index}`}
                checked={theirs.has(index) === isTheirs}
                onChange={() => onDecide(toggled(theirs, index, isTheirs))}
              />
              <span class="by">{label}</span>
              <span>{words || t('（删去）', '(taken out)')}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

/** Made with tracking on: taken unless the person refuses them. */
export function Tracked({
  tracked,
  refused,
  onDecide,
}: Deciding & { tracked: EditedFile['tracked']; refused: ReadonlySet<number> }) {
  const t = useWords();
  if (tracked.length === 0) return null;
  return (
    <section>
      <h3>{t('修订，去掉勾的不并', 'Tracked changes; without a tick they stay out')}</h3>
      <ul class="tracked">
        {tracked.map(({ author, date, removed, added }, index) => (
          <li key={index}>
            <label>
              <input
                type="checkbox"
                checked={!refused.has(index)}
                onChange={(event) =>
                  onDecide(toggled(refused, index, !event.currentTarget.checked))
                }
              />
              <span class="by">
                {author} {date.slice(0, 10)}
              </span>
              <Exchange from={removed} to={added} />
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Landed({ landed }: { landed: EditedFile['landed'] }) {
  const t = useWords();
  if (landed.length === 0) return null;
  return (
    <section>
      <h3>{t('会改成这样', 'What would change')}</h3>
      <table class="compared">
        <tbody>
          {landed.map(({ kind, place, from, to, file }, index) => (
            <tr key={index}>
              <td class="by" title={file}>
                {t(place, place.replaceAll(/第(\d+)项/gu, 'item $1'))}
              </td>
              <td>
                {kind === 'move' ? (
                  t(`移动：${from}`, `moved: ${from}`)
                ) : (
                  <Exchange from={from} to={to} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Exchange({ from, to }: { from: string; to: string }) {
  const t = useWords();
  if (from === '' && to === '') return <span>{t('分段或并段', 'paragraphs split or joined')}</span>;
  return (
    <span>
      {from !== '' && <del>{from}</del>}
      {from !== '' && to !== '' && ' → '}
      {to !== '' && <ins>{to}</ins>}
    </span>
  );
}

export function Comments({ comments }: { comments: EditedFile['comments'] }) {
  const t = useWords();
  if (comments.length === 0) return null;
  return (
    <section>
      <h3>{t('批注，并入后记在表单旁边', 'Comments, kept beside the form')}</h3>
      <ul class="notes">
        {comments.map(({ author, text, words, paragraph }, index) => (
          <li key={index} class="note">
            <span class="by">{author}</span>{' '}
            {t(
              `“${words || paragraph.slice(0, 30)}”：${text}`,
              `"${words || paragraph.slice(0, 30)}": ${text}`,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

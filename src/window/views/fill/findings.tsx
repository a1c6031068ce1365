/** All that was found, in groups at the foot: what must be mended, what is doubtful; a click goes to the words. */
import { useState } from 'preact/hooks';
import type { Comment, FoundProblem } from '../../../workshop/index.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';
import { Meter } from './meter.tsx';
import { Note } from './notes.tsx';

const isEmpty = ({ severity, code }: FoundProblem) =>
  severity === 'error' && code === 'form/empty-box';

/** As `check` counts them: what says the same again and again is listed once. */
const placesOf = (list: readonly FoundProblem[]) =>
  list.reduce((sum, { again = 0 }) => sum + 1 + again, 0);

export function Findings() {
  const app = useApp();
  const t = useWords();
  const findings = useView((state) => state.findings);
  const blanks = useView(({ form }) => form?.sheet?.view.blanks);
  const comments = useView((state) => state.comments);
  const [shown, setShown] = useState<string>();
  // one cause is listed once, with the number of its places
  const all = (findings ?? []).filter(({ isAgain }) => !isAgain);
  const groups: [string, string, FoundProblem[]][] = [
    [
      'error',
      t('要改的', 'to mend'),
      all.filter((each) => each.severity === 'error' && !isEmpty(each)),
    ],
    ['warning', t('可疑的', 'doubtful'), all.filter(({ severity }) => severity === 'warning')],
    ['note', t('提醒', 'notes'), all.filter(({ severity }) => severity === 'note')],
    ['empty', t('没填的', 'empty'), all.filter(isEmpty)],
  ];
  const open = groups.find(([key]) => key === shown)?.[2] ?? [];
  return (
    <section class="foot" data-region tabIndex={-1} aria-label={t('校对', 'proofreading')}>
      {open.length > 0 && (
        <ul class="found">
          {open.map((finding, index) => (
            <li key={index} class={finding.severity}>
              {finding.textId && (
                <button
                  type="button"
                  class="link"
                  onClick={() => app.point(finding.textId ?? '', 'list')}
                >
                  {(finding.inLine ?? finding.words) || t('那里', 'there')}
                </button>
              )}
              <Note finding={finding} />
              {finding.again !== undefined && (
                <span class="hint">{t(`另有${finding.again}处`, `${finding.again} more`)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown === 'comment' && comments && <Comments comments={comments} />}
      <div class="groups">
        {findings === undefined && <span role="status">{t('正在校对…', 'proofreading…')}</span>}
        {findings !== undefined &&
          groups.map(([key, label, list]) => (
            <button
              key={key}
              type="button"
              class={`group ${key}`}
              aria-expanded={shown === key}
              disabled={list.length === 0}
              onClick={() => setShown(shown === key ? undefined : key)}
            >
              {`${label} ${key === 'empty' ? (blanks ?? list.length) : placesOf(list)}`}
            </button>
          ))}
        {comments && comments.length > 0 && (
          <button
            type="button"
            class="group"
            aria-expanded={shown === 'comment'}
            onClick={() => setShown(shown === 'comment' ? undefined : 'comment')}
          >
            {t('批注', 'comments')} {comments.length}
          </button>
        )}
        <span class="gap" />
        <Meter />
      </div>
    </section>
  );
}

/** What was written in the margin of an edited Word file; each goes when it is dealt with. */
function Comments({ comments }: { comments: readonly Comment[] }) {
  const app = useApp();
  const t = useWords();
  return (
    <ul class="found">
      {comments.map((comment, index) => (
        <li key={index} class="note">
          {comment.text}
          <button type="button" class="link" onClick={() => void app.dealWithComment(comment)}>
            {t('处理好了', 'dealt with')}
          </button>
        </li>
      ))}
    </ul>
  );
}

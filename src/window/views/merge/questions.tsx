/** What a person has to decide of an edited file; the form's side holds until then. */
import type { EditedFile } from '../../../workshop/index.ts';
import { useWords } from '../../state/use-app.ts';
import { Clashes } from './parts.tsx';

export function Questions({
  questions,
  theirs,
  onDecide,
}: {
  questions: EditedFile['questions'];
  /** Keys of those of which the file's words are taken. */
  theirs: ReadonlySet<string>;
  onDecide: (theirs: ReadonlySet<string>) => void;
}) {
  const t = useWords();
  const headings = {
    both: t('两边都改了的，请选一边', 'Changed on both sides: choose'),
    unknown: t(
      '不一样、但不知道是哪边改的，请选一边',
      'Different, and nothing tells which side changed: choose',
    ),
    computed: t('程序算的、文件里手改了的，请选一个', 'Computed, and typed by hand: choose'),
  };
  const all = (isTheirs: boolean) =>
    onDecide(new Set(isTheirs ? questions.map(({ key }) => key) : []));
  return (
    <>
      {questions.length > 1 && (
        <p class="pair">
          <span>
            {t(`有 ${questions.length} 处要定：`, `${questions.length} places to decide:`)}
          </span>
          <button type="button" onClick={() => all(true)}>
            {t('全按文件', 'All as in the file')}
          </button>
          <button type="button" onClick={() => all(false)}>
            {t('全按表单', 'All as in the form')}
          </button>
        </p>
      )}
      {(['both', 'unknown', 'computed'] as const).map((reason) => {
        const own = questions.filter((each) => each.reason === reason);
        const chosen = new Set(own.flatMap(({ key }, index) => (theirs.has(key) ? [index] : [])));
        const others = [...theirs].filter((key) => own.every((each) => each.key !== key));
        return (
          <Clashes
            key={reason}
            name={reason}
            heading={headings[reason]}
            clashes={own.map(({ ours, theirs: file, name }) => ({
              ours,
              theirs: file,
              ...(name === undefined ? {} : { title: `【${name}】` }),
            }))}
            theirs={chosen}
            onDecide={(next) =>
              onDecide(
                new Set([...others, ...own.flatMap(({ key }, at) => (next.has(at) ? [key] : []))]),
              )
            }
          />
        );
      })}
    </>
  );
}

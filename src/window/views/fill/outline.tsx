/** The outline: every heading, how many boxes below it are empty; a click goes there. */
import { isList, type SectionView, type TextView } from '../../../fields/index.ts';
import { drawnWhenOther, useApp, useWords } from '../../state/use-app.ts';

export const Outline = drawnWhenOther(
  ({ section, depth }: { section: SectionView; depth: number }) => {
    const below = section.parts.flatMap((part) =>
      isList(part) ? part.items.filter((item) => item.type === 'section') : [],
    );
    return (
      <>
        {section.heading && <OutlineEntry section={section} />}
        {below.length > 0 && (
          <ul>
            {below.map((each) => (
              <li key={each.key ?? each.id}>
                <Outline section={each} depth={depth + 1} />
              </li>
            ))}
          </ul>
        )}
      </>
    );
  },
);

function OutlineEntry({ section }: { section: SectionView }) {
  const app = useApp();
  const t = useWords();
  const { heading, blanks } = section;
  if (heading === undefined) return null;
  const text = wordsOf(heading) || t('（没有标题）', '(no heading)');
  return (
    <button type="button" class="entry" onClick={() => app.point(heading.id, 'list')}>
      <span>
        {heading.label}
        {text}
      </span>
      {blanks > 0 && (
        <span class="count waiting" title={t(`还差${blanks}项`, `${blanks} to fill in`)}>
          {blanks}
        </span>
      )}
    </button>
  );
}

/** As it is printed: what a box stands for, not its name. */
function wordsOf({ pieces }: TextView): string {
  const words = pieces.map((piece) => {
    if (piece.kind === 'hand' || piece.kind === 'figure') return piece.now || '【】';
    return piece.text;
  });
  return words.join('').trim();
}

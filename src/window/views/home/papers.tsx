/** The papers of the desk by their years, newest on top; what a paper is made of stands below it. */
import type { Card } from '../../../workshop/index.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';

export function Years({ cards }: { cards: readonly Card[] }) {
  const t = useWords();
  const byPath = new Map(cards.map((card) => [card.path, card]));
  const parts = new Map(
    cards.map((card) => [card.path, card.parts.flatMap((path) => byPath.get(path) ?? [])]),
  );
  // A paper that is issued by another, as a notice does, is a paper all the same: only parts without a year go below.
  const isPart = new Set(
    [...parts.values()]
      .flat()
      .filter(({ year }) => year === undefined)
      .map(({ path }) => path),
  );
  const tops = cards.filter(({ path }) => !isPart.has(path));
  const years = [...new Set(tops.map(({ year }) => year))].sort((a, b) => (b ?? 0) - (a ?? 0));
  return (
    <>
      {years.map((year) => (
        <section class="year" key={year ?? 0}>
          <h2>
            {year === undefined ? t('没有年度的', 'Without a year') : t(`${year}年`, `${year}`)}
          </h2>
          <ul class="cards">
            {tops
              .filter((card) => card.year === year)
              .map((card) => (
                <Paper
                  key={card.path}
                  card={card}
                  parts={(parts.get(card.path) ?? []).filter(({ path }) => isPart.has(path))}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The names of files that are still to be read: of hundreds, none has to wait for the others to be opened. */
export function Unread({ paths }: { paths: readonly string[] }) {
  const app = useApp();
  const t = useWords();
  return (
    <section class="year">
      <p role="status">{t(`还在看的 ${paths.length} 份`, `${paths.length} still to be read`)}</p>
      <ul class="names">
        {paths.map((path) => (
          <li key={path}>
            <button type="button" class="link" onClick={() => void app.open(path)}>
              {path.replace(/\.ya?ml$/iu, '')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Paper({ card, parts }: { card: Card; parts: readonly Card[] }) {
  const app = useApp();
  const t = useWords();
  return (
    <li>
      <button type="button" class="card" onClick={() => void app.open(card.path)}>
        <span class="kind">{card.kind}</span>
        <strong>{card.title}</strong>
        <span class="path">{card.path}</span>
        <Count path={card.path} />
      </button>
      {parts.length > 0 && (
        <ul class="parts" aria-label={t('部门稿', 'parts by departments')}>
          {parts.map((part) => (
            <li key={part.path}>
              <button type="button" class="link" onClick={() => void app.open(part.path)}>
                {part.path.replace(/^.*\//u, '').replace(/\.ya?ml$/iu, '')}
              </button>
              <Count path={part.path} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Count({ path }: { path: string }) {
  const t = useWords();
  const blanks = useView((state) => state.blanks[path]);
  if (blanks === undefined) return null;
  return (
    <span class={blanks > 0 ? 'count waiting' : 'count fine'}>
      {blanks > 0
        ? t(`还差 ${blanks} 项`, `${blanks} to fill in`)
        : t('没有空着的', 'nothing empty')}
    </span>
  );
}

/** Fill: the outline, this year's text with its boxes, and the page as it is printed. */
import { type SectionView, textsOf } from '../../../fields/index.ts';
import type { Problem } from '../../../problem.ts';
import { useSay, useView, useWords } from '../../state/use-app.ts';
import { Paper } from '../page/paper.tsx';
import { Entries } from './entries.tsx';
import { Findings } from './findings.tsx';
import { LastYearSwitch } from './last-year.tsx';
import { Outline } from './outline.tsx';
import { Section } from './section.tsx';

export function Fill() {
  const t = useWords();
  const form = useView((state) => state.form);
  const sheet = form?.sheet;
  if (form === undefined) return null;
  if (sheet === undefined) return <NotReadable problems={form.problems} />;
  return (
    <div class="fill">
      <nav class="outline" data-region tabIndex={-1} aria-label={t('提纲', 'outline')}>
        <Outline section={sheet.view.body} depth={0} />
      </nav>
      <main class="sheet" data-region tabIndex={-1} aria-label={t('填写', 'fill in')}>
        <Entries fields={sheet.view.fields} />
        {hasLastYear(sheet.view.body) && <LastYearSwitch />}
        <Section section={sheet.view.body} depth={0} />
      </main>
      <Paper />
      <Findings />
    </div>
  );
}

function hasLastYear(body: SectionView): boolean {
  for (const { last } of textsOf(body)) if (last) return true;
  return false;
}

function NotReadable({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  const t = useWords();
  if (problems.length === 0) {
    return (
      <main class="home" data-region tabIndex={-1}>
        <p role="status">{t('正在打开…', 'Opening…')}</p>
      </main>
    );
  }
  return (
    <main class="home" data-region tabIndex={-1}>
      <h2>{t('这张表现在读不通', 'This form cannot be read as it stands')}</h2>
      <ul class="problems">
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.place && (
              <span class="path">
                {problem.place.file}:{problem.place.line}
              </span>
            )}
            {say(problem.message)} {problem.hint && say(problem.hint)}
          </li>
        ))}
      </ul>
    </main>
  );
}

/** The same paper through the years: headings side by side, figures below; a section of any year can be taken over. */
import { useEffect, useState } from 'preact/hooks';
import type { YearsShown } from '../../../workshop/index.ts';
import { firstWords } from '../../state/steps.ts';
import { useApp, useSay, useView, useWords } from '../../state/use-app.ts';
import { counted } from '../counted.ts';

type Row = YearsShown['outline']['rows'][number];
type Cell = NonNullable<Row['cells'][number]>;

export function Years() {
  const app = useApp();
  const t = useWords();
  const path = useView(({ form }) => form?.path ?? '');
  const sheet = useView(({ form }) => form?.sheet);
  const [shown, setShown] = useState<YearsShown>();
  useEffect(() => void app.engine.years(path).then(setShown), [app, path, sheet]);
  const take = async (row: number, year: number) => {
    const { value, problems } = await app.engine.sectionOfYear(path, { row, year });
    if (value === undefined) return app.say(firstWords(problems));
    const isDone = await app.act([value]);
    if (isDone) app.say(TAKEN);
  };
  return (
    <main class="years" data-region tabIndex={-1} aria-label={t('历年', 'years')}>
      {shown === undefined ? (
        <p role="status">{t('正在看各年的……', 'reading the years…')}</p>
      ) : (
        <>
          <Headings shown={shown} onTake={(row, year) => void take(row, year)} />
          <FigureTable shown={shown} />
        </>
      )}
    </main>
  );
}

const TAKEN = {
  zh: '这一节拿到今年了，里面的数字是待填的空，撤销可以退回。',
  en: "The section stands in this year's form, its figures as boxes to fill in; undo takes it back.",
};

const yearName = ({ year, name }: YearsShown['outline']['years'][number]) => year ?? name;

interface HeadingsProps {
  shown: YearsShown;
  onTake: (row: number, year: number) => void;
}

function Headings({ shown: { outline, now }, onTake }: HeadingsProps) {
  const t = useWords();
  const { years, rows } = outline;
  const hasParent = (row: number) => {
    const depth = rows[row]?.depth ?? 1;
    if (depth === 1) return true;
    const parent = rows.slice(0, row).findLast((each) => each.depth < depth);
    return (parent?.cells[now] ?? null) !== null;
  };
  return (
    <section>
      <h2>{t('各年的提纲', 'Outlines by year')}</h2>
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              {years.map((year, index) => (
                <th key={year.name} scope="col" class={index === now ? 'now' : ''}>
                  {yearName(year)}
                  <small>
                    {t(`共${year.length.toLocaleString()}字`, counted(year.length, 'character'))}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index} class={`depth${Math.min(row.depth, 4)}`}>
                {row.cells.map((cell, year) => (
                  <td key={year} class={year === now ? 'now' : ''}>
                    {cell === null ? (
                      <span class="none">—</span>
                    ) : (
                      <Heading cell={cell} isFirst={year === 0} />
                    )}
                    {cell !== null && (row.cells[now] ?? null) === null && hasParent(index) && (
                      <button
                        type="button"
                        class="link"
                        aria-label={t(
                          `把“${cell.heading}”拿到今年`,
                          `take "${cell.heading}" over into this year`,
                        )}
                        onClick={() => onTake(index, year)}
                      >
                        {t('拿到今年', 'take over')}
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Heading({ cell, isFirst }: { cell: Cell; isFirst: boolean }) {
  const t = useWords();
  const marks = {
    same: '',
    added: isFirst ? '' : t('新增', 'new'),
    reworded: t('改了说法', 'reworded'),
    back: t('又有了', 'back again'),
  };
  const mark = [marks[cell.change], cell.moved ? t('换了位置', 'moved') : ''].filter(Boolean);
  return (
    <>
      <span class="words">{cell.heading}</span>
      <small>{t(`${cell.length}字`, counted(cell.length, 'character'))}</small>
      {mark.length > 0 && <small class="mark">{mark.join(t('、', ', '))}</small>}
    </>
  );
}

function FigureTable({ shown: { outline, figures, now } }: { shown: YearsShown }) {
  const t = useWords();
  const say = useSay();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>{t('各年的数', 'Figures by year')}</h2>
      <div class="wide-table">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{t('指标', 'Figure')}</th>
              <th scope="col">{t('单位', 'Unit')}</th>
              {outline.years.map((year, index) => (
                <th key={year.name} scope="col" class={index === now ? 'number now' : 'number'}>
                  {yearName(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ name, unit, values, told }, index) => (
              <tr key={index}>
                <th scope="row">
                  {name}
                  {told.map((words) => (
                    <small key={words.zh}>{say(words)}</small>
                  ))}
                </th>
                <td>{unit}</td>
                {values.map((value, year) => (
                  <td key={year} class={year === now ? 'number now' : 'number'}>
                    {value ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

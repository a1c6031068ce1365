/** A new paper from blank: its kind, the office's own kinds among them, and its year. */
import { useState } from 'preact/hooks';
import { useApp, useView, useWords } from '../../state/use-app.ts';
import { YearField } from '../year-field.tsx';

export function NewPaper() {
  const app = useApp();
  const t = useWords();
  const kinds = useView((state) => state.kinds);
  const [chosen, setIndex] = useState<string>();
  const usual = kinds.findIndex(({ name }) => name === '工作总结');
  const index = chosen ?? String(Math.max(0, usual));
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const start = async () => {
    const chosen = kinds[Number(index)] ?? kinds[0];
    if (chosen === undefined) return;
    const { value, problems } = await app.engine.start(
      chosen,
      /^\d{4}$/u.test(year) ? Number(year) : undefined,
    );
    if (value === undefined) return app.say(problems[0]?.message);
    const path = await app.create(value.path, value.text);
    if (path !== undefined) await app.open(path);
  };
  return (
    <form
      class="new"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <label>
        {t('新写一份', 'New paper')}
        <select value={index} onChange={(event) => setIndex(event.currentTarget.value)}>
          {kinds.map(({ name, folder, description }, place) => (
            <option key={`${folder} ${name}`} value={String(place)} title={description}>
              {folder === undefined ? name : t(`${name}（本单位的）`, `${name} (your own)`)}
            </option>
          ))}
        </select>
      </label>
      <YearField label={t('年度', 'Year')} year={year} onYear={setYear} />
      <button type="submit" disabled={kinds.length === 0}>
        {t('开始写', 'Start')}
      </button>
    </form>
  );
}

/** Figures that two departments report differently: the sides beside each other, with their places; the office decides. */
import { useState } from 'preact/hooks';
import type { Board } from '../../../workshop/index.ts';
import { firstWords } from '../../state/steps.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';

type Contradiction = Board['contradictions'][number];

export function Contradictions({ all }: { all: readonly Contradiction[] }) {
  const t = useWords();
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{t('报得不一样的数，请定一个', 'Figures reported differently: decide')}</h2>
      {all.map((each) => (
        <Sides key={each.name} contradiction={each} />
      ))}
    </section>
  );
}

/** The number that counts is chosen; the other stays beside it in the form, with the reason. */
function Sides({ contradiction: { name, said } }: { contradiction: Contradiction }) {
  const app = useApp();
  const t = useWords();
  const path = useView(({ form }) => form?.path ?? '');
  const [department, setDepartment] = useState('');
  const [reason, setReason] = useState('');
  const decide = async () => {
    app.flush();
    const decision = { name, department, reason: reason.trim() };
    const { value, problems } = await app.engine.decideFigure(path, decision);
    if (value === undefined) return app.say(firstWords(problems));
    if (!(await app.act([{ do: 'splice', edit: value }]))) return;
    app.say({
      zh: `“${name}”以${department}报的为准，原来报的和理由记在表单的“裁定”里。`,
      en: `${department}'s "${name}" counts; the other number and the reason stay in the form.`,
    });
  };
  return (
    <form
      class="clash"
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <strong>{name}</strong>
      <div
        class="sides"
        role="radiogroup"
        aria-label={t(`${name}以谁为准`, `whose ${name} counts`)}
      >
        {said.map((one) => (
          <label key={`${one.department} ${one.place.file}`}>
            <input
              type="radio"
              name={`whose ${name}`}
              checked={department === one.department}
              onChange={() => setDepartment(one.department)}
            />
            <span class="by">{one.department}</span>
            <span>
              {one.value}
              {one.unit}
            </span>
            <span class="hint">
              {t(`${one.place.file} 第${one.place.line}行`, `${one.place.file}:${one.place.line}`)}
            </span>
          </label>
        ))}
      </div>
      <label>
        <span class="by">{t('为什么', 'why')}</span>
        <input
          value={reason}
          placeholder={t('例如：按统计局口径', 'as the statistics office counts')}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <span>
        <button type="submit" class="main" disabled={department === ''}>
          {t('就用这个', 'Use this')}
        </button>
      </span>
    </form>
  );
}

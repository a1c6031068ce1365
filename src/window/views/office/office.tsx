/** 单位.yaml by a few questions, in the words of the schema; all can be changed later. */
import { useEffect, useState } from 'preact/hooks';
import type { Office, OfficeField } from '../../../workshop/index.ts';
import { useApp, useWords } from '../../state/use-app.ts';

export function OfficeQuestions() {
  const app = useApp();
  const t = useWords();
  const [office, setOffice] = useState<Office>();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [all, setAll] = useState(false);
  useEffect(() => void app.engine.office().then(setOffice), [app]);
  if (office === undefined) return null;
  const shown = office.fields.filter(({ asked, now }) => all || asked || now !== '');
  const done = async () => {
    if (await app.answerOffice(office, answers)) app.show('home');
  };
  return (
    <main class="home office" data-region tabIndex={-1}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void done();
        }}
      >
        <h2>{t('本单位的固定内容', 'What is the same in all papers of your office')}</h2>
        <p class="hint">
          {t(
            '写一次，各年各表都用，以后随时能改；不知道的空着。',
            'Written once, used by every paper; can be changed at any time. Leave empty what you do not know.',
          )}
        </p>
        {shown.map((field) => (
          <Question
            key={field.name}
            field={field}
            onAnswer={(value) => setAnswers((now) => ({ ...now, [field.name]: value }))}
          />
        ))}
        {!all && shown.length < office.fields.length && (
          <p>
            <button type="button" class="link" onClick={() => setAll(true)}>
              {t(`其他 ${office.fields.length - shown.length} 项`, 'more')}
            </button>
          </p>
        )}
        <p class="pair">
          <button type="submit" class="main">
            {t('写好了', 'Done')}
          </button>
          <button type="button" onClick={() => app.show('home')}>
            {t('以后再说', 'Later')}
          </button>
        </p>
      </form>
    </main>
  );
}

interface QuestionProps {
  field: OfficeField;
  onAnswer: (value: string) => void;
}

function Question({ field, onAnswer }: QuestionProps) {
  const { name, description, example, now, canBeList, choices } = field;
  const id = `office-${name}`;
  const t = useWords();
  const typed = (event: { currentTarget: { value: string } }) =>
    onAnswer(event.currentTarget.value);
  return (
    <div class="question">
      <label for={id}>{name}</label>
      {choices ? (
        <select id={id} onChange={typed} aria-describedby={`${id}-what`}>
          {['', ...choices].map((choice) => (
            <option key={choice} value={choice} selected={choice === now}>
              {choice || t('（不写）', '(not written)')}
            </option>
          ))}
        </select>
      ) : canBeList ? (
        <textarea
          id={id}
          rows={Math.max(2, now.split('\n').length)}
          defaultValue={now}
          placeholder={t('一行一个', 'one a line')}
          onInput={typed}
          aria-describedby={`${id}-what`}
        />
      ) : (
        <input id={id} defaultValue={now} onInput={typed} aria-describedby={`${id}-what`} />
      )}
      <p id={`${id}-what`} class="hint">
        {description}
        {example !== '' && !choices && t(` 例如：${example}`, ` For example: ${example}`)}
      </p>
    </div>
  );
}

/** Two or three ways to break a long title, to choose from; the form keeps the chosen one. */
import { useState } from 'preact/hooks';
import type { TextView, TitleChoice } from '../../../fields/index.ts';
import { flushDrafts } from '../../state/pending.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';

export function TitleChoices({ text }: { text: TextView }) {
  const app = useApp();
  const t = useWords();
  const path = useView(({ form }) => form?.path ?? '');
  const [choices, setChoices] = useState<readonly TitleChoice[]>();
  const open = async () => {
    flushDrafts();
    setChoices(choices === undefined ? await app.engine.titles(path) : undefined);
  };
  const take = (choice: TitleChoice) => {
    setChoices(undefined);
    void app.act([{ do: 'set', at: text.at, text: choice.text }]);
  };
  return (
    <div class="title-choices">
      <button
        type="button"
        class="link"
        aria-expanded={choices !== undefined}
        onClick={() => void open()}
      >
        {t('标题怎么断行', 'break the title')}
      </button>
      {choices?.length === 0 && (
        <span class="hint">{t('标题一行放得下，不用断。', 'The title fits one line.')}</span>
      )}
      {choices?.map((choice) => (
        <button
          type="button"
          key={choice.text}
          class="title-choice"
          aria-pressed={choice.text === text.text}
          onClick={() => take(choice)}
        >
          {choice.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </button>
      ))}
    </div>
  );
}

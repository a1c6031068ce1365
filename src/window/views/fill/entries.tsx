/** The entries around the body: number, recipients, date; required ones and those with something in them first. */
import { useState } from 'preact/hooks';
import type { Operation, Where } from '../../../edit/index.ts';
import type { FieldView, Piece } from '../../../fields/index.ts';
import { useDraft } from '../../state/drafts.ts';
import { drawnWhenOther, useApp, useWords } from '../../state/use-app.ts';
import { TitleChoices } from './title-choices.tsx';

export function Entries({ fields }: { fields: readonly FieldView[] }) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const used = fields.filter(
    ({ text, list, required, inherited }) => text || list || required || inherited,
  );
  const shown = all ? fields : used;
  return (
    <div class="entries">
      {shown.map((field) => (
        <Entry key={`${field.at.file} ${field.name}`} field={field} />
      ))}
      {used.length < fields.length && (
        <button type="button" class="link" onClick={() => setAll(!all)}>
          {all
            ? t('收起', 'fewer')
            : t(`其他 ${fields.length - used.length} 项`, `${fields.length - used.length} more`)}
        </button>
      )}
    </div>
  );
}

const Entry = drawnWhenOther(({ field }: { field: FieldView }) => {
  const app = useApp();
  const t = useWords();
  const { name, at, text, list, choices, description, inherited } = field;
  const key = `${at.file}#${name}`;
  const box = text && onlyBox(text.pieces);
  const value = list ? list.join('\n') : (box?.now ?? text?.text ?? '');
  const commit = (typed: string, seen?: number) =>
    app.act(list ? listActs(at, list, typed) : [actOf(field, typed)], key, seen);
  const draft = useDraft(value, commit);
  const lines = Math.max(1, value.split('\n').length);
  const hint = box?.last
    ? t(`上年：${box.last}`, `last year: ${box.last}`)
    : inherited === undefined
      ? ''
      : t(`用单位的：${inherited}`, `the office's: ${inherited}`);
  return (
    <div
      class={`field${text && text.blanks > 0 ? ' waiting' : ''}${isLong(value) ? ' wide' : ''}`}
      title={description}
      data-text={text?.id}
    >
      <label class="name" for={key}>
        {name}
      </label>
      {choices ? (
        <select id={key} value={value} onChange={(event) => commit(event.currentTarget.value)}>
          {!choices.includes(value) && <option value={value}>{value || hint || '—'}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : lines > 1 || list ? (
        <textarea {...draft} id={key} rows={lines} placeholder={hint} />
      ) : (
        <input {...draft} id={key} placeholder={hint} autocomplete="off" />
      )}
      {name === '标题' && text && isLong(value) && <TitleChoices text={text} />}
    </div>
  );
});

/** The box that is all there is of an entry: nobody sees its brackets. */
function onlyBox(pieces: readonly Piece[]): (Piece & { kind: 'hand' }) | undefined {
  const [only, ...others] = pieces;
  return only?.kind === 'hand' && others.length === 0 ? only : undefined;
}

/** What is typed stands there by itself: an entry such as a date is none in a box. */
function actOf({ at, text }: FieldView, typed: string): Operation {
  const waits = text && onlyBox(text.pieces)?.now === '' && typed.trim() === '';
  return { do: 'set', at, text: waits ? text.text : typed };
}

/** More than a narrow field shows. */
const isLong = (value: string) => [...value].length > 10;

/** A list typed line by line: what stays is not touched. */
function listActs(at: Where, list: readonly string[], typed: string): Operation[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const way = (index: number) => ({ ...at, path: [...at.path, index] });
  const acts: Operation[] = [];
  for (const [index, line] of lines.entries()) {
    if (index >= list.length) acts.push({ do: 'insert', at, index, item: line });
    else if (list[index] !== line) acts.push({ do: 'set', at: way(index), text: line });
  }
  for (let index = list.length - 1; index >= lines.length; index -= 1) {
    acts.push({ do: 'remove', at: way(index) });
  }
  return acts;
}

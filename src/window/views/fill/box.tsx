/** A box of a sentence: an input as wide as what is in it, with its unit and last year's figure. */
import { isWaiting, type Piece, type TextView } from '../../../fields/index.ts';
import { useDraft } from '../../state/drafts.ts';
import { useApp, useWords } from '../../state/use-app.ts';

/** Signs that there is room for behind what stands in a box: it is made wider with the page, not in a frame of its own. */
const ROOM = 1.5;

type Fillable = Piece & { kind: 'hand' | 'figure' };

interface BoxProps {
  text: TextView;
  piece: Fillable;
  before: string;
  after: string;
  /** Where it stands on paper, in words. */
  page: string;
}

export function Box({ text, piece, before, after, page }: BoxProps) {
  const app = useApp();
  const t = useWords();
  const isFixed = piece.kind === 'figure' && piece.at === undefined;
  const draft = useDraft(piece.now, (value, seen) => {
    const key = `${text.id} ${piece.index}`;
    if (piece.kind === 'hand') {
      return app.act([{ do: 'box', at: text.at, index: piece.index, value }], key, seen);
    }
    return piece.at && app.act([{ do: 'set', at: piece.at, text: value.trim() }], key, seen);
  });
  const name = piece.kind === 'figure' ? piece.name : before;
  const last =
    piece.last === undefined ? '' : t(`，上年${piece.last}`, `, last year ${piece.last}`);
  const unit = piece.unit === '' ? '' : t(`，单位${piece.unit}`, `, unit ${piece.unit}`);
  const width = Math.max(3, widthOf(piece.now) + ROOM);
  return (
    <span class={isWaiting(piece) ? 'box waiting' : 'box'}>
      <input
        {...draft}
        class={piece.kind}
        data-box
        data-figure={piece.kind === 'figure' ? piece.name : undefined}
        readOnly={isFixed}
        style={{ width: `${width}ch` }}
        aria-description={page}
        aria-label={`${name || t('空', 'box')}${unit}${last}`}
        title={`${name}${unit}${last}`}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          const { style, value } = event.currentTarget;
          const wanted = widthOf(value);
          if (wanted + ROOM - 1 > Number.parseFloat(style.width))
            style.width = `${wanted + ROOM}ch`;
          draft.onInput();
        }}
        onKeyDown={toNextEmpty}
      />
      {piece.kind === 'figure' && !after.startsWith(piece.unit) && <span>{piece.unit}</span>}
      {piece.last !== undefined && piece.last !== '' && (
        <span class="last-figure" aria-hidden="true">
          {t(`上年${piece.last}`, `last ${piece.last}`)}
        </span>
      )}
    </span>
  );
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

const figureOf = ({ dataset }: HTMLInputElement) => dataset.figure;

/** Tab and Enter go to the next empty box; where none is left, Tab goes on as everywhere. */
function toNextEmpty(event: KeyboardEvent): void {
  const isNext = (event.key === 'Tab' && !event.shiftKey) || event.key === 'Enter';
  if (!isNext || event.isComposing) return;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-box]')];
  const now = boxes.indexOf(event.currentTarget as HTMLInputElement);
  // The other boxes of a figure that was typed fill themselves, in a moment.
  const typed = new Set(boxes.filter(({ value }) => value !== '').map(figureOf));
  const next = boxes
    .slice(now + 1)
    .find((box) => box.value === '' && !(figureOf(box) && typed.has(figureOf(box))));
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.select();
}

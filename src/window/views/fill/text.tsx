/** A text: words with boxes to fill in, or plain words to write. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextView } from '../../../fields/index.ts';
import { useDraft } from '../../state/drafts.ts';
import { untilStill } from '../../state/still.ts';
import { drawnWhenOther, useApp, useView, useWords } from '../../state/use-app.ts';
import { Box } from './box.tsx';
import { LastYear } from './last-year.tsx';
import { TextNotes } from './notes.tsx';

interface Shown {
  text: TextView;
  isHeading?: boolean;
  isCell?: boolean;
}

export const Text = drawnWhenOther(({ text, isHeading = false, isCell = false }: Shown) => {
  const app = useApp();
  const [isWriting, setWriting] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const here = useView(({ here }) => (here?.id === text.id ? here : undefined));
  const hasBoxes = text.pieces.some(({ kind }) => kind !== 'text');
  useEffect(() => {
    if (here === undefined || here.from === 'fill') return;
    holder.current?.scrollIntoView({ block: 'center' });
    holder.current
      ?.querySelector<HTMLElement>('input, textarea, button')
      ?.focus({ preventScroll: true });
  }, [here]);
  const isLong = !isHeading && !isCell;
  const base = isHeading ? 'text is-heading' : isCell ? 'text is-cell' : 'text';
  const kind = isLong && text.last ? `${base} with-last` : base;
  const pointed = () => app.point(text.id, 'fill');
  return (
    <div
      ref={holder}
      class={here ? `${kind} here` : kind}
      data-text={text.id}
      onFocusCapture={() => here === undefined && pointed()}
    >
      {text.label !== '' && <span class="label">{text.label}</span>}
      {hasBoxes && !isWriting ? (
        <Sentence text={text} onWrite={() => setWriting(true)} />
      ) : (
        <Writing
          text={text}
          isShort={isHeading || isCell}
          isFocused={isWriting}
          onDone={() => setWriting(false)}
        />
      )}
      {isLong && <LastYear text={text} />}
      <TextNotes id={text.id} />
    </div>
  );
});

/** A computed text of at most so many signs is not parted at the end of a line: no % alone on the next one. */
const LONG = 8;

function Sentence({ text, onWrite }: { text: TextView; onWrite: () => void }) {
  const t = useWords();
  return (
    <p class="sentence">
      {text.pieces.map((piece, index) => {
        if (piece.kind === 'text') return <span key={index}>{piece.text}</span>;
        if (piece.kind === 'auto') {
          return (
            <span
              key={index}
              class={piece.text.length > LONG ? 'auto' : 'auto short'}
              title={t(`自动算出：${piece.name}`, `computed: ${piece.name}`)}
            >
              {piece.text}
              {piece.beside !== undefined && <small>（{piece.beside}）</small>}
            </span>
          );
        }
        return (
          <Box
            key={index}
            text={text}
            piece={piece}
            before={wordsBefore(text, index)}
            after={wordsAfter(text, index)}
            page={pageOf(text, t)}
          />
        );
      })}
      <button type="button" class="link write" onClick={onWrite}>
        {t('改文字', 'edit words')}
      </button>
    </p>
  );
}

/** The words that say what a box is, for those who cannot see them. */
function wordsBefore(text: TextView, index: number): string {
  const before = text.pieces[index - 1];
  if (before?.kind !== 'text') return text.label;
  return (
    before.text
      .split(/[，。；：\n]/u)
      .pop()
      ?.trim() ?? ''
  );
}

function wordsAfter(text: TextView, index: number): string {
  const after = text.pieces[index + 1];
  return after?.kind === 'text' ? after.text : '';
}

/** Where a text stands on paper, for those who cannot see it. */
function pageOf({ page }: TextView, t: ReturnType<typeof useWords>): string {
  return page === undefined ? '' : t(`第${page}页`, `page ${page}`);
}

/** Long after the frame that a key was typed for. */
const GROW_MS = 50;
/** As wide as the signs that are typed until the field has grown; nobody sees it. */
const ROOM = '国国国';

/** What stands unseen behind a field, and makes it as high as its words. */
function withRoom(text: string): string {
  return `${text}${ROOM}`;
}

/** Whether a text fits into a field that was made for another one: a few signs more, and no line. */
function hasRoom(text: string, room: string): boolean {
  const lines = (of: string) => of.split('\n').length;
  return text.length < room.length && lines(text) === lines(room);
}

interface WritingProps {
  text: TextView;
  isShort: boolean;
  isFocused: boolean;
  onDone: () => void;
}

function Writing({ text, isShort, isFocused, onDone }: WritingProps) {
  const app = useApp();
  const t = useWords();
  const mirror = useRef<HTMLSpanElement>(null);
  const draft = useDraft(text.text, (typed, seen) =>
    app.act([{ do: 'set', at: text.at, text: typed }], text.id, seen),
  );
  const field = draft.ref as unknown as { current: HTMLTextAreaElement | null };
  const grow = () => {
    if (mirror.current && field.current)
      mirror.current.dataset.text = withRoom(field.current.value);
  };
  const growing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const growSoon = () => {
    const [typed, room] = [field.current?.value ?? '', mirror.current?.dataset.text ?? ''];
    clearTimeout(growing.current);
    // The sign is shown first; there is room for a few.
    if (hasRoom(typed, room)) growing.current = setTimeout(grow, GROW_MS);
    else grow();
  };
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused, field]);
  useEffect(grow);
  return (
    <span ref={mirror} class="grow" data-text={withRoom(text.text)}>
      <textarea
        {...draft}
        rows={1}
        aria-description={pageOf(text, t)}
        aria-label={text.label || (isShort ? t('标题', 'heading') : t('文字', 'text'))}
        placeholder={isShort ? t('标题', 'heading') : t('在这里写', 'write here')}
        onInput={() => {
          growSoon();
          draft.onInput();
        }}
        onBlur={() => {
          draft.onBlur();
          // Where its paragraph is moved, it is left and focused again.
          void untilStill().then(() => document.activeElement !== field.current && onDone());
        }}
      />
    </span>
  );
}

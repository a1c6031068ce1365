/** What is being typed: never touched by what comes back, and written as soon as what was typed before is. */
import { useEffect, useRef } from 'preact/hooks';
import { afterPaint } from './painted.ts';
import { isPending, isWritten } from './pending.ts';
import { beginComposition, endComposition, showFirst } from './still.ts';
import { useApp } from './use-app.ts';

/** So long after a change is made its value has come back, as a rule. */
const SETTLED_MS = 5000;

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties a field to a value: the value goes in while nobody types in it, what is typed comes out. While a word is being
 * composed with an input method, neither happens. What comes back is older than what was typed since, on a slow
 * computer: it never takes the place of that.
 * @param commit makes the change; resolves when it is made. `seen`: of the sheet that was shown when it was typed
 * @param isWhole nothing is written before the field is left: half a name would be another name
 */
export function useDraft(
  value: string,
  commit: (typed: string, seen: number | undefined) => unknown,
  isWhole = false,
) {
  const app = useApp();
  const field = useRef<Field>(null);
  const first = useRef(value);
  const typing = useRef({
    composing: false,
    dirty: false,
    commit,
    /** The place in the form and the sheet that it was typed into, of what is not written yet. */
    begun: undefined as { commit: typeof commit; seen: number | undefined } | undefined,
    value,
    /** The value before, and what was written since and has not come back yet. */
    sent: [] as string[],
    /** Changes that are being made. */
    underWay: 0,
  });
  Object.assign(typing.current, { commit, value });
  const callOff = useRef<() => void>(undefined);

  const flush = useRef(() => {
    callOff.current?.();
    callOff.current = undefined;
    const now = typing.current;
    const element = field.current;
    if (!now.dirty || now.composing || element === null) return;
    now.dirty = false;
    isWritten(flush.current);
    const typed = element.value;
    if (typed === (now.sent.at(-1) ?? now.value)) return;
    if (now.sent.length === 0) now.sent.push(now.value);
    now.sent.push(typed);
    now.underWay += 1;
    const settle = () => {
      if (now.sent.at(-1) !== typed) return;
      // Under a person's hands nothing is taken back, however long it takes.
      if (document.activeElement === element) return void setTimeout(settle, SETTLED_MS);
      now.sent = [];
      show.current();
    };
    const made = () => {
      now.underWay -= 1;
      if (now.dirty) later.current(); // As one change: on a slow computer fast typing makes few.
      setTimeout(settle, SETTLED_MS);
    };
    const { commit: make, seen } = now.begun ?? { commit: now.commit, seen: app.seen() };
    void Promise.resolve(make(typed, seen)).then(made, made);
  });
  const show = useRef(() => {
    const element = field.current;
    const now = typing.current;
    if (element === null || now.dirty || now.composing || isOlder(now)) return;
    if (element.value === now.value) return;
    if (document.activeElement === element && isBehind(element, now.value)) return;
    element.value = now.value;
    element.dispatchEvent(new Event('shown'));
  });
  const later = useRef(() => {
    callOff.current ??= afterPaint(flush.current);
  });
  const soon = () => {
    const now = typing.current;
    if (!now.dirty) now.begun = { commit: now.commit, seen: app.seen() };
    now.dirty = true;
    showFirst();
    isPending(flush.current);
    if (!isWhole && typing.current.underWay === 0) later.current();
  };

  useEffect(() => show.current());
  useEffect(
    () => () => {
      flush.current();
      if (typing.current.composing) endComposition();
    },
    [],
  );

  return {
    ref: field as never,
    defaultValue: first.current,
    onInput: soon,
    onCompositionStart: () => {
      typing.current.composing = true;
      beginComposition(field.current ?? undefined);
    },
    onCompositionEnd: () => {
      typing.current.composing = false;
      endComposition();
      soon();
    },
    onBlur: () => flush.current(),
  };
}

/** White space around a text, which the form does not keep, is not taken away under a person's hands. */
function isBehind(element: Field, value: string): boolean {
  return element.value.trim() === value.trim();
}

/** Whether a value that came back is older than what was typed since; what has come back is struck off. */
function isOlder(now: { value: string; sent: string[]; underWay: number }): boolean {
  if (now.sent.length === 0) return false;
  const at = now.sent.findIndex((one) => one.trim() === now.value.trim());
  // Neither the value before nor one of ours: somebody else's, or ours as the form writes it.
  if (at < 0 && now.underWay > 0) return true;
  now.sent = at < 0 ? [] : now.sent.slice(at);
  if (now.sent.length > 1) return true;
  now.sent = [];
  return false;
}

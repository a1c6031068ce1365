/** What is being typed: never touched by what comes back, and written a moment after the last key. */
import { useEffect, useRef } from 'preact/hooks';

/** Fast typing makes one change, not ten. */
const PAUSE_MS = 120;

const pending = new Set<() => void>();

/** Writes all that is typed and not yet written. */
export function flushDrafts(): void {
  for (const flush of [...pending]) flush();
}

/** The field in which a word is being composed with an input method, and who waits for its end. */
let composingIn: Field | undefined;
let waiting: (() => void)[] = [];

/** Nothing that is shown may move while a word is being composed. */
export async function untilComposed(): Promise<void> {
  while (composingIn?.isConnected === true)
    await new Promise<void>((resolve) => void waiting.push(resolve));
}

function endComposition(): void {
  composingIn = undefined;
  for (const resolve of waiting) resolve();
  waiting = [];
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties a field to a value: the value goes in while nobody types in it, what is typed comes out. While a word is being
 * composed with an input method, neither happens.
 */
export function useDraft(value: string, commit: (typed: string) => void) {
  const field = useRef<Field>(null);
  const typing = useRef({ composing: false, dirty: false, commit, value });
  typing.current.commit = commit;
  typing.current.value = value;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useRef(() => {
    clearTimeout(timer.current);
    const now = typing.current;
    const element = field.current;
    if (!now.dirty || now.composing || element === null) return;
    now.dirty = false;
    pending.delete(flush.current);
    if (element.value !== now.value) now.commit(element.value);
  });
  const soon = () => {
    typing.current.dirty = true;
    pending.add(flush.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush.current, PAUSE_MS);
  };

  useEffect(() => {
    const element = field.current;
    const { dirty, composing } = typing.current;
    if (element === null || dirty || composing || element.value === value) return;
    if (document.activeElement === element && isBehind(element, value)) return;
    element.value = value;
    element.dispatchEvent(new Event('shown'));
  });
  useEffect(
    () => () => {
      flush.current();
      if (typing.current.composing) endComposition();
    },
    [],
  );

  return {
    ref: field as never,
    defaultValue: value,
    onInput: soon,
    onCompositionStart: () => {
      typing.current.composing = true;
      composingIn = field.current ?? undefined;
    },
    onCompositionEnd: () => {
      typing.current.composing = false;
      endComposition();
      soon();
    },
    onBlur: () => flush.current(),
  };
}

/** White space at the end, which the form does not keep, is not taken away under a person's hands. */
function isBehind(element: Field, value: string): boolean {
  return element.value.trimEnd() === value.trimEnd();
}

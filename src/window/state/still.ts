/**
 * When nothing that is shown may move: while a word is being composed, while a button is held down, and before a sign
 * that was typed is seen.
 */
import { afterPaint } from './painted.ts';

let composingIn: Element | undefined;
let isHeld = false;
let isUnseen = false;
const waiting: (() => void)[] = [];

export async function untilStill(): Promise<void> {
  while (isHeld || isUnseen || composingIn?.isConnected === true)
    await new Promise<void>((resolve) => void waiting.push(resolve));
}

/** A sign was typed: its own frame has nothing else in it. */
export function showFirst(): void {
  if (isUnseen) return;
  isUnseen = true;
  afterPaint(() => {
    isUnseen = false;
    wake();
  });
}

/** A word is being composed with an input method in this field. */
export function beginComposition(field: Element | undefined): void {
  composingIn = field;
}

export function endComposition(): void {
  composingIn = undefined;
  wake();
}

function wake(): void {
  for (const resolve of waiting.splice(0)) resolve();
}

/** A button that moved away while it was pressed would not be clicked. */
export function holdStillUnderPointers(page: Document): void {
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    // The click itself comes first.
    setTimeout(wake);
  };
  const held = (event: Event) => {
    // Of a button let go unseen, as behind a menu of the system, nothing is waited for any more.
    release();
    isHeld = event.target instanceof Element && event.target.closest('button, a, label') !== null;
  };
  page.addEventListener('pointerdown', held, true);
  for (const name of ['pointerup', 'pointercancel', 'dragend'])
    page.addEventListener(name, release, true);
  // Let go outside of the window.
  page.addEventListener('pointermove', ({ buttons }) => buttons === 0 && release(), true);
  window.addEventListener('blur', release);
}

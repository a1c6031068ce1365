/** What need not be done in the frame that a key was typed for is done after it: its sign is shown first. */

/** So long is waited where nothing is shown at all: of a page in the background. */
const UNSEEN_MS = 300;

/** Calls once the frame that is due has been shown. @returns what calls it off */
export function afterPaint(then: () => void): () => void {
  let isOver = false;
  let next: ReturnType<typeof setTimeout>;
  const end = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(next);
    then();
  };
  next = setTimeout(end, UNSEEN_MS);
  // Called before the frame is drawn: a task of its own comes after it.
  requestAnimationFrame(() => {
    if (!isOver) soon(end);
  });
  return () => {
    isOver = true;
    clearTimeout(next);
  };
}

/** As a task of its own, without the pause that timers keep. */
function soon(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(undefined);
}

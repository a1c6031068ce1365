/**
 * What need not be done in the frame that a key was typed for is done after it: its sign is shown first. All that waits
 * for one frame asks for it once, by one channel for good: to make one for each key takes as long as to draw the sign.
 */

/** So long is waited where nothing is shown at all: of a page in the background. */
const UNSEEN_MS = 300;

interface Due {
  act: () => void;
}

/** Waits for the frame that is due. */
let waiting: Due[] = [];
/** Its frame is drawn. */
let shown: Due[] = [];
let unseen: ReturnType<typeof setTimeout> | undefined;
let channel: MessageChannel | undefined;

/** Calls once the frame that is due has been shown. @returns what calls it off */
export function afterPaint(then: () => void): () => void {
  const due: Due = { act: then };
  if (waiting.push(due) === 1) {
    unseen = setTimeout(isDrawn, UNSEEN_MS);
    // Called before the frame is drawn: a task of its own comes after it.
    requestAnimationFrame(isDrawn);
  }
  return () => {
    due.act = () => {};
  };
}

function isDrawn(): void {
  if (waiting.length === 0) return;
  clearTimeout(unseen);
  shown.push(...waiting);
  waiting = [];
  channel ??= channelTo(doAll);
  channel.port2.postMessage(undefined);
}

function doAll(): void {
  const all = shown;
  shown = [];
  // Each by itself: where one fails, the others are done.
  for (const { act } of all) queueMicrotask(act);
}

/** A task of its own, without the pause that timers keep. */
function channelTo(then: () => void): MessageChannel {
  const made = new MessageChannel();
  made.port1.onmessage = then;
  return made;
}

/**
 * What the browser's own trace says of each key, in processor time, which other programs on the computer do not
 * lengthen much: the work of the page's thread until the frame with the character is handed on, and the work of page
 * and workshop, one after the other, until the page beside shows it. Only the page's thread is slowed by the browser: the
 * workshop's counts `slower` times. What is recorded is what is needed: the browser's own timeline walks the whole page
 * at every key.
 */

const CATEGORIES = ['toplevel', 'cc', 'blink.user_timing', '__metadata'];
/** Marked by the page: a key went down, its sign is in the field, the pages beside have changed. */
const MARKS = { key: 'key went down', typed: 'sign typed', page: 'page changed' };

/** Marks what is measured; the same listeners for every page. */
export function markKeys(tab) {
  return tab.evaluate((marks) => {
    addEventListener('keydown', () => performance.mark(marks.key), true);
    addEventListener('input', () => performance.mark(marks.typed), true);
    const pages = document.querySelector('.pages')?.shadowRoot;
    if (pages)
      new MutationObserver(() => performance.mark(marks.page)).observe(pages, {
        subtree: true,
        childList: true,
        characterData: true,
      });
  }, MARKS);
}

export async function traced(browser, tab, slower, work) {
  await browser.startTracing(tab, { categories: CATEGORIES, screenshots: false });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return readTrace(traceEvents, slower);
}

/** @returns ms for each key: `shown`, `page` (by Chromium's slowed page alone), `slowPage` (both threads slowed); `tasks` */
function readTrace(events, slower) {
  const byTime = (picked) => picked.toSorted((a, b) => a.ts - b.ts);
  const marked = (mark) =>
    byTime(
      events.filter(({ name, cat, ph }) => name === mark && /user_timing/u.test(cat) && ph !== 'E'),
    );
  const inputs = marked(MARKS.typed);
  const [keydowns, changes] = [marked(MARKS.key), marked(MARKS.page)];
  const { pid, tid } = inputs[0] ?? {};
  const inProcess = byTime(events.filter((event) => event.pid === pid && event.ph === 'X'));
  const tasks = inProcess.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  const own = tasks.filter((event) => event.tid === tid);
  const frames = inProcess.filter(
    (event) => event.tid === tid && event.name === 'ProxyMain::BeginMainFrame',
  );
  const workshop = workshopOf(events, pid);
  const inWorkshop = tasks.filter((event) => event.tid === workshop);
  const keys = inputs.map(({ ts }, index) => {
    const from = keydowns.findLast((each) => each.ts <= ts)?.ts ?? ts;
    const shown = endOf(frames.find((each) => each.ts > ts));
    const next = inputs[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const changed = changes.find((each) => each.ts > ts && each.ts < next)?.ts;
    const page = changed && endOf(frames.find((each) => each.ts > changed));
    const busy = page === undefined ? Number.NaN : workIn(own, from, page);
    const worked = page === undefined ? Number.NaN : workIn(inWorkshop, from, changed);
    return {
      shown: shown === undefined ? Number.NaN : workIn(own, from, shown),
      page: busy + worked,
      slowPage: busy + worked * slower,
    };
  });
  return {
    shown: keys.map(({ shown }) => shown).filter(Number.isFinite),
    page: keys.map(({ page }) => page).filter(Number.isFinite),
    slowPage: keys.map(({ slowPage }) => slowPage).filter(Number.isFinite),
    tasks: own.map(({ tdur = 0 }) => tdur / 1000).toSorted((a, b) => b - a),
  };
}

/**
 * Of the page's own threads (the browser's pool of workers has other names) the one that was started first: the second
 * one proofreads, and no page waits for it.
 */
function workshopOf(events, pid) {
  const workers = events
    .filter(({ name, args }) => name === 'thread_name' && /^DedicatedWorker/u.test(args?.name))
    .filter((event) => event.pid === pid);
  return Math.min(...workers.map(({ tid }) => tid));
}

function endOf(event) {
  return event && event.ts + (event.dur ?? 0);
}

/** Processor time in ms of the tasks that were at work in this stretch. */
function workIn(tasks, from, to) {
  return tasks
    .filter(({ ts, dur = 0 }) => ts + dur > from && ts < to)
    .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}

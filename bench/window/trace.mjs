/**
 * What the browser's own trace says of each key, in processor time, which other programs on the computer do not
 * lengthen: the work of the page's thread until the character is shown, and the work of both threads, one after the
 * other, until the page beside shows it. Only the page's thread is slowed by the browser: the workshop's counts
 * `slower` times.
 */

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'blink.user_timing',
  '__metadata',
];
/** Marked by the page where the pages beside have changed. */
export const PAGE_CHANGED = 'page changed';

export async function traced(browser, tab, slower, work) {
  await browser.startTracing(tab, { categories: CATEGORIES, screenshots: false });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return readTrace(traceEvents, slower);
}

/** @returns ms for each key: `shown`, `page` (by Chromium's slowed page alone), `slowPage` (both threads slowed); `tasks` */
function readTrace(events, slower) {
  const byTime = (picked) => picked.toSorted((a, b) => a.ts - b.ts);
  const dispatched = (type) =>
    byTime(
      events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type),
    );
  const inputs = dispatched('input');
  const keydowns = dispatched('keydown');
  const { pid, tid } = inputs[0] ?? {};
  const isPage = (event) => event.pid === pid && event.tid === tid;
  const workers = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && /Worker/u.test(args?.name))
      .filter((event) => event.pid === pid)
      .map((event) => event.tid),
  );
  const tasks = byTime(events.filter((event) => event.pid === pid && event.name === 'RunTask'));
  const own = tasks.filter(isPage);
  const theirs = byTime(
    events.filter(
      (event) =>
        event.pid === pid &&
        workers.has(event.tid) &&
        event.name === 'ThreadControllerImpl::RunTask',
    ),
  );
  const commits = byTime(events.filter((event) => isPage(event) && event.name === 'Commit'));
  const changes = byTime(events.filter(({ name, ph }) => name === PAGE_CHANGED && ph !== 'E'));
  const keys = inputs.map(({ ts }, index) => {
    const from = keydowns.findLast((each) => each.ts <= ts)?.ts ?? ts;
    const shown = endOf(commits.find((each) => each.ts > ts));
    const next = inputs[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const changed = changes.find((each) => each.ts > ts && each.ts < next);
    const page = changed && endOf(commits.find((each) => each.ts > changed.ts));
    const busy = page === undefined ? Number.NaN : workIn(own, from, page);
    const worked = page === undefined ? Number.NaN : workIn(theirs, from, page);
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

function endOf(event) {
  return event && event.ts + (event.dur ?? 0);
}

/** Processor time in ms of the tasks that began in this stretch. */
function workIn(tasks, from, to) {
  return tasks
    .filter(({ ts, dur = 0 }) => ts + dur > from && ts < to)
    .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}

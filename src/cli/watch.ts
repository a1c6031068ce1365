/** Runs a task again whenever one of the files it depends on is saved. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import type { Terminal } from './terminal.ts';

/** Editors save in several steps; one run answers all of them. */
const SETTLE_MS = 120;

/**
 * Watches until the process is stopped.
 * @param sources absolute paths, asked again after every run, since a form may name new files
 */
export function watchFiles(
  sources: () => readonly string[],
  run: () => Promise<void>,
  terminal: Terminal,
): Promise<never> {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let seen = '';
  const start = () => {
    const watched = new Set(sources());
    seen = fingerprint(watched);
    // Folders, not files: saving by renaming would otherwise end the watch.
    const folders = new Set([...watched].map((path) => dirname(path)));
    watchers = [...folders].map((folder) =>
      watch(folder, () => {
        clearTimeout(timer);
        timer = setTimeout(again, SETTLE_MS);
      }),
    );
    terminal.say({
      zh: `正在等候修改（${watched.size} 个文件），按 Ctrl+C 结束。`,
      en: `Watching ${watched.size} file(s); press Ctrl+C to stop.`,
    });
  };
  const again = async () => {
    // The results may lie in the same folders: only a changed source counts.
    if (fingerprint(new Set(sources())) === seen) return;
    for (const watcher of watchers) watcher.close();
    await run();
    start();
  };
  start();
  return new Promise(() => {});
}

/** Times and sizes of the files; a missing one counts as changed once it appears. */
function fingerprint(paths: ReadonlySet<string>): string {
  return [...paths]
    .map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      return `${path}:${stats?.mtimeMs}:${stats?.size}`;
    })
    .join('\n');
}

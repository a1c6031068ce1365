/** What is done to the open form goes into its journal a moment later, so that it can be undone on other days too. */
import { type Desk, versionOf } from '../../desk/index.ts';
import { type Engine, type History, type Line, markOf } from '../../workshop/index.ts';

/** Fast typing makes one line to write, not ten. */
const PAUSE_MS = 300;

export interface Keeping {
  /** Reads the journal of a form, which all that follows goes into. */
  open(path: string): Promise<History>;
  record(line: Line): void;
  flush(): Promise<void>;
}

export function keepingTo(desk: Desk, engine: Engine): Keeping {
  let name = '';
  let waiting: Line[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const flush = async () => {
    clearTimeout(timer);
    const [journal, lines] = [name, waiting.map((line) => `${JSON.stringify(line)}\n`).join('')];
    waiting = [];
    if (lines === '' || journal === '') return;
    // The form itself is saved by other ways: a journal that cannot be written costs the undoing of other days only.
    turn = turn.then(() => desk.journals.append(journal, lines)).catch(() => undefined);
    await turn;
  };
  const record = (line: Line) => {
    const last = waiting.at(-1);
    const both = last && oneStep(last, line);
    if (both) waiting[waiting.length - 1] = both;
    else waiting.push(line);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE_MS);
  };
  return {
    record,
    flush,
    async open(path) {
      await flush();
      await turn;
      name = markOf(path);
      const journal = await desk.journals.read(name).catch(() => '');
      const history = await engine.history(path, journal, Date.now());
      // Before anything is added; where another window adds something meanwhile, another day will do.
      if (history.shorter !== undefined) {
        const expected = await versionOf(new TextEncoder().encode(journal));
        await desk.journals.shorten(name, history.shorter, expected).catch(() => false);
      }
      for (const line of history.missing) record(line);
      return history;
    },
  };
}

/** Keys typed one after another into one text are a line of the journal. */
function oneStep(last: Line, next: Line): Line | undefined {
  if (!('did' in last && 'did' in next) || last.did !== 'act' || next.did !== 'act')
    return undefined;
  if (last.key === '' || last.key !== next.key) return undefined;
  return {
    ...next,
    edit: [...last.edit, ...next.edit],
    after: { ...last.after, ...next.after },
  };
}

/** A folder on disk through the small server of `hongtou open`. */
import type { Desk, DeskContent, DeskFile, Trouble, Written } from './desk.ts';

/** The name of the header that carries the token; a page of another site cannot send it unasked. */
export const TOKEN_HEADER = 'x-hongtou-token';
/** The header that names a content's version. */
export const VERSION_HEADER = 'x-hongtou-version';

/** @param base address of the server's interface, with its last slash */
export function servedDesk(name: string, base: string, token: string): Desk {
  const ask = (what: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(`${base}${what}`, { ...init, headers: { ...init.headers, [TOKEN_HEADER]: token } });
  return {
    kind: 'served',
    name,
    async list() {
      return (await (await ask('list')).json()) as DeskFile[];
    },
    async read(path) {
      const answer = await ask(`file?path=${encodeURIComponent(path)}`);
      return answer.ok ? contentOf(answer) : undefined;
    },
    async write(path, bytes, expected): Promise<Written> {
      const answer = await ask(`file?path=${encodeURIComponent(path)}`, {
        method: 'PUT',
        body: bytes.slice(),
        headers: { [VERSION_HEADER]: expected ?? '' },
      });
      if (answer.ok) return { version: answer.headers.get(VERSION_HEADER) ?? '' };
      if (answer.status === 409) {
        const there = answer.headers.get(VERSION_HEADER) !== '';
        return { conflict: there ? await contentOf(answer) : undefined };
      }
      throw new Error(await answer.text());
    },
    journals: {
      read: async (name) => (await ask(`journal?name=${name}`)).text(),
      async append(name, lines) {
        const answer = await ask(`journal?name=${name}`, { method: 'POST', body: lines });
        if (!answer.ok) throw new Error(await answer.text());
      },
      async shorten(name, lines, expected) {
        const answer = await ask(`journal?name=${name}`, {
          method: 'PUT',
          body: lines,
          headers: { [VERSION_HEADER]: expected },
        });
        return answer.ok;
      },
    },
    watch(changed) {
      const stop = new AbortController();
      void listen(ask, changed, stop.signal);
      return () => stop.abort();
    },
    async convert(bytes, from, to): Promise<Uint8Array | Trouble> {
      const answer = await ask(`convert?from=${from}&to=${to}`, {
        method: 'POST',
        body: bytes.slice(),
      });
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      return (await answer.json()) as Trouble;
    },
  };
}

async function contentOf(answer: Response): Promise<DeskContent> {
  return {
    bytes: new Uint8Array(await answer.arrayBuffer()),
    version: answer.headers.get(VERSION_HEADER) ?? '',
  };
}

const AGAIN_MS = 1000;

/** Changes as lines of JSON, for as long as the server lives; a line lost is asked for again. */
async function listen(
  ask: (
    what: string,
    init?: RequestInit & { headers?: Record<string, string> },
  ) => Promise<Response>,
  changed: (paths: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const reader = (await ask('changes', { signal })).body?.getReader();
      const decoder = new TextDecoder();
      let rest = '';
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        const lines = `${rest}${decoder.decode(part.value, { stream: true })}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line !== '') changed(JSON.parse(line) as string[]);
      }
    } catch {
      // The server was stopped, or the page is closed.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

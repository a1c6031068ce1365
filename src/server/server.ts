/** The small server of `hongtou open`: the window and one folder, for this computer alone. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { FileTrouble } from '../computer/index.ts';
import {
  LARGEST_FILE,
  TOKEN_HEADER,
  type Trouble,
  VERSION_HEADER,
  versionOf,
} from '../desk/index.ts';
import { type ServedFolder, servedFolder } from './folder.ts';
import { GUARDING_HEADERS, isOwn, isToken } from './guard.ts';

export interface ServeOptions {
  /** Absolute path of the folder. */
  folder: string;
  /** 红头.html. */
  page: Uint8Array;
  /** 0: any that is free. */
  port: number;
  /** Old formats and PDF. @throws FileTrouble */
  convert(bytes: Uint8Array, from: string, to: 'docx' | 'pdf'): Promise<Uint8Array>;
}

export interface Served {
  /** The address with its token: whoever has it may read and write the folder. */
  address: string;
  close(): Promise<void>;
}

interface Serving extends ServeOptions {
  files: ServedFolder;
  token: string;
}

/** Starts it on 127.0.0.1; nothing outside this computer reaches it. */
export function serveFolder(options: ServeOptions): Promise<Served> {
  const token = randomBytes(24).toString('base64url');
  const serving: Serving = { ...options, files: servedFolder(options.folder), token };
  const server = createServer((request, response) => {
    void answer(serving, server, request, response).catch((error: unknown) => {
      fail(response, error instanceof FileTrouble ? 500 : 400, error);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      resolve({
        address: `http://127.0.0.1:${portOf(server)}/${token}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(
  serving: Serving,
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(GUARDING_HEADERS)) response.setHeader(name, value);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, token = '', what = '', ...more] = pathname.split('/');
  if (!isOwn(request, portOf(server)) || !isToken(token, serving.token) || more.length > 0) {
    return end(response, 403);
  }
  if (what === '' && request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return end(response, 200, serving.page);
  }
  // A page can be led to an address, but not made to send this header from elsewhere.
  if (!isToken(request.headers[TOKEN_HEADER], serving.token)) return end(response, 403);
  const route = ROUTES[`${request.method} ${what}`];
  return route ? route(serving, request, response, searchParams) : end(response, 404);
}

type Route = (
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
) => Promise<void> | void;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET about': ({ folder }, _, response) => json(response, 200, { name: basename(folder) }),
  'GET list': ({ files }, _, response) => json(response, 200, files.list()),
  async 'GET file'({ files }, _, response, query) {
    const bytes = await files.read(query.get('path') ?? '');
    if (bytes === undefined) return end(response, 404);
    await content(response, 200, bytes);
  },
  async 'PUT file'({ files }, request, response, query) {
    const bytes = await bodyOf(request);
    if (bytes === undefined) return end(response, 413);
    const expected = String(request.headers[VERSION_HEADER] ?? '') || undefined;
    const written = await files.write(query.get('path') ?? '', bytes, expected);
    if (written === undefined) return end(response, 403);
    if ('version' in written) {
      response.setHeader(VERSION_HEADER, written.version);
      return end(response, 204);
    }
    if (written.conflict) return content(response, 409, written.conflict.bytes);
    response.setHeader(VERSION_HEADER, '');
    end(response, 409);
  },
  async 'GET journal'({ files }, _, response, query) {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    end(response, 200, await files.journals.read(query.get('name') ?? ''));
  },
  async 'POST journal'({ files }, request, response, query) {
    const bytes = await bodyOf(request);
    if (bytes === undefined) return end(response, 413);
    await files.journals.append(query.get('name') ?? '', new TextDecoder().decode(bytes));
    end(response, 204);
  },
  async 'PUT journal'({ files }, request, response, query) {
    const bytes = await bodyOf(request);
    if (bytes === undefined) return end(response, 413);
    const expected = String(request.headers[VERSION_HEADER] ?? '');
    const lines = new TextDecoder().decode(bytes);
    const isDone = await files.journals.shorten(query.get('name') ?? '', lines, expected);
    end(response, isDone ? 204 : 409);
  },
  'GET changes'({ files }, request, response) {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.write('\n');
    const stop = files.watch((paths) => void response.write(`${JSON.stringify(paths)}\n`));
    request.on('close', stop);
  },
  async 'POST convert'({ convert }, request, response, query) {
    const bytes = await bodyOf(request);
    if (bytes === undefined) return end(response, 413);
    const [from = '', to = ''] = [query.get('from') ?? '', query.get('to') ?? ''];
    if (!/^[a-z]{2,5}$/u.test(from) || (to !== 'docx' && to !== 'pdf')) return end(response, 400);
    try {
      end(response, 200, await convert(bytes, from, to));
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      json(response, 422, error.words satisfies Trouble);
    }
  },
};

async function content(response: ServerResponse, status: number, bytes: Uint8Array) {
  response.setHeader(VERSION_HEADER, await versionOf(bytes));
  response.setHeader('content-type', 'application/octet-stream');
  end(response, status, bytes);
}

/** Undefined where it is larger than any form. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_FILE) return undefined;
    parts.push(part as Buffer);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  end(response, status, JSON.stringify(value));
}

function end(response: ServerResponse, status: number, body?: string | Uint8Array): void {
  response.statusCode = status;
  response.end(body);
}

function fail(response: ServerResponse, status: number, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  end(response, status, error instanceof FileTrouble ? error.words.zh : '');
}

/** The server of `hongtou open`: a desk for its own page, a closed door for everything else. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileTrouble } from '../../src/computer/index.ts';
import { servedDesk, TOKEN_HEADER } from '../../src/desk/index.ts';
import { servedFolder } from '../../src/server/folder.ts';
import { type Served, serveFolder } from '../../src/server/index.ts';
import { holdsJournals } from '../support/journals.ts';

const outside = mkdtempSync(join(tmpdir(), 'hongtou-outside-'));
const folder = mkdtempSync(join(tmpdir(), 'hongtou-served-'));
let served: Served;
let token: string;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, '2024'));
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '2024/工作总结.yaml'), '文种: 工作总结\n');
  writeFileSync(join(folder, '密码.txt'), 'secret');
  writeFileSync(join(folder, '.git/config.yaml'), 'secret');
  writeFileSync(join(outside, '外面.yaml'), 'secret');
  symlinkSync(outside, join(folder, '链接'));
  served = await serveFolder({
    folder,
    page: new TextEncoder().encode('<!DOCTYPE html>'),
    port: 0,
    convert: async () => {
      throw new FileTrouble({ zh: '没有 LibreOffice。', en: 'No LibreOffice.' });
    },
  });
  const address = new URL(served.address);
  port = Number(address.port);
  token = address.pathname.slice(1, -1);
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
  rmSync(outside, { recursive: true });
});

const desk = () => servedDesk('表', served.address, token);
const bytes = (text: string) => new TextEncoder().encode(text);

/** A request as any program or page could make it. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (part) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a served folder', () => {
  it('brings to the disk what it tells to be saved: the form, its name, and what undoing needs', async () => {
    const synced: string[] = [];
    const own = servedFolder(folder, (path) =>
      synced.push(basename(path).replace(/^\.hongtou.*(?=\.tmp)/u, '…')),
    );
    const written = await own.write('2024/存盘.yaml', bytes('一'), undefined);
    expect(written).toHaveProperty('version');
    expect(synced.splice(0)).toEqual(['….tmp', '2024']);
    await own.journals.append('power', '{"at":1}\n');
    expect(synced.splice(0)).toEqual(['power.jsonl', '.红头', basename(folder)]);
    await own.journals.append('power', '{"at":2}\n');
    expect(synced.splice(0)).toEqual(['power.jsonl']);
    rmSync(join(folder, '.红头'), { recursive: true });
    rmSync(join(folder, '2024/存盘.yaml'));
  });

  it('lists and reads what forms are made of', async () => {
    expect(await desk().list()).toEqual([{ path: '2024/工作总结.yaml', size: 21 }]);
    const content = await desk().read('2024/工作总结.yaml');
    expect(new TextDecoder().decode(content?.bytes)).toBe('文种: 工作总结\n');
    expect(await desk().read('没有.yaml')).toBeUndefined();
  });

  it('writes only over what was seen, also when two write at once', async () => {
    const own = desk();
    const made = await own.write('2024/新.yaml', bytes('一'), undefined);
    const version = 'version' in made ? made.version : '';
    const both = await Promise.all([
      own.write('2024/新.yaml', bytes('二'), version),
      own.write('2024/新.yaml', bytes('三'), version),
    ]);
    expect(both.filter((written) => 'version' in written)).toHaveLength(1);
    const late = both.find((written) => 'conflict' in written);
    const there = readFileSync(join(folder, '2024/新.yaml'));
    expect(late && 'conflict' in late && late.conflict?.bytes).toEqual(new Uint8Array(there));
  });

  it('adds to journals, and shortens one only where nothing was added since', () =>
    holdsJournals(desk()));

  it('tells of changes that other programs make', async () => {
    const heard: string[] = [];
    const stop = desk().watch((paths) => void heard.push(...paths));
    // Written again until it is heard: the server may not be listening yet.
    for (let count = 0; heard.length === 0 && count < 100; count += 1) {
      writeFileSync(join(folder, '2024/工作总结.yaml'), `文种: 工作总结 # ${count}\n`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    stop();
    expect(heard).toContain('2024/工作总结.yaml');
  });

  it('says what cannot be converted, and why', async () => {
    expect(await desk().convert?.(bytes('x'), 'doc', 'docx')).toEqual({
      zh: '没有 LibreOffice。',
      en: 'No LibreOffice.',
    });
  });

  const outOfIt = [
    '../外面.yaml',
    '2024/../../外面.yaml',
    '链接/外面.yaml',
    '链接/新.yaml',
    '.git/config.yaml',
    '密码.txt',
    '/etc/passwd',
    '..\\外面.yaml',
    'a.html',
  ];
  it.each(outOfIt)('neither reads nor writes %s', async (path) => {
    expect(await desk().read(path)).toBeUndefined();
    await expect(desk().write(path, bytes('x'), undefined)).rejects.toThrow();
  });
});

describe('the door', () => {
  const file = () => `/${token}/list`;
  const known = () => ({ [TOKEN_HEADER]: token });

  it('is open for its own page', async () => {
    expect((await ask(`/${token}/`)).status).toBe(200);
    expect((await ask(file(), known())).status).toBe(200);
  });

  it('is closed without the token in the address, or without the header', async () => {
    expect((await ask('/')).status).toBe(403);
    expect((await ask('/list', known())).status).toBe(403);
    expect((await ask(`/${'x'.repeat(token.length)}/list`, known())).status).toBe(403);
    expect((await ask(file())).status).toBe(403);
  });

  it('is closed for names that lead here, pages of other origins and what browsers say of them', async () => {
    const others: Record<string, string>[] = [
      { host: `evil.example:${port}` },
      { host: '127.0.0.1' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${port + 1}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of others) {
      for (const method of ['GET', 'PUT', 'POST', 'OPTIONS']) {
        const { status, body } = await ask(file(), { ...known(), ...headers }, method);
        expect({ headers, method, status, body }).toEqual({
          headers,
          method,
          status: 403,
          body: '',
        });
      }
    }
  });
});

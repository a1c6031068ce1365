/** Files as they come by chat: renamed, in archives, saved by other programs, half of them missing, hostile. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Returned } from '../../src/roads/departments/hand-in.ts';
import { fileOf, filled, type Office, office } from './round.ts';

const mine = office();
const handed = await mine.handOut();
const BOXES = [
  ['值:\n', '值: 51\n'],
  ['【｜9】', '【11｜9】'],
] as const;
const party = filled(handed, '党群工作部', ...BOXES);
const text = new TextDecoder().decode(party.bytes);

/** What the office then has of it, in an office of its own. */
async function taken(...files: Returned[]) {
  const own: Office = office();
  await own.handOut();
  const { results } = await own.handIn(files);
  return {
    states: results.map(({ department, state }) => `${department} ${state}`),
    told: results.flatMap(({ problems }) => problems.map(({ code }) => code)),
    text: own.text('部门稿/党群工作部.yaml'),
  };
}

const asPage = (of: string, change = (page: string) => page): Returned => ({
  name: '党群工作部.html',
  bytes: strToU8(
    change(
      new TextDecoder()
        .decode(fileOf(handed, '党群工作部.html'))
        .replace(/(id="handed-out">)[^<]*/u, (_, start: string) => {
          const data = { name: '党群工作部', text: of, saved: '2025-01-05T09:00:00.000Z' };
          return start + JSON.stringify(data).replaceAll('<', '\\u003c');
        }),
    ),
  ),
});
const named = (name: string, bytes = party.bytes): Returned => ({ name, bytes });

describe('a file that comes back', () => {
  it.each([
    ['renamed by WeChat', named('党群工作部(1).交.yaml')],
    ['with no name that says whose it is', named('新建文本文档 - 副本.txt')],
    ['a page, renamed', { ...asPage(text), name: '微信文件_20250106.html' }],
    ['a page that became a text file', { ...asPage(text), name: '党群工作部.html.txt' }],
    [
      'saved by Notepad with a mark and other line ends',
      named('党群工作部.yaml', strToU8(`\ufeff${text.replaceAll('\n', '\r\n')}`)),
    ],
    [
      'saved in UTF-16',
      named(
        '党群工作部.txt',
        new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer),
      ),
    ],
    [
      'typed with signs of full width',
      named(
        '党群工作部.yaml',
        strToU8(text.replace('部门: ', '部门：').replace('标题: ', '标题：')),
      ),
    ],
    [
      'in an archive',
      named('党群工作部.zip', zipSync({ '党群工作部/党群工作部.交.yaml': party.bytes })),
    ],
    [
      'in an archive beside what a system put there',
      named(
        '交.zip',
        zipSync({
          '__MACOSX/._党群工作部.yaml': strToU8('x'),
          '.DS_Store': strToU8('x'),
          '党群工作部.yaml': party.bytes,
        }),
      ),
    ],
  ])('is taken: %s', async (_, file) => {
    const { states, text: now } = await taken(file);
    expect(states).toEqual(['党群工作部 taken']);
    expect(now).toContain('值: 51');
    expect(now).toContain('【11｜9】');
  });

  it('is taken out of an archive of several, each told by itself', async () => {
    const other = filled(handed, '财政局', ['【｜7】', '【6｜7】']);
    const all = zipSync({
      '甲.yaml': party.bytes,
      '乙/财政局.交.yaml': other.bytes,
      '坏.html': strToU8(''),
    });
    const { states } = await taken(named('各部门.zip', all));
    expect(states).toEqual(['党群工作部 taken', '财政局 taken', ' errors']);
  });
});

describe('what comes back, not right,', () => {
  it.each(['党群工作部.rar', '党群工作部.7z', '党群工作部.zip'])(
    'is told where it cannot be opened: %s',
    async (name) => {
      const { told, text: now } = await taken(named(name, strToU8('Rar!\u001a\u0007\u0000')));
      expect(told).toEqual(['departments/unreadable']);
      expect(now).not.toContain('51');
    },
  );

  it('is told where half of it is missing, and takes nothing away from the form', async () => {
    const half = text.slice(0, text.indexOf('  - 干部作风') - 1);
    const before = office().text('部门稿/党群工作部.yaml');
    const { states, told, text: now } = await taken(named('党群工作部.yaml', strToU8(half)));
    expect(states).toEqual(['党群工作部 errors']);
    expect(told).toEqual(['departments/cut-off']);
    expect(now).toBe(before);
  });

  it('is told where nothing was filled in: a page kept by the browser’s own “save as”', async () => {
    const page = { name: '党群工作部.html', bytes: fileOf(handed, '党群工作部.html') };
    const { states, told } = await taken(page);
    expect(states).toEqual(['党群工作部 taken']);
    expect(told).toEqual(['departments/unchanged']);
  });

  it('is data, whatever it holds: no script, no template', async () => {
    const hostile = text.replace(
      '干部作风持续改进。',
      '"<script>alert(1)</script>{{constructor}}{{{lookup . \'x\'}}}"',
    );
    const { text: now } = await taken(asPage(hostile));
    expect(now).toContain('{{constructor}}');
    expect(now).toContain('<script>alert(1)</script>');
  });
});

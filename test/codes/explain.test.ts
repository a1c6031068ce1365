/** Every code is explained: what it means, what to do, and an example that is true. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rulesTable } from '../../src/checks/index.ts';
import { allCodes, explanations } from '../../src/codes/index.ts';
import { openForm } from '../../src/computer/library.ts';
import { composeDocument } from '../../src/roads/compose.ts';
import { codesNear, explainCode, explainCodes } from '../../src/roads/explain.ts';

const folder = mkdtempSync(join(tmpdir(), 'hongtou-codes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a form that an example leaves out. */
const REST: Record<string, Readonly<Record<string, string>>> = {
  工作总结: {
    文种: '文种: 工作总结',
    年度: '年度: 2025',
    发文机关: '发文机关: 云溪市青禾产业园区管理委员会',
    标题: '标题: 2025年工作总结',
    正文: '正文:\n  - 全年工作情况如下。',
  },
  else: {
    年度: '年度: 2026',
    发文机关: '发文机关: 云溪市青禾产业园区管理委员会',
    标题: '标题: 关于做好年度工作的通知',
    主送机关: '主送机关: 各科室',
    成文日期: '成文日期: 2026-03-05',
    正文: '正文:\n  - 现将有关事项通知如下。',
  },
  单位: {},
};

function wholeForm(typed: string): string {
  if (typed === '（空文件）') return '';
  const keys = [...typed.matchAll(/^(\p{L}+)[:：]/gmu)].map(([, key]) => key);
  if (keys.length === 0) return typed;
  const kind = /^文种: (.*)$/mu.exec(typed)?.[1];
  const lines = REST[kind ?? '工作总结'] ?? REST.else ?? {};
  const rest = Object.entries(lines).flatMap(([key, line]) => (keys.includes(key) ? [] : [line]));
  return `${[typed, ...rest].join('\n')}\n`;
}

/** Examples whose form stands alone: none in （） that tells of other files, none that is only a piece of one. */
const alone = (['form', 'figures'] as const).flatMap((room) =>
  Object.entries(explanations[room])
    .filter(
      ([, { typed }]) =>
        typed === '（空文件）' || !/^（|^来自: |（表里|\/别处|统计\.docx|空表/u.test(typed),
    )
    .filter(([, { typed }]) => !typed.startsWith('hongtou '))
    .map(([name, explanation]) => ({ code: `${room}/${name}`, ...explanation })),
);

describe('every code', () => {
  it('is known to explain, by its whole name, once', async () => {
    const explained = await explainCodes();
    const rules = rulesTable().map(({ code }) => code);
    const all = new Set([...allCodes, ...rules]);
    expect(explained.map(({ code }) => code).sort()).toEqual([...all].sort());
  });

  it('has words in both languages, and what to do or what a rule stands on', async () => {
    for (const { code, words, remedy, rule } of await explainCodes()) {
      expect(words.zh, code).toMatch(/\p{Script=Han}/u);
      expect(words.en, code).toMatch(/[a-z]/u);
      if (rule === undefined) {
        expect(remedy?.zh, code).toMatch(/。$/u);
        expect(remedy?.en, code).toMatch(/[.]$/u);
      }
    }
  });

  it('has an example: what is wrong and what is right, or what is typed and what is said', async () => {
    const bare = (await explainCodes()).filter(
      ({ bad, good, example }) =>
        (bad.length === 0 || good.length === 0) &&
        (example === undefined || example.typed === '' || example.said === ''),
    );
    expect(bare.map(({ code }) => code)).toEqual([]);
  });

  it('is found without its room; a near miss is asked about', async () => {
    expect((await explainCode('unit')).map(({ code }) => code)).toEqual([
      'figures/unit',
      'form/unit',
    ]);
    expect((await codesNear('form/colom'))[0]).toBe('form/colon');
    expect((await codesNear('unknwon-key'))[0]).toBe('form/unknown-key');
    expect(await codesNear('一')).toEqual([]);
  });
});

describe('the examples', () => {
  it('are more than seventy that stand alone', () => {
    expect(alone.length).toBeGreaterThan(70);
  });

  it.each(alone)('of $code is said as it says', ({ code, typed, said }) => {
    const path = join(folder, `${code.replace('/', '-')}.yaml`);
    writeFileSync(path, wholeForm(typed));
    const { problems } = composeDocument(openForm(path));
    expect(
      problems.filter((each) => each.code === code).map(({ message }) => message.zh),
    ).toContain(said);
  });
});

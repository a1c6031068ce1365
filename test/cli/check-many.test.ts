/** Many findings: what repeats itself is counted, and nothing gets lost by that. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';
import { folderWith, hongtou } from './command.ts';

const HEAD = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
`;
const blanks = (count: number) =>
  Array.from({ length: count }, (_, at) => `  - 第${at + 1}件事办了【】个。\n`).join('');
const checkText = (form: string, ...more: string[]) =>
  hongtou(['check', '甲.yaml', ...more], { cwd: folderWith({ '甲.yaml': form }) }).out;

describe('hongtou check on a form with many findings', () => {
  it('shows up to twelve as they are', () => {
    const out = checkText(HEAD + blanks(12));
    expect(out.match(/错误 form\/empty-box/gu)).toHaveLength(12);
    expect(out).not.toContain('--all');
  });

  it('shows the first three of a kind, and the lines of the rest', () => {
    const out = checkText(HEAD + blanks(13));
    expect(out).toMatch(/^甲\.yaml：还没填 13 处。\n/u);
    expect(out.match(/错误 form\/empty-box/gu)).toHaveLength(3);
    expect(out).toContain('另有 10 个空，在第 9、10、11、12、13、14、15、16、17、18 行');
    expect(out).toContain('全部列出：hongtou check 甲.yaml --all');
  });

  it('shows all with --all', () => {
    const out = checkText(HEAD + blanks(13), '--all');
    expect(out.match(/错误 form\/empty-box/gu)).toHaveLength(13);
    expect(out).not.toContain('--all');
  });

  it('shows one cause once, and with --all each of its places', () => {
    const text = `${HEAD}${'  - 认真布署防汛工作。\n'.repeat(3)}`;
    expect(checkText(text).match(/错误 check\/wrong-word/gu)).toHaveLength(1);
    expect(checkText(text, '--all').match(/错误 check\/wrong-word/gu)).toHaveLength(3);
  });

  it('puts what must be mended before what is empty, wherever it stands', () => {
    const out = checkText(`${HEAD}${blanks(13)}  - 截止目前，各项工作有序推进。\n`);
    const codes = [...out.matchAll(/(?:错误|提醒) ([a-z/-]+)：/gu)].map(([, code]) => code);
    expect(codes).toEqual(['check/wrong-word', ...Array(3).fill('form/empty-box')]);
  });

  it('tells one word that is wrong everywhere once, with its lines; other words each', () => {
    const lines = (words: (at: number) => string) =>
      Array.from({ length: 14 }, (_, at) => `  - ${words(at)}，各项工作有序推进。\n`).join('');
    expect(checkText(HEAD + lines((at) => `截止${(at % 12) + 1}月底`))).toMatch(
      /^甲\.yaml：一定要改 14 处。[\s\S]+check\/until[\s\S]+= 另有13处：第7、8、9、[\d、]+行/u,
    );
    expect(checkText(HEAD + lines((at) => `到${at + 13}月底`))).toMatch(
      /另有 11 处 check\/impossible-date，在第 9“16月底”、10“17月底”/u,
    );
  });
});

describe('hongtou check on a form of many departments', () => {
  it('says who has to fill in how much, and parts the files; a rolled-over form is no heap', () => {
    const cwd = folderWith({});
    cpSync(join(projectFolder, 'examples'), join(cwd, '例'), { recursive: true });
    hongtou(['new', '工作总结', '--from', '例/2024/工作总结.yaml', '--year', '2025'], { cwd });
    const form = '例/2025/工作总结.yaml';
    const { problems } = JSON.parse(hongtou(['check', form, '--json'], { cwd }).out).forms[0];
    const { out } = hongtou(['check', form], { cwd });
    expect(problems.length).toBeGreaterThan(300);
    expect(out.split('\n').length).toBeLessThan(150);
    const empty = problems.filter(({ code }: { code: string }) => code === 'form/empty-box').length;
    expect(out.split('\n')[0]).toContain(`还没填 ${empty} 处`);
    const asked = /^由谁填：(.+)。$/mu.exec(out)?.[1]?.split('，') ?? [];
    expect(asked.reduce((sum, each) => sum + Number(/\d+$/u.exec(each)), 0)).toBe(empty);
    expect(asked.slice(0, 2).every((each) => /^(?:经济发展部|财政局) \d+$/u.test(each))).toBe(true);
    expect(out).toMatch(/^── 例\/2025\/部门稿\/党群工作部\.yaml ── .*还没填 \d+ 处$/mu);
    // Every finding is shown, or counted.
    const counted = [...out.matchAll(/^ {5}(?:另有 )?(\d+) (?:个空|处)/gmu)];
    const shown = out.match(/ (?:错误|提醒|说明) [a-z]+\/[a-z-]+：/gu)?.length ?? 0;
    expect(shown + counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(
      problems.length,
    );
  });
});

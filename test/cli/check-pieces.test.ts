/** What is no paper by itself is checked by itself: 单位.yaml, a department's piece. */
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from './command.ts';

const OFFICE = `文种: 单位
发文机关: 云溪市青禾产业园区管理委员会
代字: 青园管发
`;
const PIECE = `文种: 部门稿
部门: 党群工作部
指标:
  基层党组织: {值: 51, 单位: 个, 上年: 46}
标题: 党的建设纵深推进
要点:
  - 【年度】年，基层党组织增至【基层党组织】，【基层党组织·同比】。
`;
const check = (name: string, text: string) =>
  hongtou(['check', name], { cwd: folderWith({ [name]: text }) });

describe('hongtou check 单位.yaml', () => {
  it('is content with a good one, and suggests no rendering', () => {
    expect(check('单位.yaml', OFFICE)).toEqual({
      code: 0,
      out: '单位.yaml：没有发现问题。\n',
      err: '',
    });
  });

  it('tells each mistake once, with its place', () => {
    const { code, out } = check('单位.yaml', OFFICE.replace('代字', '电传'));
    expect([code, out.match(/错误 /gu)?.length]).toEqual([1, 1]);
    expect(out).toContain('单位.yaml:3:1 错误 form/unknown-key');
  });
});

describe('hongtou check of a department’s piece', () => {
  it.each(['2024/党建.yaml', '党建.yaml'])('is content with a good one: %s', (name) => {
    const { code, out } = check(name, PIECE);
    expect([code, out]).toEqual([0, `${name}：没有发现问题。\n`]);
  });

  it.each([
    [
      'a blank',
      PIECE.replace('51', ''),
      /2024\/党建\.yaml:7:\d+ 错误 form\/empty-box[\s\S]*党群工作部|由谁填：党群工作部 1/u,
    ],
    [
      'a wrong word',
      PIECE.replace('【年度】年', '截止目前'),
      /2024\/党建\.yaml:7:5 错误 check\/wrong-word/u,
    ],
    [
      'a key that nobody knows',
      PIECE.replace('要点', '要典'),
      /2024\/党建\.yaml:6:1 错误 form\/unknown-key/u,
    ],
    [
      'a figure that is not there',
      PIECE.replace('【基层党组织】', '【党组织】'),
      /2024\/党建\.yaml:7:\d+ 错误 figures\/unknown-name/u,
    ],
  ])('finds %s', (_, text, words) => {
    const { code, out } = check('2024/党建.yaml', text);
    expect(code).toBe(1);
    expect(out).toMatch(words);
    expect(out).not.toContain('检查用');
    expect(out.match(/^2024\/党建\.yaml:\d/gmu)).toHaveLength(1);
  });
});

it('what the layout had to decide is told with a place in the form', () => {
  const title = `关于${'推进园区道路、供水、供电、排污设施建设和'.repeat(8)}安全生产的工作总结`;
  const { out } = check(
    '总结.yaml',
    `文种: 工作总结\n年度: 2024\n发文机关: 云溪市青禾产业园区管理委员会\n标题: ${title}\n正文:\n  - 各部门抓好了落实。\n`,
  );
  expect(out).toMatch(/^总结\.yaml:4:5 提醒 layout\/title-too-long/mu);
  expect(out).not.toMatch(/^(?:错误|提醒|说明) /mu);
});

/** After each command the next one is said, as a line that works as it stands. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from '../command.ts';

const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好节前工作的通知
主送机关: 各部、局、中心
成文日期: 2024-01-16
指标:
  开工项目: {值: 29, 单位: 个, 上年: 25, 填报: 规划建设部}
正文:
  - 开工项目【开工项目】。
`;
const OLD =
  '关于商请参会的函\n\n云溪市财政局：\n截止目前，请再接再励做好各项工作。\n2024年1月16日\n';

function office(): string {
  const cwd = folderWith({
    '通知.yaml': NOTICE,
    '由.yaml': `${NOTICE}发文字号: 青禾园管发〔2024〕7号\n`,
    '明年.yaml': NOTICE.replace('29', '【】'),
    '旧.txt': OLD,
    '单位.yaml': '文种: 单位\n发文机关: 云溪市青禾产业园区管理委员会\n',
  });
  hongtou(['format', '旧.txt', '-o', '旧.docx'], { cwd });
  hongtou(['render', '通知.yaml'], { cwd });
  const { out: printed } = hongtou(['render', '通知.yaml', '--format', 'text', '-o', '-'], { cwd });
  writeFileSync(join(cwd, '改过.txt'), printed.replace('节前工作', '节前安全工作'));
  hongtou(['format', '改过.txt', '-o', '改过.docx'], { cwd });
  return cwd;
}

const STEPS: readonly (readonly [command: string, next: string])[] = [
  ['new 通知 -o 新.yaml', 'hongtou check 新.yaml'],
  ['check 通知.yaml', 'hongtou render 通知.yaml'],
  ['check 明年.yaml', 'hongtou check 明年.yaml'],
  ['render 通知.yaml', 'hongtou merge 通知.yaml 通知.docx'],
  ['render 通知.yaml --format html', 'hongtou archive 通知.yaml'],
  ['render 通知.yaml 由.yaml -o 成品/', 'hongtou archive 通知.yaml 由.yaml'],
  ['register 通知.yaml', 'hongtou check 通知.yaml'],
  ['register 由.yaml', 'hongtou archive 由.yaml'],
  ['render 明年.yaml', 'hongtou check 明年.yaml'],
  ['render 明年.yaml --draft', 'hongtou check 明年.yaml'],
  ['import 旧.txt -o 由旧.yaml', 'hongtou check 由旧.yaml'],
  ['outline 旧.txt', 'hongtou import 旧.txt'],
  ['outline 通知.yaml 旧.txt', 'hongtou figures --years 通知.yaml 旧.txt'],
  ['format 旧.txt -o 新版式.docx', 'hongtou check 新版式.docx'],
  ['review 旧.docx', 'hongtou check 旧（校对）.docx'],
  ['learn 旧.docx --write 单位.yaml', 'hongtou doctor --office 单位.yaml'],
  ['figures 通知.yaml', 'hongtou report 通知.yaml'],
  ['figures 通知.yaml -o 数.xlsx', 'hongtou check 通知.yaml'],
  [
    'merge 通知.yaml 改过.docx --take word --dry-run',
    'hongtou merge 通知.yaml 改过.docx --take word',
  ],
  ['diff 通知.yaml 明年.yaml', 'hongtou diff 通知.yaml 明年.yaml -o 对照.html'],
  ['diff 通知.yaml 明年.yaml -o 对照.html', 'hongtou check 明年.yaml'],
  ['report 通知.yaml', 'hongtou render 通知.yaml'],
  ['explain form/empty-box', 'hongtou explain'],
  ['explain', 'hongtou explain '],
];

describe('the next step', () => {
  it.each(STEPS)('hongtou %s → %s', (command, next) => {
    const cwd = office();
    const { out, err } = hongtou(command.split(' '), { cwd });
    const [, said = ''] = /下一步：(.*)/u.exec(`${out}\n${err}`) ?? [];
    expect(said).toContain(next);
    // it is a command that runs
    const [line = ''] = said.split(/（|；/u);
    const again = line
      .replace('hongtou ', '')
      .split(' ')
      .filter((word) => word !== 'hongtou');
    expect(hongtou(again, { cwd }).code, join(cwd, line)).not.toBe(2);
  });

  it('after standard input, which cannot be named again, none is said', () => {
    const { err } = hongtou(['render', '-', '--format', 'text'], { cwd: office(), input: NOTICE });
    expect(err).not.toContain('下一步');
  });
});

describe('new --help', () => {
  it.each([
    ['new', '--help'],
    ['help', 'new'],
    ['新建', '-h'],
  ])('%s %s lists the kinds', (...args) => {
    const { out } = hongtou(args, { cwd: folderWith({}) });
    expect(out).toMatch(/文种：印发通知、通知、.*单位/u);
  });
});

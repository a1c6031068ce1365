/** What is found is placed in what is printed, though last year's words beside it are the same. */
import { expect, it } from 'vitest';
import { openForm } from '../../src/roads/open.ts';
import { checkForm } from '../../src/roads/proofread/form.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

const FORM = `文种: 工作总结
年度: 2026
标题: 2026年工作总结
正文:
  - 标题: 存在的问题
    导语: |
      要素保障还不够有力。

      各企业迫不急待复工复产，各企业台帐不全。
    上年文字:
      - 要素保障还不够有力。
      - 各企业迫不急待复工复产，各企业台帐不全。
    待核对: [迫不急待]
  - 标题: 主要工作
    上年文字:
    - 各部门再接再励，争取好成绩。
    正文:
      - 各部门再接再励，争取好成绩。
`;

it('every finding, each at its own words', async () => {
  const files = {
    read: (path: string) =>
      path.endsWith('/2026/总结.yaml') ? new TextEncoder().encode(FORM) : diskFiles.read(path),
  };
  const { findings } = await checkForm(openForm('/2026/总结.yaml', { files, templatesFolder }));
  const lines = FORM.split('\n');
  const places = findings
    .filter(({ message }) => message.zh.includes('应为'))
    .map(({ place }) => [place?.line, lines[(place?.line ?? 1) - 1] === place?.lineText]);
  expect(places.sort()).toEqual([
    [18, true],
    [9, true],
    [9, true],
  ]);
});

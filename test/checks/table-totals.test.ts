/** Totals of one row: told as one where a missing row explains them, each where none does. */
import { expect, it } from 'vitest';
import { checkForm, openForm } from '../../src/index.ts';
import { filesOf, folder } from '../form/forms.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

async function totalsTold(total: string): Promise<string[]> {
  const form = `文种: 工作总结
标题: 2024年工作总结
发文机关: 云溪市青禾产业园区管理委员会
正文:
  - 企业情况见下表。
  - 表格:
      表头: [片区, 企业数（家）, 产值（万元）, 职工（人）]
      行:
        - [石屏, 10, 30, 40]
        - [河湾, 20, 40, 50]
        - [竹埠, 30, 50, 60]
        - [合计, ${total}]
`;
  const made = filesOf({ '总结.yaml': form });
  const files = { ...diskFiles, read: (path: string) => made.read(path) ?? diskFiles.read(path) };
  const open = openForm(`${folder}/总结.yaml`, { files, templatesFolder, cwd: folder });
  const { problems, findings } = await checkForm(open);
  return [...problems, ...findings]
    .filter(({ code }) => code === 'check/table-total')
    .map(({ message }) => message.zh);
}

it.each([
  ['a row is missing', '75, 165, 205', 1],
  ['they are wrong each for itself', '61, 129, 151', 3],
  ['one is too small', '75, 165, 140', 3],
  ['one is wrong', '60, 121, 150', 1],
])('where %s', async (_, total, count) => {
  expect(await totalsTold(total)).toHaveLength(count);
});

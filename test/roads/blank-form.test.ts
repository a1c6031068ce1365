/** A paragraph that ends with what is still to be filled in lacks no mark. */
import { expect, it } from 'vitest';
import { checkForm, openForm } from '../../src/index.ts';
import { filesOf, folder } from '../form/forms.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

const FORM = `文种: 工作总结
标题: 2024年工作总结
发文机关: 云溪市青禾产业园区管理委员会
正文:
  - 标题: 重点工作
    要点:
      - 加强组织领导。【】
      - 压实工作责任。【】
`;

it('a form with empty boxes is told them alone', async () => {
  const made = filesOf({ '总结.yaml': FORM });
  const files = { ...diskFiles, read: (path: string) => made.read(path) ?? diskFiles.read(path) };
  const form = openForm(`${folder}/总结.yaml`, { files, templatesFolder, cwd: folder });
  const { problems, findings } = await checkForm(form);
  expect([...problems, ...findings].map(({ code }) => code)).toEqual([
    'form/empty-box',
    'form/empty-box',
  ]);
});

/** What is found in the cells of a form's table has its place, however short the cell. */
import { expect, it } from 'vitest';
import { fixSources, unfolded } from '../../src/checks/index.ts';
import { checkForm, openForm } from '../../src/index.ts';
import { filesOf, folder } from '../form/forms.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

const FORM = `文种: 工作总结
标题: 2024年工作总结
发文机关: 云溪市青禾产业园区管理委员会
正文:
  - 物资见下表。
  - 表格:
      表头: [项\u200b目, 措失]
      行:
        - [沙袋\u200d, 已布暑]
        - ["沙\u2060袋", 布暑]
`;

it('names and mends it there', async () => {
  const made = filesOf({ '总结.yaml': FORM });
  const files = { ...diskFiles, read: (path: string) => made.read(path) ?? diskFiles.read(path) };
  const form = openForm(`${folder}/总结.yaml`, { files, templatesFolder, cwd: folder });
  const { problems, findings, sources, paragraphs } = await checkForm(form);
  const all = [
    ...problems.filter(({ code }) => code === 'form/unseen-character'),
    ...unfolded(findings),
  ];
  expect(all.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`)).toEqual([
    '7:13 form/unseen-character',
    '9:14 form/unseen-character',
    '10:14 form/unseen-character',
    '7:17 check/wrong-word',
    '9:18 check/wrong-word',
    '10:19 check/wrong-word',
  ]);
  const { changed } = fixSources(sources, paragraphs, findings);
  expect(changed[0]?.text).toMatch(/, 措施\]\s[\s\S]*, 已部署\][\s\S]*, 部署\]/u);
});

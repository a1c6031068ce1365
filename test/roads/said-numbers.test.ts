/** A number that a form says (编号: 从三、起): those below go on from it, and one that does not follow is shown. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { openForm } from '../../src/roads/open.ts';
import { checkForm } from '../../src/roads/proofread/form.ts';
import { filesOf, folder } from '../form/forms.ts';
import { overDisk, templatesFolder } from '../support/project.ts';

const opened = (numbering: string, rest = '') => {
  const text = `文种: 工作总结\n年度: 2024\n发文机关: 云园区管理委员会\n标题: 云园区2024年工作总结\n${rest}正文:\n  - 标题: 划好车位\n    小节:\n      - 标题: 路边\n        导语: 路边车位全部划好。\n      - 标题: 小区\n        导语: 小区车位全部划好。\n  - 标题: 管好车位\n    ${numbering}小节:\n      - 标题: 早上\n        编号: 从（三）起\n        导语: 早上有人看管车位。\n      - 标题: 晚上\n        导语: 晚上有人看管车位。\n  - 标题: 收好费用\n    导语: 费用全部收齐入账。\n`;
  const path = resolve(folder, '表.yaml');
  return openForm(path, { files: overDisk(filesOf({ [path]: text })), templatesFolder });
};

async function labels(form: ReturnType<typeof openForm>): Promise<string[]> {
  const { value } = composeDocument(form);
  const text = value ? new TextDecoder().decode(await writeDocument(value, 'text')) : '';
  return text.match(/^\s*(?:[一二三四五]、|（[一二三四五]）)/gmu)?.map((each) => each.trim()) ?? [];
}

it('is printed, and its sisters go on from it', async () => {
  expect(await labels(opened('编号: 从四、起\n    '))).toEqual([
    '一、',
    '（一）',
    '（二）',
    '四、',
    '（三）',
    '（四）',
    '五、',
  ]);
});

it('goes for 连续编号, too', async () => {
  expect(await labels(opened('', '连续编号: 是\n'))).toEqual([
    '一、',
    '（一）',
    '（二）',
    '二、',
    '（三）',
    '（四）',
    '三、',
  ]);
});

it('is shown at the heading’s words where it does not follow', async () => {
  const { problems, findings } = await checkForm(opened('编号: 从四、起\n    '));
  expect(problems).toEqual([]);
  const shown = findings.filter(({ code }) => code === 'check/label-order');
  expect(shown.map(({ message, place }) => [message.zh, place?.lineText.trim()])).toEqual([
    [expect.stringContaining('“四、”'), '- 标题: 管好车位'],
  ]);
});

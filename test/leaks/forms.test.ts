/** Leaks planted in a form: its public copy tells each with its place; no example has one. */
import { describe, expect, it } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import { composeDocument } from '../../src/roads/compose.ts';
import { exampleForms, filesWith } from '../support/project.ts';
import { LEAKS } from './cases.ts';

const PATH = '/园区/通知.yaml';

const form = (text: string, more = '') => `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
发文字号: 青禾园管发〔2024〕7号
标题: 关于做好春季防火工作的通知
主送机关: 各科室
成文日期: 2024-03-05
${more}正文:
  - ${JSON.stringify(text)}
  - 请认真做好防火工作。
抄送机关: 市消防救援支队
印发机关: 云溪市青禾产业园区综合办公室
印发日期: 2024-03-05
`;

function toldOf(text: string, more = ''): string[] {
  const files = filesWith({ [PATH]: form(text, more) });
  const { problems } = composeDocument(openForm(PATH, { files }), { variant: 'public' });
  return problems.map(({ code, place }) => `${code} ${place?.line}`);
}

describe('the public copy of a form', () => {
  it.each(LEAKS)('tells %s in its text: %s', (code, leak) => {
    // An empty box is told as one in every copy.
    const told = leak.includes('【】') ? 'form/empty-box' : `leaks/${code}`;
    expect(toldOf(leak)).toContain(`${told} 9`);
  });

  it.each([
    ['classified', '密级: 秘密'],
    ['telephone', '附注: 联系人：林知远，电话13800000000'],
  ])('tells %s in a field of its own: %s', (code, field) => {
    expect(toldOf('请认真做好。', `${field}\n`)).toContain(`leaks/${code} 8`);
  });

  it.each(exampleForms().map(({ form: path }) => path))('of %s lets nothing out', (path) => {
    const { problems } = composeDocument(openForm(path), { variant: 'public' });
    expect(problems.filter(({ code }) => code.startsWith('leaks/'))).toEqual([]);
  });
});

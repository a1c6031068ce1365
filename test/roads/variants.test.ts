/** One form, several documents: by a word in the form, or by what is asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Variant } from '../../src/index.ts';
import { composeDocument } from '../support/compose.ts';
import { templatesFolder } from '../support/project.ts';

const FORM = '/forms/通知.yaml';

function compose(rest: string, variant?: Variant) {
  const form = `文种: 通知
发文机关: 云溪市青禾产业园区管理委员会
发文字号: 青禾园管发〔2024〕3号
份号: 1
密级: 秘密
保密期限: 1年
标题: 关于开会的通知
主送机关: 各部、局、中心
成文日期: 2024-01-15
抄送机关: 市级有关部门
附注: 联系人：林小满，联系电话：0800-1234567
正文: 现通知如下。
${rest}`;
  const files = {
    read: (path: string) => {
      if (path === FORM) return new TextEncoder().encode(form);
      return path.startsWith(templatesFolder) && existsSync(path) ? readFileSync(path) : undefined;
    },
  };
  return composeDocument(FORM, {
    files,
    templatesFolder,
    draft: false,
    ...(variant && { variant }),
  });
}

it('is printed in full where nothing is said', () => {
  const { value, problems } = compose('');
  expect(problems).toEqual([]);
  expect(value?.document).toMatchObject({ format: 'document', classification: { level: '秘密' } });
});

it('is a public copy by one word in the form, with warnings of the classification and the telephone number', () => {
  const { value, problems } = compose('版本: 公开版\n');
  expect(problems.map(({ code }) => code)).toEqual(['leaks/classified', 'leaks/telephone']);
  expect(value?.document.classification).toBeUndefined();
  expect(value?.document.imprint).toBeUndefined();
});

it('follows what is asked for rather than the form', () => {
  expect(compose('版本: 公开版\n', 'preprinted').value?.document.preprinted).toBe(true);
});

it('may have empty boxes as a draft by one word in the form, and only then', () => {
  const draft = compose('结语: 参加人数【】人。\n版本: 草稿\n');
  expect(draft.value).toMatchObject({ blanks: 1, document: { draft: true } });
  expect(compose('结语: 参加人数【】人。\n').value).toBeUndefined();
  expect(compose('结语: 参加人数【】人。\n', 'draft').value?.document.draft).toBe(true);
});

it('says which word is meant where the form has another', () => {
  const { problems } = compose('版本: 网络版\n');
  expect(problems[0]).toMatchObject({ code: 'form/choice', severity: 'error' });
});

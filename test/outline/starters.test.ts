/** Starter forms: one per kind, finished documents as soon as their boxes are filled. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillForm, readForm } from '../../src/form/index.ts';
import { shippedKinds } from '../../src/kinds/index.ts';
import { startForm } from '../../src/outline/index.ts';
import { diskFiles, filesWith, projectFolder, templatesFolder } from '../support/project.ts';

const start = (kind: string, year?: number) =>
  startForm(kind, { files: diskFiles, templatesFolder, ...(year === undefined ? {} : { year }) });

/** Writes something into every box and every empty value, as a person would. */
function filled(form: string): string {
  return form
    .replace(/^(年度):(?=\s)/mu, '$1: 2024')
    .replace(/^((?:成文|印发)日期): 【】/gmu, '$1: 2024-01-15')
    .replace(/^(发文字号): 【】/gmu, '$1: 青禾园委发〔2024〕3号')
    .replace(/(?<=(?:值|计划): )(?=[,}])/gu, '13')
    .replace(/(?<=上年: )(?=[,}])/gu, '12')
    .replace(/【(｜?)】(?=[年月日家个件场亿人亩%])/gu, '【6$1】')
    .replaceAll('【｜】', '【6｜5】')
    .replaceAll(/^((?:令|期)号): 【】/gmu, '$1: 6')
    .replaceAll('【】', '云溪');
}

const kinds = shippedKinds.all;

describe.each(kinds.map(({ name }) => name))('the starter form of %s', (kind) => {
  it('is there, with explanations, and knows its own kind', () => {
    const { value, problems } = start(kind, 2024);
    expect(problems).toEqual([]);
    expect(value).toMatch(/^# /);
    expect(value).toContain(`文种: ${kind}\n`);
    expect(value?.match(/ # /g)?.length ?? 0).toBeGreaterThan(2);
  });

  it('has nothing wrong but its empty boxes', () => {
    const { form, problems } = read(start(kind, 2024).value ?? '');
    if (form.kind.family === 'settings') return;
    const found = [...problems, ...fillForm(form, { draft: false }).problems];
    const codes = new Set(found.map(({ code }) => code));
    codes.delete('form/required');
    expect([...codes]).toEqual(['form/empty-box']);
  });

  it('has nothing wrong at all once its boxes are filled', () => {
    const { form, problems } = read(filled(start(kind).value ?? ''));
    expect(problems).toEqual([]);
    if (form.kind.family === 'settings') return;
    const { value, problems: found } = fillForm(form, { draft: false });
    expect(found).toEqual([]);
    expect(JSON.stringify(value?.data)).not.toMatch(/[【】]/u);
  });
});

describe('startForm', () => {
  it('writes the year into the form, and leaves it open where none is given', () => {
    expect(start('工作总结', 2024).value).toMatch(/^年度: 2024 /m);
    expect(start('工作总结').value).toMatch(/^年度: +#/m);
  });

  it('lists the kinds where it does not know one', () => {
    const { value, problems } = start('工作小结');
    expect(value).toBeUndefined();
    expect(problems[0]?.code).toBe('outline/unknown-kind');
    expect(problems[0]?.hint?.zh).toContain('半年工作总结');
  });

  it('says so where its own files are missing', () => {
    const { problems } = startForm('工作总结', {
      files: { read: () => undefined },
      templatesFolder,
    });
    expect(problems.map(({ code }) => code)).toEqual(['outline/missing-starter']);
  });

  it('has a file for every kind and no other', () => {
    for (const { name } of kinds) {
      const text = readFileSync(join(projectFolder, 'templates/starters', `${name}.yaml`), 'utf8');
      expect(text).toContain(`文种: ${name}`);
    }
  });
});

function read(text: string) {
  const path = resolve('/forms/表.yaml');
  const { value, problems } = readForm(path, {
    read: (wanted) => (wanted === path ? new TextEncoder().encode(text) : undefined),
  });
  if (value === undefined) throw new Error(problems.map(({ message }) => message.zh).join());
  return { form: value, problems };
}

describe('a starter beside 单位.yaml', () => {
  const office = '文种: 单位\n发文机关: 云溪市青禾产业园区管理委员会\n主送机关: 各科室\n';
  const files = (path: string) => filesWith({ [path]: office });
  const started = (folder: string) =>
    startForm('通知', { files: files('/office/单位.yaml'), templatesFolder, folder }).value ?? '';

  it('names it, from the folder of a year, too, and asks for nothing that stands there', () => {
    expect(started('/office')).toMatch(/^单位: 单位\.yaml$/mu);
    const text = started('/office/2026');
    expect(text).toMatch(/^单位: \.\.\/单位\.yaml$/mu);
    expect(text).not.toMatch(/^(?:发文机关|主送机关): /mu);
    expect(text).toMatch(/^成文日期: 【】/mu);
  });

  it('is as always where there is none', () => {
    const text = startForm('通知', {
      files: diskFiles,
      templatesFolder,
      folder: '/elsewhere',
    }).value;
    expect(text).toBe(startForm('通知', { files: diskFiles, templatesFolder }).value);
  });
});

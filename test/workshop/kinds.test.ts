/** A new paper of the window: it takes the office's file into use that lies where the paper goes, or above. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskFiles } from '../../src/workshop/files.ts';
import { startOf } from '../../src/workshop/kinds.ts';
import { templatesFolder } from '../support/project.ts';

const OFFICE = '文种: 单位\n发文机关: 云溪市青禾产业园区管理委员会\n主送机关: 各部、局、中心\n';
const starters = new Map([
  ['starters/通知.yaml', readFileSync(join(templatesFolder, 'starters/通知.yaml'), 'utf8')],
]);

function started(laid: Readonly<Record<string, string>>, year?: number) {
  const files = deskFiles(starters);
  files.lay(Object.keys(laid));
  for (const [path, text] of Object.entries(laid)) files.give(path, new TextEncoder().encode(text));
  return startOf(files, { name: '通知', description: '' }, year).value;
}

describe('a new paper of the window', () => {
  it('names 单位.yaml, and asks for nothing that stands there', () => {
    const { path, text } = started({ '单位.yaml': OFFICE }, 2026) ?? {};
    expect(path).toBe('2026/通知.yaml');
    expect(text).toMatch(/^单位: \.\.\/单位\.yaml$/mu);
    expect(text).not.toMatch(/^(?:发文机关|主送机关): 【】/mu);
  });

  it('without a year it lies beside that file', () => {
    expect(started({ '单位.yaml': OFFICE })?.text).toMatch(/^单位: 单位\.yaml$/mu);
  });

  it('where there is no such file, it says how to have one', () => {
    expect(started({})?.text).toMatch(/^# 单位: \.\.\/单位\.yaml/mu);
    expect(started({})?.text).toMatch(/^发文机关: 【】/mu);
  });
});

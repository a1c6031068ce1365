/** Last year's words in a file of their own: the form is as long as what it prints, and nothing that is checked is lost. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from '../command.ts';

const WORDS = '园区把服务企业放在第一位，走访企业，协调解决用工和融资的困难，企业满意。';
const LAST_YEAR = `2023年工作总结\n\n一、服务企业\n${WORDS}\n园区道路全部修好，出行更方便，水电气都接到企业门口。\n二、项目建设\n${WORDS.replace('企业满意', '项目开工')}\n`;
const ROLL = ['new', '工作总结', '--from', '去年.txt', '--year', '2024', '-o', '今年.yaml'];

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');
const found = (cwd: string) =>
  hongtou(['check', '今年.yaml', '--all'], { cwd })
    .out.replace(/今年\.yaml:\d+:\d+|^ +\d+ \|/gmu, '')
    .replace(/第[^行]*行/gu, '');

describe('hongtou new --apart', () => {
  it('writes every word of last year’s into a text beside the form, and check says the same', () => {
    const inside = folderWith({ '去年.txt': LAST_YEAR });
    const apart = folderWith({ '去年.txt': LAST_YEAR });
    hongtou(ROLL, { cwd: inside });
    const { code, err, out } = hongtou([...ROLL, '--apart'], { cwd: apart });
    expect([code, `${out}${err}`.includes('已新建 今年上年文字.txt')]).toEqual([0, true]);
    const form = read(apart, '今年.yaml');
    const words = read(apart, '今年上年文字.txt');
    expect(form).toContain('上年文字: 第1条');
    expect(form.length).toBeLessThan(read(inside, '今年.yaml').length);
    for (const line of LAST_YEAR.split('\n').filter((text) => text.endsWith('。'))) {
      expect(words).toContain(line);
    }
    expect(found(apart)).toBe(found(inside));
    expect(found(apart)).toContain('outline/same-as-last-year');
  });

  it('is rolled over once more with the words in their place, and writes over no other form’s', () => {
    const cwd = folderWith({ '去年.txt': LAST_YEAR });
    hongtou([...ROLL, '--apart'], { cwd });
    const again = ['new', '工作总结', '--from', '今年.yaml', '--year', '2025', '-o', '明年.yaml'];
    expect(hongtou(again, { cwd }).code).toBe(0);
    expect(read(cwd, '明年.yaml')).toContain(WORDS);
    expect(read(cwd, '明年.yaml')).not.toMatch(/上年文字: 第\d+条/u);
    rmSync(join(cwd, '今年.yaml'));
    const { code, err } = hongtou([...ROLL, '--apart'], { cwd });
    expect([code, err.includes('今年上年文字.txt')]).toEqual([2, true]);
    expect(existsSync(join(cwd, '今年.yaml'))).toBe(false);
  });

  it('tells a form whose words are gone', () => {
    const cwd = folderWith({ '去年.txt': LAST_YEAR });
    hongtou([...ROLL, '--apart'], { cwd });
    rmSync(join(cwd, '今年上年文字.txt'));
    const { out } = hongtou(['check', '今年.yaml', '--all'], { cwd });
    expect(out).toContain('form/no-last-year-text');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { projectFolder } from '../support/project.ts';
import { folderWith, hongtou } from './command.ts';

const run = (...args: string[]) => hongtou(args, { cwd: folderWith({}) });

describe('the command line', () => {
  it('explains itself in Chinese, with examples and exit codes', () => {
    const { code, out } = run('--help');
    expect(code).toBe(0);
    expect(out).toContain('用法：');
    expect(out).toContain('退出码');
    for (const { name: command } of commands) {
      const help = run(command, '--help').out;
      expect(help).toContain('例子：');
      expect(help).toContain(`hongtou ${command} `);
      expect(help).not.toMatch(/Usage|Options|choices|default|display help|\[options\]/);
    }
  });

  it('keeps its lines within a terminal, a Chinese character being two columns wide', () => {
    for (const line of run('--help').out.split('\n')) {
      const columns = [...line].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
      expect(columns).toBeLessThanOrEqual(82);
    }
  });

  it.each(['README.md', 'README.zh-CN.md'])('has every command in the table of %s', (name) => {
    const rows = readFileSync(join(projectFolder, name), 'utf8').match(/^\| .*$/gmu) ?? [];
    const missing = commands.filter(
      ({ name: command }) => !rows.some((row) => row.split('|')[1]?.includes(`hongtou ${command}`)),
    );
    expect(missing).toEqual([]);
  });

  it('explains itself in English when asked to', () => {
    const { out } = run('--lang', 'en', 'render', '--help');
    expect(out).toContain('Usage:');
    expect(out).toContain('Examples:');
    expect(out).not.toContain('例子');
  });

  it.each([
    [['rendr', 'a.yaml'], '没有“rendr”这个命令。是不是“render”？'],
    [['render'], '少了参数'],
    [['render', 'a.yaml', '--forma', 'docx'], '是不是“--format”？'],
    [['render', 'a.yaml', '--format', 'doc'], '只能是：docx, html, text, pdf'],
    [['render', 'a.yaml', '-o'], '后面要写一个值'],
    [['--lang', 'fr', 'check', 'a.yaml'], '只能是：zh, en'],
  ])('answers %j in plain words, with exit code 2', (args, words) => {
    const { code, err } = run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toMatch(/error:|\bat .*:\d+/);
  });

  it('shows the help when nothing is asked', () => {
    const { code, out, err } = run();
    expect(out + err).toContain('用法：');
    expect(code).toBe(2);
  });
});

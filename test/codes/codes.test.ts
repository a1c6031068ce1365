/** The closed list of codes: what rules and words of problems may name, and nothing that is never said. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesTable } from '../../src/checks/index.ts';
import { allCodes } from '../../src/codes/index.ts';
import { projectFolder } from '../support/project.ts';

const sources = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('codes'))
  .map((file) => readFileSync(join(projectFolder, 'src', file), 'utf8'))
  .join('\n');

describe('the codes of problems', () => {
  it('are listed once each', () => {
    expect(allCodes.length).toBe(new Set(allCodes).size);
    expect(allCodes.length).toBeGreaterThan(300);
  });

  it('are all said somewhere', () => {
    const unsaid = allCodes.filter((code) => {
      const [room = '', name = ''] = code.split('/');
      return !sources.includes(`'${room}/${name}'`) && !sources.includes(`'${name}'`);
    });
    // The sides of a page are put together: layout/margin-top.
    expect(unsaid.filter((code) => !code.startsWith('layout/margin-'))).toEqual([]);
  });

  it('are those of the proofreading rules where they begin with check/', () => {
    const rules = rulesTable().map(({ code }) => code);
    const listed = allCodes.filter((code) => code.startsWith('check/'));
    expect(listed.sort()).toEqual(rules.filter((code) => code.startsWith('check/')).sort());
    expect(rules.filter((code) => !allCodes.includes(code as never))).toEqual([]);
  });
});

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
    expect(allCodes.length).toBeGreaterThan(200);
  });

  it('are all said somewhere', () => {
    const unsaid = allCodes.filter((code) => {
      const [room = '', name = ''] = code.split('/');
      return !sources.includes(`'${room}/${name}'`) && !sources.includes(`'${name}'`);
    });
    // The sides of a page are put together: layout/margin-top.
    expect(unsaid.filter((code) => !code.startsWith('layout/margin-'))).toEqual([]);
  });

  it('are those of a proofreading rule where they begin with check/', () => {
    const named = sources.match(/(?<=['"`])check\/[a-z-]+(?=['"`])/gu) ?? [];
    const rules = new Set<string>(rulesTable().map(({ code }) => code));
    expect(named.filter((code) => !rules.has(code))).toEqual([]);
  });

  it('are listed where a rule has one of another room', () => {
    const others = rulesTable().filter(({ code }) => !code.startsWith('check/'));
    expect(others.filter(({ code }) => !allCodes.some((listed) => listed === code))).toEqual([]);
  });
});

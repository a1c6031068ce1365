/** What a person finds in five real documents; skipped where they are missing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import {
  type OutlineDocument,
  type OutlineJson,
  outlineJson,
  recognise,
} from '../../src/recognise/index.ts';
import { sharedFolder } from '../support/project.ts';

const folder = join(sharedFolder, 'seeds');

function outline(prefix: string): OutlineJson {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix)) ?? '';
  const read = readLines(readFileSync(join(folder, file)), { name: file });
  return outlineJson(recognise(read.value?.lines ?? [], { file }));
}

function only(found: OutlineJson): OutlineDocument {
  if ('parts' in found) throw new Error('several parts');
  return found;
}

const labels = ({ headings }: OutlineDocument, level: number) =>
  headings.filter((heading) => heading.level === level).map(({ label }) => label);

describe.skipIf(!existsSync(folder))('the real documents', () => {
  it('000: a joint notice issues a summary of ten sections', () => {
    const found = only(outline('000'));
    expect(found).toMatchObject({
      kind: '通知',
      title: '关于印发《2019年工作总结》的通知',
      date: '2020-01-16',
      number: null,
      headings: [],
    });
    expect(found.issuers).toHaveLength(2);
    expect(found.recipients).toHaveLength(5);
    expect(found.copiesTo).toMatch(/^长明书记.*公司$/u);
    const { issued } = found;
    expect(issued).toMatchObject({ kind: '工作总结', title: '2019年工作总结', items: 5 });
    expect(issued?.issuers).toEqual(found.issuers);
    expect(issued && labels(issued, 1)).toEqual(['一、', '二、', '三、', '四、']);
    expect(issued && labels(issued, 2)).toHaveLength(10);
    expect(issued?.headings.filter(({ runIn }) => runIn)).toHaveLength(10);
    // 5 + 3 + 2 + 4 + 3 + 3 + 3 + 4 + 5 + 3 under the ten sections, 8 in section three.
    expect(issued?.points).toBe(43);
  });

  it('001: a joint notice issues key points', () => {
    const found = only(outline('001'));
    expect(found).toMatchObject({ kind: '通知', date: '2022-01-28' });
    expect(found.copiesTo).toBe('区级各部门，各街道、镇、乡，鸿业集团、区城投集团');
    expect(found.issued).toMatchObject({ kind: '工作要点', title: '2022年工作要点' });
    expect(found.issued && labels(found.issued, 1)).toEqual(['一、', '二、', '三、']);
    expect(found.issued && labels(found.issued, 2)).toHaveLength(8);
  });

  it('002: a summary with plan, masked, of four levels of detail', () => {
    const found = only(outline('002'));
    expect(found.title).toBe('');
    expect(labels(found, 1)).toEqual(['一、', '二、']);
    expect(labels(found, 2)).toHaveLength(15);
    expect(labels(found, 3)).toHaveLength(23);
    expect(found.headings.filter(({ level, runIn }) => level === 2 && runIn)).toEqual([]);
    expect(found.headings.filter(({ level, runIn }) => level === 3 && !runIn)).toEqual([]);
  });

  it('003: five reports on one page', () => {
    const found = outline('003');
    const parts = 'parts' in found ? found.parts : [];
    expect(parts.map(({ part }) => part)).toEqual(['篇一', '篇二', '篇三', '篇四', '篇五']);
    const [one, two, three, four, five] = parts;
    expect(one && labels(one, 3)).toHaveLength(7);
    expect(two && labels(two, 2)).toHaveLength(12 + 3 + 8);
    expect(three && labels(three, 1)).toEqual([]);
    expect(three && labels(three, 2)).toHaveLength(7);
    expect(four && labels(four, 2).slice(0, 6).join('')).toBe(
      '（一）（二）（三）（三）（四）（五）',
    );
    expect(five?.recipients).toEqual(['县依法治县办']);
  });

  it('004: a summary beside a plan without a number', () => {
    const found = only(outline('004'));
    expect(found.headings.filter(({ level }) => level === 1)).toMatchObject([
      { label: '一、', text: '2018年工作总结' },
      { label: '', text: '2019年工作思路' },
    ]);
    expect(labels(found, 3)).toHaveLength(6);
    expect(labels(found, 2)).toHaveLength(6);
  });
});

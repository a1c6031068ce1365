/** The examples hold what a clerk may look for in them, in words of their own. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument, Section } from '../../src/document/document.ts';
import { composeDocument } from '../support/compose.ts';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';

function documentOf(form: string): OfficialDocument {
  const { value } = composeDocument(join(projectFolder, form), {
    files: diskFiles,
    templatesFolder,
    draft: false,
    cwd: projectFolder,
  });
  if (value === undefined) throw new Error(`${form} makes no document`);
  return value.document;
}

function sectionsIn(blocks: readonly Block[]): Section[] {
  return blocks
    .filter((block): block is Section => block.type === 'section')
    .flatMap((section) => [section, ...sectionsIn(section.children)]);
}

describe.each(['2023', '2024'])('the examples of %s', (year) => {
  const at = (name: string) => documentOf(`examples/${year}/${name}.yaml`);

  it('issue a summary jointly, with ten sections of points, items and a table', () => {
    const { letterhead, issued, signature } = at('印发工作总结');
    expect(letterhead?.issuers).toHaveLength(2);
    expect(signature?.issuers).toEqual(letterhead?.issuers);
    expect(issued?.kind).toBe('工作总结');
    const sections = sectionsIn(issued?.body ?? []);
    const work = sections.find(({ heading }) => heading.includes('工作及成效'));
    const tens = work?.children.filter((child) => child.type === 'section') ?? [];
    const numbered = tens.filter(({ level, number }) => level === 2 && number !== null);
    expect(numbered.length).toBeGreaterThanOrEqual(9);
    for (const { children } of numbered) {
      expect(children.some(({ type }) => type === 'points')).toBe(true);
    }
    const types = new Set(sections.flatMap(({ children }) => children.map(({ type }) => type)));
    expect([...types].sort()).toEqual(['items', 'paragraph', 'points', 'section', 'table']);
  });

  it('make key points public', () => {
    const { note, issued } = at('印发工作要点');
    expect(note).toBe('此件公开发布');
    expect(issued?.kind).toBe('工作要点');
  });

  it('have a summary and a plan in one document, numbered each in its own way', () => {
    const [summary, plan] = sectionsIn(at('总结和计划').body).filter(({ level }) => level === 1);
    expect(summary?.heading).toBe(`${year}年工作总结`);
    expect(plan?.heading).toBe(`${Number(year) + 1}年工作计划`);
    const levels = [summary, plan].map((part) => sectionsIn(part?.children ?? [])[0]?.level);
    expect(levels).toEqual([3, 2]);
  });

  it('have a half-year report with headings of three levels', () => {
    const { title, body } = at('半年工作总结');
    expect(title).toBe(`${year}年上半年工作总结`);
    expect(new Set(sectionsIn(body).map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
  });
});

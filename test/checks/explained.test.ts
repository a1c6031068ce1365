/** Each rule is explained: why, what it stands on, how grave it is, wrong and right. Fixed phrases have their source. */
import { describe, expect, it } from 'vitest';
import { explainRule, rulesTable } from '../../src/checks/index.ts';
import { PHRASES } from '../../src/checks/phrases/fixed-phrases.ts';
import { PHRASE_SOURCES } from '../../src/checks/phrases/phrase-sources.ts';

describe.each(rulesTable().map(({ code }) => code))('explain %s', (code) => {
  const rule = explainRule(code);

  it('says why, and what it stands on', () => {
    expect(rule?.words.zh.length).toBeGreaterThan(5);
    expect(rule?.source).not.toBe('');
    expect(['regulation', 'standard', 'practice']).toContain(rule?.basis);
    expect(['error', 'warning', 'note']).toContain(rule?.severity);
  });

  it('shows what is wrong and what is right', () => {
    expect((rule?.bad.length ?? 0) > 0 || rule?.example !== undefined).toBe(true);
    expect(rule?.good.length).toBeGreaterThan(0);
  });

  it('names a paper where it calls itself a regulation or a standard', () => {
    if (rule?.basis === 'practice') return;
    expect(rule?.source).toMatch(/《|GB|JJF|CY|令|〔/u);
  });
});

describe('a fixed phrase', () => {
  it.each(Object.keys(PHRASES))('%s has its source', (phrase) =>
    expect(PHRASE_SOURCES.get(phrase)).toBeDefined(),
  );

  it('is told with the paper that has it so', async () => {
    const { checkText, paragraphsOfText } = await import('../../src/checks/index.ts');
    const [finding] = checkText({ paragraphs: paragraphsOfText('园区推进科技兴国战略落地。') });
    expect(finding?.hint?.zh).toContain('见《中国共产党章程》');
  });

  it('says where no one has seen its source in print', async () => {
    const { checkText, paragraphsOfText } = await import('../../src/checks/index.ts');
    const [finding] = checkText({ paragraphs: paragraphsOfText('园区坚持稳中求进总基调。') });
    expect(finding?.hint?.zh).toContain('没有核对过原文');
  });
});

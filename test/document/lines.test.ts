import { describe, expect, it } from 'vitest';
import type { Block, Section } from '../../src/document/document.ts';
import { attachmentMark, bodyLines, lineText } from '../../src/document/lines.ts';

function section(part: Partial<Section>): Section {
  return {
    type: 'section',
    level: 2,
    number: 1,
    heading: '党建',
    runIn: false,
    children: [],
    ...part,
  };
}

function texts(...blocks: Block[]): string[] {
  return bodyLines(blocks).map((line) => (line.type === 'paragraph' ? lineText(line) : '[table]'));
}

const points = (arrangement: 'together' | 'separate' | 'firstRunsIn', lead?: string): Block => ({
  type: 'points',
  word: '是',
  arrangement,
  points: ['甲。', '乙。'],
  ...(lead === undefined ? {} : { lead }),
});

describe('headings', () => {
  it('stand alone without a mark', () => {
    expect(texts(section({ children: [{ type: 'paragraph', text: '文。' }] }))).toEqual([
      '（一）党建',
      '文。',
    ]);
  });

  it('run into the paragraph with a full stop of their own', () => {
    const children: Block[] = [{ type: 'paragraph', text: '文。' }];
    expect(texts(section({ runIn: true, children }))).toEqual(['（一）党建。文。']);
    expect(texts(section({ runIn: true, heading: '问题：', children }))).toEqual([
      '（一）问题：文。',
    ]);
  });

  it('run into points', () => {
    expect(texts(section({ runIn: true, children: [points('together')] }))).toEqual([
      '（一）党建。一是甲。二是乙。',
    ]);
  });

  it('keep apart the heading and the text that runs into it', () => {
    const [line] = bodyLines([
      section({ runIn: true, children: [{ type: 'paragraph', text: '文。' }] }),
    ]);
    expect(line).toEqual({
      type: 'paragraph',
      heading: { level: 2, text: '（一）党建。', runIn: true },
      text: '文。',
    });
  });

  it.each<[string, Block]>([
    ['a table', { type: 'table', header: [], rows: [['甲']] }],
    ['items', { type: 'items', items: ['甲'] }],
    ['another heading', section({})],
    ['points that each have their paragraph', points('separate')],
  ])('never run into %s', (_, child) => {
    expect(texts(section({ runIn: true, children: [child] }))[0]).toBe('（一）党建');
  });

  it('stand alone where nothing follows', () => {
    expect(texts(section({ runIn: true }))).toEqual(['（一）党建']);
  });

  it('are mere numbers before a numbered paragraph', () => {
    const child: Block = { type: 'paragraph', text: '文。' };
    const numbered = section({ level: 3, heading: '', runIn: true, children: [child] });
    expect(bodyLines([numbered])).toEqual([{ type: 'paragraph', text: '1.文。' }]);
  });

  it('have no label when unnumbered', () => {
    expect(texts(section({ number: null }))).toEqual(['党建']);
  });
});

describe('points', () => {
  it('stand in one paragraph with their lead', () => {
    expect(texts(points('together', '表现在：'))).toEqual(['表现在：一是甲。二是乙。']);
  });

  it('stand in paragraphs of their own', () => {
    expect(texts(points('separate', '表现在：'))).toEqual(['表现在：', '一是甲。', '二是乙。']);
    expect(texts(points('separate'))).toEqual(['一是甲。', '二是乙。']);
  });

  it('may follow the lead with the first only', () => {
    expect(texts(points('firstRunsIn', '问题：'))).toEqual(['问题：一是甲。', '二是乙。']);
  });
});

describe('other blocks', () => {
  it('marks items with a dash', () => {
    expect(texts({ type: 'items', items: ['甲。', '乙。'] })).toEqual(['——甲。', '——乙。']);
  });

  it('numbers attachments only where there are several (7.3.7)', () => {
    const one = { title: '表', body: [] };
    expect(attachmentMark([one], 0)).toBe('附件');
    expect(attachmentMark([one, one], 1)).toBe('附件2');
  });
});

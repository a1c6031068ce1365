/** What holds for any text: however it is cut into runs or encoded, it reads back the same. */
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { escapeXml, read, texts, wordFile } from './word-file.ts';

const SIGNS = [...'一二三（）1.、。，：；“”《》〔〕【】园区产业工作总结通知2024年%—·亩 ABab<&>"\''];
const text = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 40 });
const paragraphs = fc
  .array(text, { minLength: 1, maxLength: 8 })
  .filter((all) => all.some((one) => one.trim() !== ''));

/** What may stand between two pieces of a paragraph without being text. */
const BETWEEN = [
  '',
  '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
  '<w:proofErr w:type="spellStart"/>',
  '<w:del w:id="1"><w:r><w:delText>旧文字</w:delText></w:r></w:del>',
  '<w:r><w:rPr><w:b/></w:rPr></w:r>',
  '<w:r><w:lastRenderedPageBreak/></w:r>',
];
const WRAPPERS: ((run: string) => string)[] = [
  (run) => run,
  (run) => `<w:ins w:id="2">${run}</w:ins>`,
  (run) => `<w:hyperlink w:anchor="a">${run}</w:hyperlink>`,
  (run) => `<w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
  (run) => `<w:fldSimple w:instr="REF a">${run}</w:fldSimple>`,
  (run) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
];
const cut = fc.record({
  length: fc.integer({ min: 1, max: 6 }),
  between: fc.constantFrom(...BETWEEN),
  wrap: fc.constantFrom(...WRAPPERS),
  bold: fc.boolean(),
});

type Cut = typeof cut extends fc.Arbitrary<infer T> ? T : never;

function inPieces(whole: string, cuts: readonly Cut[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; from < whole.length; at += 1) {
    const { length, between, wrap, bold } = cuts[at % cuts.length] as Cut;
    const piece = escapeXml(whole.slice(from, from + length));
    const look = bold ? '<w:rPr><w:b/></w:rPr>' : '';
    pieces.push(between, wrap(`<w:r>${look}<w:t xml:space="preserve">${piece}</w:t></w:r>`));
    from += length;
  }
  return `<w:p>${pieces.join('')}</w:p>`;
}

describe('any text', () => {
  it('reads back the same from a Word file, however it is cut into runs', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(cut, { minLength: 1, maxLength: 5 }), (all, cuts) => {
        const { lines } = read(wordFile(all.map((one) => inPieces(one, cuts)).join('')));
        expect(texts(lines)).toEqual(all);
        for (const { text, runs } of lines) {
          if (runs) expect(runs.map((run) => run.text).join('')).toBe(text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads back the same from a text file, but for what is left out and listed', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('\n', '\r\n', '\r'), (all, end) => {
        const { lines, leftOut } = read(strToU8(all.join(end)), 'a.txt');
        expect(lines.length + leftOut.length).toBeGreaterThanOrEqual(all.length - 1);
        const kept = lines.map(({ text }) => text).join('');
        const rest = leftOut.map((one) => one.text).join('');
        expect(sorted(kept + rest)).toBe(sorted(all.join('')));
      }),
      { numRuns: 400 },
    );
  });

  it('reads back the same from a web page, but for spaces and what is left out', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const html = all.map((one) => `<p>${escapeXml(one)}</p>`).join('\n');
        const { value } = readLines(strToU8(html), { name: 'a.html' });
        const kept = value?.lines.map(({ text }) => text).join('') ?? '';
        const rest = value?.leftOut.map((one) => one.text).join('') ?? '';
        if (value) expect(sorted(kept + rest)).toBe(sorted(all.join('')));
      }),
      { numRuns: 400 },
    );
  });
});

describe('any bytes', () => {
  it('are read or refused, in every format', () => {
    const name = fc.constantFrom('a.docx', 'a.txt', 'a.html', 'a.md', 'a.doc', 'a');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), name, (bytes, file) => {
        const { value, problems } = readLines(bytes, { name: file });
        expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 500 },
    );
  });

  it('of mixed elements in a Word file are read or refused', () => {
    const leaves = [
      '<w:t>甲</w:t>',
      '<w:br/>',
      '<w:br w:type="page"/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:instrText>PAGE</w:instrText>',
      '<w:sym w:font="Wingdings" w:char="F0FE"/>',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr>',
      '<w:pPr><w:ind w:left="x" w:firstLineChars="-9"/><w:rPr><w:del/></w:rPr></w:pPr>',
      '<w:tcPr><w:vMerge/><w:gridSpan w:val="-3"/></w:tcPr>',
      '<w:sectPr><w:pgSz w:w="x"/><w:docGrid w:linePitch=""/></w:sectPr>',
    ];
    const holders =
      'p r tbl tr tc sdt sdtContent ins del hyperlink ruby rubyBase pict drawing txbxContent object fldSimple'.split(
        ' ',
      );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(...leaves),
        fc
          .tuple(fc.constantFrom(...holders), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<w:${name}>${inner.join('')}</w:${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (body) => {
        const { value, problems } = readLines(wordFile(body.join('')), { name: 'a.docx' });
        expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        const numbers = value?.lines.map(({ number }) => number) ?? [];
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('of mixed tags are read or refused', () => {
    const tags = fc.array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="nav">',
        '</div>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<br>',
        '<ol>',
        '<li>',
        '<a>',
        '甲',
        '。',
        '<b>',
        '<pre>',
        '\n',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<h1>',
        '<',
        '"',
        '=',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(tags, (parts) => {
        const { problems } = readLines(strToU8(`<html>${parts.join('')}`), { name: 'a.html' });
        expect(problems.length).toBeLessThan(2);
      }),
      { numRuns: 500 },
    );
  });
});

function sorted(text: string): string {
  return [...text.replace(/\s/gu, '')].sort().join('');
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyFixes, checkText, paragraphsOfLines } from '../../src/checks/index.ts';
import { readLines } from '../../src/readers/index.ts';
import { type ReviewProblem, reviewDocx } from '../../src/review/index.ts';
import { wordFile } from '../readers/word-file.ts';
import { programWorks } from '../support/programs.ts';
import { wordSchemas } from '../support/project.ts';
import { markedFile, partOf } from './marked-file.ts';

/** Runs of one paragraph, each with its own look. */
function paragraphOfRuns(runs: readonly string[]): string {
  const inside = runs.map(
    (text, index) =>
      `<w:r><w:rPr>${index % 2 ? '<w:b/>' : '<w:i/>'}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
  );
  return `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${inside.join('')}</w:p>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Checks a Word file and reviews it. */
function review(bytes: Uint8Array) {
  const { value } = readLines(bytes, { name: 'a.docx' });
  const paragraphs = paragraphsOfLines(value?.lines ?? [], 'a.docx');
  const findings = checkText({ paragraphs });
  const { value: reviewed, problems } = reviewDocx(bytes, findings);
  expect(problems).toEqual([]);
  return { findings, reviewed: reviewed as Uint8Array };
}

function problem(lineText: string, start: number, end: number, fix?: string): ReviewProblem {
  return {
    severity: 'warning',
    code: 'check/wrong-word',
    message: { zh: '错', en: 'wrong' },
    place: { file: 'a.docx', line: 1, column: start + 1, length: end - start, lineText },
    ...(fix === undefined ? {} : { fixes: [{ start, end, text: fix }] }),
  };
}

describe('a reviewed Word file', () => {
  const bytes = wordFile(
    paragraphOfRuns(['截止', '目前，共整改问题', '12个，认真布', '署落实。']) +
      paragraphOfRuns(['其它工作有序推进。']),
  );

  it('has a comment at the exact words, whatever runs they are split into', () => {
    const { comments } = markedFile(review(bytes).reviewed);
    expect(comments.map(({ words }) => words)).toEqual(['截止目前', '布署', '其它']);
    expect(comments[0]?.text).toBe(
      '【错误】“截止目前”应为“截至目前”\n写作“截至目前”\ncheck/wrong-word',
    );
  });

  it('proposes what is certain as a tracked change in the look of the words', () => {
    const { reviewed } = review(bytes);
    const { taken, refused } = markedFile(reviewed);
    expect(refused).toEqual(['截止目前，共整改问题12个，认真布署落实。', '其它工作有序推进。']);
    expect(taken).toEqual(['截至目前，共整改问题12个，认真部署落实。', '其它工作有序推进。']);
    expect(partOf(reviewed, 'word/document.xml')).toContain(
      '<w:ins w:id="3" w:author="红头校对"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">截至目前</w:t></w:r></w:ins>',
    );
  });

  it('leaves the other parts and untouched runs as they were', () => {
    const before = unzipSync(bytes);
    const after = unzipSync(review(bytes).reviewed);
    const added = Object.keys(after).filter((path) => before[path] === undefined);
    expect(added).toEqual(['word/comments.xml']);
    for (const [path, content] of Object.entries(before)) {
      if (/document\.xml|Content_Types/.test(path)) continue;
      expect(after[path], path).toEqual(content);
    }
    expect(partOf(review(bytes).reviewed, 'word/document.xml')).toContain(
      '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">12个，认真</w:t></w:r>',
    );
  });

  it('is the very same file where nothing was found', () => {
    const clean = wordFile(paragraphOfRuns(['园区经济平稳运行。']));
    expect(review(clean).reviewed).toBe(clean);
  });

  it('keeps the comments that the file already has', () => {
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="李"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment></w:comments>`;
    const { reviewed } = review(wordFile(paragraphOfRuns(['截止目前，平稳运行。']), { comments }));
    expect(partOf(reviewed, 'word/comments.xml')).toContain('旧');
    expect(markedFile(reviewed).comments.map(({ id }) => id)).toEqual([5]);
  });

  it('comments on words in fields without changing them', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${field('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>${field('separate')}<w:r><w:t>截止目前</w:t></w:r>${field('end')}<w:r><w:t>，平稳运行。</w:t></w:r></w:p>`;
    const { taken, comments } = markedFile(review(wordFile(body)).reviewed);
    expect(comments.map(({ words }) => words)).toEqual(['截止目前']);
    expect(taken).toEqual(['截止目前，平稳运行。']);
  });

  it('puts a problem without words at the first paragraph', () => {
    const { value } = reviewDocx(bytes, [
      { severity: 'error', code: 'form/empty-box', message: { zh: '全文', en: 'all' } },
    ]);
    expect(markedFile(value as Uint8Array).comments.map(({ words }) => words)).toEqual(['截']);
  });

  it('is refused for anything but a Word file', () => {
    expect(reviewDocx(new Uint8Array([1, 2, 3]), []).problems.map(({ code }) => code)).toEqual([
      'review/no-word-file',
    ]);
  });
});

describe('any paragraph, any problems', () => {
  it('refused gives the text before, taken gives the text mended, comments stand at their words', () => {
    const word = fc.stringMatching(/^[一-三<&a ]{1,6}$/);
    const arbitrary = fc.array(word, { minLength: 1, maxLength: 6 }).chain((runs) => {
      const { length } = runs.join('');
      const place = fc.integer({ min: 0, max: length });
      return fc.record({
        runs: fc.constant(runs),
        marks: fc.array(
          fc.tuple(place, place, fc.option(fc.stringMatching(/^[甲乙]{0,3}$/), { nil: undefined })),
          { maxLength: 5 },
        ),
      });
    });
    fc.assert(
      fc.property(arbitrary, ({ runs, marks }) => {
        const text = runs.join('');
        const problems = marks.map(([a, b, fix]) =>
          problem(text, Math.min(a, b), Math.max(a, b), fix),
        );
        const { value } = reviewDocx(wordFile(paragraphOfRuns(runs)), problems);
        const marked = markedFile(value as Uint8Array);
        expect(marked.refused).toEqual([text]);
        expect(marked.comments).toHaveLength(problems.length);
        for (const { id, words } of marked.comments) {
          const { column, length } = problems[id]?.place ?? { column: 0, length: 0 };
          if (length > 0) expect(words).toBe(text.slice(column - 1, column - 1 + length));
        }
        const one = problems.find(({ fixes }) => fixes);
        if (problems.length === 1 && one?.fixes && (one.place?.length ?? 0) > 0) {
          expect(marked.taken).toEqual([applyFixes(text, one.fixes)]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const xmllint = programWorks('xmllint', ['--version'], 'validity of reviewed Word files');
const schema = join(wordSchemas, 'wml.xsd');

describe.skipIf(!xmllint)('the schemas of Word files', () => {
  it('hold for the reviewed text and its comments', () => {
    const { reviewed } = review(
      wordFile(
        `${paragraphOfRuns(['截止', '目前，', '建立台帐。'])}<w:p><w:hyperlink w:anchor="a"><w:r><w:t>做为其它</w:t></w:r></w:hyperlink><w:ins w:id="7" w:author="李"><w:r><w:t>布署工作。</w:t></w:r></w:ins></w:p>`,
      ),
    );
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-review-'));
    try {
      for (const name of ['document', 'comments']) {
        const path = join(folder, `${name}.xml`);
        writeFileSync(path, partOf(reviewed, `word/${name}.xml`));
        const { stderr, status } = spawnSync('xmllint', ['--noout', '--schema', schema, path], {
          encoding: 'utf8',
        });
        expect(status, stderr).toBe(0);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const soffice = programWorks('soffice', ['--version'], 'reviewed Word files in LibreOffice');

describe.skipIf(!soffice)('LibreOffice', () => {
  it('opens the reviewed file with every comment and change in place', {
    timeout: 90_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-review-'));
    try {
      const runs = ['截止', '目前，建立台', '帐，其它工作有序推进。'].map(
        (text, index) => new TextRun({ text, bold: index === 1 }),
      );
      const written = await Packer.toBuffer(
        new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] }),
      );
      const { reviewed, findings } = review(new Uint8Array(written));
      writeFileSync(join(folder, 'a.docx'), reviewed);
      spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'fodt',
        '--outdir',
        folder,
        join(folder, 'a.docx'),
      ]);
      const odt = readFileSync(join(folder, 'a.fodt'), 'utf8');
      expect(odt.match(/<office:annotation /g)).toHaveLength(findings.length);
      expect(odt).toContain('“截止目前”应为“截至目前”');
      expect(odt.match(/<text:deletion>/g)).toHaveLength(2);
      expect(odt.match(/<text:insertion>/g)).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

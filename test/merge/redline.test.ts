/** Two drafts as one Word file: all accepted is the later one, all rejected the earlier one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import { redline } from '../../src/merge/index.ts';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { redlineDrafts } from '../../src/roads/merge/redline.ts';
import { folderWith, hongtou } from '../cli/command.ts';
import { programWorks } from '../support/programs.ts';
import { filesWith, wordSchemas } from '../support/project.ts';
import { formFiles } from './random-rounds.ts';

const partOf = (bytes: Uint8Array, name = 'word/document.xml') =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

async function word(path: string, texts?: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const files = filesWith(Object.fromEntries(texts ?? []));
  const { value } = composeDocument(openForm(path, { files }), { draft: true });
  if (value === undefined) throw new Error('not printable');
  return writeDocument({ document: value.document, settings: value.settings }, 'docx');
}

/** Paragraphs of the body once all changes are accepted or rejected, read from the XML alone. */
function settled(xml: string, kept: 'ins' | 'del'): string[] {
  const dropped = kept === 'ins' ? 'del' : 'ins';
  const rows = new RegExp(
    `<w:tr>(?:(?!</w:tr>)[\\s\\S])*?<w:trPr>(?:(?!</w:trPr>)[\\s\\S])*?<w:${dropped} [\\s\\S]*?</w:tr>`,
    'gu',
  );
  const runs = new RegExp(`<w:${dropped} [^>]*[^/]>[\\s\\S]*?</w:${dropped}>`, 'gu');
  const mark = new RegExp(`<w:pPr>(?:(?!</w:pPr>)[\\s\\S])*?<w:${dropped} `, 'u');
  const paragraphs =
    xml
      .replace(rows, '')
      .replace(runs, '')
      .match(/<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/gu) ?? [];
  const texts: string[] = [];
  let open = '';
  for (const paragraph of paragraphs) {
    open += [...paragraph.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:br\/>/gu)]
      .map(([all, text]) => (all === '<w:br/>' ? '\n' : text))
      .join('');
    // A mark that is dropped joins its paragraph with the next.
    if (mark.test(paragraph)) continue;
    texts.push(open);
    open = '';
  }
  return texts.filter((text) => text !== '');
}

const plain = (bytes: Uint8Array) => settled(partOf(bytes), 'ins');

describe('two drafts as one Word file', () => {
  it.each([
    ['examples/2023/工作要点.yaml', 'examples/2024/工作要点.yaml'],
    ['examples/2023/印发工作总结.yaml', 'examples/2024/印发工作总结.yaml'],
    ['examples/2023/工作总结.yaml', 'examples/2024/通知.yaml'],
  ])('%s and %s: accepted gives the later, rejected the earlier', async (one, two) => {
    const [before, after] = [await word(one), await word(two)];
    const made = redline(before, after, '红头') ?? new Uint8Array();
    expect(settled(partOf(made), 'ins')).toEqual(plain(after));
    expect(settled(partOf(made), 'del')).toEqual(plain(before));
  });

  it('so do random drafts', async () => {
    await fc.assert(
      fc.asyncProperty(formFiles, formFiles, async (one, two) => {
        const path = '/园区/通知.yaml';
        const [before, after] = [await word(path, one), await word(path, two)];
        const made = redline(before, after, '红头') ?? new Uint8Array();
        expect(settled(partOf(made), 'ins')).toEqual(plain(after));
        expect(settled(partOf(made), 'del')).toEqual(plain(before));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('has nothing to show where nothing differs', async () => {
    const bytes = await word('examples/2023/工作要点.yaml');
    const made = redline(bytes, bytes, '红头') ?? new Uint8Array();
    expect(partOf(made)).not.toMatch(/<w:(?:ins|del) /u);
  });

  it('names who changed it and is dated as the later draft, the same bytes each time', async () => {
    const drafts = [
      { form: openForm('examples/2023/工作要点.yaml') },
      { form: openForm('examples/2024/工作要点.yaml') },
    ] as const;
    const [one, two] = [
      await redlineDrafts(...drafts, { author: '综合办公室' }),
      await redlineDrafts(...drafts, { author: '综合办公室' }),
    ];
    expect(one.value).toEqual(two.value);
    expect(partOf(one.value ?? new Uint8Array())).toMatch(
      /<w:ins w:id="\d+" w:author="综合办公室" w:date="\d{4}-\d\d-\d\dT[\d:]+Z"/u,
    );
  });
});

const xmllint = programWorks('xmllint', ['--version'], 'validity of files with two drafts');
const soffice = programWorks('soffice', ['--version'], 'two drafts in LibreOffice');

describe('hongtou diff --format docx', () => {
  const forms = () => {
    const cwd = folderWith({
      '初稿.yaml':
        '文种: 通知\n年度: 2024\n发文机关: 云溪市青禾产业园区管理委员会\n标题: 关于开展检查的通知\n主送机关: 各部门\n成文日期: 2024-03-05\n导语: 现开展检查。\n正文:\n  - 标题: 范围\n    导语: 全部企业。\n',
      '送审稿.yaml':
        '文种: 通知\n年度: 2024\n发文机关: 云溪市青禾产业园区管理委员会\n标题: 关于开展安全检查的通知\n主送机关: 各部门\n成文日期: 2024-03-08\n导语: 现开展检查。\n正文:\n  - 标题: 范围\n    导语: 规上企业。\n  - 标题: 要求\n    导语: 认真落实。\n',
    });
    const run = (...args: string[]) =>
      hongtou(['diff', '初稿.yaml', '送审稿.yaml', ...args], { cwd });
    return { cwd, run };
  };

  it('writes one file, by whom it is told, never to the screen', () => {
    const { cwd, run } = forms();
    expect(run('--format', 'docx').code).toBe(2);
    const { code, err } = run('-o', '花脸稿.docx', '--author', '王主任');
    expect([code, err]).toEqual([0, expect.stringContaining('花脸稿.docx')]);
    const xml = partOf(readFileSync(join(cwd, '花脸稿.docx')));
    expect(xml).toContain('w:author="王主任"');
    expect(settled(xml, 'ins').join('\n')).toContain('关于开展安全检查的通知');
    expect(settled(xml, 'del').join('\n')).toContain('全部企业');
  });

  it.skipIf(!xmllint)('is valid', async () => {
    const [one, two] = [
      await word('examples/2023/印发工作总结.yaml'),
      await word('examples/2024/通知.yaml'),
    ];
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-redline-'));
    try {
      for (const [index, pair] of [
        [one, two],
        [two, one],
      ].entries()) {
        const [before, after] = pair as [Uint8Array, Uint8Array];
        const made = redline(before, after, '红头') ?? new Uint8Array();
        for (const name of ['document', 'styles']) {
          const path = join(folder, `${name}${index}.xml`);
          writeFileSync(path, partOf(made, `word/${name}.xml`));
          const { stderr, status } = spawnSync(
            'xmllint',
            ['--noout', '--schema', join(wordSchemas, 'wml.xsd'), path],
            { encoding: 'utf8' },
          );
          expect(status, stderr).toBe(0);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.skipIf(!soffice)(
    'opens in LibreOffice with its text',
    () => {
      const { cwd, run } = forms();
      run('-o', '花脸稿.docx');
      const profile = `-env:UserInstallation=file://${cwd}/profile`;
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text', '花脸稿.docx'], {
        cwd,
      });
      const text = readFileSync(join(cwd, '花脸稿.txt'), 'utf8');
      expect(text).toContain('规上企业');
      expect(text).toContain('认真落实');
    },
    120_000,
  );
});

/** Edited Word files as people hand them back: tracked, commented, with runs split, saved by other programs. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { mergeWordFile, trackedChanges } from '../../src/roads/merge/merge.ts';
import { png } from '../support/pictures.ts';
import { changed, edited, made, merge, path, word } from './notice-file.ts';
import { withoutOrigin } from './random-rounds.ts';

const by = (date: string) => `w:author="王主任" w:date="${date}T10:00:00Z"`;
const inserted = (id: number, text: string) =>
  `<w:ins w:id="${id}" ${by('2024-09-10')}><w:r><w:t>${text}</w:t></w:r></w:ins>`;
const deleted = (id: number, text: string) =>
  `<w:del w:id="${id}" ${by('2024-09-10')}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

/** Words of one run exchanged with tracking on. */
function tracked(xml: string, from: string, to: string, id: number): string {
  const at = xml.indexOf(from);
  const start = xml.lastIndexOf('<w:r>', at);
  const end = xml.indexOf('</w:r>', at) + 6;
  const run = xml.slice(start, end);
  const [before, text] = run.split(/<w:t(?: xml:space="preserve")?>/u);
  const words = (text ?? '').replace(/<\/w:t><\/w:r>$/u, '');
  const part = (piece: string) =>
    piece === '' ? '' : `${before}<w:t xml:space="preserve">${piece}</w:t></w:r>`;
  const cut = words.indexOf(from);
  return `${xml.slice(0, start)}${part(words.slice(0, cut))}${deleted(id, from)}${inserted(id + 1, to)}${part(words.slice(cut + from.length))}${xml.slice(end)}`;
}

describe('a Word file made from a form', () => {
  it('says what it was made from, and comes back unchanged as nothing to do', async () => {
    expect(Object.keys(unzipSync(word))).toContain('customXml/item1.xml');
    const { value, problems } = await merge(word);
    expect([value.files, value.left, problems]).toEqual([[], [], []]);
  });

  it('carries no word of its text in that part', () => {
    const part = strFromU8(unzipSync(word)['customXml/item1.xml'] ?? new Uint8Array());
    expect(part.replace(/at="[^"]*"/gu, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('says nothing of it in its public copy', async () => {
    const names = Object.keys(unzipSync(await made({ variant: 'public' })));
    expect(names.filter((name) => name.startsWith('customXml'))).toEqual([]);
  });

  it('says it once more in its properties, for programs that drop parts they do not know', async () => {
    const bytes = changed(word, { 'customXml/item1.xml': () => undefined });
    expect((await merge(bytes)).problems).toEqual([]);
    const properties = strFromU8(unzipSync(word)['docProps/custom.xml'] ?? new Uint8Array());
    const texts = [...properties.matchAll(/<vt:lpwstr>([^<]*)/gu)].map(([, text = '']) => text);
    expect(texts.length).toBeGreaterThan(0);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(255);
  });

  it('without either is asked about wherever the form might have changed', async () => {
    const bytes = withoutOrigin(edited((xml) => xml.replace('严防', '坚决防范')));
    const { value, problems, after } = await merge(bytes);
    expect([value.landed, after]).toEqual([[], '']);
    expect(value.left).toMatchObject([
      { reason: 'unknown', from: expect.stringContaining('严防') },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['merge/no-origin', 'merge/unknown']);
    const taken = await merge(bytes, new Set(), () => true);
    expect(taken.after).toContain('坚决防范');
  });

  it('without either is not asked about what was changed with tracking on', async () => {
    const bytes = withoutOrigin(edited((xml) => tracked(xml, '严防', '坚决防范', 900)));
    const { value, after } = await merge(bytes);
    expect(value.left).toEqual([]);
    expect(after).toContain('坚决防范');
  });

  it('of another paper is refused, and changes nothing', async () => {
    const other = composeDocument(openForm('examples/2023/工作总结.yaml')).value;
    const made = other && (await writeDocument(other, 'docx'));
    for (const bytes of [made ?? word, withoutOrigin(made ?? word)]) {
      const { value, problems } = await mergeWordFile(openForm(path), { name: '总结.docx', bytes });
      expect(value).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'merge/other-paper', severity: 'error' }]);
    }
  });
});

describe('tracked changes', () => {
  const bytes = edited((xml) =>
    tracked(tracked(xml, '严防', '坚决防范', 900), '按时', '按时', 902),
  );
  const two = edited((xml) => tracked(tracked(xml, '严防', '坚决防范', 900), '57', '60', 910));

  it('are listed with who, when and what', () => {
    expect(trackedChanges(two)).toMatchObject([
      { author: '王主任', date: '2024-09-10T10:00:00Z', removed: '严防', added: '坚决防范' },
      { removed: '57', added: '60' },
    ]);
  });

  it('are taken as accepted', async () => {
    const { after } = await merge(two);
    expect(after).toContain('坚决防范各类事故发生');
    expect(after).toContain('【60】家');
  });

  it('stay out where they are refused', async () => {
    const { after } = await merge(two, new Set([0]));
    expect(after).toContain('严防各类事故发生');
    expect(after).toContain('【60】家');
  });

  it('all refused leave the form as it was', async () => {
    const all = new Set(trackedChanges(two).map((_, index) => index));
    expect((await merge(two, all)).value.files).toEqual([]);
    expect(bytes.length).toBeGreaterThan(0);
  });
});

describe('comments', () => {
  const COMMENTS = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" ${by('2024-09-11')} w:initials="王"><w:p><w:r><w:t>请再核一下。</w:t></w:r></w:p></w:comment></w:comments>`;
  const bytes = changed(word, {
    'word/document.xml': (xml) => {
      const at = xml.indexOf('为深入推进');
      const start = xml.lastIndexOf('<w:r>', at);
      const end = xml.indexOf('</w:r>', at) + 6;
      return `${xml.slice(0, start)}<w:commentRangeStart w:id="1"/>${xml.slice(start, end)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${xml.slice(end)}`;
    },
    'word/comments.xml': () => COMMENTS,
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
  });

  it('come with who, when and the words they stand at', async () => {
    expect((await merge(bytes)).value.comments).toMatchObject([
      { author: '王主任', text: '请再核一下。', words: expect.stringContaining('为深入推进') },
    ]);
  });
});

describe('what is no change of words', () => {
  const told = async (change: (xml: string) => string) => {
    const { value, problems } = await merge(edited(change));
    expect(value.files).toEqual([]);
    return problems.map(({ code, message }) => `${code} ${message.zh}`);
  };

  it('is told: words struck through instead of taken out', async () => {
    const said = await told((xml) => {
      const at = xml.lastIndexOf('<w:r>', xml.indexOf('为深入推进'));
      const struck = xml.slice(at).replace('<w:r>', '<w:r><w:rPr><w:strike/></w:rPr>');
      return xml.slice(0, at) + struck.replace('</w:rPr><w:rPr>', '');
    });
    expect(said).toEqual([expect.stringContaining('划了删除线的字（为深入推进')]);
  });

  it('is told: a picture that was pasted in', async () => {
    const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/><wp:docPr id="77" name="照片"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId77"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const files = unzipSync(
      changed(word, {
        'word/document.xml': (xml) => {
          const end = xml.lastIndexOf('<w:sectPr');
          return xml.slice(0, end) + picture + xml.slice(end);
        },
        'word/_rels/document.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/77.png"/></Relationships>',
          ),
      }),
    );
    const bytes = zipSync({ ...files, 'word/media/77.png': png(40, 40) });
    const { value, problems } = await merge(bytes);
    expect(value.files).toEqual([]);
    expect(problems.map(({ message }) => message.zh)).toEqual([
      '文件里加了1张图片，图片并不回表单。',
    ]);
  });

  it('is told: a line break within a paragraph', async () => {
    const said = await told((xml) => xml.replace('严防各类事故', '</w:t><w:br/><w:t>严防各类事故'));
    expect(said).toEqual([expect.stringContaining('里的换行没有照改')]);
  });
});

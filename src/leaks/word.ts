/** What a Word file carries besides its words: comments, revisions, hidden words, names of persons, folders. */
import type { Problem, Words } from '../problem.ts';
import type { Leak, Line } from './leak.ts';
import { problemOf } from './leak.ts';
import { leaksInLines } from './texts.ts';
import {
  outsidePaths,
  type PartParagraph,
  textParts,
  type Unseen,
  type WordPart,
  xmlEntries,
} from './word-parts.ts';

/**
 * What must not be public in a Word file: its words, in every part, and all that is not seen on paper. Undefined where
 * the bytes are no Word file.
 * @param file as messages name it
 */
export function leaksInWord(bytes: Uint8Array, file: string): Problem[] | undefined {
  const entries = xmlEntries(bytes);
  if (entries === undefined) return undefined;
  const parts = textParts(entries);
  const comments = commentsOf(entries['word/comments.xml'] ?? '');
  const found = parts.flatMap((part) => {
    const lines = part.paragraphs.map((paragraph, index) => lineOf(paragraph, index, file));
    const unseen = part.paragraphs.flatMap(({ unseen: all }, index) =>
      all.flatMap((one) => told(one, comments, lines[index])),
    );
    return [...inWords(leaksInLines(lines), part), ...unseen];
  });
  return [...found, ...fileLeaks(entries, parts, file)];
}

function lineOf({ text }: PartParagraph, index: number, file: string): Line {
  return {
    text,
    place: (start, end) => ({
      file,
      line: index + 1,
      column: start + 1,
      length: end - start,
      lineText: text,
    }),
  };
}

const PART_NAMES: readonly [RegExp, Words][] = [
  [/header/u, { zh: '页眉', en: 'In a header' }],
  [/footer/u, { zh: '页脚', en: 'In a footer' }],
  [/footnotes|endnotes/u, { zh: '脚注、尾注', en: 'In a note' }],
  [/comments/u, { zh: '批注', en: 'In a comment' }],
];

/** Outside the main text the message says where: a line number there tells nothing. */
function inWords(problems: Problem[], { name }: WordPart): Problem[] {
  const part = PART_NAMES.find(([pattern]) => pattern.test(name))?.[1];
  if (part === undefined) return problems;
  return problems.map((problem) => ({
    ...problem,
    message: { zh: `${part.zh}：${problem.message.zh}`, en: `${part.en}: ${problem.message.en}` },
  }));
}

interface Comment {
  author: string;
  text: string;
}

function commentsOf(xml: string): Map<string, Comment> {
  const found = new Map<string, Comment>();
  for (const [, attributes = '', inside = ''] of xml.matchAll(
    /<w:comment\b([^>]*)>(.*?)<\/w:comment>/gsu,
  )) {
    const of = (name: string) => new RegExp(`\\bw:${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
    const text = [...inside.matchAll(/<w:t\b[^>]*>([^<]*)/gu)].map(([, words]) => words).join('');
    found.set(of('id') ?? '', { author: of('author') ?? '', text });
  }
  return found;
}

/** Enough of a text to know it again. */
function short(text: string): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  return whole.length > 24 ? `${whole.slice(0, 22)}……` : whole;
}

function told(unseen: Unseen, comments: ReadonlyMap<string, Comment>, line?: Line): Problem[] {
  if (line === undefined) return [];
  const at = (leak: Omit<Leak, 'start' | 'end'>) => [
    problemOf({ ...leak, start: 0, end: line.text.length }, line),
  ];
  const by = unseen.author ? { zh: `${unseen.author}的`, en: ` by ${unseen.author}` } : NOBODY;
  switch (unseen.kind) {
    case 'revision':
      return at({
        code: 'revision',
        severity: 'error',
        message: {
          zh: `这一段有${by.zh}修订痕迹${quoted(unseen.text)}。`,
          en: `This paragraph has a tracked change${by.en}.`,
        },
        hint: {
          zh: '在 Word 或 WPS 的“审阅”里接受或拒绝所有修订。',
          en: 'Accept or reject all tracked changes under Review.',
        },
      });
    case 'comment': {
      const { author, text } = comments.get(unseen.text) ?? { author: '', text: '' };
      return at({
        code: 'comment',
        severity: 'error',
        message: {
          zh: `这一段有${author ? `${author}的` : ''}批注${quoted(text)}。`,
          en: `This paragraph has a comment${author ? ` by ${author}` : ''}.`,
        },
        hint: { zh: '在“审阅”里删除所有批注。', en: 'Delete all comments under Review.' },
      });
    }
    case 'hidden':
      return at({
        code: 'hidden-text',
        severity: 'error',
        message: {
          zh: `这一段有看不见的文字${quoted(unseen.text)}（隐藏、白色或极小的字）。`,
          en: `This paragraph has words that do not show (hidden, white or tiny).`,
        },
        hint: { zh: '显示出来，看过以后删去。', en: 'Make them show, and delete them.' },
      });
    case 'bookmark':
      return at({
        code: 'bookmark',
        severity: 'warning',
        message: {
          zh: `这一段有书签“${unseen.text}”。`,
          en: `This paragraph has the bookmark "${unseen.text}".`,
        },
        hint: { zh: '在“插入”——“书签”里删去。', en: 'Delete it under Insert, Bookmark.' },
      });
    case 'path':
      return at(pathLeak(unseen.text));
    case 'embedded':
      return at({
        code: 'embedded',
        severity: 'warning',
        message: {
          zh: '这一段里嵌着另一个文件，里面的内容会一起公开。',
          en: 'Another file is embedded here, and would be published with it.',
        },
        hint: {
          zh: '换成图片或文字；要公开的另附文件。',
          en: 'Put a picture or words in its place.',
        },
      });
  }
}

const NOBODY: Words = { zh: '', en: '' };

function quoted(text: string): string {
  return text.trim() === '' ? '' : `“${short(text)}”`;
}

function pathLeak(path: string): Omit<Leak, 'start' | 'end'> {
  return {
    code: 'path',
    severity: 'warning',
    message: {
      zh: `文件里留着电脑上的文件夹：${path}`,
      en: `The file names a folder of somebody's computer: ${path}`,
    },
    hint: {
      zh: '删去链接或图片的说明，模板改成 Normal.dotm。',
      en: 'Take the link, the description or the template out.',
    },
  };
}

/** Names of persons in the properties, data bound to the file, folders. */
function fileLeaks(
  entries: Readonly<Record<string, string>>,
  parts: readonly WordPart[],
  file: string,
): Problem[] {
  const text = parts.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('\n');
  const property = (part: string, name: string) =>
    new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]+)<`, 'u').exec(entries[part] ?? '')?.[1]?.trim();
  const named: [string | undefined, string][] = [
    [property('docProps/core.xml', 'creator'), '作者'],
    [property('docProps/core.xml', 'lastModifiedBy'), '上次保存者'],
    [property('docProps/app.xml', 'Manager'), '经理'],
  ];
  const place: Problem['place'] = {
    file,
    line: 1,
    column: 1,
    length: 0,
    lineText: text.split('\n')[0] ?? '',
  };
  const tell = (leak: Omit<Leak, 'start' | 'end'>): Problem => ({
    severity: leak.severity,
    code: `leaks/${leak.code}`,
    message: leak.message,
    hint: leak.hint,
    place,
  });
  const authors = named.flatMap(([name, which]) =>
    name === undefined || isOffice(name, text) ? [] : [tell(authorLeak(name, which))],
  );
  const settings = entries['word/settings.xml'] ?? '';
  const bound = Object.keys(entries).filter((name) => /^customXml\/item\d+\.xml$/u.test(name));
  const properties = /<(?:\w+:)?property\b/u.test(entries['docProps/custom.xml'] ?? '');
  return [
    ...authors,
    ...outsidePaths(entries).map((path) => tell(pathLeak(path))),
    ...(bound.length > 0 || properties || /<w:docVar\b/u.test(settings) ? [tell(dataLeak)] : []),
  ];
}

const dataLeak: Omit<Leak, 'start' | 'end'> = {
  code: 'hidden-data',
  severity: 'warning',
  message: {
    zh: '文件里附着看不见的数据（自定义属性、文档变量或程序写入的数据）。',
    en: 'The file carries data that does not show (custom properties, variables or data of a program).',
  },
  hint: {
    zh: '用 Word 的“检查文档”删去，或者由表单生成公开版。',
    en: 'Remove it with Inspect Document, or make the public copy from the form.',
  },
};

function authorLeak(name: string, which: string): Omit<Leak, 'start' | 'end'> {
  return {
    code: 'author',
    severity: 'warning',
    message: {
      zh: `文件属性里的“${which}”是：${name}`,
      en: `The properties of the file name somebody: ${name}`,
    },
    hint: {
      zh: '在“文件”——“信息”里改成单位名称，或删去。',
      en: 'Change it to the office, or remove it, under File, Info.',
    },
  };
}

/** An office, or whoever signs the paper; programs and nobody are no persons either. */
function isOffice(name: string, text: string): boolean {
  return (
    (name.split('、').every((one) => text.includes(one)) && name.length > 3) ||
    /(?:委员会|政府|局|厅|部|办公室|办|院|校|大学|中心|公司|集团|处|科|室|会|站|所|队)$/u.test(
      name,
    ) ||
    /^(?:python-docx|Apache POI|LibreOffice|WPS|Microsoft|Administrator|User|User\d*|未知|unknown)/iu.test(
      name,
    )
  );
}

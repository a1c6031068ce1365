/** What the YAML reader could not understand, in plain words and at the characters that cause it. */

import type { YAMLParseError } from 'yaml';
import type { Problem, Words } from '../../problem.ts';
import type { SourceFile } from '../source/source.ts';
import { placeAt } from '../source/source.ts';
import { emptyPlace, fullWidthCommas, lostComma } from './empty-place.ts';
import { lostDash, lostFirstDash } from './lost-dash.ts';
import { lineAround, nextLine, spacesLacking } from './yaml-lines.ts';
import { lacksDash, type Opened, openedAt } from './yaml-tokens.ts';

const LIST_ITEM = /^\s*-(?:\s|$)/;

interface Finding {
  start: number;
  end: number;
  message: Words;
  hint: Words;
}

/** One line that is not aligned puts many below it out of their place. */
const OUT_OF_LINE = /^(?:BAD_INDENT|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY)$/u;

/**
 * One problem per line: what follows on the same line is a consequence, never a second mistake. Nor are lines out of
 * line below the first of them.
 */
export function yamlProblems(file: SourceFile, errors: readonly YAMLParseError[]): Problem[] {
  const problems: Problem[] = [];
  let lastLine = -1;
  let isOut = false;
  /** By code, the line explained last: each more of its kind would look through the whole of it again. */
  const explained = new Map<string, { start: number; end: number }>();
  for (const error of errors) {
    const [from] = error.pos;
    const before = explained.get(error.code);
    if (before && before.start <= from && from <= before.end) continue;
    explained.set(error.code, lineAround(file.text, from));
    const { start, end, message, hint } = explain(file.text, error);
    const isOutOfLine = OUT_OF_LINE.test(error.code) || message === NOT_ALIGNED;
    if (isOutOfLine && isOut) continue;
    isOut ||= isOutOfLine;
    const place = placeAt(file, start, end);
    const isConsequence =
      problems.length > 0 &&
      (place.line <= lastLine + 1 ||
        error.code === 'MISSING_CHAR' ||
        error.code === 'UNEXPECTED_TOKEN');
    if (isConsequence) {
      lastLine = Math.max(lastLine, place.line);
      continue;
    }
    lastLine = place.line;
    problems.push({ severity: 'error', code: 'form/yaml', message, place, hint });
  }
  return problems;
}

function explain(text: string, error: YAMLParseError): Finding {
  const [from] = error.pos;
  const line = lineAround(text, from);
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return LIST_ITEM.test(text.slice(from))
        ? (lostFirstDash(text, line) ?? notAligned(line))
        : explainNesting(text, from);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return {
        ...line,
        message: {
          zh: '这一行没有写明是哪一项：少了冒号，或者前面少了空格。',
          en: 'This line does not say which entry it is: the colon or the indentation is missing.',
        },
        hint: {
          zh: '一项写成“名称: 内容”，冒号用英文冒号，后面空一格；如果是接着上一行的话，前面要比上一行多空两格。',
          en: 'Write "name: content"; a line that continues the one above is indented by two more spaces.',
        },
      };
    case 'TAB_AS_INDENT':
      return {
        ...line,
        message: { zh: '行首用了 Tab 键。', en: 'The line begins with a tab.' },
        hint: { zh: '换成空格，每一级空两格。', en: 'Use spaces, two for each level.' },
      };
    case 'BAD_SCALAR_START':
      if (from === line.start) return explainLineStart(text, from);
      return {
        start: from,
        end: from + 1,
        message: {
          zh: `内容不能直接以“${text[from] ?? ''}”开头。`,
          en: `A value cannot begin with "${text[from] ?? ''}".`,
        },
        hint: { zh: '把整句用一对英文引号 "……" 括起来。', en: 'Put it in quotes: "…".' },
      };
    case 'BAD_DQ_ESCAPE':
      return {
        start: from,
        end: from + 2,
        message: {
          zh: '英文双引号里面的反斜杠“\\”有特别的用处，这里看不懂。',
          en: 'A backslash within double quotes has a special meaning; this one has none.',
        },
        hint: { zh: '去掉两头的英文引号，或者写成“\\\\”。', en: 'Drop the quotes, or write \\\\.' },
      };
    case 'MULTIPLE_DOCS':
      return {
        ...line,
        message: {
          zh: '一个文件只能写一张表，“---”后面的内容读不到。',
          en: 'A file holds one form; what follows "---" is not read.',
        },
        hint: {
          zh: '删掉“---”这一行，或者另存成一个文件。',
          en: 'Delete the line "---", or use another file.',
        },
      };
    case 'BAD_DIRECTIVE':
      return {
        ...line,
        message: { zh: '行首不能写“%”。', en: 'A line cannot begin with "%".' },
        hint: { zh: '把“%”挪到数字后面。', en: 'Move the "%" behind its number.' },
      };
    default:
      return explainBrackets(text, error) ?? explainToken(text, error);
  }
}

const NOT_ALIGNED: Words = { zh: '这一行左边没有对齐。', en: 'This line is not aligned.' };

function notAligned(line: { start: number; end: number }): Finding {
  return {
    ...line,
    message: NOT_ALIGNED,
    hint: {
      zh: '同一级的各行，行首空格要一样多；下一级多空两格。',
      en: 'Lines of one level begin with the same number of spaces; the next level has two more.',
    },
  };
}

function explainLineStart(text: string, from: number): Finding {
  const sign = text[from] ?? '';
  return {
    start: from,
    end: from + 1,
    message: { zh: `行首不能写“${sign}”。`, en: `A line cannot begin with "${sign}".` },
    hint: { zh: '去掉它；一项写成“名称: 内容”。', en: 'Remove it; an entry is "name: content".' },
  };
}

/** A key below a key that already has its value, or two keys on a line. */
function explainNesting(text: string, from: number): Finding {
  const line = lineAround(text, from);
  const sameLine = /:\s/.test(text.slice(from, line.end));
  if (sameLine) {
    return {
      start: from,
      end: line.end,
      message: {
        zh: '一行里有两个“: ”，分不清哪个是名称。',
        en: 'Two ": " on a line: it is unclear which is the name.',
      },
      hint: {
        zh: '正文里的冒号用中文冒号“：”。',
        en: 'Within text use the full-width colon “：”.',
      },
    };
  }
  const next = nextLine(text, line.end);
  const lacking = spacesLacking(text, line.start, next.start);
  if (lacking !== undefined) {
    return {
      ...line,
      message: {
        zh: `这一行前面少了${lacking}个空格。`,
        en: `This line lacks ${lacking} space(s) at its start.`,
      },
      hint: { zh: '和别的“- ”左边对齐。', en: 'Align it with the other dashes.' },
    };
  }
  return {
    ...next,
    message: {
      zh: '这一行缩进多了：上一项已经在同一行写了内容，下面不能再有下级。',
      en: 'This line is indented too far: the entry above already has its value.',
    },
    hint: { zh: '让它和上一项左边对齐。', en: 'Align it with the entry above.' },
  };
}

const PAIRS: Record<Opened['sign'], Words> = {
  '[': { zh: '方括号', en: 'bracket' },
  '{': { zh: '花括号', en: 'brace' },
  '"': { zh: '双引号', en: 'double quote' },
  "'": { zh: '单引号', en: 'single quote' },
};

/** A bracket or quote that is opened and not closed: shown where it is opened. */
function explainBrackets(text: string, error: YAMLParseError): Finding | undefined {
  if (error.code !== 'MISSING_CHAR' && error.code !== 'BAD_INDENT') return undefined;
  const opened = openedAt(text, error.pos[0]);
  if (opened === undefined) return undefined;
  const { start, sign } = opened;
  const name = PAIRS[sign];
  return {
    start,
    end: start + 1,
    message: {
      zh: `从这里开始的英文${name.zh}没有收尾。`,
      en: `The ${name.en} opened here is not closed.`,
    },
    hint: {
      zh: '在内容末尾补上另一半；如果它是正文里的标点，请用中文标点。',
      en: 'Close it at the end, or use Chinese punctuation within text.',
    },
  };
}

function explainToken(text: string, error: YAMLParseError): Finding {
  const [from] = error.pos;
  const around = lineAround(text, from);
  const line = around.start < around.end ? around : nextLine(text, from);
  const before = text.slice(line.start, from);
  if (error.code === 'BAD_INDENT' || (error.code === 'MISSING_CHAR' && lacksDash(text, from)))
    return lostDash(text, line) ?? lostFirstDash(text, line) ?? notAligned(line);
  const isUnexpected = error.code === 'UNEXPECTED_TOKEN';
  if (isUnexpected && LIST_ITEM.test(text.slice(from)) && /:[ \t]+$/.test(before)) {
    return {
      start: from,
      end: line.end,
      message: {
        zh: '清单不能接在冒号后面写。',
        en: 'A list cannot begin on the line of its name.',
      },
      hint: {
        zh: '从“- ”起另起一行，前面空两格。',
        en: 'Begin a new line with two spaces and "- ".',
      },
    };
  }
  const second = /^[，、,；;\s]*([^\s:：{}[\]"']{1,20})[ \t]*[:：]/u.exec(
    text.slice(from, line.end),
  );
  if (isUnexpected && /["'\]}]\s*$/.test(before) && second) {
    return {
      start: from,
      end: line.end,
      message: { zh: '这一行里写了两项。', en: 'Two entries stand on this line.' },
      hint: {
        zh: `从“${second[1]}”起另起一行，和上一项左边对齐。`,
        en: `Begin a new line with "${second[1]}", aligned with the entry before.`,
      },
    };
  }
  if (isUnexpected && /["'\]}]\s*$/.test(before)) {
    return {
      start: from,
      end: line.end,
      message: {
        zh: '引号或括号已经收尾，后面又有文字。',
        en: 'There is text after the closing quote or bracket.',
      },
      hint: {
        zh: '正文里的引号、括号用中文的“”（）。',
        en: 'Within text use Chinese quotes and brackets.',
      },
    };
  }
  // a lone quote in a row of cells: ["3", 石坝, "800, "768"]
  if ((text.slice(line.start, line.end).split('"').length - 1) % 2 === 1 && before.includes('"')) {
    return {
      ...line,
      message: {
        zh: '这一行的英文双引号没有配对。',
        en: 'A double quote of this line is not closed.',
      },
      hint: { zh: '每一格两头都要有引号：补上少的那一个。', en: 'Add the one that is missing.' },
    };
  }
  const inBrackets = fullWidthCommas(text, line) ?? lostComma(text, line) ?? emptyPlace(text, line);
  if (inBrackets !== undefined) return inBrackets;
  return {
    start: Math.max(line.start, Math.min(from, line.end)),
    end: line.end,
    message: { zh: '从这里开始看不懂。', en: 'This cannot be understood from here on.' },
    hint: {
      zh: '一项写成“名称: 内容”；清单每行以“- ”开头；各级左边对齐。',
      en: 'An entry is "name: content"; a list has "- " on each line; levels are aligned.',
    },
  };
}

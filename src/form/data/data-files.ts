/** 数据: the tables that figures of a form are taken from, read once. */

import { bytesOf, type FileSource, UnreadableFile } from '../../files.ts';
import type { CodeOf, Problem, Words } from '../../problem.ts';
import type { NoTable, Sheet } from '../../sheets/index.ts';
import { cellAddress, readSheets } from '../../sheets/index.ts';
import { nearHint } from '../source/near-file.ts';
import { placeOf } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { itemsOf, textOf, valueAt } from '../source/tree.ts';
import { shorten } from '../values/coerce.ts';

/** A table file, and what the form says about its columns. */
export interface DataFile {
  /** As typed. */
  name: string;
  node: TextNode;
  sheets: readonly Sheet[];
  /** 工作表, 名称列, 值列 …, where the form names them. */
  entry?: MapNode;
}

/** Where a form's tables are found and told about. */
export interface DataReading {
  files: FileSource;
  problems: Problem[];
  sources: string[];
  locate: (typed: string) => string | undefined;
  sheets: Map<string, readonly Sheet[]>;
}

/** Reads every file that 数据 names. What is missing or no table is told at its name. */
export function readDataFiles(root: MapNode, reading: DataReading): DataFile[] {
  const data = valueAt(root, '数据');
  if (data === undefined) return [];
  return itemsOf(data).flatMap((item) => {
    const node =
      item.type === 'text' ? item : item.type === 'map' ? textOf(item, '文件') : undefined;
    if (node === undefined) return [];
    const sheets = sheetsOf(node, reading);
    if (sheets === undefined) return [];
    return [
      { name: node.text.trim(), node, sheets, ...(item.type === 'map' ? { entry: item } : {}) },
    ];
  });
}

function sheetsOf(node: TextNode, reading: DataReading): readonly Sheet[] | undefined {
  const shown = shorten(node.text);
  const fail = (code: CodeOf<'form'>, message: Words, hint: Words): undefined => {
    reading.problems.push({
      severity: 'error',
      code: `form/${code}`,
      message,
      place: placeOf(node),
      hint,
    });
    return undefined;
  };
  const path = reading.locate(node.text.trim());
  if (path === undefined) {
    return fail(
      'outside',
      {
        zh: `“${shown}”不在表单的文件夹里面，不能引用。`,
        en: `"${shown}" lies outside the folder of the forms.`,
      },
      { zh: '把那个文件复制到表单的文件夹里。', en: 'Copy the file into the folder of the forms.' },
    );
  }
  const known = reading.sheets.get(path);
  if (known) return known;
  const bytes = bytesOf(path, reading.files);
  if (bytes instanceof UnreadableFile) {
    return fail('unreadable-file', bytes.words, {
      zh: '“数据”要写 .xlsx 或 .csv 文件。',
      en: 'Name an .xlsx or .csv file.',
    });
  }
  if (bytes === undefined) {
    return fail(
      'missing-file',
      { zh: `找不到文件“${shown}”。`, en: `The file "${shown}" does not exist.` },
      nearHint(reading.files, path) ?? {
        zh: `检查文件名和文件夹；路径从“${placeOf(node).file}”所在的文件夹算起。`,
        en: `Check its name and folder; paths start from the folder of "${placeOf(node).file}".`,
      },
    );
  }
  if (!reading.sources.includes(path)) reading.sources.push(path);
  const read = readSheets(bytes);
  if ('trouble' in read) {
    const { message, hint } = NO_TABLE[read.trouble];
    return fail(
      'no-table',
      { zh: `“${shown}”${message.zh}`, en: `"${shown}" ${message.en}` },
      hint,
    );
  }
  reading.sheets.set(path, read.sheets);
  const unseen = unseenInTable(read.sheets, shown);
  if (unseen) reading.problems.push({ ...unseen, place: placeOf(node) });
  return read.sheets;
}

/** One remark for a table, however many of its cells hold signs that nobody sees. */
function unseenInTable(sheets: readonly Sheet[], shown: string): Problem | undefined {
  const found = sheets.flatMap(({ name: sheet, unseen = [] }) =>
    unseen.map(({ row, column, name }) => ({
      cell: `${sheets.length > 1 ? `${sheet}!` : ''}${cellAddress(row, column)}`,
      name,
    })),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const { cell, name } = first;
  const isOne = found.length === 1;
  return {
    severity: 'warning',
    code: 'form/unseen-character',
    message: {
      zh: `“${shown}”的 ${cell} 格${isOne ? '' : `等 ${found.length} 格`}里有看不见的字符：${name.zh}，已当作没有。`,
      en: `Cell ${cell} of "${shown}"${isOne ? '' : ` and ${found.length - 1} more`} hold(s) an invisible character: ${name.en}; it was passed over.`,
    },
    hint: {
      zh: '在表格里把这一格的文字重新打一遍，再保存。',
      en: 'Type the text of the cell anew in the table.',
    },
  };
}

const NO_TABLE: Record<NoTable, { message: Words; hint: Words }> = {
  'old-excel': {
    message: {
      zh: '是旧格式（.xls）或者加了密码的表格，读不了。',
      en: 'is an old Excel file (.xls) or locked with a password.',
    },
    hint: {
      zh: '用 Excel 或 WPS 打开，另存为 .xlsx，不设密码。',
      en: 'Save it as .xlsx without a password.',
    },
  },
  damaged: {
    message: { zh: '不是完好的表格文件。', en: 'is damaged.' },
    hint: {
      zh: '用 Excel 或 WPS 打开看看，再另存一份。',
      en: 'Open it in Excel or WPS and save it again.',
    },
  },
  'too-large': {
    message: { zh: '太大了，不像一张统计表。', en: 'is too large for a table of figures.' },
    hint: {
      zh: '只留要用的行和列，另存一份。',
      en: 'Keep the rows and columns that are needed.',
    },
  },
  'not-a-table': {
    message: { zh: '不是表格。', en: 'is no table.' },
    hint: { zh: '“数据”要写 .xlsx 或 .csv 文件。', en: 'Name an .xlsx or .csv file.' },
  },
};

/** Rows of texts to an xlsx file: the same bytes for the same rows, numbers as numbers, a bold first row. */

import { strToU8, zipSync } from 'fflate';
import { columnsOf, escapeXml } from '../../text/index.ts';
import type { Sheet } from '../sheet.ts';
import { columnName } from '../sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Zip dates begin in 1980; the file must not tell when it was made. */
const MODIFIED = new Date(1980, 0, 1);

export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const formats = new Formats();
  const parts: Record<string, string> = {};
  sheets.forEach(({ rows }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(rows, formats);
  });
  parts['xl/workbook.xml'] = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapeXml(sheetName(name, index))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;
  parts['xl/styles.xml'] = formats.stylesheet();
  parts['xl/_rels/workbook.xml.rels'] = relationships([
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
  ]);
  parts['_rels/.rels'] = relationships([['officeDocument', 'xl/workbook.xml']]);
  parts['[Content_Types].xml'] = contentTypes(sheets.length);
  const order = ['[Content_Types].xml', '_rels/.rels', ...Object.keys(parts).sort()];
  const files = Object.fromEntries(
    order.map((name) => [name, strToU8(XML + (parts[name] ?? ''))] as const),
  );
  return zipSync(files, { mtime: MODIFIED });
}

function worksheet(rows: readonly (readonly string[])[], formats: Formats): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const columns = Array.from({ length: width }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, columnsOf(row[column] ?? '')), 6);
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(longest + 2, 60)}" customWidth="1"/>`;
  });
  const lines = rows.map((row, index) => {
    const cells = row.map((text, column) =>
      cell(text, `${columnName(column)}${index + 1}`, index === 0, formats),
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

function cell(text: string, address: string, isHead: boolean, formats: Formats): string {
  if (text === '') return '';
  const number = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d+))?$/.exec(text);
  if (number && !isHead && text.replace(/\D/g, '').length <= 15) {
    return `<c r="${address}" s="${formats.styleFor((number[1] ?? '').length)}"><v>${text}</v></c>`;
  }
  const style = isHead ? ' s="1"' : '';
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** A number format for every count of digits behind the point, so that 12.80 is shown as 12.80. */
class Formats {
  private readonly decimals: number[] = [];

  styleFor(decimals: number): number {
    const known = this.decimals.indexOf(decimals);
    if (known >= 0) return known + 2;
    this.decimals.push(decimals);
    return this.decimals.length + 1;
  }

  stylesheet(): string {
    const codes = this.decimals.map((count) => (count === 0 ? '0' : `0.${'0'.repeat(count)}`));
    const formats = codes
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`)
      .join('');
    const styles = codes
      .map(
        (_, index) =>
          `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      )
      .join('');
    const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="宋体"/></font>`;
    return (
      `<styleSheet xmlns="${MAIN}">` +
      (codes.length > 0 ? `<numFmts count="${codes.length}">${formats}</numFmts>` : '') +
      `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${codes.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
      `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${styles}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${type}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}` +
    `${Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`
  );
}

/** A tab takes 31 characters and none of []:*?/\ */
function sheetName(name: string, index: number): string {
  return (
    name
      .replace(/[[\]:*?/\\]/gu, ' ')
      .slice(0, 31)
      .trim() || `表${index + 1}`
  );
}

/** A Chinese character is two digits wide. */

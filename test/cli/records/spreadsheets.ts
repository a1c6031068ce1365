/** A register as spreadsheet programs keep it: Excel's habits in a made file, LibreOffice itself where it is here. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { findLibreOffice } from '../../../src/cli/libreoffice.ts';

/** A table by LibreOffice Calc in another format; undefined where it is not here. */
export function throughCalc(
  bytes: Uint8Array,
  from: 'xlsx' | 'csv',
  to: 'xlsx' | 'csv',
): Uint8Array | undefined {
  const program = findLibreOffice();
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-calc-'));
  try {
    writeFileSync(join(folder, `登记簿.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    // In UTF-8, parted by commas; what looks like a day in China becomes one.
    const read = from === 'csv' ? ['--infilter=CSV:44,34,76,1,,2052,false,true'] : [];
    const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : 'xlsx';
    const out = join(folder, 'out');
    const source = join(folder, `登记簿.${from}`);
    const args = [profile, '--headless', ...read, '--convert-to', filter, '--outdir', out, source];
    spawnSync(program, args, { timeout: 120_000 });
    const result = join(out, `登记簿.${to}`);
    return existsSync(result) ? new Uint8Array(readFileSync(result)) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Texts in one list, some in pieces and with readings; dates as numbers; a filter, a hidden sheet, a sheet of notes. */
export function keptInExcel(): Uint8Array {
  const texts = [
    '<t>青禾园管发〔2024〕1号</t>',
    '<r><t>关于做好</t></r><r><rPr><b/></rPr><t>春季防火</t></r><r><t>工作的通知</t></r>',
    '<t>文号</t><rPh sb="0" eb="1"><t>ウェン</t></rPh>',
    '<t xml:space="preserve"> 文件标题 </t>',
    '<t>成文日期</t>',
    '<t>经办人</t>',
    '<t>老陈</t>',
    '<t>青禾园管发[2024]2号</t>',
    '<t>关于召开座谈会的通知</t>',
    '<t>文号一律由办公室统一编，先登记后印发。</t>',
    '<t>青禾园管发〔2023〕15号</t>',
    '<t>关于上年工作的通知</t>',
    '<t>青禾园管委会发文登记（2024年）</t>',
  ];
  const shared = (at: string, index: number) => `<c r="${at}" s="1" t="s"><v>${index}</v></c>`;
  const head = (row: number) =>
    `<row r="${row}" spans="1:6" ht="24" customHeight="1">${shared(`B${row}`, 2)}${shared(`C${row}`, 3)}${shared(`D${row}`, 4)}${shared(`F${row}`, 5)}</row>`;
  const sheet = (rows: string, more = '') =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet ${MAIN}><sheetPr filterMode="1"/><dimension ref="A1:F4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="2" max="3" width="30" customWidth="1"/></cols><sheetData>${rows}</sheetData>${more}</worksheet>`;
  const year = sheet(
    `<row r="1">${shared('A1', 12)}</row>${head(2)}<row r="3">${shared('B3', 0)}${shared('C3', 1)}<c r="D3" s="2"><v>45356</v></c>${shared('F3', 6)}</row><row r="4" hidden="1"><c r="A4"><f>A3+1</f><v>2</v></c>${shared('B4', 7)}${shared('C4', 8)}<c r="D4" s="3"><v>45360</v></c><c r="F4" t="inlineStr"><is><t>小林</t></is></c></row><row r="5"><c r="B5" s="1"/><c r="C5" s="1"/></row>`,
    '<autoFilter ref="A2:F4"><filterColumn colId="5"><filters><filter val="老陈"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="F3:F99"><formula1>"老陈,小林"</formula1></dataValidation></dataValidations>',
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2, 3].map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="说明" sheetId="4" r:id="rId3"/><sheet name="2023年" sheetId="1" state="hidden" r:id="rId1"/><sheet name="2024年" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">'2024年'!$A$2:$F$4</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${[1, 2, 3].map((at) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}<Relationship Id="rId4" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId5" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(
      `${head(1)}<row r="2">${shared('B2', 10)}${shared('C2', 11)}<c r="D2" s="2"><v>45200</v></c></row>`,
    ),
    'xl/worksheets/sheet2.xml': year,
    'xl/worksheets/sheet3.xml': sheet(`<row r="1">${shared('A1', 9)}</row>`),
    'xl/sharedStrings.xml': `<sst ${MAIN} count="30" uniqueCount="${texts.length}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** A document of the docx package from sections, styles and what the file says of itself. */
import { Document, StringContainer } from 'docx';
import type { OfficialDocument } from '../../../document/document.ts';
import { oneLine } from '../../../document/printed.ts';
import type { FontNames } from '../../../layout/index.ts';
import { xmlText } from '../../../text/index.ts';
import { type Section, sectionOptions } from '../page/page.ts';
import { fontElements } from '../styles/fonts.ts';
import { element, valued } from './element.ts';
import { escaped, type Looks, MARK, type Piece, packageChild, patterns } from './repeated.ts';

export type Styles = NonNullable<ConstructorParameters<typeof Document>[0]['styles']>;

/** What a file is made of beside its texts. */
export interface Making {
  fonts: FontNames;
  /** Whether the package makes every paragraph by itself. */
  whole: boolean;
  /** Made when they are needed. */
  styles: () => Styles;
  /** All that styles and pages follow from. */
  measures: readonly unknown[];
}

/** What a file says of itself: title, subject, issuers, kind. */
export function descriptionOf(document: OfficialDocument): [string, string, string, string] {
  const { kind, letterhead, signature, titleIssuers, documentNumber } = document;
  const issuers = signature?.issuers ?? letterhead?.issuers ?? titleIssuers;
  return [
    xmlText(oneLine(document.title) || (documentNumber ?? kind)),
    xmlText(documentNumber ?? ''),
    xmlText(issuers.join('、')),
    xmlText(kind),
  ];
}

/** The properties of a file, in which marks stand, with what it says of itself. */
export function describedIn(properties: string, document: OfficialDocument): string {
  const texts = descriptionOf(document);
  return properties.replace(DESCRIBED, (_, at: string) => escaped(texts[Number(at)] ?? ''));
}

const DESCRIBED = new RegExp(`${MARK}(\\d)${MARK}`, 'gu');

/** The whole file without its texts, ready to be packed. */
export function packageFile(
  document: OfficialDocument,
  sections: readonly Section[],
  pieces: readonly (readonly Piece[])[],
  looks: Looks,
  { fonts, styles }: Making,
): Document {
  const options = sectionOptions(sections, document.draft);
  const [title = '', subject = '', creator = '', category = ''] = descriptionOf(document).map(
    (text, at) => (text === '' ? '' : `${MARK}${at}${MARK}`),
  );
  const file = new Document({
    title,
    subject,
    creator,
    lastModifiedBy: creator,
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      doNotExpandShiftReturn: true,
      adjustLineHeightInTable: true,
      useFELayout: true,
    },
    sections: pieces.map((children, index) => ({
      ...options[index],
      children: [...(index === 0 ? patterns(looks) : []), ...children.map(packageChild)],
    })),
  });
  file.CoreProperties.addChildElement(new StringContainer('dc:language', 'zh-CN'));
  file.CoreProperties.addChildElement(new StringContainer('cp:category', category));
  file.AppProperties.addChildElement(new StringContainer('Application', 'Hongtou'));
  for (const each of settings()) file.Settings.addChildElement(each);
  for (const each of fontElements(fonts)) file.FontTable.View.addChildElement(each);
  return file;
}

/** Marks keep their full width, so that 28 characters fill a line. */
function settings() {
  return [
    element('w:zoom', { 'w:percent': 100 }),
    element('w:bordersDoNotSurroundHeader'),
    element('w:bordersDoNotSurroundFooter'),
    valued('w:characterSpacingControl', 'doNotCompress'),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    valued('w:decimalSymbol', '.'),
    valued('w:listSeparator', ','),
  ];
}

/** 成文日期, or else 印发日期, as YYYY-MM-DD. */
export function documentDate(document: OfficialDocument): string | undefined {
  const { signature, imprint, issued } = document;
  const printed = signature?.date ?? imprint?.printDate ?? issued?.signature?.date;
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(printed ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

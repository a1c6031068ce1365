/** A document of the docx package from sections, styles and what the file says of itself. */
import { Document, StringContainer } from 'docx';
import type { OfficialDocument } from '../../../document/document.ts';
import { oneLine } from '../../../document/printed.ts';
import type { FontNames } from '../../../layout/index.ts';
import { type Section, sectionOptions } from '../page/page.ts';
import { fontElements } from '../styles/fonts.ts';
import { allowedText, element, valued } from './element.ts';
import { packageElements, patterns, type Repeated } from './repeated.ts';

type Styles = NonNullable<ConstructorParameters<typeof Document>[0]['styles']>;

/** The whole file, ready to be packed. */
export function packageFile(
  document: OfficialDocument,
  sections: readonly Section[],
  styles: Styles,
  fonts: FontNames,
  repeated: Repeated,
): Document {
  const { kind, letterhead, signature, titleIssuers, documentNumber } = document;
  const issuers = signature?.issuers ?? letterhead?.issuers ?? titleIssuers;
  const creator = allowedText(issuers.join('、'));
  const options = sectionOptions(sections, document.draft);
  const file = new Document({
    title: allowedText(oneLine(document.title) || (documentNumber ?? kind)),
    subject: allowedText(documentNumber ?? ''),
    creator,
    lastModifiedBy: creator,
    styles,
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      doNotExpandShiftReturn: true,
      adjustLineHeightInTable: true,
      useFELayout: true,
    },
    sections: sections.map(({ elements }, index) => ({
      ...options[index],
      children: [
        ...(index === 0 ? patterns(repeated) : []),
        ...packageElements(elements, repeated),
      ],
    })),
  });
  file.CoreProperties.addChildElement(new StringContainer('dc:language', 'zh-CN'));
  file.CoreProperties.addChildElement(new StringContainer('cp:category', allowedText(kind)));
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

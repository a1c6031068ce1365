/** The bare text of pieces of a Word file. */
import { elements, textOf, type XmlElement } from './xml.ts';

/** Line ends in the XML are spaces; spaces at both ends count only where the file says so. */
export function runText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n]+/g, ' ');
  if (element.attributes['xml:space'] === 'preserve') return text;
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

export function mathText(element: XmlElement): string {
  if (element.name === 'm:t' || element.name === 'w:t') return textOf(element);
  return elements(element).map(mathText).join('');
}

export function deletedText(element: XmlElement): string {
  if (element.name === 'w:delText' || element.name === 'w:t') return textOf(element);
  return elements(element).map(deletedText).join('');
}

export function plainText(element: XmlElement | undefined): string {
  if (element?.name === 'w:t') return textOf(element);
  return elements(element).map(plainText).join('');
}

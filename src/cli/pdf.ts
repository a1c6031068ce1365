/** PDF through LibreOffice, where this computer has it. */
import { convert } from './libreoffice.ts';

/**
 * The pages of a Word file as PDF.
 * @throws FileTrouble where LibreOffice is missing or fails.
 */
export function convertToPdf(docx: Uint8Array): Promise<Uint8Array> {
  return convert(docx, 'docx', 'pdf');
}

/** Files that people have, as bytes that can be read: .doc and .wps become .docx through LibreOffice. */
import { conversionNeeded } from '../index.ts';

/** @throws FileTrouble where LibreOffice is missing or fails */
export async function readableBytes(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const extension = conversionNeeded(bytes, { name });
  if (extension === undefined) return bytes;
  const { convert } = await import('./libreoffice.ts');
  return convert(bytes, extension, 'docx');
}

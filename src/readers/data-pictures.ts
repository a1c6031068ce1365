/** Pictures that a page or a Markdown file holds itself, as data addresses; what only points to a file is not taken. */
import { fromBase64 } from '../text/index.ts';

const DATA = /^\s*data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,/iu;

/** The bytes of a picture's address; none where it points somewhere else. */
export function pictureBytes(address: string): Uint8Array {
  const [start] = DATA.exec(address) ?? [];
  return (start === undefined ? undefined : fromBase64(address.slice(start.length))) ?? NOTHING;
}

const NOTHING = new Uint8Array();

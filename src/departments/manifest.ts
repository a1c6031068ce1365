/** What a handed-out file says of itself: one line that every kind of file carries. */

/** Of which form, for whom, when; and which of the copies that the office keeps it was. */
export interface Manifest {
  /** Of this line. Files of a later one are taken as far as they are understood. */
  version: number;
  /** Twelve digits of the digest of what was handed out. */
  mark: string;
  year: string;
  department: string;
  /** 2025-01-02 */
  date: string;
  /** The form's name: 工作总结.yaml. */
  form: string;
}

const VERSION = 1;
const SIGN = '分发记号';
const NONE = '-';

export function manifestLine(manifest: Omit<Manifest, 'version'>): string {
  const { mark, year, department, date, form } = manifest;
  const fields = [year, department, date, form].map((field) => field.replace(/\s+/gu, '') || NONE);
  return `${SIGN}${VERSION} ${mark} ${fields.join(' ')}`;
}

/** The line wherever it stands in a text; undefined where there is none. */
export function readManifest(text: string): Manifest | undefined {
  const match =
    /分发记号(\d{1,3})[^\S\n]+([0-9a-f]{12})(?:[^\S\n]+([^\s<]+))?(?:[^\S\n]+([^\s<]+))?(?:[^\S\n]+([^\s<]+))?(?:[^\S\n]+([^\s<]+))?/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [, version = '1', mark = '', ...rest] = match;
  const [year = '', department = '', date = '', form = ''] = rest.map((field) =>
    field === undefined || field === NONE ? '' : field,
  );
  return { version: Number(version), mark, year, department, date, form };
}

/** @param content what was handed out, without its comments; or a file */
export async function markOf(content: string | Uint8Array): Promise<string> {
  const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(whole)));
  return Array.from(bytes.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

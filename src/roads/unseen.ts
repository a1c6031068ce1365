/** A Word file without the signs that nobody sees. */

/** The same file, and how many stretches were taken out. */
export interface WithoutUnseen {
  bytes: Uint8Array;
  count: number;
}

/**
 * Takes zero-width signs, byte order marks, soft hyphens and control characters out of all texts of a Word file: main
 * text, boxes, headers, footers, notes and comments. Signs of one font only, and tabs, stay: a person sees what they
 * were for.
 * @returns undefined where it is no Word file
 */
export async function takeOutUnseen(bytes: Uint8Array): Promise<WithoutUnseen | undefined> {
  const { unseenIn } = await import('../checks/index.ts');
  const { withoutUnseen } = await import('../review/index.ts');
  return withoutUnseen(bytes, unseenIn);
}

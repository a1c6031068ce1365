/** Text to bytes in GB 18030: Node only reads it. The table is turned round once. */

let table: Map<string, number[]> | undefined;

/** Characters beyond the two-byte part of GB 18030 are not written here. */
export function gb18030(text: string): Uint8Array {
  table ??= makeTable();
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = sign < '\u0080' ? [sign.charCodeAt(0)] : table?.get(sign);
      if (bytes === undefined) throw new Error(`no two bytes for ${sign}`);
      return bytes;
    }),
  );
}

function makeTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.of(high, low));
      if ([...sign].length === 1 && sign !== '\ufffd') found.set(sign, [high, low]);
    }
  }
  return found;
}

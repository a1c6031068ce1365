/** Pictures made for tests: real files of their formats, as small as may be. */
import { deflateSync } from 'node:zlib';

/** A PNG of one colour for each row. */
export function png(across: number, down: number): Uint8Array {
  const row = (y: number) => {
    const bytes = new Uint8Array(1 + across * 3).fill(y % 256);
    bytes[0] = 0;
    return Buffer.from(bytes);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(across, 0);
  head.writeUInt32BE(down, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: down }, (_, y) => row(y)));
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...parts]));
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** The head of a JPEG, which is all that is looked at; with the mark of a camera held on its side. */
export function jpeg(across: number, down: number, isTurned = false): Uint8Array {
  const exif = [
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
  ];
  const frame = [
    0xff,
    0xc0,
    0,
    11,
    8,
    down >> 8,
    down & 255,
    across >> 8,
    across & 255,
    1,
    1,
    17,
    0,
  ];
  return Uint8Array.from([0xff, 0xd8, ...(isTurned ? exif : []), ...frame, 0xff, 0xd9]);
}

export function gif(across: number, down: number): Uint8Array {
  const head = [...'GIF89a'].map((sign) => sign.charCodeAt(0));
  return Uint8Array.from([...head, across & 255, across >> 8, down & 255, down >> 8, 0, 0, 0, 59]);
}

export function bmp(across: number, down: number): Uint8Array {
  const bytes = Buffer.alloc(54);
  bytes.write('BM', 'latin1');
  bytes.writeInt32LE(across, 18);
  bytes.writeInt32LE(-down, 22);
  return new Uint8Array(bytes);
}

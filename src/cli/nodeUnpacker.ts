import * as zlib from 'node:zlib';
import { readApart } from './readApart';
import { PORTABLE_UNPACKER, type Unpacker } from '../adapters/xlsx/zip/unpack';

/** A Buffer searches slower than the bytes that it stands for. */
const plainBytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);

/** What Node brings with it unpacks four times faster than scripts do. Its checksum is newer than the oldest Node that is supported. */
export const NODE_UNPACKER: Unpacker = {
  // Room for a little more than is expected: output that just fits would make Node ask for the same space again.
  inflate: (packed, size) => plainBytes(zlib.inflateRawSync(packed, { chunkSize: size + 64, maxOutputLength: size + 1 })),
  crc32: typeof zlib.crc32 === 'function' ? (bytes) => zlib.crc32(bytes) : PORTABLE_UNPACKER.crc32,
  keptBytesMax: 768 * 1024 ** 2,
  readOld: readApart,
};

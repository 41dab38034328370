import { Deflate } from 'fflate';
import { crc32 } from './crc32';

/** A file to be put into an archive as it stands: its bytes are packed already. */
interface PackedFile {
  readonly nameBytes: Uint8Array;
  readonly nameIsUtf8: boolean;
  readonly method: 0 | 8;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
}

/** 1980-01-01 00:00: the first time that the format knows. Every part of ours has it, so that equal content gives equal bytes. */
const FIXED_TIME = 0x00210000;

/** Above this size speed matters more than the last tenth of compression. */
const LARGE_BYTES = 4 * 1024 ** 2;

/** Packs `pieces`, together one file named `name`. */
export function packFile(name: string, pieces: Iterable<Uint8Array>, sizeHint: number): PackedFile {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: sizeHint > LARGE_BYTES ? 3 : 6 }, (piece) => packed.push(piece));
  let size = 0;
  let crc = 0;
  for (const piece of pieces) {
    size += piece.length;
    crc = crc32(piece, crc);
    deflate.push(piece, false);
  }
  deflate.push(new Uint8Array(0), true);
  return { nameBytes: new TextEncoder().encode(name), nameIsUtf8: true, method: 8, time: FIXED_TIME, crc, size, packed };
}

/** A ZIP archive of `files` in their order. */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const packedSizes = files.map((file) => file.packed.reduce((sum, piece) => sum + piece.length, 0));
  const headers = files.reduce((sum, file) => sum + 30 + 46 + 2 * file.nameBytes.length, 22);
  const bytes = new Uint8Array(packedSizes.reduce((sum, size) => sum + size, headers));
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  files.forEach((file, i) => {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, file, packedSizes[i]!);
    bytes.set(file.nameBytes, at + 30);
    at += 30 + file.nameBytes.length;
    for (const piece of file.packed) {
      bytes.set(piece, at);
      at += piece.length;
    }
  });
  const directoryStart = at;
  files.forEach((file, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, file, packedSizes[i]!);
    view.setUint32(at + 42, offsets[i]!, true);
    bytes.set(file.nameBytes, at + 46);
    at += 46 + file.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directoryStart, true);
  view.setUint32(at + 16, directoryStart, true);
  return bytes;
}

/** The 26 bytes that local and central headers share: version needed, flags, method, time, checksum, sizes, length of the name. */
function writeCommonFields(view: DataView, at: number, file: PackedFile, packedSize: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, file.nameIsUtf8 ? 0x800 : 0, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint32(at + 6, file.time, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, file.nameBytes.length, true);
}

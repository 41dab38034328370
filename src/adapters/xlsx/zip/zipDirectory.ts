import { filesText } from '../../../kernel/run/filesText';
import { damaged, refusal, tooLarge } from '../refusal';

/** One file of a ZIP archive. `dataStart` is where its packed bytes begin; `method` is 0 (stored) or 8 (deflated). */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: 0 | 8;
  /** MS-DOS time and date as they stand in the archive. */
  readonly time: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly dataStart: number;
  /** Bit 11: the name is UTF-8. */
  readonly nameIsUtf8: boolean;
}

/** Bounds that every real workbook keeps and that a zip bomb breaks. */
const ENTRIES_MAX = 20_000;
const UNPACKED_BYTES_MAX = 2 * 1024 ** 3;
const LARGE_PART_BYTES = 100 * 1024 ** 2;
const LARGE_PART_RATIO_MAX = 200;
/** Deflate cannot pack tighter than 1032 : 1, so a higher claim is false. */
const DEFLATE_RATIO_MAX = 1032;

const END_RECORD = 0x06054b50;
const END_RECORD_64_LOCATOR = 0x07064b50;
const END_RECORD_64 = 0x06064b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;

interface Directory {
  readonly start: number;
  readonly count: number;
}

/** Every file of the archive in the order of its directory. Throws a refusal for a damaged, encrypted or monstrous archive. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(view);
    if (directory.count > ENTRIES_MAX) throw tooLarge(filesText('partsTooMany', { count: directory.count }));
    const entries: ZipEntry[] = [];
    let at = directory.start;
    let unpacked = 0;
    for (let i = 0; i < directory.count; i += 1) {
      const { entry, next } = readEntry(bytes, view, at);
      at = next;
      unpacked += entry.size;
      if (unpacked > UNPACKED_BYTES_MAX) throw tooLarge(filesText('unpacksTooLarge', { gigabytes: UNPACKED_BYTES_MAX / 1024 ** 3 }));
      if (entry.name.endsWith('/')) continue;
      checkRatio(entry);
      entries.push(entry);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damaged(filesText('listCutOff'), error);
    throw error;
  }
}

function checkRatio(entry: ZipEntry): void {
  if (
    entry.size > entry.packedSize * DEFLATE_RATIO_MAX + 64 ||
    (entry.size > LARGE_PART_BYTES && entry.size > entry.packedSize * LARGE_PART_RATIO_MAX)
  ) {
    throw tooLarge(
      filesText('claimsTooMuch', { part: entry.name, megabytes: Math.round(entry.size / 1024 ** 2), bytes: entry.packedSize }),
    );
  }
}

function findDirectory(view: DataView): Directory {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { start, count };
    return findDirectory64(view, at - 20);
  }
  throw damaged(filesText('listMissing'));
}

function findDirectory64(view: DataView, locator: number): Directory {
  if (locator < 0 || view.getUint32(locator, true) !== END_RECORD_64_LOCATOR) throw damaged(filesText('listIncomplete'));
  const at = whole64(view, locator + 8);
  if (view.getUint32(at, true) !== END_RECORD_64) throw damaged(filesText('listIncomplete'));
  return { start: whole64(view, at + 48), count: whole64(view, at + 32) };
}

function whole64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged(filesText('listUnreadable'));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');
  if (flags & ENCRYPTED) throw refusal(filesText('archiveEncrypted'), filesText('saveWithoutPassword'));
  if (method !== 0 && method !== 8) throw damaged(filesText('partPacking', { part: name }));
  const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
  if (view.getUint32(sizes.offset, true) !== LOCAL_HEADER) throw damaged(filesText('partMissing', { part: name }));
  const dataStart = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
  if (dataStart + sizes.packedSize > bytes.length) throw damaged(filesText('partCutOff', { part: name }));
  const entry: ZipEntry = {
    name,
    nameBytes,
    method,
    dataStart,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    nameIsUtf8: (flags & 0x800) !== 0,
  };
  return { entry, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

/** Sizes and local header of an entry; those of 4 GB and more stand in the ZIP64 field, in this order, where the short ones are all ones. */
function wideSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
): { size: number; packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let p = extraStart; p + 4 <= extraStart + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let field = p + 4;
    const take = (): number => whole64(view, (field += 8) - 8);
    if (size === 0xffffffff) size = take();
    if (packedSize === 0xffffffff) packedSize = take();
    if (offset === 0xffffffff) offset = take();
  }
  return { size, packedSize, offset };
}

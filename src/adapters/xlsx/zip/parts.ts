import { filesText } from '../../../kernel/run/filesText';
import { assert } from '../../../kernel/assert';
import { damaged, tooLarge } from '../refusal';
import { PORTABLE_UNPACKER, unpackInPieces, unpackWhole, type Unpacker } from './unpack';
import type { UnwrittenSheet } from './unwrittenSheet';
import { readZipDirectory, type ZipEntry } from './zipDirectory';

/** The part unpacked last, for who goes over it again; states of one workbook share it. */
interface Kept {
  entry: ZipEntry | null;
  bytes: Uint8Array;
}

/** A part as it is stored: with its packed bytes where it is untouched, else the pieces that were set. */
type StoredPart = { readonly name: string } & (
  { readonly entry: ZipEntry; readonly packed: Uint8Array } | { readonly pieces: Iterable<Uint8Array> }
);

/** Largest part that is held whole (sheets are read in pieces), and the largest that becomes a text. */
const WHOLE_BYTES_MAX = 512 * 1024 ** 2;
const TEXT_BYTES_MAX = 64 * 1024 ** 2;

type Part = { readonly entry: ZipEntry } | { readonly pieces: readonly Uint8Array[] } | { readonly sheet: UnwrittenSheet };

/**
 * The parts of a package: those of the archive that was opened, untouched until they are asked for, and those that were set since.
 * Names compare without regard to case, as the packaging standard has it, and have no leading slash.
 */
export class Parts {
  private constructor(
    private readonly archive: Uint8Array,
    private readonly parts: Map<string, { readonly name: string; readonly part: Part }>,
    private readonly unpacker: Unpacker,
    private readonly kept: Kept = { entry: null, bytes: new Uint8Array(0) },
  ) {}

  /** A package without parts. */
  static empty(): Parts {
    return new Parts(new Uint8Array(0), new Map(), PORTABLE_UNPACKER);
  }

  /** The parts of an archive; throws a refusal where it is none or breaks a limit. */
  static open(archive: Uint8Array, unpacker: Unpacker = PORTABLE_UNPACKER): Parts {
    const parts = new Map<string, { name: string; part: Part }>();
    for (const entry of readZipDirectory(archive)) {
      if (parts.has(entry.name.toLowerCase())) throw damaged(filesText('partTwice', { part: entry.name }));
      parts.set(entry.name.toLowerCase(), { name: entry.name, part: { entry } });
    }
    return new Parts(archive, parts, unpacker);
  }

  /** An independent copy that shares the bytes. */
  fork(): Parts {
    return new Parts(this.archive, new Map(this.parts), this.unpacker, this.kept);
  }

  names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** Size in bytes when unpacked, of an unwritten sheet about; 0 for a part that is not there. */
  size(name: string): number {
    const part = this.parts.get(name.toLowerCase())?.part;
    if (!part) return 0;
    if ('sheet' in part) return part.sheet.bytesExpected;
    return 'entry' in part ? part.entry.size : part.pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** All bytes of a part; refused where it is missing. */
  bytes(name: string): Uint8Array {
    const part = this.partOf(name);
    if ('sheet' in part) return joined([...part.sheet.pieces()]);
    if ('pieces' in part) return joined(part.pieces);
    if (this.kept.entry === part.entry) return this.kept.bytes;
    refuseAbove(part.entry.size, Math.max(WHOLE_BYTES_MAX, this.unpacker.keptBytesMax), name);
    return unpackWhole(this.archive, part.entry, this.unpacker);
  }

  /** A part as text, without its byte order mark. UTF-8, or UTF-16 with a mark. Refused where it is too large to be taken for a tree. */
  text(name: string): string {
    refuseAbove(this.size(name), TEXT_BYTES_MAX, name);
    return decodeXml(this.bytes(name));
  }

  /**
   * The bytes of a part from its start on; a caller that stops early spares the rest of the work. Sheets are gone over this way, and more
   * than once: what was unpacked whole is kept until another sheet is.
   */
  *pieces(name: string): Generator<Uint8Array, void, undefined> {
    const part = this.partOf(name);
    if ('sheet' in part) yield* part.sheet.pieces();
    else if ('pieces' in part) yield* part.pieces;
    else if (part.entry.size > this.unpacker.keptBytesMax) yield* unpackInPieces(this.archive, part.entry);
    else {
      const bytes = this.bytes(name);
      [this.kept.entry, this.kept.bytes] = [part.entry, bytes];
      yield bytes;
    }
  }

  /** Puts a part in place of the one of this name, or after all others. */
  set(name: string, content: string | readonly Uint8Array[]): void {
    assert(!name.startsWith('/'), 'a part name has no leading slash');
    const pieces = typeof content === 'string' ? [new TextEncoder().encode(content)] : content;
    const known = this.parts.get(name.toLowerCase());
    this.parts.set(name.toLowerCase(), { name: known?.name ?? name, part: { pieces } });
  }

  /** Puts a sheet in place of the part of this name, whose bytes are made when somebody asks for them. */
  setUnwritten(name: string, sheet: UnwrittenSheet): void {
    this.parts.set(name.toLowerCase(), { name, part: { sheet } });
  }

  /** The sheet whose part is not written yet, `null` where it is. */
  unwritten(name: string): UnwrittenSheet | null {
    const part = this.parts.get(name.toLowerCase())?.part;
    return part && 'sheet' in part ? part.sheet : null;
  }

  remove(name: string): void {
    this.parts.delete(name.toLowerCase());
  }

  /** Every part as it is stored: those of the archive in their order, then those that were added. */
  *stored(): Generator<StoredPart, void, undefined> {
    for (const { name, part } of this.parts.values()) {
      if ('sheet' in part) yield { name, pieces: part.sheet.pieces() };
      else if ('pieces' in part) yield { name, pieces: part.pieces };
      else
        yield {
          name,
          entry: part.entry,
          packed: this.archive.subarray(part.entry.dataStart, part.entry.dataStart + part.entry.packedSize),
        };
    }
  }

  private partOf(name: string): Part {
    const known = this.parts.get(name.toLowerCase());
    if (!known) throw damaged(filesText('partMissing', { part: name }));
    return known.part;
  }
}

function refuseAbove(size: number, max: number, name: string): void {
  if (size > max) throw tooLarge(filesText('partTooLarge', { part: name, megabytes: Math.round(size / 1024 ** 2) }));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

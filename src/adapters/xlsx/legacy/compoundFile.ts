import { filesText } from '../../../kernel/run/filesText';
import { damaged } from '../refusal';

/**
 * The container of old Office files (MS-CFB): a small file system of sectors that a table chains to streams. Read here and not by the library
 * of the old format, because a chain may lead back to itself, and the library follows it without end.
 */

const FREE = 0xfffffffa;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SMALL_STREAM_BYTES = 4096;
const STREAM = 2;
const ROOT = 5;

/** An entry of the directory; `before`, `behind` and `child` are numbers of other entries: a folder's own form a tree. */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly before: number;
  readonly behind: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The streams at the root of a container, by name. Throws a refusal where chains do not end or lead out of the file. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly next: Uint32Array;
  private readonly entries: readonly Entry[];

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) throw cutOff();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged(filesText('sectorSize'));
    this.sectorBytes = 1 << shift;
    if (this.view.getUint32(56, true) !== SMALL_STREAM_BYTES) throw damaged(filesText('smallStreams'));
    this.next = this.joined(this.tableSectors());
    this.entries = this.readEntries();
  }

  /** The bytes of a stream, `null` where there is none of this name. */
  stream(name: string): Uint8Array | null {
    const entry = this.rootEntries().find((one) => one.type === STREAM && one.name.toLowerCase() === name.toLowerCase());
    if (!entry) return null;
    const whole = entry.size < SMALL_STREAM_BYTES ? this.miniStream(entry.start) : this.sectorsOf(this.chain(entry.start, this.next));
    if (whole.length < entry.size) throw cutOff();
    return whole.subarray(0, entry.size);
  }

  /** What stands in the root itself, and not in folders under it, where a workbook may be that is embedded in this one. */
  private rootEntries(): Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>();
    const waiting = [this.root.child];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const entry = this.entries[number];
      if (!entry || seen.has(number)) continue;
      seen.add(number);
      found.push(entry);
      waiting.push(entry.before, entry.behind);
    }
    return found;
  }

  private get root(): Entry {
    const root = this.entries.find((one) => one.type === ROOT);
    if (!root) throw damaged(filesText('noRoot'));
    return root;
  }

  private get sectorCount(): number {
    return Math.ceil((this.bytes.length - this.sectorBytes) / this.sectorBytes);
  }

  /** Numbers of the sectors that hold the table of chains: 109 stand in the header, more in a chain of their own. */
  private tableSectors(): number[] {
    const found: number[] = [];
    const take = (at: number): void => {
      const sector = this.view.getUint32(at, true);
      if (sector < FREE) found.push(sector);
    };
    for (let at = 76; at < HEADER_BYTES; at += 4) take(at);
    const seen = new Set<number>();
    for (let sector = this.view.getUint32(68, true); sector < FREE;) {
      if (seen.has(sector) || sector >= this.sectorCount) throw circular();
      seen.add(sector);
      const start = this.sectorStart(sector);
      const last = start + this.sectorBytes - 4;
      if (last + 4 > this.bytes.length) throw cutOff();
      for (let at = start; at < last; at += 4) take(at);
      sector = this.view.getUint32(last, true);
    }
    if (found.length > this.sectorCount) throw circular();
    return found;
  }

  private readEntries(): Entry[] {
    const directory = this.sectorsOf(this.chain(this.view.getUint32(48, true), this.next));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes));
      const number = (offset: number): number => view.getUint32(at + offset, true);
      entries.push({
        name,
        type: directory[at + 66]!,
        before: number(68),
        behind: number(72),
        child: number(76),
        start: number(116),
        size: number(120),
      });
    }
    return entries;
  }

  /** Small streams stand in pieces of 64 bytes inside the stream of the root, with a table of their own. */
  private miniStream(start: number): Uint8Array {
    const holder = this.sectorsOf(this.chain(this.root.start, this.next));
    const table = this.joined(this.chain(this.view.getUint32(60, true), this.next));
    const pieces = this.chain(start, table);
    const whole = new Uint8Array(pieces.length * 64);
    let length = 0;
    for (const piece of pieces) {
      const bytes = holder.subarray(piece * 64, piece * 64 + 64);
      whole.set(bytes, length);
      length += bytes.length;
    }
    return whole.subarray(0, length);
  }

  /** The numbers that a table of chains gives from `start` to the chain's end. */
  private chain(start: number, table: Uint32Array): number[] {
    const found: number[] = [];
    for (let sector = start; sector < FREE; sector = table[sector]!) {
      if (sector >= table.length) throw damaged(filesText('sectorsOutside'));
      found.push(sector);
      if (found.length > table.length) throw circular();
    }
    return found;
  }

  private sectorStart(sector: number): number {
    return (sector + 1) * this.sectorBytes;
  }

  /** The bytes of sectors one after the other; the last one of a file may be short. */
  private sectorsOf(sectors: readonly number[]): Uint8Array {
    const whole = new Uint8Array(sectors.length * this.sectorBytes);
    let length = 0;
    for (const sector of sectors) {
      if (sector >= this.sectorCount) throw damaged(filesText('sectorsOutside'));
      const start = this.sectorStart(sector);
      const piece = this.bytes.subarray(start, start + this.sectorBytes);
      whole.set(piece, length);
      length += piece.length;
    }
    return whole.subarray(0, length);
  }

  private joined(sectors: readonly number[]): Uint32Array {
    const bytes = this.sectorsOf(sectors);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: bytes.length >>> 2 }, (_, i) => view.getUint32(i * 4, true));
  }
}

function circular() {
  return damaged(filesText('sectorsCircular'));
}

function cutOff() {
  return damaged(filesText('containerCutOff'));
}

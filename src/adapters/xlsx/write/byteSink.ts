const PIECE_BYTES = 1 << 20;

/** Gathers bytes and texts into pieces of about a megabyte. */
export class ByteSink {
  private readonly encoder = new TextEncoder();
  private buffer = new Uint8Array(PIECE_BYTES);
  private length = 0;
  private ready: Uint8Array[] = [];

  /** Adds the bytes from `start` up to `end`. */
  add(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > PIECE_BYTES - this.length) this.finishPiece(end - start);
    this.buffer.set(bytes.subarray(start, end), this.length);
    this.length += end - start;
  }

  addText(text: string): void {
    // A character takes at most three bytes for each of its UTF-16 units.
    if (text.length * 3 > this.buffer.length - this.length) this.finishPiece(text.length * 3);
    this.length += this.encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
  }

  /** The pieces that are full; they are handed over once. */
  take(): Uint8Array[] {
    const ready = this.ready;
    this.ready = [];
    return ready;
  }

  /** All that is left. */
  finish(): Uint8Array[] {
    this.finishPiece(0);
    return this.take();
  }

  private finishPiece(need: number): void {
    if (this.length > 0) this.ready.push(this.buffer.subarray(0, this.length));
    this.buffer = new Uint8Array(Math.max(PIECE_BYTES, need));
    this.length = 0;
  }
}

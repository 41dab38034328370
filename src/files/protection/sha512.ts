/** Words of 64 bits are kept as two halves of 32, because JavaScript's bit operations reach no further. */
interface Constants {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

const WORD_BITS = 64n;
const ROUNDS = 80;
const BLOCK_BYTES = 128;
const HASH_BYTES = 64;
/** The message's length stands in the last 16 bytes of its last block, behind a byte of 0x80. */
const LENGTH_BYTES = 16;

function firstPrimes(count: number): bigint[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes.map(BigInt);
}

/** The whole part of the root of `n`, by Newton's method. */
function wholeRoot(n: bigint, degree: bigint): bigint {
  let root = 1n << (BigInt(n.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * root + n / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

/** The first 64 bits behind the point of the primes' roots: FIPS 180-4 takes its constants from there. */
function fractionsOfRoots(count: number, degree: bigint): Constants {
  const words = firstPrimes(count).map((prime) => BigInt.asUintN(64, wholeRoot(prime << (WORD_BITS * degree), degree)));
  return {
    high: Int32Array.from(words, (word) => Number(BigInt.asIntN(32, word >> 32n))),
    low: Int32Array.from(words, (word) => Number(BigInt.asIntN(32, word))),
  };
}

let known: { readonly rounds: Constants; readonly start: Constants } | null = null;
const constants = (): NonNullable<typeof known> => (known ??= { rounds: fractionsOfRoots(ROUNDS, 3n), start: fractionsOfRoots(8, 2n) });

/** Bits of the low halves beyond 32 are carried into the high ones; as a number a half is 0 to 2^32 - 1. */
const CARRY = 2 ** 32;

function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor((message.length * 8) / CARRY));
  view.setUint32(length - 4, (message.length * 8) >>> 0);
  return view;
}

const scheduleHigh = new Int32Array(ROUNDS);
const scheduleLow = new Int32Array(ROUNDS);

/** The message of one block, drawn out to a word for every round. */
function schedule(view: DataView, offset: number): void {
  for (let t = 0; t < 16; t++) {
    scheduleHigh[t] = view.getInt32(offset + t * 8);
    scheduleLow[t] = view.getInt32(offset + t * 8 + 4);
  }
  for (let t = 16; t < ROUNDS; t++) {
    const ah = scheduleHigh[t - 15]!;
    const al = scheduleLow[t - 15]!;
    const bh = scheduleHigh[t - 2]!;
    const bl = scheduleLow[t - 2]!;
    const smallHigh = ((ah >>> 1) | (al << 31)) ^ ((ah >>> 8) | (al << 24)) ^ (ah >>> 7);
    const smallLow = ((al >>> 1) | (ah << 31)) ^ ((al >>> 8) | (ah << 24)) ^ ((al >>> 7) | (ah << 25));
    const largeHigh = ((bh >>> 19) | (bl << 13)) ^ ((bl >>> 29) | (bh << 3)) ^ (bh >>> 6);
    const largeLow = ((bl >>> 19) | (bh << 13)) ^ ((bh >>> 29) | (bl << 3)) ^ ((bl >>> 6) | (bh << 26));
    const low = (scheduleLow[t - 16]! >>> 0) + (smallLow >>> 0) + (scheduleLow[t - 7]! >>> 0) + (largeLow >>> 0);
    scheduleLow[t] = low | 0;
    scheduleHigh[t] = (scheduleHigh[t - 16]! + smallHigh + scheduleHigh[t - 7]! + largeHigh + ((low / CARRY) | 0)) | 0;
  }
}

/** Mixes the block at `offset` into the hash. The eight words a to h stand in `high` and `low` in turn; each round moves them on by one. */
function mix(high: Int32Array, low: Int32Array, view: DataView, offset: number): void {
  const { rounds } = constants();
  schedule(view, offset);
  let [ah, bh, ch, dh, eh, fh, gh, hh] = high as unknown as [number, number, number, number, number, number, number, number];
  let [al, bl, cl, dl, el, fl, gl, hl] = low as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < ROUNDS; t++) {
    const sumEHigh = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const sumELow = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const low1 = (hl >>> 0) + (sumELow >>> 0) + (((el & fl) ^ (~el & gl)) >>> 0) + (rounds.low[t]! >>> 0) + (scheduleLow[t]! >>> 0);
    const high1 = (hh + sumEHigh + ((eh & fh) ^ (~eh & gh)) + rounds.high[t]! + scheduleHigh[t]! + ((low1 / CARRY) | 0)) | 0;
    const sumAHigh = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const sumALow = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const low2 = (sumALow >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
    const high2 = (sumAHigh + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + ((low2 / CARRY) | 0)) | 0;
    [hh, hl, gh, gl, fh, fl] = [gh, gl, fh, fl, eh, el];
    const lowE = (dl >>> 0) + (low1 % CARRY);
    eh = (dh + high1 + ((lowE / CARRY) | 0)) | 0;
    el = lowE | 0;
    [dh, dl, ch, cl, bh, bl] = [ch, cl, bh, bl, ah, al];
    const lowA = (low1 % CARRY) + (low2 % CARRY);
    ah = (high1 + high2 + ((lowA / CARRY) | 0)) | 0;
    al = lowA | 0;
  }
  [ah, bh, ch, dh, eh, fh, gh, hh].forEach((word, i) => {
    const sum = (low[i]! >>> 0) + ([al, bl, cl, dl, el, fl, gl, hl][i]! >>> 0);
    low[i] = sum | 0;
    high[i] = (high[i]! + word + ((sum / CARRY) | 0)) | 0;
  });
}

/** The 64 bytes that SHA-512 (FIPS 180-4) makes of a message; at once, where a browser's own makes one wait for each of 100,000 rounds. */
export function sha512(message: Uint8Array): Uint8Array {
  const { start } = constants();
  const high = start.high.slice();
  const low = start.low.slice();
  const view = padded(message);
  for (let offset = 0; offset < view.byteLength; offset += BLOCK_BYTES) mix(high, low, view, offset);
  const hash = new DataView(new ArrayBuffer(HASH_BYTES));
  high.forEach((word, i) => {
    hash.setInt32(i * 8, word);
    hash.setInt32(i * 8 + 4, low[i]!);
  });
  return new Uint8Array(hash.buffer);
}

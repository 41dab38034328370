import { sha512 } from '@noble/hashes/sha2';

/** What a file keeps of a password: the 16 bits of old files, or a salted hash (base64) made by an algorithm of a name. */
export type PasswordHash =
  | { readonly kind: 'short'; readonly value: number }
  | { readonly kind: 'salted'; readonly algorithm: string; readonly hash: string; readonly salt: string; readonly spinCount: number };

/** As often as Excel does it. */
const SPIN_COUNT = 100_000;
const SHORT_KEY = 0xce4b;
const SHORT_BITS = 15;
const SHORT_MASK = 0x7fff;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** The hash of old files (ECMA-376 part 4, 14.7.1): letters from the last to the first, turned by a bit each, then their number and a key. */
export function shortHash(password: string): number {
  const turned = (hash: number): number => ((hash << 1) & SHORT_MASK) | (hash >> (SHORT_BITS - 1));
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) hash = turned(hash ^ (password.charCodeAt(i) & 0xff));
  return hash ^ password.length ^ SHORT_KEY;
}

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}

/** The hash of the salt and the password, hashed again with a counter behind it, `spinCount` times (ECMA-376 part 1, 18.3.1.85). */
function saltedHash(password: string, salt: Uint8Array, spinCount: number): Uint8Array {
  const letters = utf16(password);
  const first = new Uint8Array(salt.length + letters.length);
  first.set(salt);
  first.set(letters, salt.length);
  let hash = sha512(first);
  const counted = new Uint8Array(hash.length + 4);
  const counter = new DataView(counted.buffer, hash.length);
  for (let i = 0; i < spinCount; i++) {
    counted.set(hash);
    counter.setUint32(0, i, true);
    hash = sha512(counted);
  }
  return hash;
}

/** Whether `password` is the one that the hash was made of; `null` where it was made by an algorithm that is not known here. */
export function isPassword(known: PasswordHash, password: string): boolean | null {
  if (known.kind === 'short') return shortHash(password) === known.value;
  if (known.algorithm.toUpperCase() !== 'SHA-512') return null;
  return base64(saltedHash(password, fromBase64(known.salt), known.spinCount)) === known.hash;
}

/** What a file keeps of a new password; `salt` is 16 bytes of chance. */
export function passwordHash(password: string, salt: Uint8Array): PasswordHash {
  return {
    kind: 'salted',
    algorithm: 'SHA-512',
    hash: base64(saltedHash(password, salt, SPIN_COUNT)),
    salt: base64(salt),
    spinCount: SPIN_COUNT,
  };
}

/**
 * The text of a file: by its byte order mark, else UTF-8 where it is valid, UTF-16 where every other byte is zero, else Windows-1252, in
 * which every byte means something. The mark is left off.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const bare = zerosByParity(bytes.subarray(0, 4096));
  if (bare.odd > bare.even * 4 + 1) return new TextDecoder('utf-16le').decode(bytes);
  if (bare.even > bare.odd * 4 + 1) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeWindows1252(bytes);
}

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  return zeros;
}

/** Whether the bytes are well-formed UTF-8; a strict decoder says so by throwing. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Characters of the bytes 0x80 to 0x9F, the only ones in which Windows-1252 differs from Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some runtimes decode Windows-1252 as if it were Latin-1, so the characters that differ are put in by hand. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
}

import { filesText } from '../../../kernel/run/filesText';
import { damaged } from '../refusal';

/** First records of a stretch, by version of the format, and the last one. */
const BEGINS = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const ENDS = 0x000a;

/**
 * The records of an old workbook's stream (MS-XLS) up to the end of its last stretch: each is an id, a length and so many bytes. Refused
 * where a record or a stretch does not end within the stream, because the library reads on behind it.
 */
export function wholeRecords(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  let depth = 0;
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true);
    // Behind the last stretch writers leave room, or what was there before.
    if (depth === 0 && !BEGINS.has(id)) break;
    if (BEGINS.has(id)) depth += 1;
    if (id === ENDS) depth -= 1;
    at += 4 + view.getUint16(at + 2, true);
    if (at > stream.length) break;
  }
  if (at === 0) throw damaged(filesText('notABeginning'));
  if (depth > 0 || at > stream.length) throw damaged(filesText('recordsCutOff'));
  return stream.subarray(0, at);
}

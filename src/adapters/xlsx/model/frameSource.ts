import { sheetWindows } from '../sheetXml/sheetWindows';
import type { Parts } from '../zip/parts';

/** A worksheet part as text without its rows, which may be a million. */
export function frameSource(parts: Parts, part: string): string {
  const unwritten = parts.unwritten(part);
  if (unwritten) return unwritten.frameSource;
  const decoder = new TextDecoder();
  let source = '';
  for (const { kind, bytes, start, end } of sheetWindows(parts.pieces(part), part))
    if (kind !== 'rows') source += decoder.decode(bytes.subarray(start, end));
  return source;
}

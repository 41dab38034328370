import type { Parts } from './parts';
import { packFile, writeZip } from './zipWriter';

/** A package as an archive. Untouched parts keep their packed bytes and their order; parts that were added come last. Apart from `Parts`, so that a reader needs no packer. */
export function writeArchive(parts: Parts): Uint8Array {
  return writeZip(
    Array.from(parts.stored(), (part) =>
      'pieces' in part ? packFile(part.name, part.pieces, parts.size(part.name)) : { ...part.entry, packed: [part.packed] },
    ),
  );
}

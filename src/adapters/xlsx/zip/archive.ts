import type { Parts } from './parts';
import { isStrict, strictPieces } from './strictDialect';
import { packFile, writeZip } from './zipWriter';

/** A package as an archive. Untouched parts keep their packed bytes and their order; parts that were added come last. In a strict package what was written is put into its dialect. Apart from `Parts`, so that a reader needs no packer. */
export function writeArchive(parts: Parts): Uint8Array {
  const piecesOf = isStrict(parts) ? strictPieces : (_name: string, pieces: Iterable<Uint8Array>) => pieces;
  return writeZip(
    Array.from(parts.stored(), (part) =>
      'pieces' in part
        ? packFile(part.name, piecesOf(part.name, part.pieces), parts.size(part.name))
        : { ...part.entry, packed: [part.packed] },
    ),
  );
}

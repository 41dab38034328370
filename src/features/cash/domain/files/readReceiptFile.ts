import type { ReceiptFile } from '../receipts/bankReceipt';
import { looksLikeBai2, readBai2 } from './bai2';
import { looksLikeCamt, readCamt } from './camt';
import { looksLikeCoda, readCoda } from './coda';
import { CLASSIC_LAYOUT, looksLikeLockbox, readLockbox, type LockboxLayout } from './lockbox';
import { looksLikeMt940, readMt940 } from './mt940';
import { looksLikeNacha, readNacha } from './nacha';
import { looksLikeNorma43, readNorma43 } from './norma43';
import { looksLikeOfx, readOfx } from './ofx';
import { looksLikeX12, readX12 } from './x12';

/** Formats of banks by their contents, never by the name of a file, and who reads them. */
const FORMATS: readonly {
  readonly looksLike: (text: string) => boolean;
  readonly read: (text: string, layouts: readonly LockboxLayout[]) => ReceiptFile;
}[] = [
  { looksLike: looksLikeCamt, read: readCamt },
  { looksLike: looksLikeX12, read: readX12 },
  { looksLike: looksLikeBai2, read: readBai2 },
  { looksLike: looksLikeNacha, read: readNacha },
  { looksLike: looksLikeMt940, read: readMt940 },
  { looksLike: looksLikeOfx, read: readOfx },
  { looksLike: looksLikeNorma43, read: readNorma43 },
  { looksLike: looksLikeCoda, read: readCoda },
  { looksLike: looksLikeLockbox, read: readLockbox },
];

/** Reads a text in one of the banks' own formats; `null` for any other text, such as a table. `layouts` are those of lockbox files. */
export function readBankFormat(text: string, layouts: readonly LockboxLayout[] = [CLASSIC_LAYOUT]): ReceiptFile | null {
  return FORMATS.find(({ looksLike }) => looksLike(text))?.read(text, layouts) ?? null;
}

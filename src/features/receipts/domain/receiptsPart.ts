import { partKey } from '../../../kernel/run/parts';
import type { CashRegister } from './register';

/** The receipts that AR Cash Application holds, against the ledger of this run. */
export const RECEIPTS_KNOWN = partKey<CashRegister>('receipts');

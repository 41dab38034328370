import { problem } from '../../kernel/words/problem';
import { evidenceText } from '../evidence/evidenceText';
import type { ReadResult, RowMeaning } from '../result/readResult';
import { netByDocument } from './ledgerItems';
import { withSettled } from './rowsSettled';

/** True where the amounts of a reading come from a column of debits and one of credits. */
function hasSides({ layout }: ReadResult): boolean {
  return layout.columns.some(({ role }) => role === 'debit') && layout.columns.some(({ role }) => role === 'credit');
}

/**
 * A ledger as open items: payments are set off against the document that they name. Where none names any, every entry counts and each
 * customer has its balance; that is said where the rows are said to be entries of a ledger.
 */
export function withLedgerNetted(reading: ReadResult, rows: RowMeaning | null): ReadResult {
  const isLedger = rows === 'ledger';
  if (reading.level !== 'item' || (!isLedger && (rows !== null || !hasSides(reading)))) return reading;
  const netted = reading.items.map((items) => netByDocument(items, isLedger));
  if (netted.every((one) => one === null))
    return isLedger ? { ...reading, problems: [...reading.problems, problem(evidenceText('ledgerByCustomer'), 'info')] } : reading;
  const closed = netted.flatMap((one, k) => (one === null ? [] : [{ items: reading.items[k]!, rows: one.closed }]));
  const told = {
    count: closed.reduce((sum, one) => sum + one.rows.length, 0),
    settled: netted.reduce((sum, one) => sum + (one?.settled ?? 0), 0),
  };
  return {
    ...reading,
    items: reading.items.map((items, k) => netted[k]?.open ?? items),
    receipt: withSettled(reading.receipt, closed),
    problems: [...reading.problems, problem(evidenceText('ledgerNetted', told), 'info')],
  };
}

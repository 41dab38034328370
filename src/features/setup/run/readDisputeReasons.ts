import { customerKey } from '../../../kernel/ledger/customers';
import type { DisputeReason } from '../domain/setup';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';

const DAYS_MAX = 3650;

/** How long disputes usually take to resolve, by reason, out of AR_DisputeReasons; a reason without days is passed over, a wrong row is flagged and left out. */
export function readDisputeReasons(table: TypedTable): { readonly disputeReasons: readonly DisputeReason[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const seen = new Set<string>();
  const rows = readRows(table, flags, (row): DisputeReason | null | RowFault => {
    const reason = typedText(table.cell(row, 'Reason'));
    const cell = table.cell(row, 'Days to resolve');
    if (typedText(cell) === '') return null;
    const days = typedNumber(cell);
    if (reason === '') return new RowFault('Reason', 'The row names no reason: type it as AR Activity has it, or Any other.');
    if (days === null || !Number.isInteger(days) || days < 0 || days > DAYS_MAX)
      return new RowFault('Days to resolve', `Days to resolve must be a whole number from 0 to ${DAYS_MAX}.`);
    if (seen.has(customerKey(reason))) return new RowFault('Reason', 'This reason stands twice: the first row counts.');
    seen.add(customerKey(reason));
    return { reason, days };
  });
  return { disputeReasons: rows.flatMap((one) => one ?? []), flags };
}

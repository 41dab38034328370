import type { DunningStep } from '../../worklist/domain/dunningStep';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';

/** The dunning ladder out of AR_Ladder, the youngest rung first; a row that cannot be used is flagged and left out. */
export function readLadder(table: TypedTable): { readonly ladder: readonly DunningStep[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const steps = readRows(table, flags, (row): DunningStep | RowFault => {
    const fromDays = typedNumber(table.cell(row, 'From days past due'));
    const action = typedText(table.cell(row, 'Action'));
    const letterText = typedText(table.cell(row, 'Letter'));
    const letter = typedNumber(table.cell(row, 'Letter'));
    const amountText = typedText(table.cell(row, 'From amount'));
    const amount = typedNumber(table.cell(row, 'From amount'));
    if (fromDays === null || !Number.isInteger(fromDays) || fromDays < 0)
      return new RowFault('From days past due', 'From days past due must be a whole number of 0 or more.');
    if (action === '') return new RowFault('Action', 'The row names no action: type what to do.');
    if (letterText !== '' && (letter === null || !Number.isInteger(letter) || letter < 1))
      return new RowFault('Letter', 'Letter must be empty, or the number of the letter: 1, 2, 3 and so on.');
    if (amountText !== '' && (amount === null || amount < 0))
      return new RowFault('From amount', 'From amount must be empty, or an amount of 0 or more.');
    return {
      fromDays,
      action,
      ...(letterText === '' ? {} : { letter: letter! }),
      ...(amountText === '' ? {} : { fromAmount: String(amount) }),
    };
  });
  return { ladder: [...steps].sort((a, b) => a.fromDays - b.fromDays), flags };
}

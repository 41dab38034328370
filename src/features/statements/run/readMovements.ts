import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Run } from '../../../kernel/run/run';
import { findList, type FoundList } from '../../../reading/lists/findList';
import { readList, type ListConventions, type ListRow } from '../../../reading/lists/readList';
import { kindOfDocumentNo, kindOfType } from '../../../reading/words/documentKind';
import { TRANSACTION_LISTS, type TransactionField } from '../domain/listForms';
import type { Parties } from '../../customers/domain/parties';
import type { Movement } from '../domain/statement';
import { signedAmounts } from '../domain/transactionSigns';

/** The transactions of a workbook by currency; `sheet` '' where it lists none. `unread` are rows that could not be used. */
interface MovementList {
  readonly sheet: string;
  readonly rivals: readonly string[];
  readonly byCurrency: ReadonlyMap<string, readonly Movement[]>;
  readonly unread: readonly { readonly row: number; readonly text: string }[];
}

/** The currency of a row that names none: the only one in which the party has open items, else the first of the report. */
type UsualCurrency = (party: number) => string;

async function findTransactions(
  run: Run,
  except: readonly string[],
): Promise<{ found: FoundList<TransactionField> | null; rivals: readonly string[] }> {
  for (const form of TRANSACTION_LISTS) {
    const { found, rivals } = await findList(run, form, { except });
    if (found && (found.columns.has('customerId') || found.columns.has('customer'))) return { found, rivals };
  }
  return { found: null, rivals: [] };
}

function amountOf(sides: { readonly debit: number; readonly credit: number } | null, currency: Currency): MinorUnits | null {
  if (sides === null) return null;
  const debit = amountFromCell(sides.debit, currency);
  const credit = amountFromCell(sides.credit, currency);
  return debit && credit ? ((debit.amount - credit.amount) as MinorUnits) : null;
}

/**
 * Reads the list of transactions, on whatever sheet it stands; parties that only it has are added.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readMovements(
  run: Run,
  parties: Parties,
  usual: UsualCurrency,
  given: ListConventions,
  except: readonly string[],
): Promise<MovementList> {
  const { found, rivals } = await findTransactions(run, except);
  if (!found) return { sheet: '', rivals: [], byCurrency: new Map(), unread: [] };
  const { rows, sheet } = await readList(run, found, given);
  const kindOf = (row: ListRow<TransactionField>): Movement['kind'] | null =>
    kindOfType(row.text('type')) ?? kindOfDocumentNo(row.text('documentNo'));
  const amounts = signedAmounts(
    rows.map((row) => ({
      kind: kindOf(row),
      amount: row.amount('amount'),
      debit: row.amount('debit'),
      credit: row.amount('credit'),
      side: row.text('side'),
    })),
  );
  const byCurrency = new Map<string, Movement[]>();
  const unread: { row: number; text: string }[] = [];
  rows.forEach((row, k) => {
    const party = parties.ensure({ customerId: row.text('customerId'), customer: row.text('customer') });
    const day = row.day('day');
    const code = row.text('currency').toUpperCase();
    const currency = currencyOf(code === '' && party !== null ? usual(party) : code);
    const amount = amountOf(amounts[k]!, currency);
    if (party === null || day === null || amount === null) {
      unread.push({ row: row.row, text: row.text('documentNo') });
      return;
    }
    const movement = { party, day, documentNo: row.text('documentNo'), kind: kindOf(row) ?? (amount < 0 ? 'payment' : 'invoice'), amount };
    const list = byCurrency.get(currency.code);
    if (list) list.push(movement);
    else byCurrency.set(currency.code, [movement]);
  });
  return { sheet, rivals, byCurrency, unread };
}

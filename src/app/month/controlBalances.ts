import type { Currency } from '../../core/money/currency';
import { amountFromCell, type MinorUnits } from '../../core/money/minorUnits';
import type { Cell } from '../../sheets/cells';
import { CONTROL_HEADER_ROW, CONTROL_TABLE, RECONCILIATION_SHEET, SIGN_OFF_NAMES, type SignOff } from '../../sheets/writing/reconciliationContent';
import { readCells } from '../setup/readTable';
import { typedNumber, typedText } from '../setup/typedCells';
import type { RunOptions, Workbook } from '../workbook';

/** A typed control balance; `cell` is `null` where it stands in its place already and may hold a formula. */
export interface ControlBalance {
  readonly balance: MinorUnits | null;
  readonly cell: Cell | null;
}

/** The control balances that the user typed on AR Reconciliation, one for each currency in the order given. */
export async function readControlBalances(workbook: Workbook, currencies: readonly Currency[], options: RunOptions): Promise<readonly ControlBalance[]> {
  const info = (await workbook.tables()).find(({ name }) => name.toLowerCase() === CONTROL_TABLE.toLowerCase());
  const rows = info ? (await readCells(workbook, info.sheet, info.span, options)).slice(1) : [];
  const isInPlace = info?.sheet === RECONCILIATION_SHEET && info.span.row === CONTROL_HEADER_ROW && info.span.column === 0;
  return currencies.map((currency, place): ControlBalance => {
    const row = rows.findIndex((cells) => typedText(cells[0]).toUpperCase() === (currency.code || 'ALL'));
    const cell = rows[row]?.[1] ?? '';
    const number = typedNumber(cell);
    const balance = number === null ? null : (amountFromCell(number, currency)?.amount ?? null);
    return { balance, cell: isInPlace && row === place ? null : cell };
  });
}

/**
 * What was signed: once somebody has typed a name, the figures and the fingerprint that stood on the sheet then are kept; without a name
 * nothing is signed.
 */
export async function readSignOff(workbook: Workbook): Promise<SignOff> {
  const text = async (name: string): Promise<string> => typedText((await workbook.nameValue(name)) ?? '');
  const isSigned = (await text(SIGN_OFF_NAMES.preparedBy)) !== '' || (await text(SIGN_OFF_NAMES.approvedBy)) !== '';
  if (!isSigned) return { isSigned, signedFigures: '', signedFingerprint: '' };
  const kept = await text(SIGN_OFF_NAMES.signedFingerprint);
  if (kept !== '') return { isSigned, signedFigures: await text(SIGN_OFF_NAMES.signedFigures), signedFingerprint: kept };
  return { isSigned, signedFigures: await text(SIGN_OFF_NAMES.figures), signedFingerprint: await text(SIGN_OFF_NAMES.fingerprint) };
}

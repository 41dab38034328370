import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import { at, live, on } from '../../../kernel/sheet/formulas';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { CONTROL_HEADER_ROW, CONTROL_TABLE, RECONCILIATION_SHEET, SIGN_OFF_NAMES, type SignOff } from '../sheet/reconciliationContent';
import { readCells } from '../../../kernel/run/readCells';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { nameValue, tableNamed } from '../../../kernel/run/survey';
import { WorkbookError } from '../../../kernel/run/workbook';
import type { ControlChoice } from './monthRequest';
import { monthEndText } from '../monthEndText';
import { wordsText } from '../../../kernel/words/wordsText';

/** A control balance; `cell` is `null` where it stands in its place already and may hold a formula. */
export interface ControlBalance {
  readonly balance: MinorUnits | null;
  readonly cell: PlanCell;
  /** Row of AR_Control, from 0 below its headings. */
  readonly row: number;
}

/**
 * A control balance that was chosen now: the amount typed, or a live formula that points at the cell picked.
 *
 * @throws WorkbookError where the cell holds no amount, or one that the currency cannot have.
 */
async function chosenBalance(run: Run, { balance }: ControlChoice, currency: Currency): Promise<Omit<ControlBalance, 'row'>> {
  if (typeof balance === 'number') return { balance: amountFromCell(balance, currency)?.amount ?? null, cell: balance };
  const { sheet, row, column } = balance;
  const cell = (await readCells(run, sheet, { row, column, rowCount: 1, columnCount: 1 }))[0]?.[0] ?? '';
  const number = typedNumber(cell);
  const amount = number === null ? null : (amountFromCell(number, currency)?.amount ?? null);
  const address = on(sheet, at(row, column));
  if (amount === null)
    throw new WorkbookError(
      'unsupported',
      monthEndText('noAmountInCell', { cell: address, text: typedText(cell) }),
      wordsText('nothingChanged'),
      monthEndText('selectBalance'),
    );
  return { balance: amount, cell: live(`=${address}`, cell) };
}

/** The control balances, one for each currency in the order given: as chosen now, else as the user typed them on AR Reconciliation. */
export async function readControlBalances(
  run: Run,
  currencies: readonly Currency[],
  choices: readonly ControlChoice[],
): Promise<readonly ControlBalance[]> {
  const balances = [...(await standingBalances(run, currencies))];
  for (const [place, currency] of currencies.entries()) {
    const choice = choices.find((one) => one.currency === currency.code);
    if (choice) balances[place] = { ...balances[place]!, ...(await chosenBalance(run, choice, currency)) };
  }
  return balances;
}

/**
 * The row of AR_Control for each currency: the one that it stands in, whatever comes first in this month's report, so that a formula typed
 * beside it stays; the others fill the rows that are free, from the top.
 */
function rowsOf(standing: readonly number[]): readonly number[] {
  const kept = standing.map((row) => (row >= 0 && row < standing.length ? row : -1));
  const free = standing.map((_, row) => row).filter((row) => !kept.includes(row));
  return kept.map((row) => (row >= 0 ? row : free.shift()!));
}

/** What stands on AR Reconciliation. */
async function standingBalances(run: Run, currencies: readonly Currency[]): Promise<readonly ControlBalance[]> {
  const info = tableNamed(run.survey, CONTROL_TABLE);
  const cells = info ? (await readCells(run, info.sheet, info.span)).slice(1) : [];
  const isInPlace = info?.sheet === RECONCILIATION_SHEET && info.span.row === CONTROL_HEADER_ROW && info.span.column === 0;
  const standing = currencies.map(({ code }) => cells.findIndex((row) => typedText(row[0]).toUpperCase() === (code || 'ALL')));
  const rows = rowsOf(standing);
  return currencies.map((currency, place): ControlBalance => {
    const cell = cells[standing[place]!]?.[1] ?? '';
    const number = typedNumber(cell);
    const balance = number === null ? null : (amountFromCell(number, currency)?.amount ?? null);
    return { balance, cell: isInPlace && rows[place] === standing[place] ? null : cell, row: rows[place]! };
  });
}

/**
 * What was signed: once somebody has typed a name, the figures and the fingerprint that stood on the sheet then are kept; without a name
 * nothing is signed.
 */
export function readSignOff({ survey }: Run): SignOff {
  const text = (name: string): string => typedText(nameValue(survey, name) ?? '');
  const isSigned = text(SIGN_OFF_NAMES.preparedBy) !== '' || text(SIGN_OFF_NAMES.approvedBy) !== '';
  if (!isSigned) return { isSigned, signedFigures: '', signedFingerprint: '' };
  const kept = text(SIGN_OFF_NAMES.signedFingerprint);
  if (kept !== '') return { isSigned, signedFigures: text(SIGN_OFF_NAMES.signedFigures), signedFingerprint: kept };
  return { isSigned, signedFigures: text(SIGN_OFF_NAMES.figures), signedFingerprint: text(SIGN_OFF_NAMES.fingerprint) };
}

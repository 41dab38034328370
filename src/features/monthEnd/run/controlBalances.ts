import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import { at, live, on } from '../../../kernel/sheet/formulas';
import { CONTROL } from '../sheet/controlTable';
import { SIGN_OFF_NAMES, type ControlCell, type SignOff } from '../sheet/reconciliationContent';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import { readCells } from '../../../kernel/run/readCells';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { SignedNames } from '../sheet/managementContent';
import type { Run } from '../../../kernel/run/run';
import { nameValue } from '../../../kernel/run/survey';
import { WorkbookError } from '../../../kernel/run/workbook';
import type { ControlChoice, MonthRequest } from '../domain/monthRequest';
import { monthEndText } from '../monthEndText';
import { wordsText } from '../../../kernel/words/wordsText';

/** A control balance and how it goes into AR_Control. */
export interface ControlBalance extends ControlCell {
  readonly balance: MinorUnits | null;
}

/**
 * A control balance that was chosen now: the amount typed, or a live formula that points at the cell picked.
 *
 * @throws WorkbookError where the cell holds no amount, or one that the currency cannot have.
 */
async function chosenBalance(
  run: Run,
  { balance }: ControlChoice,
  currency: Currency,
): Promise<Pick<ControlBalance, 'balance' | 'chosen'>> {
  if (typeof balance === 'number') return { balance: amountFromCell(balance, currency)?.amount ?? null, chosen: balance };
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
  return { balance: amount, chosen: live(`=${address}`, cell) };
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

/** What stands in AR_Control, wherever that is. */
async function standingBalances(run: Run, currencies: readonly Currency[]): Promise<readonly ControlBalance[]> {
  const typed = (await readTable(run, standingTables(run.survey), CONTROL))?.rows ?? [];
  const codeOf = (text: string): string => (text !== 'ALL' && /^[A-Z]{3}$/.test(text) ? text : '');
  const standing = currencies.map(({ code }) =>
    typed.findIndex((row) => !row.isBlank() && codeOf(row.text('currency').toUpperCase()) === code),
  );
  const rows = rowsOf(standing);
  return currencies.map((currency, place): ControlBalance => {
    const stood = standing[place]!;
    const number = typed[stood]?.number('control') ?? null;
    const balance = number === null ? null : (amountFromCell(number, currency)?.amount ?? null);
    return { balance, chosen: null, typed: typed[stood] ?? null, stood, row: rows[place]! };
  });
}

/** What is signed where: the figures and the fingerprint that somebody signs now, else those that were signed before. */
export function readSignOff(run: Run, { signature }: MonthRequest, figures: string, fingerprint: string): SignOff {
  if (signature) return { isSigned: true, signedFigures: figures, signedFingerprint: fingerprint, signature };
  return { ...signedBefore(run), signature: null };
}

/**
 * What was signed: once somebody has typed a name, the figures and the fingerprint that stood on the sheet then are kept; without a name
 * nothing is signed.
 */
function signedBefore({ survey }: Run): Omit<SignOff, 'signature'> {
  const text = (name: string): string => typedText(nameValue(survey, name) ?? '');
  const isSigned = text(SIGN_OFF_NAMES.preparedBy) !== '' || text(SIGN_OFF_NAMES.approvedBy) !== '';
  if (!isSigned) return { isSigned, signedFigures: '', signedFingerprint: '' };
  const kept = text(SIGN_OFF_NAMES.signedFingerprint);
  if (kept !== '') return { isSigned, signedFigures: text(SIGN_OFF_NAMES.signedFigures), signedFingerprint: kept };
  return { isSigned, signedFigures: text(SIGN_OFF_NAMES.figures), signedFingerprint: text(SIGN_OFF_NAMES.fingerprint) };
}

/** The names and days in the cells of the sign-off, as they stand or as they are signed now. */
export function signedNames({ survey }: Run, { signature }: MonthRequest): SignedNames {
  const text = (name: string): string => typedText(nameValue(survey, name) ?? '');
  const day = (name: string): DayNumber | '' => {
    const value = nameValue(survey, name);
    return typeof value === 'number' ? (value as DayNumber) : '';
  };
  const standing: SignedNames = {
    preparedBy: text(SIGN_OFF_NAMES.preparedBy),
    preparedOn: day(SIGN_OFF_NAMES.preparedOn),
    approvedBy: text(SIGN_OFF_NAMES.approvedBy),
    approvedOn: day(SIGN_OFF_NAMES.approvedOn),
  };
  if (!signature) return standing;
  const { role, name, day: on } = signature;
  return role === 'prepared' ? { ...standing, preparedBy: name, preparedOn: on } : { ...standing, approvedBy: name, approvedOn: on };
}

import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { parseDate, type DateOrder } from '../../../../kernel/calendar/parseDate';
import type { Currency } from '../../../../kernel/money/currency';
import { amountFromCell, negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Cell } from '../../../../kernel/sheet/cells';
import { typedDay } from '../../../../kernel/sheet/typedCells';
import type { ListReading, ListRow } from '../../../../reading/lists/readList';
import { totalLabel } from '../../../../reading/words/rowLabels';
import { plainText } from '../../../../reading/words/headingText';
import type { BankLine, PrintedCheck, RemittanceLine } from '../receipts/bankReceipt';
import type { RemittanceField } from '../receiptForms';
import { bankLine, numbered } from './blankLine';
import { amountCheck, sumOf } from './fileAmounts';

const DATE_LABEL =
  /^((payment|check|cheque|remittance|settlement|deposit|transfer|ach|eft) date|date|date paid|paid on|pay date|value date|fecha( de( pago| cheque| transferencia)?)?|zahlungsdatum|date de paiement)$/;
const NUMBER_LABEL =
  /^(payment (no|number|ref|reference|id)|(check|cheque|advice|eft|transfer) (no|number|ref|reference)|check|cheque|reference|trace( number)?|referencia( de pago)?|no de pago|zahlung(snummer)?|ach|wire)$/;
const PAYER_LABEL = /^(from|payer|paid by|customer|cliente|ordenante|pagador|vendor name|company|absender)$/;
const AMOUNT_LABEL = /^(payment amount|amount|total payment|total paid|importe( del pago)?|total|zahlbetrag)$/;
const TITLE = /remittance|advice|remesa|aviso de pago|zahlungsavis|avis de paiement/;

/** What stands above the table of a remittance advice. */
interface AdviceHead {
  day: DayNumber | null;
  payer: string;
  reference: string;
  amount: number | null;
}

function dayOfCell(cell: Cell | undefined, order: DateOrder): DayNumber | null {
  const typed = typedDay(cell);
  if (typed !== null || typeof cell !== 'string') return typed;
  const parsed = parseDate(cell, order);
  return parsed.kind === 'date' ? parsed.day : null;
}

/** The labels above the table, each with what stands right of it or behind its colon, and the payer's name on a line of its own. */
function headOf(rows: readonly (readonly Cell[])[], order: DateOrder): AdviceHead {
  const head: AdviceHead = { day: null, payer: '', reference: '', amount: null };
  for (const row of rows) {
    row.forEach((cell, k) => {
      if (typeof cell !== 'string' || cell.trim() === '') return;
      const [label = '', ...behind] = cell.split(':');
      const own = behind.join(':').trim();
      const value: Cell | undefined = own !== '' ? own : row.slice(k + 1).find((one) => one !== '');
      const words = plainText(label);
      if (value !== undefined && DATE_LABEL.test(words)) head.day ??= dayOfCell(value, order);
      else if (value !== undefined && NUMBER_LABEL.test(words)) head.reference ||= String(value).trim();
      else if (value !== undefined && PAYER_LABEL.test(words)) head.payer = String(value).trim();
      else if (value !== undefined && AMOUNT_LABEL.test(words)) head.amount ??= typeof value === 'number' ? value : null;
    });
    const filled = row.filter((cell) => cell !== '');
    const [only] = filled;
    if (filled.length === 1 && typeof only === 'string' && head.payer === '' && !TITLE.test(plainText(only)) && !only.includes(':'))
      head.payer = only.trim();
  }
  return head;
}

const minor = (value: number | null, currency: Currency): MinorUnits | null =>
  value === null ? null : (amountFromCell(value, currency)?.amount ?? null);

function documentOf(row: ListRow<RemittanceField>, currency: Currency): RemittanceLine {
  const [paid, gross] = [minor(row.amount('paid'), currency), minor(row.amount('gross'), currency)];
  const discount = Math.abs(minor(row.amount('discount'), currency) ?? ZERO) as MinorUnits;
  const deducted = minor(row.amount('deduction'), currency);
  const rest = paid !== null && gross !== null ? ((paid - gross + discount) as MinorUnits) : ZERO;
  return {
    documentNo: row.text('documentNo'),
    paid,
    gross,
    discount,
    adjustment: deducted === null ? rest : deducted > 0 ? negated(deducted) : deducted,
    reason: row.text('reason'),
  };
}

/** A remittance advice as the one payment that it is for, and its printed total against its lines. */
interface RemittanceSheet {
  readonly lines: readonly BankLine[];
  readonly printed: readonly PrintedCheck[];
}

/**
 * Reads an advice: `above` are the rows above its table, `totals` the figures in the column of what was paid on lines of totals below it.
 * The payment is what the advice prints as its total, else the sum of its lines.
 */
export function remittanceSheet(
  table: ListReading<RemittanceField>,
  above: readonly (readonly Cell[])[],
  totals: readonly number[],
  currency: Currency,
  order: DateOrder,
): RemittanceSheet {
  const head = headOf(above, order);
  const isSum = (row: ListRow<RemittanceField>): boolean => totalLabel(row.text('documentNo'))?.bare === true;
  const remittance = table.rows
    .flatMap((row) => (isSum(row) ? [] : [documentOf(row, currency)]))
    .filter(({ documentNo }) => documentNo !== '');
  const sums = table.rows.flatMap((row) => (isSum(row) ? [row.amount('paid')] : []));
  const sum = sumOf(remittance.map(({ paid }) => paid ?? ZERO));
  const printed = minor(totals[totals.length - 1] ?? sums[sums.length - 1] ?? head.amount, currency);
  const line = bankLine({
    day: head.day,
    amount: printed ?? sum,
    currency,
    place: table.rows[0]?.row ?? 1,
    payer: head.payer,
    text: '',
    bankReference: head.reference,
    remittance,
  });
  return { lines: numbered([line]), printed: printed === null ? [] : [amountCheck('total', printed, sum, currency)] };
}

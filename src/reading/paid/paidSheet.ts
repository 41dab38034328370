import type { DayNumber } from '../../kernel/calendar/dayNumber';
import { looksDated } from '../rows/dayStore';
import { statusClass } from '../evidence/words/statusWords';
import { plainText } from '../words/headingText';
import { NO_CHOICES, type ColumnRole, type LayoutColumn, type ReadingChoices } from '../result/readResult';
import { recognised } from '../recognise/recognised';
import { columnOfRole, type Recognition } from '../recognise/recognition';
import type { SheetSample } from '../survey/sheetSample';
import { columnLetters } from '../../kernel/sheet/cells';

/** A sheet on which paid invoices are listed, and the choices that make its paid-date column known to the reader. */
export interface PaidSheet {
  readonly recognition: Recognition;
  readonly choices: ReadingChoices;
}

const PAID_WORDS =
  /\b(paid|pay|payment|clear|cleared|clearing|clearance|settled?|settlement|collected|receipt|received|cash|remit|remittance|closed|bank)\b|pago|pagad|cobr[oa]|ausgleich|bezahlt|zahlung|\bpaye|encaiss|reglement|pagament|pagato|incass|betaald|betaling|ontvangen/;
const OTHER_WORDS =
  /\b(last|next|promised?|promise|expected|due|planned|terms|method|type|status|amount|amt|days?|no|number|ref|reference)\b/;
/** Roles under which a paid date may hide whose heading the reader does not know for one. */
const UNSETTLED: ReadonlySet<LayoutColumn['role']> = new Set(['ignored', 'note', 'reference', 'status', 'documentDate']);
const LOST_ROLES: ReadonlySet<LayoutColumn['role']> = new Set(['ignored', 'note', 'reference']);
const DATED_SHARE_MIN = 0.8;

/** True where most filled cells of a sheet column below the header are days. */
function isDated(sample: SheetSample, recognition: Recognition, column: number): boolean {
  const last = recognition.headerRows[recognition.headerRows.length - 1] ?? -1;
  const cells = sample.rows
    .filter((row) => row.row > last)
    .map((row) => row.values[column - sample.used.column] ?? '')
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(looksDated).length >= DATED_SHARE_MIN * cells.length;
}

/** Sheet column of a paid date that only its heading's words and its days tell, or -1. */
function paidColumnByWords(sample: SheetSample, recognition: Recognition): number {
  const found = recognition.columns.find(({ column, heading, role }) => {
    const words = plainText(heading);
    return UNSETTLED.has(role) && PAID_WORDS.test(words) && !OTHER_WORDS.test(words) && isDated(sample, recognition, column);
  });
  return found?.column ?? -1;
}

/** Headings of what was paid. On a list of open items such a column tells only of earlier payments, so the reader of those passes it over. */
const PAID_AMOUNT =
  /^(total )?(amount|amt) (paid|received|cleared|collected)\b|^(total )?(paid|payment|received|receipt|cleared|collected) (amount|amt)\b|^(gezahlter|bezahlter) betrag$|^zahlbetrag$|^importe (pagado|cobrado)$|^montant (paye|regle|encaisse)$|^importo pagato$|^valor pago$|^betaald bedrag$/;
const HEADING_CELLS_MIN = 3;
const STILL_OPEN = /open|outstanding|balance|remaining|unpaid|residual|due|o\/s|offen|saldo|pendiente/;

/** Sheet column under the first heading of what was paid, or -1. */
function paidAmountColumn(sample: SheetSample): number {
  for (const { values } of sample.rows) {
    const place = values.findIndex((cell) => typeof cell === 'string' && PAID_AMOUNT.test(plainText(cell)));
    if (place >= 0 && values.filter((cell) => typeof cell === 'string' && cell !== '').length >= HEADING_CELLS_MIN)
      return sample.used.column + place;
  }
  return -1;
}

interface PaidRecognition {
  readonly recognition: Recognition;
  readonly choices: ReadingChoices;
}

/**
 * As `recogniseReport` has it; where it finds no amount, the column of what was paid is taken for it. Beside an invoice amount what was paid
 * is the amount too: with part payments the two differ. Beside what is still open it says nothing new.
 */
function recogniseWithPaidAmount(sample: SheetSample, choices: ReadingChoices): PaidRecognition | null {
  const first = recognised(sample, choices);
  const plain: PaidRecognition | null =
    !('kind' in first) && first.level === 'item' && first.source !== 'none' ? { recognition: first, choices } : null;
  const paid = paidAmountColumn(sample);
  if (paid < 0) return plain;
  const roles: Record<string, ColumnRole> = { [columnLetters(paid)]: 'openAmount' };
  if (plain !== null) {
    const open = plain.recognition.columns.find(({ role }) => role === 'openAmount');
    if (!open || open.column === paid || STILL_OPEN.test(plainText(open.heading))) return plain;
    roles[columnLetters(open.column)] = 'ignored';
  }
  const own: ReadingChoices = { ...choices, roles };
  const recognition = recognised(sample, own);
  return 'kind' in recognition || recognition.level !== 'item' ? plain : { recognition, choices: own };
}

/**
 * Understands a sheet as a list of paid invoices: rows with an amount, a paid, cleared or settled date under any common name, and a due
 * date or document date to count from.
 *
 * @returns `null` for a sheet that is none.
 */
export function recognisePaidSheet(sample: SheetSample, given: Pick<ReadingChoices, 'dateOrder' | 'decimalMark'>): PaidSheet | null {
  const found = recogniseWithPaidAmount(sample, {
    ...NO_CHOICES,
    rows: 'item',
    dateOrder: given.dateOrder,
    decimalMark: given.decimalMark,
  });
  if (!found) return null;
  const { recognition: first, choices } = found;
  const named = columnOfRole(first, 'paidDate');
  const column = named >= 0 ? named : paidColumnByWords(sample, first);
  if (column < 0 || !isDated(sample, first, column)) return null;
  const lost = lostColumn(sample, first, column);
  const roles: Readonly<Record<string, ColumnRole>> = {
    ...choices.roles,
    ...(named < 0 && { [columnLetters(column)]: 'paidDate' as const }),
    ...(lost >= 0 && { [columnLetters(lost)]: 'status' as const }),
  };
  const own: ReadingChoices = { ...choices, roles };
  const recognition = named >= 0 && lost < 0 ? first : recognised(sample, own);
  if ('kind' in recognition || columnOfRole(recognition, 'paidDate') !== column) return null;
  const counted = columnOfRole(recognition, 'dueDate') >= 0 || columnOfRole(recognition, 'documentDate') >= 0;
  return counted && whoColumn(recognition) >= 0 ? { recognition, choices: own } : null;
}

/** Sheet column of a method, reason or the like by which some rows were written off and not paid, or -1; a type or status says it itself. */
function lostColumn(sample: SheetSample, { headerRows, columns }: Recognition, paid: number): number {
  const last = headerRows[headerRows.length - 1] ?? -1;
  const body = sample.rows.filter(({ row }) => row > last);
  const says = ({ column }: LayoutColumn): boolean =>
    body.some(({ values }) => {
      const cell = values[column - sample.used.column];
      return typeof cell === 'string' && statusClass(cell) === 'lost';
    });
  const isTold = columns.some((one) => (one.role === 'type' || one.role === 'status') && says(one));
  return isTold ? -1 : (columns.find((one) => one.column !== paid && LOST_ROLES.has(one.role) && says(one))?.column ?? -1);
}

function whoColumn(recognition: Recognition): number {
  return Math.max(columnOfRole(recognition, 'customer'), columnOfRole(recognition, 'customerId'));
}

/** True where the amount column that was read holds what is still open, so that what was paid is the original amount less it. */
export function amountIsStillOpen(columns: readonly LayoutColumn[]): boolean {
  const open = columns.find((column) => column.role === 'openAmount');
  return open !== undefined && STILL_OPEN.test(plainText(open.heading)) && columns.some((column) => column.role === 'originalAmount');
}

/** Where paid history was found: the sheet, and the first and last day on which something was paid by then. */
export interface PaidSource {
  readonly sheet: string;
  readonly paidCount: number;
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
}

import { schemeNamed } from '../features/aging/domain/schemes';
import { dayFromIso, isoFromDay, type DayNumber } from '../kernel/calendar/dayNumber';
import type { ReportRequest } from '../reading/run/request';
import { spanFromAddress, type CellSpan } from '../kernel/sheet/cells';
import { COLUMN_ROLES, NO_CHOICES, ROW_MEANINGS, type ColumnRole, type ReadingChoices } from '../reading/result/readResult';
import { choiceOf, UsageError, type OptionSpec, type TypedOptions } from './options';

/** The options that say what to read and how; `report` and `forecast` share them. */
export const READING_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'sheet',
    value: 'NAME',
    help: 'the sheet that holds the report (found out otherwise), or all: each sheet of open items is a company',
  },
  { name: 'range', value: 'A5:K27', help: 'the table on that sheet, headers and totals included' },
  { name: 'as-of', value: 'YYYY-MM-DD', help: 'the day as of which items are aged' },
  { name: 'basis', value: 'due|document', help: 'age from the due date (default) or the document date' },
  { name: 'date-order', value: 'DMY|MDY|YMD', help: 'order of dates written as text' },
  { name: 'decimal-mark', value: '.|,', help: 'decimal mark of amounts written as text' },
  { name: 'amount', value: 'local|document|F', help: 'which of several amount columns to read: by its currency or by its letter' },
  { name: 'currency', value: 'CODE', help: 'currency of a sheet that names none' },
  {
    name: 'column',
    value: 'ROLE=LETTER',
    help: 'what a column means, such as openAmount=G or customerId=B; may be given several times',
    repeats: true,
  },
  { name: 'rows', value: 'item|register|line|ledger|customer', help: 'what one row is; item counts every row' },
  { name: 'count', value: 'STATUS,…', help: 'the statuses whose rows are open; all others are left out' },
  { name: 'closing', value: 'YYYY-MM-DD', help: 'which of several closings in one table to read' },
  { name: 'encoding', value: 'NAME', help: 'code page of a text file, such as windows-1250 or shift_jis; found by its letters without it' },
  {
    name: 'receivables',
    value: 'VALUE',
    help: 'the value (or values, with commas) that marks receivables where payables stand among them; * counts all',
  },
];

function dayOption(options: TypedOptions, name: string): DayNumber | null {
  const value = options.values.get(name);
  if (value === undefined) return null;
  const day = dayFromIso(value);
  if (day === null) throw new UsageError(`--${name} ${value} is no date: write it as YYYY-MM-DD.`);
  return day;
}

function rangeOption(options: TypedOptions): CellSpan | null {
  const value = options.values.get('range');
  if (value === undefined) return null;
  const span = spanFromAddress(value);
  if (span === null) throw new UsageError(`--range ${value} is no range: write it as A5:K27.`);
  return span;
}

function currencyOption(options: TypedOptions): string | null {
  const value = options.values.get('currency');
  if (value === undefined) return null;
  if (!/^[A-Za-z]{3}$/.test(value)) throw new UsageError(`--currency ${value} is no currency code of three letters.`);
  return value.toUpperCase();
}

/** Local or document amount, or the column of the open amount by its letter. */
function amountOption(options: TypedOptions): Pick<ReadingChoices, 'amount' | 'roles'> {
  const value = options.values.get('amount') ?? '';
  if (/^[A-Za-z]{1,3}$/.test(value)) return { amount: null, roles: { [value.toUpperCase()]: 'openAmount' } };
  return { amount: choiceOf(options, 'amount', ['local', 'document']), roles: {} };
}

/** Roles by column letter: `openAmount=G customerId=B`. */
function columnOptions(options: TypedOptions): ReadingChoices['roles'] {
  const roles: Record<string, ColumnRole> = {};
  for (const pair of (options.values.get('column') ?? '').split(' ').filter((one) => one !== '')) {
    const [name, letter] = pair.split('=');
    const role = COLUMN_ROLES.find((one) => one.toLowerCase() === (name ?? '').toLowerCase());
    if (role === undefined) throw new UsageError(`--column ${pair}: ${name ?? ''} is none of: ${COLUMN_ROLES.join(', ')}.`);
    if (!/^[A-Za-z]{1,3}$/.test(letter ?? ''))
      throw new UsageError(`--column ${pair}: write it as ${role}=G, with the letter of the column.`);
    roles[letter!.toUpperCase()] = role;
  }
  return roles;
}

/** The closing to read, as YYYY-MM-DD. */
function closingOption(options: TypedOptions): string | null {
  const day = dayOption(options, 'closing');
  return day === null ? null : isoFromDay(day);
}

function countOption(options: TypedOptions): readonly string[] | null {
  const value = options.values.get('count');
  return value === undefined
    ? null
    : value
        .split(',')
        .map((status) => status.trim())
        .filter((status) => status !== '');
}

/** What the user asked for, out of the typed options; a value that cannot be is a UsageError. */
export function requestFromOptions(options: TypedOptions): ReportRequest {
  const amount = amountOption(options);
  const scheme = options.values.get('scheme') ?? null;
  if (scheme !== null && schemeNamed(scheme) === null) {
    throw new UsageError(
      `--scheme ${scheme} is neither a preset (30-60-90, 30-60-90-120, 0-30, 0-15, calendar-month) nor rising bounds such as 7,14,30.`,
    );
  }
  return {
    sheet: options.values.get('sheet') ?? null,
    range: rangeOption(options),
    asOf: dayOption(options, 'as-of'),
    scheme,
    basis: choiceOf(options, 'basis', ['due', 'document']),
    choices: {
      ...NO_CHOICES,
      dateOrder: choiceOf(options, 'date-order', ['DMY', 'MDY', 'YMD']),
      decimalMark: choiceOf(options, 'decimal-mark', ['.', ',']),
      amount: amount.amount,
      roles: { ...columnOptions(options), ...amount.roles },
      currency: currencyOption(options),
      rows: choiceOf(options, 'rows', ROW_MEANINGS),
      count: countOption(options),
      closing: closingOption(options),
      receivables: options.values.get('receivables') ?? null,
    },
  };
}

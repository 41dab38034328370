import { cliText } from './cliText';
import { schemeNamed } from '../features/aging/domain/schemes';
import { dayFromIso, isoFromDay, type DayNumber } from '../kernel/calendar/dayNumber';
import type { ReportRequest } from '../reading/run/request';
import { spanFromAddress, type CellSpan } from '../kernel/sheet/cells';
import { COLUMN_ROLES, NO_CHOICES, ROW_MEANINGS, type ColumnRole, type ReadingChoices } from '../reading/result/readResult';
import { choiceOf, UsageError, type OptionSpec, type TypedOptions } from './options';

/** The options that say what to read and how; `report` and `forecast` share them. */
export const READING_OPTIONS: readonly OptionSpec[] = [
  { name: 'sheet', value: 'NAME', help: cliText('option.sheet') },
  { name: 'range', value: 'A5:K27', help: cliText('option.range') },
  { name: 'as-of', value: 'YYYY-MM-DD', help: cliText('option.as-of') },
  { name: 'basis', value: 'due|document', help: cliText('option.basis') },
  { name: 'date-order', value: 'DMY|MDY|YMD', help: cliText('option.date-order') },
  { name: 'decimal-mark', value: '.|,', help: cliText('option.decimal-mark') },
  { name: 'amount', value: 'local|document|F', help: cliText('option.amount') },
  { name: 'currency', value: 'CODE', help: cliText('option.currency') },
  { name: 'column', value: 'ROLE=LETTER', help: cliText('option.column'), repeats: true },
  { name: 'rows', value: 'item|register|line|ledger|customer', help: cliText('option.rows') },
  { name: 'count', value: 'STATUS,…', help: cliText('option.count') },
  { name: 'closing', value: 'YYYY-MM-DD', help: cliText('option.closing') },
  { name: 'encoding', value: 'NAME', help: cliText('option.encoding') },
  { name: 'receivables', value: 'VALUE', help: cliText('option.receivables') },
  { name: 'explain', value: '', help: cliText('option.explain') },
];

function dayOption(options: TypedOptions, name: string): DayNumber | null {
  const value = options.values.get(name);
  if (value === undefined) return null;
  const day = dayFromIso(value);
  if (day === null) throw new UsageError(cliText('notADay', { option: name, value }));
  return day;
}

function rangeOption(options: TypedOptions): CellSpan | null {
  const value = options.values.get('range');
  if (value === undefined) return null;
  const span = spanFromAddress(value);
  if (span === null) throw new UsageError(cliText('notARange', { value }));
  return span;
}

function currencyOption(options: TypedOptions): string | null {
  const value = options.values.get('currency');
  if (value === undefined) return null;
  if (!/^[A-Za-z]{3}$/.test(value)) throw new UsageError(cliText('notACurrency', { value }));
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
    if (role === undefined) throw new UsageError(cliText('roleUnknown', { pair, name: name ?? '', roles: COLUMN_ROLES }));
    if (!/^[A-Za-z]{1,3}$/.test(letter ?? '')) throw new UsageError(cliText('letterMissing', { pair, role }));
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
    throw new UsageError(cliText('schemeUnknown', { value: scheme }));
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

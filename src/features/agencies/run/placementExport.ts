import { isoFromDay, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { CustomerFacts } from '../../setupFacts';
import type { Report } from '../../report';
import type { Language } from '../../../kernel/words/locale';
import { EXPORT_COLUMNS, type ExportColumn } from '../domain/exportColumns';
import type { Account } from '../domain/placedAccounts';

/** What an agency gets: the ticked columns of each open document of the accounts placed with it. */
export interface PlacementList {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ExportRow {
  readonly account: Account;
  readonly facts: CustomerFacts | null;
  readonly items: OpenItems;
  readonly row: number;
  readonly asOf: DayNumber;
}

const day = (value: number | undefined): string => (value === undefined || value === NO_DAY ? '' : isoFromDay(value as DayNumber));
const money = (value: number | undefined, currency: Currency): string =>
  value === undefined ? '' : decimalText(value as MinorUnits, currency);

const CELLS: Readonly<Record<ExportColumn, (row: ExportRow) => string>> = {
  account: ({ account }) => account.placement.account,
  customer: ({ items, row }) => items.customers.at(items.customer[row]!).name,
  contact: ({ facts }) => facts?.contact ?? '',
  address: ({ facts }) => facts?.address ?? '',
  phone: ({ facts }) => facts?.phone ?? '',
  email: ({ facts }) => facts?.email ?? '',
  agency: ({ account }) => account.placement.agency,
  placedOn: ({ account }) => isoFromDay(account.placement.placedOn),
  document: ({ items, row }) => items.documentNo?.at(row) ?? '',
  documentDate: ({ items, row }) => day(items.documentDay[row]),
  dueDate: ({ items, row }) => day(items.dueDay[row]),
  daysPastDue: ({ items, row, asOf }) => (items.dueDay[row] === NO_DAY ? '' : String(asOf - items.dueDay[row]!)),
  originalAmount: ({ items, row }) => money(items.originalAmount?.[row], items.currency),
  openAmount: ({ items, row }) => money(items.openAmount[row], items.currency),
  currency: ({ items }) => items.currency.code,
};

/**
 * The list for an agency: a row for each open document of the accounts that are placed with it, with ticked columns and no others; cells that
 * would be read as formulas begin with an apostrophe.
 */
export function placementList(
  report: Report,
  accounts: readonly Account[],
  agency: string,
  ticked: ReadonlySet<ExportColumn>,
  language: Language,
): PlacementList {
  const columns = EXPORT_COLUMNS.filter(({ value }) => ticked.has(value));
  const finder = new CustomerFinder(report.reading.customers);
  const placed = new Map<number, Account>();
  for (const account of accounts) {
    const { placement } = account;
    if (placement.agency !== agency || placement.recalledOn !== null) continue;
    const code = finder.find({ customerId: placement.account, customer: placement.customer });
    if (code !== null) placed.set(code, account);
  }
  const facts = new Map(report.setup.customers.flatMap((one) => [[finder.find(one), one] as const]));
  const rows = report.reading.items.flatMap((items) =>
    Array.from({ length: items.length }, (_, row) => row).flatMap((row) => {
      const code = items.customer[row]!;
      const account = placed.get(code);
      if (!account || items.openAmount[row] === 0) return [];
      const one: ExportRow = { account, facts: facts.get(code) ?? null, items, row, asOf: report.asOf };
      return [columns.map(({ value }) => guarded(CELLS[value](one)))];
    }),
  );
  return { headings: columns.map((column) => column[language]), rows: columns.length === 0 ? [] : rows };
}

/** A text that a program would take for a formula is kept a text; amounts below zero stay numbers. */
const guarded = (text: string): string => (/^[=+@]|^-(?![\d.,]+$)/.test(text) ? `'${text}` : text);

/** The list as it is put into the clipboard. */
export function asTabbedText({ headings, rows }: PlacementList): string {
  return [headings, ...rows].map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

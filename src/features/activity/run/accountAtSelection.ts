import { documentsOf, type Subject } from '../domain/activityEntry';
import { LedgerIndex } from '../domain/ledgerIndex';
import type { Cell } from '../../../kernel/sheet/cells';
import { logPlaces } from '../sheet/activityTable';
import { headingKeys } from '../../../kernel/tables/defineTable';
import { headingKey, type Heading } from '../../../kernel/tables/heading';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { sheetsRead } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { typedText } from '../../../kernel/sheet/typedCells';
import type { TableInfo, Workbook } from '../../../kernel/run/workbook';
import { ACTIVITY } from '../domain/activityPart';

/** An account of a report: its customer's code, and the place of its currency among `report.currencies`. */
export interface AccountPlace {
  readonly customer: number;
  readonly currency: number;
}

/** Tables of ours whose rows are about one customer each. */
const TABLES_OF_ACCOUNTS = /^ar_(worklist|activity|summary)(_|$)/i;
/** New rows of the log stand right below its table until a refresh takes them in. */
const LOG = /^ar_activity/i;

function accountOfItem({ reading }: Report, part: number, row: number): AccountPlace | null {
  for (const [currency, { sheetRow, customer, part: parts, length }] of reading.items.entries()) {
    let item = sheetRow.indexOf(row + 1);
    while (item >= 0 && parts && parts[item] !== part) item = sheetRow.indexOf(row + 1, item + 1);
    if (item >= 0 && item < length) return { customer: customer[item]!, currency };
  }
  return null;
}

/** The table of ours that the row belongs to, or `null`. */
function tableAt(tables: readonly TableInfo[], row: number): TableInfo | null {
  const ours = tables.filter(({ hasHeader, span }) => hasHeader && row > span.row);
  return ours.find(({ span }) => row < span.row + span.rowCount) ?? ours.find(({ name }) => LOG.test(name)) ?? null;
}

type SubjectColumn = 'customer' | 'customerId' | 'entity' | 'document' | 'currency';

/** The headings of each part of a subject in tables of ours that are no log. */
const SUBJECT_HEADINGS: Readonly<Record<SubjectColumn, readonly Heading[]>> = {
  customer: [HEADINGS.customer],
  customerId: [HEADINGS.number, HEADINGS.customerNumber],
  entity: [HEADINGS.entity],
  document: [HEADINGS.document],
  currency: [HEADINGS.currency],
};

/** Where the parts of a subject stand; in the log a heading that was renamed in place has the place between its neighbours. */
function placesOf(table: TableInfo): ReadonlyMap<string, number> {
  const texts = table.columns.map(({ heading }) => typedText(heading));
  if (LOG.test(table.name)) return logPlaces(texts);
  const keys = texts.map(headingKey);
  const places = Object.entries(SUBJECT_HEADINGS).flatMap(([id, headings]): [string, number][] => {
    const known = new Set(headings.flatMap((heading) => headingKeys({ heading })));
    const place = keys.findIndex((key) => known.has(key));
    return place < 0 ? [] : [[id, place]];
  });
  return new Map(places);
}

function subjectOf(places: ReadonlyMap<string, number>, cells: readonly Cell[]): Subject {
  const text = (id: SubjectColumn): string => typedText(cells[places.get(id) ?? -1]);
  return {
    customer: text('customer'),
    customerId: text('customerId'),
    entity: text('entity'),
    document: text('document'),
    currency: text('currency'),
  };
}

/** The first currency in which the report has what a row is about. */
function accountOfSubject(report: Report, subject: Subject): AccountPlace | null {
  if (subject.customer === '' && subject.customerId === '') return null;
  const { items, customers } = report.reading;
  const index = report.parts.find(ACTIVITY)?.index ?? new LedgerIndex(items, customers, []);
  index.alsoIndex(documentsOf(subject.document));
  const found = [subject, { ...subject, document: '' }, { ...subject, document: '', currency: '' }]
    .map((one) => index.find(one))
    .find((one) => one.items.rows.length > 0);
  return found && found.customer !== null ? { customer: found.customer, currency: found.items.table } : null;
}

/**
 * The account that a selected row is about: of the item on a sheet that was read, or of the customer whom a row of AR Worklist,
 * AR Activity or the aging on AR Summary names; columns may have been moved. `null` for any other row, and for a customer of whom the
 * report has nothing open. The row counts from 0. Nothing is written.
 *
 * @throws WorkbookError where the workbook refuses to be read.
 */
export async function accountAtSelection(workbook: Workbook, report: Report, sheet: string, row: number): Promise<AccountPlace | null> {
  const part = sheetsRead(report.reading).indexOf(sheet);
  if (part >= 0) return accountOfItem(report, part, row);
  const { cells, tables } = await workbook.rowAt(sheet, row, (name) => TABLES_OF_ACCOUNTS.test(name));
  const table = tableAt(tables, row);
  return table && accountOfSubject(report, subjectOf(placesOf(table), cells.slice(table.span.column)));
}

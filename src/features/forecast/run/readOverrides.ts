import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ArrangedReceipt } from '../domain/cashForecast';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { numberKey } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import { problem, type Problem } from '../../../kernel/words/problem';
import { typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { standingTables, type StandingTable } from '../../../kernel/tables/standingTables';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import { readTable } from '../../../kernel/tables/typedTable';
import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';
import { OVERRIDES, type OverrideColumn, type OverrideRow } from '../sheet/overridesTable';

/** What was set by hand: receipts by currency in the order of the open items, every typed row with what came of it, and what is wrong. */
interface Overrides {
  readonly arranged: readonly (readonly ArrangedReceipt[])[];
  readonly rows: readonly OverrideRow[];
  /** AR_Overrides as it stands, `null` where the workbook has none. */
  readonly standing: StandingTable<OverrideColumn> | null;
  readonly problems: readonly Problem[];
}

interface Place {
  readonly currency: number;
  readonly item: number;
}

/** Open items above zero of a customer, or those of one document, the one due first in front. */
function itemsOf(open: readonly OpenItems[], customer: number, documentNo: string): Place[] {
  const places: Place[] = [];
  open.forEach((items, currency) => {
    for (let item = 0; item < items.length; item++) {
      if (items.customer[item] !== customer || items.openAmount[item]! <= 0) continue;
      if (documentNo === '' || (items.documentNo !== null && numberKey(items.documentNo.at(item)) === numberKey(documentNo)))
        places.push({ currency, item });
    }
  });
  const due = ({ currency, item }: Place): number => open[currency]!.dueDay[item]!;
  const rank = (place: Place): number => (due(place) === NO_DAY ? Infinity : due(place));
  return places.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** Sets `typed` (a number of currency units, or `null` for all) on the items, the one due first in front; returns what is left, `null` for nothing. */
function allot(
  places: readonly Place[],
  open: readonly OpenItems[],
  typed: number | null,
  day: DayNumber,
  arranged: ArrangedReceipt[][],
  used: Set<string>,
): Message | null {
  const first = places[0]!;
  const { currency } = open[first.currency]!;
  const mine = places.filter((place) => place.currency === first.currency && !used.has(`${place.currency} ${place.item}`));
  if (mine.length === 0) return forecastText('itemsSetAlready');
  let left = typed === null ? Infinity : (amountFromCell(typed, currency)?.amount ?? 0);
  for (const { item } of mine) {
    const amount = Math.min(left, open[first.currency]!.openAmount[item]!);
    if (amount <= 0) break;
    arranged[first.currency]!.push({ item, day, amount: amount as MinorUnits, basis: 'override' });
    used.add(`${first.currency} ${item}`);
    left -= amount;
  }
  return left > 0 && left !== Infinity ? forecastText('moreThanOpen') : null;
}

/**
 * Reads AR_Overrides: days on which somebody expects a customer's items, or one document, to be paid. A row that cannot be used is kept,
 * says why, and is a problem; the other rows stand.
 *
 * @param open open items, one table a currency
 */
export async function readOverrides(run: Run, open: readonly OpenItems[], asOf: DayNumber): Promise<Overrides> {
  const standing = await readTable(run, standingTables(run.survey), OVERRIDES);
  const arranged = open.map((): ArrangedReceipt[] => []);
  const directory = open[0]?.customers;
  const finder = directory ? new CustomerFinder(directory) : null;
  const used = new Set<string>();
  const check = (row: TypedRow<OverrideColumn>): Message | null => {
    const day = row.day('date');
    if (day === null) return forecastText('dayMissing');
    if (day <= asOf) return forecastText('dayTooEarly', { asOf });
    const number = row.number('amount');
    if (number === null && row.text('amount') !== '') return forecastText('amountWrong');
    if (number !== null && number <= 0) return forecastText('amountNotAbove');
    const name = row.text('customer');
    const documentNo = row.text('document');
    const code = finder?.find({ customer: name, customerId: '' }, '') ?? finder?.find({ customer: '', customerId: name }, '') ?? null;
    if (code === null) return forecastText('customerUnknown');
    const places = itemsOf(open, code, documentNo);
    if (places.length === 0) return forecastText(documentNo === '' ? 'nothingOpen' : 'documentNotOpen');
    return allot(places, open, number, day, arranged, used);
  };
  const problems: Problem[] = [];
  const isTyped = (row: TypedRow<OverrideColumn>): boolean =>
    row.cells.some((cell, place) => place !== standing?.places.get('check') && typedText(cell) !== '');
  const rows = (standing?.rows ?? []).filter(isTyped).map((typed): OverrideRow => {
    const why = check(typed);
    const customer = typed.text('customer');
    if (why) problems.push(problem(forecastText('overrideUnused', { customer, why }), 'warning', { read: customer }));
    return { typed, check: why };
  });
  return { arranged, rows, standing, problems };
}

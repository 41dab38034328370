import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { AddedCells } from '../../../kernel/tables/addedCells';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { Desk } from '../../activity/domain/desk';
import { deskTexts } from '../../activity/sheet/deskColumns';
import { customerColumns } from '../../aging/sheet/agingTable';
import type { CurrencyReport, Report } from '../../report';
import type { RankedCustomer } from '../domain/rankedCustomer';
import { WORKLIST } from '../domain/worklistPart';
import type { CALL_LIST, CallColumns, CallLine } from './callListTable';

/** A note that a person typed on AR Worklist, and whose it is; texts as the sheet had them. */
export interface WorklistNote {
  /** Customer code of the report, or `null` where the report no longer has the customer. */
  readonly customer: number | null;
  readonly name: string;
  readonly number: string;
  readonly entity: string;
  readonly currency: string;
  readonly note: string;
}

/** What AR Worklist needs beside the report. */
export interface WorklistExtras {
  readonly notes: readonly WorklistNote[];
  /** Collector by customer code. */
  readonly collectors: ReadonlyMap<number, string>;
  /** What the activity log says; columns for it are there only where the log has entries. */
  readonly desk?: Desk;
  /** Days past due of each account's oldest item at the last as-of date, by customer code and currency code: `17 USD`. */
  readonly last?: ReadonlyMap<string, number>;
  /** The list as it stands, for what people typed in columns of their own. */
  readonly standing?: Typed<typeof CALL_LIST> | null;
}

/** Which columns the report needs. */
export function callColumns(report: Report, { desk, last }: WorklistExtras): CallColumns {
  return {
    ...customerColumns(report),
    hasCurrency: report.currencies.length > 1,
    hasDesk: (desk?.entries.length ?? 0) > 0,
    hasLast: (last?.size ?? 0) > 0,
  };
}

/** An account of the list, or one that has left the report by its name. */
const keyOf = (customer: number | string, currency: string): string => `${customer} ${currency}`;

/** What people typed in columns of their own, by customer of the report and currency; where the list has no currencies, in that of the report. */
export function addedToList(report: Report, { standing }: WorklistExtras): AddedCells {
  const finder = new CustomerFinder(report.reading.customers);
  const usual = report.currencies[0]?.currency.code ?? '';
  return new AddedCells(standing ?? null, (row) => {
    const name = row.text('customer');
    if (name === '') return null;
    const code = finder.find({ customer: name, customerId: row.text('number') }, row.text('entity'));
    return keyOf(code ?? name, row.text('currency') || usual);
  });
}

/** The key of a line in what people added. */
export function keyOfLine({ ranked, customer, currency }: CallLine): string {
  return keyOf(ranked?.customer ?? customer, currency.code);
}

function lineOf(report: Report, one: CurrencyReport, ranked: RankedCustomer, note: string, extras: WorklistExtras): CallLine {
  const { currency } = one;
  const { name, id, entity } = report.reading.customers.at(ranked.customer);
  const { desk, last, collectors } = extras;
  const isOnly = report.currencies.length === 1;
  return {
    customer: name || id,
    number: id,
    entity,
    currency,
    ranked,
    collector: collectors.get(ranked.customer) ?? '',
    note,
    desk: desk ? deskTexts(desk, ranked.customer, currency) : null,
    last: last?.get(keyOf(ranked.customer, isOnly ? '' : currency.code)) ?? last?.get(keyOf(ranked.customer, currency.code)) ?? null,
  };
}

/** The customers of one currency that are on the list, and those off it beside whom somebody typed, best first. */
export function callLines(report: Report, one: CurrencyReport, extras: WorklistExtras, added: AddedCells): readonly CallLine[] {
  const notes = new Map<number, string>();
  for (const { customer, currency, note } of extras.notes) {
    if (customer !== null && (currency === '' || currency === one.currency.code)) notes.set(customer, note);
  }
  const isTyped = ({ customer }: RankedCustomer): boolean => notes.has(customer) || added.has(keyOf(customer, one.currency.code));
  return report.parts
    .get(WORKLIST)
    [one.place]!.filter((ranked) => ranked.excludedBy === null || isTyped(ranked))
    .map((ranked) => lineOf(report, one, ranked, notes.get(ranked.customer) ?? '', extras));
}

/** Notes whose customer has no row any more, and rows beside which somebody typed, kept below the list so that none is lost. */
export function parkedLines(
  report: Report,
  { notes, standing }: WorklistExtras,
  listed: readonly CallLine[],
  added: AddedCells,
): readonly CallLine[] {
  const ranked = new Set(
    report.currencies.flatMap(({ place, currency }) =>
      report.parts.get(WORKLIST)[place]!.map(({ customer }) => keyOf(customer, currency.code)),
    ),
  );
  const currencyOf = (code: string): CallLine['currency'] =>
    report.currencies.find(({ currency }) => currency.code === code)?.currency ?? { code, decimals: 2 };
  const parked = notes
    .filter(
      ({ customer, currency }) =>
        customer === null ||
        !report.currencies.some(
          (one) => (currency === '' || currency === one.currency.code) && ranked.has(keyOf(customer, one.currency.code)),
        ),
    )
    .map(({ name, number, entity, currency, note }) => parkedLine({ name, number, entity, note }, currencyOf(currency)));
  const known = new Set([...listed, ...parked].map(keyOfLine));
  const gone = (standing?.rows ?? []).flatMap((row): CallLine[] => {
    const [name, number, entity] = [row.text('customer'), row.text('number'), row.text('entity')];
    const line = parkedLine(
      { name, number, entity, note: '' },
      currencyOf(row.text('currency') || (report.currencies[0]?.currency.code ?? '')),
    );
    return added.has(keyOfLine(line)) && !known.has(keyOfLine(line)) ? [line] : [];
  });
  return [...parked, ...gone];
}

function parkedLine(
  { name, ...texts }: Pick<WorklistNote, 'name' | 'number' | 'entity' | 'note'>,
  currency: CallLine['currency'],
): CallLine {
  return { ...texts, customer: name, currency, ranked: null, collector: '', desk: null, last: null };
}

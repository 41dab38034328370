import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Desk } from '../../activity/domain/desk';
import { documentsOf, type ActivityEntry } from '../../activity/domain/activityEntry';
import { entryAmount, isWrittenOff } from '../../activity/domain/creditEntries';
import { currencyOfFound } from '../../activity/domain/subjectCurrency';

/** An amount that the log says was written off; `customer` is the report's code, −1 where it has the customer no more, `day` when it was. */
export interface WrittenOff {
  readonly customer: number;
  readonly amount: MinorUnits;
  readonly day: DayNumber;
}

/** True where a paid list tells of the same write-off, so that it is counted there. */
function isListed(entry: ActivityEntry, { paid }: Desk): boolean {
  return documentsOf(entry.document).some((document) => paid.ofDocument(entry, document)?.some(({ cause }) => cause === 'writtenOff'));
}

/** What was written off by the log up to the as-of date and is open no more, by place of the currency in the report: lost, though no list shows it. */
export function writtenOff(desk: Desk): readonly (readonly WrittenOff[])[] {
  const byCurrency = desk.index.tables.map((): WrittenOff[] => []);
  for (const entry of desk.entries) {
    const { when } = entry;
    if (!isWrittenOff(entry) || when === null || when > desk.asOf) continue;
    const found = desk.index.find(entry);
    if ((found.items.rows.length > 0 && !found.isAccount) || isListed(entry, desk)) continue;
    const currency = currencyOfFound(found, entry, desk);
    const place = desk.index.tables.findIndex((items) => items.currency.code === currency.code);
    const amount = entryAmount(entry.amount ?? entry.openThen, currency);
    if (place >= 0 && amount !== null) byCurrency[place]!.push({ customer: found.customer ?? -1, amount, day: when });
  }
  return byCurrency;
}

import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import { DUE_DATE_SOURCES } from '../../kernel/ledger/openItems';
import { dueDayFromTerms, parseTerms } from '../../kernel/terms/paymentTerms';
import { countsFromDocuments } from './derivedAsOf';
import { columnOfRole } from '../recognise/recognition';
import type { ProblemList } from '../result/problemList';
import type { TakenIn } from '../rows/takenIn';
import { readingText } from '../readingText';

/** Due day of every kept candidate and where it came from, by position in `kept`. */
interface DueDays {
  readonly dueDay: Int32Array;
  readonly from: Uint8Array;
}

const SHEET = DUE_DATE_SOURCES.indexOf('sheet');
/** Days past due that the sheet prints say its due dates, so they count as the sheet's. */
const FROM = {
  terms: DUE_DATE_SOURCES.indexOf('terms'),
  days: SHEET,
  document: DUE_DATE_SOURCES.indexOf('document'),
  none: DUE_DATE_SOURCES.indexOf('none'),
};
const DAYS_MAX = 20_000;

/** Due dates as printed, else by the terms of the row, else by its days past due on `asOf`, else the document date; what stands in is said. */
export function dueDays(
  taken: TakenIn,
  kept: Uint32Array,
  credit: (candidate: number) => boolean,
  asOf: DayNumber | null,
  problems: ProblemList,
): DueDays {
  const { columns, recognition } = taken;
  const dueDay = new Int32Array(kept.length);
  const from = new Uint8Array(kept.length);
  const due = columns.dueDate?.days;
  const document = columns.documentDate?.days;
  const codes = columns.terms?.codes;
  const dictionary = columns.terms?.dictionary;
  const terms = dictionary ? Array.from({ length: dictionary.size }, (_, code) => parseTerms(dictionary.text(code))) : [];
  const column = columnOfRole(recognition, 'dueDate');
  const byAge = daysByAge(taken, asOf);
  const counts = { terms: 0, days: 0, document: 0, none: 0 };
  for (let k = 0; k < kept.length; k++) {
    const i = kept[k]!;
    const day = due ? due[i]! : NO_DAY;
    if (day !== NO_DAY) {
      dueDay[k] = day;
      from[k] = SHEET;
      continue;
    }
    const documentDay = document ? document[i]! : NO_DAY;
    const agreed = codes ? (terms[codes[i]!] ?? null) : null;
    const byTerms = documentDay !== NO_DAY && agreed !== null;
    const aged = byTerms ? NO_DAY : byAge(i, documentDay);
    dueDay[k] = byTerms ? dueDayFromTerms(documentDay as DayNumber, agreed) : aged !== NO_DAY ? aged : documentDay;
    const source = byTerms ? 'terms' : aged !== NO_DAY ? 'days' : documentDay !== NO_DAY ? 'document' : 'none';
    from[k] = FROM[source];
    counts[source]++;
    if (due) {
      const message = readingText('dueDateMissing', { instead: source });
      problems.tell(message, credit(i) ? 'info' : 'warning', taken.sheetRow[i], column);
    }
  }
  if (!due && kept.length > 0) problems.tell(readingText('dueDateMissing', { counts }), 'warning');
  return { dueDay, from };
}

/** Due day of a candidate by its days past due: as-of less days, and for 0 days, which many systems print for all that is not due, not before as-of or the document. */
function daysByAge(taken: TakenIn, asOf: DayNumber | null): (candidate: number, documentDay: number) => number {
  const ages = taken.columns.daysPastDue?.values;
  if (ages === undefined || asOf === null || countsFromDocuments(taken, asOf)) return () => NO_DAY;
  return (candidate, documentDay) => {
    const age = ages[candidate]!;
    if (!(Math.abs(age) <= DAYS_MAX) || !Number.isInteger(age)) return NO_DAY;
    return age === 0 ? Math.max(asOf, documentDay) : asOf - age;
  };
}

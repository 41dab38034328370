import { NO_DAY, type DayNumber } from '../../core/calendar/dayNumber';
import { DUE_DATE_SOURCES } from '../../core/ledger/openItems';
import { dueDayFromTerms, parseTerms } from '../../core/terms/paymentTerms';
import { columnOfRole } from './recognition';
import type { ProblemList } from './problemList';
import type { TakenIn } from './reportReader';

/** Due day of every kept candidate and where it came from, by position in `kept`. */
export interface DueDays {
  readonly dueDay: Int32Array;
  readonly from: Uint8Array;
}

const SHEET = DUE_DATE_SOURCES.indexOf('sheet');
const TERMS = DUE_DATE_SOURCES.indexOf('terms');
const DOCUMENT = DUE_DATE_SOURCES.indexOf('document');
const NONE = DUE_DATE_SOURCES.indexOf('none');

/** Due dates as printed, else by the terms of the row, else the document date; what stands in is said. */
export function dueDays(taken: TakenIn, kept: Uint32Array, credit: (candidate: number) => boolean, problems: ProblemList): DueDays {
  const { columns, recognition } = taken;
  const dueDay = new Int32Array(kept.length);
  const from = new Uint8Array(kept.length);
  const due = columns.dueDate?.days;
  const document = columns.documentDate?.days;
  const codes = columns.terms?.codes;
  const dictionary = columns.terms?.dictionary;
  const terms = dictionary ? Array.from({ length: dictionary.size }, (_, code) => parseTerms(dictionary.text(code))) : [];
  const column = columnOfRole(recognition, 'dueDate');
  const counts = { terms: 0, document: 0, none: 0 };
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
    dueDay[k] = byTerms ? dueDayFromTerms(documentDay as DayNumber, agreed) : documentDay;
    from[k] = byTerms ? TERMS : documentDay !== NO_DAY ? DOCUMENT : NONE;
    counts[byTerms ? 'terms' : documentDay !== NO_DAY ? 'document' : 'none']++;
    if (due) {
      const instead = byTerms ? 'the terms and the document date give it' : documentDay !== NO_DAY ? 'the document date stands in for it' : 'it has no other date either, so it is not aged';
      problems.add('dueDateMissing', credit(i) ? 'info' : 'warning', taken.sheetRow[i]!, column, null, `The row has no due date; ${instead}.`);
    }
  }
  if (!due && kept.length > 0) sayNoColumn(counts, problems);
  return { dueDay, from };
}

function sayNoColumn(counts: { readonly terms: number; readonly document: number; readonly none: number }, problems: ProblemList): void {
  const parts = [
    counts.terms > 0 ? `${counts.terms} due dates were reckoned from the terms` : '',
    counts.document > 0 ? `${counts.document} items age by their document date` : '',
    counts.none > 0 ? `${counts.none} items have no date at all and are not aged` : '',
  ].filter((part) => part !== '');
  problems.add('dueDateMissing', 'warning', null, -1, null, `The sheet has no due dates: ${parts.join('; ')}.`);
}

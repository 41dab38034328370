import { dayFromSerial, endOfMonth, type DayNumber } from '../../kernel/calendar/dayNumber';
import { dateEvidence } from '../../kernel/calendar/parseDate';
import type { Cell } from '../../kernel/sheet/cells';
import { cellText, plainText } from '../words/headingText';
import type { DateOrder } from '../result/readResult';

/** A date that a title or parameter states, as far as one text tells: its day in each order. */
export interface StatedDay {
  readonly days: Readonly<Record<DateOrder, DayNumber | null>>;
  /** Orders in which the text is a day; all three where it does not matter. */
  readonly orderFree: boolean;
  /** 3 = "as of", 2 = report or closing date, end of a period; 1.5 = the word "date"; 1 = a date alone. */
  readonly weight: number;
}

const DATE =
  "(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[/.]\\p{L}{3,12}[/.]\\d{2,4}|\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|º|\\.)?[- ]?(?:de |d['’])?[ -]?\\p{L}{3,12}\\.?,?(?: de| del)?[ -]?,? ?\\d{2,4}|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4}|\\p{L}{3}-\\d{1,2}-\\d{2,4}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{8})";
const AS_OF =
  '(?:aged?|ageing|aging|balances?|open(?: items)?|outstanding|position|status)? ?(?:as of|as at|as on|asof|as-of|as of date|as per|effective|per|stichtag|stand|zum|per stichtag|a fecha(?: de)?|al dia|al|a la fecha|corte al?|fecha de corte|saldos? al|au|arrete au|a la date du|situation au|situazione al|alla data(?: del)?|em|ate|posicao em|data base|per datum|op|pr|cut ?-?off(?: date)?|peil ?datum|fallig(?:keit)?(?: am| per| zum| bis)?|date d arret|date de situation|data di riferimento|data (?:de )?referencia|fecha (?:de )?referencia|a data de|aging date|ageing date|aged? (?:as )?(?:of|at|on|to)|age(?:ing|d)? date|through|thru|stan na(?: dzien)?|na dzien|ke dni|基準日|基准日|截止日期|截至|upto|up to|until|till|bis)';
const REPORT =
  '(?:report date|date of report|report as of|statement date|period ?end(?:ing|ed)?|month ?end(?:ing|ed)?|year ?end(?:ing|ed)?|for the (?:period|month|year|quarter) end(?:ing|ed)|week ending|closing date|reporting date|valuation date|fecha (?:del )?(?:informe|reporte)|berichtsdatum|auswertungsdatum|date du rapport|calculated (?:at|on)|key date|open (?:at|on) key date|snapshot date|ledger date|processing date|date as of|to date|end date|date to|date)';
const NOT_AS_OF =
  /printed|generated|run (date|time|on|at)|created|exported|print date|downloaded|prepared|gedruckt|impreso|imprime|\btime\b|\bgmt\b|\bam\b|\bpm\b/;

/** Words that name the report: the date that ends such a title is the one that it is of. */
const REPORT_NAME =
  '(?:aged|age?ing|debtors?|receivables?|\\bar\\b|open (?:items|invoices|transactions|amounts)|ledger|\\bpositions?\\b|situazione|partidas abiertas|saldos|pendientes|outstanding|offene posten|opos|debitoren|antiguedad|balance agee|scadenz|openstaande)';

const orderless = (text: string): string => text.replace(/(\d)(st|nd|rd|th|º)\b/gi, '$1').replace(/\b(de|del|d['’])\s+/gi, '');

function stated(text: string, weight: number): StatedDay | null {
  const evidence = dateEvidence(orderless(text).trim());
  if (evidence.kind !== 'date') return null;
  const { days } = evidence;
  // Points between the numbers are written where the day comes first.
  const dotted = days.DMY !== null && /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text.trim());
  return { days: dotted ? { ...days, MDY: null } : days, orderFree: evidence.orderFree, weight };
}

const sameDay = (day: DayNumber, weight: number): StatedDay => ({ days: { DMY: day, MDY: day, YMD: day }, orderFree: true, weight });

/** A title says its date in its first so many characters; a longer text would take time with the square of its length. */
const TITLE_LENGTH_MAX = 500;

/** The as-of date that one text states, or `null`: "As of June 30, 2013", "Stichtag: 30.06.2013", "01/06/2013 - 30/06/2013" (its end). */
export function asOfInText(text: string): StatedDay | null {
  const folded = text.slice(0, TITLE_LENGTH_MAX).normalize('NFKD').replace(/\p{M}/gu, '');
  const asOf = new RegExp(`(?<![\\p{L}\\d])${AS_OF}\\s*(?:date|the)?\\s*[:=.-]?\\s*(?:\\p{L}{3,9}day,? )?${DATE}`, 'iu').exec(folded);
  if (asOf) {
    const found = stated(asOf[1]!, 3);
    if (found) return found;
  }
  const report = new RegExp(`(?<![\\p{L}])${REPORT}\\s*[:=-]?\\s*(?:\\p{L}{3,9}day,? )?${DATE}`, 'iu').exec(folded);
  if (
    report &&
    !NOT_AS_OF.test(plainText(folded.slice(0, report.index)).slice(-12)) &&
    !/due|invoice|print|run|start|from/i.test(folded.slice(Math.max(0, report.index - 10), report.index))
  ) {
    const found = stated(report[1]!, /^(?:date|datum|fecha)\s*[:=-]?\s*\d/i.test(report[0]) ? 1.5 : 2);
    if (found) return found;
  }
  const range = new RegExp(`${DATE}\\s*(?:-|–|—|to|through|thru|bis|al?|until|till|au)\\s*${DATE}`, 'iu').exec(folded);
  if (range) {
    const found = stated(range[2]!, 2);
    if (found) return found;
  }
  const title = new RegExp(`${REPORT_NAME}.*?[\\s(]${DATE}\\)?\\W*$`, 'iu').exec(folded.trim());
  if (title && !NOT_AS_OF.test(plainText(folded))) {
    const found = stated(title[1]!, 2);
    if (found) return found;
  }
  const month = /(?:month|period|for|as of|end of) ?(?:ended?|ending|of)?:? ?(\p{L}{3,9})\.?,? (\d{4})$/iu.exec(folded.trim());
  if (month) {
    const first = stated(`1 ${month[1]!} ${month[2]!}`, 2);
    const day = first?.days.DMY ?? null;
    if (day !== null) return sameDay(endOfMonth(day), 2);
  }
  if (NOT_AS_OF.test(plainText(folded)) || /\d{1,2}:\d{2}/.test(folded)) return null;
  const alone = new RegExp(`^\\W*(?:\\p{L}{3,9}day,? )?${DATE}\\W*$`, 'iu').exec(folded.trim());
  return alone ? stated(alone[1]!, 1) : null;
}

/** "Date:" alone is mostly the day of printing, so every other word beside a date says more. */
const BARE_DATE = /^(?:date|fecha|datum)$/;

const LABEL = new RegExp(`^(?:${AS_OF}|${REPORT}|date|fecha|datum)(?: date)?$`, 'iu');

/** The as-of date that a row of cells states: in one text, or in the cell beside a label such as "As of:" or "Aged as of". */
export function asOfInCells(cells: readonly Cell[]): StatedDay | null {
  let best: StatedDay | null = null;
  const take = (found: StatedDay | null): void => {
    if (found && (best === null || found.weight > best.weight)) best = found;
  };
  const filled = cells.filter((cell) => cell !== '');
  filled.forEach((cell, k) => {
    if (typeof cell === 'string') take(asOfInText(cellText(cell)));
    const before = filled[k - 1];
    const label = typeof before === 'string' ? plainText(before) : '';
    if (label === '' || !LABEL.test(label) || /due|invoice|print|run|start|from/.test(label)) return;
    const weight = new RegExp(`^${AS_OF}`, 'iu').test(label) ? 3 : BARE_DATE.test(label) ? 1.5 : 2;
    if (typeof cell === 'number' && cell > 20000) {
      const day = dayFromSerial(cell);
      if (day !== null) take(sameDay(day, weight));
    } else if (typeof cell === 'string') take(stated(cell.trim(), weight));
  });
  return best;
}

/** The order of day and month that a stated date shows by itself, or `null`. */
export function orderShown(day: StatedDay): DateOrder | null {
  if (day.orderFree) return null;
  if (day.days.DMY !== null && day.days.MDY === null) return 'DMY';
  return day.days.MDY !== null && day.days.DMY === null ? 'MDY' : null;
}

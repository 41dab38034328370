import { footerMessage } from '../../aging/sheet/sheetTitle';
import { activityText } from '../activityText';
import { activityTotals, type WeekOfWork } from '../domain/activityTotals';
import type { Desk } from '../domain/desk';
import { currencyOf } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { spanAddress } from '../../../kernel/sheet/cells';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Report } from '../../report';
import { live } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Say } from '../../../kernel/words/say';

export const ACTIVITY_REPORT_SHEET = 'AR Activity Report';
const HEADER_ROW = 3;
const COUNTS = ['contacts', 'promises', 'kept', 'broken'] as const;

const amountCell = (amount: number, { currency }: WeekOfWork): number => cellNumber(amount as MinorUnits, currencyOf(currency));

const ACTIVITY_REPORT = defineTable<WeekOfWork>()({
  name: 'AR_ActivityReport',
  sheet: ACTIVITY_REPORT_SHEET,
  title: { en: 'Activity by collector and week', es: 'Actividad por gestor y semana' },
  caption: { en: 'Contacts, promises and what came in after a contact', es: 'Contactos, compromisos y lo cobrado tras un contacto' },
  columns: [
    { id: 'week', heading: { en: 'Week from', es: 'Semana desde' }, width: 13, style: 'date', cell: ({ weekStart }) => weekStart ?? '' },
    {
      id: 'collector',
      heading: HEADINGS.collector,
      width: 18,
      style: 'indented',
      cell: ({ who }) => (who === '' ? activityText('nobody') : who),
    },
    { id: 'currency', heading: HEADINGS.currency, width: 10, style: 'indented', cell: ({ currency }) => currency },
    { id: 'contacts', heading: { en: 'Contacts', es: 'Contactos' }, width: 11, style: 'integer', cell: ({ contacts }) => contacts },
    {
      id: 'promises',
      heading: { en: 'Promises made', es: 'Compromisos' },
      width: 11,
      style: 'integer',
      cell: ({ promisesMade }) => promisesMade,
    },
    { id: 'kept', heading: { en: 'Kept', es: 'Cumplidos' }, width: 9, style: 'integer', cell: ({ promisesKept }) => promisesKept },
    {
      id: 'broken',
      heading: { en: 'Broken', es: 'Incumplidos' },
      width: 9,
      style: 'integer',
      cell: ({ promisesBroken }) => promisesBroken,
    },
    {
      id: 'promised',
      heading: { en: 'Promised', es: 'Comprometido' },
      width: 15,
      style: 'amount',
      cell: (week) => amountCell(week.promised, week),
    },
    {
      id: 'collected',
      heading: { en: 'Collected after contact', es: 'Cobrado tras contacto' },
      width: 15,
      style: 'amount',
      cell: (week) => amountCell(week.collected, week),
    },
    {
      id: 'unexplained',
      heading: { en: 'Gone, cause unknown', es: 'Salido, causa desconocida' },
      width: 15,
      style: 'amount',
      cell: (week) => amountCell(week.unexplained, week),
    },
  ],
});

/** Contacts, promises and what came in after a contact, by week and collector: for the manager. Counts have live totals; amounts are never added over currencies. */
export function planActivityReport(report: Report, desk: Desk, say: Say): SheetPlan {
  const builder = new PlanBuilder(ACTIVITY_REPORT_SHEET, say);
  builder.footer(footerMessage(report));
  const weeks = activityTotals(desk);
  const layout = layOutOurs(ACTIVITY_REPORT, undefined, report.tables);
  builder.cell(0, 0, ACTIVITY_REPORT.title[layout.language], 'title').height(0, 1, 24);
  builder.cell(1, 0, activityText('reportAsOf', { day: report.asOf }), 'subtitle');
  writeTable(builder, layout, { row: HEADER_ROW, rows: weeks });
  const first = HEADER_ROW + 1;
  const count = Math.max(1, weeks.length);
  const sum = (id: (typeof COUNTS)[number], of: (week: WeekOfWork) => number): PlanCell =>
    live(
      `=SUM(${spanAddress(layout.span(id, first, count))})`,
      weeks.reduce((total, week) => total + of(week), 0),
    );
  const totals = {
    week: builder.say(activityText('total')),
    contacts: sum('contacts', ({ contacts }) => contacts),
    promises: sum('promises', ({ promisesMade }) => promisesMade),
    kept: sum('kept', ({ promisesKept }) => promisesKept),
    broken: sum('broken', ({ promisesBroken }) => promisesBroken),
  };
  builder.cells(first + count, 0, [layout.cells(totals)]).style(spanAt(first + count, 0, 1, layout.width), 'textTotal');
  for (const id of COUNTS) builder.style(layout.span(id, first + count, 1), 'amountTotal', '#,##0');
  return builder.listPlan(layout.widths(13), HEADER_ROW);
}

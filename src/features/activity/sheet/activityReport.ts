import { footerMessage } from '../../aging/sheet/sheetTitle';
import { activityText } from '../activityText';
import { activityTotals, type WeekOfWork } from '../domain/activityTotals';
import type { Desk } from '../domain/desk';
import { byDepartment, inquiriesOf, type DepartmentInquiries, type Inquiry } from '../domain/duties/inquiries';
import { currencyOf } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { spanAddress } from '../../../kernel/sheet/cells';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeList, writeTable } from '../../../kernel/tables/writeTable';
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

/** Inquiries by department. */
const DEPARTMENTS = defineTable<DepartmentInquiries>()({
  name: 'AR_Departments',
  sheet: ACTIVITY_REPORT_SHEET,
  title: { en: 'Inquiries by department', es: 'Consultas por departamento' },
  caption: { en: 'Open inquiries and days to the first answer', es: 'Consultas abiertas y días hasta la primera respuesta' },
  columns: [
    { id: 'open', heading: { en: 'Open', es: 'Abiertas' }, style: 'integer', cell: ({ open }) => open },
    {
      id: 'department',
      heading: { en: 'Department', es: 'Departamento' },
      style: 'indented',
      cell: ({ department }) => (department === '' ? activityText('nobody') : department),
    },
    { id: 'late', heading: { en: 'Late', es: 'Tarde' }, style: 'integer', cell: ({ late }) => late },
    { id: 'answered', heading: { en: 'Answered', es: 'Respondidas' }, style: 'integer', cell: ({ answered }) => answered },
    { id: 'days', heading: { en: 'Days to answer', es: 'Días de respuesta' }, style: 'days', cell: ({ averageDays }) => averageDays ?? '' },
    {
      id: 'oldest',
      heading: { en: 'Oldest, days', es: 'Más antigua, días' },
      style: 'integer',
      cell: ({ oldestDays }) => oldestDays ?? '',
    },
  ],
});

/** Inquiries that nobody has answered yet, the one to answer first on top. */
const INQUIRIES = defineTable<Inquiry>()({
  name: 'AR_Inquiries',
  sheet: ACTIVITY_REPORT_SHEET,
  title: { en: 'Open inquiries', es: 'Consultas abiertas' },
  caption: { en: 'Without an answer yet', es: 'Aún sin respuesta' },
  columns: [
    { id: 'due', heading: { en: 'Answer by', es: 'Responder antes de' }, style: 'date', cell: ({ due }) => due },
    { id: 'customer', heading: HEADINGS.customer, style: 'indented', cell: ({ customer, customerId }) => customer || customerId },
    { id: 'asked', heading: { en: 'Asked on', es: 'Fecha' }, style: 'date', cell: ({ asked }) => asked },
    { id: 'document', heading: HEADINGS.document, style: 'indented', cell: ({ document }) => document },
    { id: 'department', heading: { en: 'Department', es: 'Departamento' }, style: 'indented', cell: ({ department }) => department },
    { id: 'about', heading: { en: 'About', es: 'Sobre' }, style: 'indented', cell: ({ about }) => about },
  ],
});

/** The inquiries of departments, then those that wait for an answer; nothing where nobody has asked. */
function writeInquiries(builder: PlanBuilder, inquiries: readonly Inquiry[], report: Report, row: number): void {
  if (inquiries.length === 0) return;
  const lists = { departments: layOutOurs(DEPARTMENTS, undefined, report.tables), open: layOutOurs(INQUIRIES, undefined, report.tables) };
  const open = inquiries.filter(({ answered }) => answered === null).sort((a, b) => a.due - b.due);
  const next = writeList(builder, lists.departments, byDepartment(inquiries, report.asOf), row);
  writeList(builder, lists.open, open, next + 1);
}

/** Contacts, promises and what came in after a contact, by week and collector: for the manager. Counts have live totals; amounts are never added over currencies. */
export function planActivityReport(report: Report, desk: Desk, say: Say, cases: readonly Inquiry[] = []): SheetPlan {
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
  writeInquiries(builder, [...inquiriesOf(desk.entries), ...cases], report, first + count + 2);
  return builder.listPlan(layout.widths(13), HEADER_ROW);
}

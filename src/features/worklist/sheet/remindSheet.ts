import { cellNumber } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import { amountFormat } from '../../../kernel/sheet/formulas';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { findTable } from '../../../kernel/tables/standingTables';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Say } from '../../../kernel/words/say';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { Report } from '../../report';
import type { EarlyReminder } from '../domain/remindBeforeDue';
import { REMINDERS } from '../domain/remindersPart';
import { worklistText } from '../worklistText';

const REMIND_SHEET = 'AR Remind Before Due';
const HEADER_ROW = 3;

/** An account with what names it. */
interface ReminderLine extends EarlyReminder {
  readonly name: string;
  readonly number: string;
  readonly currency: Currency;
}

export const REMIND_BEFORE_DUE = defineTable<ReminderLine>()({
  name: 'AR_RemindBeforeDue',
  sheet: REMIND_SHEET,
  title: { en: 'Remind before due', es: 'Recordar antes del vencimiento' },
  caption: { en: 'Accounts that will probably pay late', es: 'Cuentas que probablemente pagarán tarde' },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, width: 30, style: 'asText', cell: ({ name }) => name },
    { id: 'customerId', heading: HEADINGS.customerNumber, width: 12, style: 'asText', cell: ({ number }) => number },
    {
      id: 'atRisk',
      heading: { en: 'Money at risk', es: 'Dinero en riesgo' },
      width: 14,
      style: 'amount',
      format: ({ currency }) => amountFormat(currency),
      cell: ({ moneyAtRisk, currency }) => cellNumber(moneyAtRisk, currency),
    },
    {
      id: 'chance',
      heading: { en: 'Likely late', es: 'Probable atraso' },
      width: 10,
      style: 'percent',
      cell: ({ lateChance }) => lateChance,
    },
    {
      id: 'notYetDue',
      heading: { en: 'Not yet due', es: 'Por vencer' },
      width: 14,
      style: 'amount',
      format: ({ currency }) => amountFormat(currency),
      cell: ({ notYetDue, currency }) => cellNumber(notYetDue, currency),
    },
    { id: 'currency', heading: HEADINGS.currency, width: 9, style: 'indented', cell: ({ currency }) => currency.code },
    { id: 'nextDue', heading: { en: 'Next due', es: 'Próximo vencimiento' }, width: 12, style: 'date', cell: ({ nextDue }) => nextDue },
    { id: 'items', heading: { en: 'Items', es: 'Partidas' }, width: 8, style: 'integer', cell: ({ itemCount }) => itemCount },
  ],
});

/** AR Remind Before Due where somebody is to be reminded, or was. */
export function planReminders(report: Report, say: Say): readonly SheetPlan[] {
  const lines = report.parts.get(REMINDERS).flatMap((list, place) =>
    list.map((one): ReminderLine => {
      const { name, id } = report.reading.customers.at(one.customer);
      return { ...one, name, number: id, currency: report.currencies[place]!.currency };
    }),
  );
  if (lines.length === 0 && findTable(report.tables, REMIND_BEFORE_DUE, REMIND_BEFORE_DUE.name) === null) return [];
  const builder = new PlanBuilder(REMIND_SHEET, say);
  const layout = layOutOurs(REMIND_BEFORE_DUE, undefined, report.tables);
  writeTitle(builder, worklistText('remindTitle'), report, null);
  builder.cell(2, 0, worklistText('remindNote'), 'remark');
  writeTable(builder, layout, { row: HEADER_ROW, rows: lines });
  return [builder.listPlan(layout.widths(12), HEADER_ROW)];
}

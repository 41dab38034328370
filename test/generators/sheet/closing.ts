import { addDays } from '../../../src/kernel/calendar/dayNumber';
import type { CellSpec } from './cellWriter';
import { longDateText } from './locale';
import type { SheetMaker } from './sheetMaker';

/** A row of shares below a total, where the mess wants one: `lead` cells first, then one share an amount. */
export function percentRow(maker: SheetMaker, lead: readonly CellSpec[], amounts: readonly number[], whole: number): void {
  if (!maker.mess.percentRow || whole === 0) return;
  const shares = amounts.map((amount): CellSpec => ({ value: Math.round((amount / whole) * 1e6) / 1e6, format: '0.00%' }));
  maker.add('percent', [...lead, ...shares]);
}

/** The line with which a system signs its printout, where the mess wants one. */
export function footer(maker: SheetMaker): void {
  if (!maker.mess.footer) return;
  maker.blank();
  maker.add('footer', [`Printed ${longDateText(addDays(maker.ledger.asOf, 1), maker.locale)} 08:04 AM GMT-06:00`]);
}

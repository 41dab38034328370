import type { Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Translation } from '../../kernel/words/words';
import type { OtherCalendar } from './otherCalendars';
import { shownColumn, type en, type RowsLeftOut } from './words.en';

const sumsText = (sums: readonly Money[], say: Say): string =>
  sums.map((sum) => `${say.money(sum)}${sum.currency.code === '' ? '' : ` ${sum.currency.code}`}`).join(', ');

const leftOut = (one: string, many: string, { count, sums, day }: RowsLeftOut, say: Say): string =>
  `Sin contar ${say.count(count, one, many)}${day === null ? '' : ` ${say.day(day)}`}: ${sumsText(sums, say)}.`;

const CALENDARS: Readonly<Record<OtherCalendar, string>> = { Buddhist: 'budista', Minguo: 'Minguo', Persian: 'persa', Hijri: 'islámico' };

/** What the evidence says about a reading, in Spanish. */
export const es: Translation<typeof en> = {
  paidLeftOut: (rows, say) =>
    rows.day === null
      ? leftOut('fila pagada', 'filas pagadas', rows, say)
      : leftOut('fila pagada hasta el', 'filas pagadas hasta el', rows, say),
  voidLeftOut: (rows, say) => leftOut('fila anulada o dada de baja', 'filas anuladas o dadas de baja', rows, say),
  draftLeftOut: (rows, say) => leftOut('borrador', 'borradores', rows, say),
  payablesLeftOut: (rows, say) => leftOut('fila por pagar', 'filas por pagar', rows, say),
  otherClosingsLeftOut: (rows, say) => leftOut('fila de cierres distintos del', 'filas de cierres distintos del', rows, say),
  linesMerged: ({ count }, say) =>
    `${say.count(count, 'fila repite', 'filas repiten')} el saldo de una factura en cada una de sus líneas. Cada factura cuenta una vez.`,
  statusContradictsDates: ({ count, row, sums, left }, say) =>
    `${say.count(count, 'fila tiene un estado que contradice su pago', 'filas tienen un estado que contradice su pago')}: ${sumsText(sums, say)}, la primera es la fila ${row}. ${left === 0 ? 'Cuenta lo que queda de ellas.' : left === count ? 'Se tomaron como pagadas.' : `${say.number(left)} se tomaron como pagadas.`}`,
  partPaidUnknown: ({ count, row, sums }, say) =>
    `${say.count(count, 'fila está pagada', 'filas están pagadas')} en parte y ninguna columna dice cuánto. Cuenta el importe completo: ${sumsText(sums, say)}, la primera es la fila ${row}.`,
  whatIsOpen: ({ statuses }, say) =>
    `${statuses.length === 1 ? 'El estado' : 'Los estados'} ${say.list(statuses.map(say.quote))} puede ser pendiente o pagado. Elija los estados pendientes.`,
  payablesMixed: ({ classes }, say) =>
    `La lista contiene partidas por cobrar y por pagar, y ${say.list(classes.map(say.quote))} puede ser de unas u otras. Elija las filas por cobrar.`,
  whichClosing: ({ count, from, to }, say) =>
    `La tabla contiene las listas de ${say.number(count)} cierres, del ${say.day(from)} al ${say.day(to)}. Elija uno.`,
  otherCalendar: ({ calendar, count }, say) =>
    `${say.count(count, 'fecha está', 'fechas están')} en el calendario ${CALENDARS[calendar]} y se ${count === 1 ? 'convirtió' : 'convirtieron'}.${calendar === 'Hijri' ? ' Una fecha de la Hégira puede variar un día.' : ''}`,
  daysContradictDueDates: ({ count, days, dates }, say) =>
    `Los días de atraso y los vencimientos no coinciden en ${say.count(count, 'fila', 'filas')}. Vencido según los días: ${sumsText(days, say)}. Según los vencimientos: ${sumsText(dates, say)}. Se usaron los vencimientos.`,
  datesSwapped: ({ count, row, read, used }, say) =>
    `Una importación intercambió día y mes en ${say.count(count, 'fecha', 'fechas')}; se corrigió: fila ${row}, ${say.day(read)} es ${say.day(used)}.`,
  whichDays: ({ column }, say) =>
    `La columna ${shownColumn(column, say)} tiene fechas solo en algunas filas. Pueden ser fechas de pago. Elija register si las filas con fecha están pagadas, item si todas están abiertas.`,
  openProved: ({ open, plus, minus, rows, held }, say) =>
    `La columna ${shownColumn(open, say)} es lo pendiente: es ${plus.map((one) => shownColumn(one, say)).join(' + ')}${minus.map((one) => ` − ${shownColumn(one, say)}`).join('')} en ${held} de ${say.count(rows, 'fila', 'filas')}.`,
  whichMarks: ({ column }, say) =>
    `La columna ${shownColumn(column, say)} solo está rellena en algunas filas y habla de pagos. Elija register si esas filas están pagadas, item si todas están abiertas.`,
  columnsNotExplained: ({ columns }, say) =>
    `${columns.length === 1 ? 'La columna' : 'Las columnas'} ${say.list(columns.map((column) => shownColumn(column, say)))} ${columns.length === 1 ? 'contiene' : 'contienen'} importes que no se usaron.`,
  paymentsTakenOff: ({ sheet, count, closed, sums }, say) =>
    `${say.count(count, 'pago descontado', 'pagos descontados')} de la hoja ${say.quote(sheet)}: ${sumsText(sums, say)}. ${say.count(closed, 'factura pagada', 'facturas pagadas')}.`,
  ledgerNetted: ({ count, settled }, say) =>
    `${say.count(count, 'apunte compensado', 'apuntes compensados')} por número de documento. ${say.count(settled, 'documento saldado', 'documentos saldados')}.`,
  ledgerByCustomer: 'Ningún pago indica un documento del mayor. Cuentan todos los apuntes; cada cliente tiene su saldo.',
  derivedRowsBelowTotal: ({ rows }, say) =>
    `${rows.length === 1 ? 'La fila' : 'Las filas'} ${say.list(rows.map(String))} bajo el total ${rows.length === 1 ? 'sale' : 'salen'} de él y no ${rows.length === 1 ? 'cuenta' : 'cuentan'}.`,
  customerColumnAmbiguous: ({ columns }, say) =>
    columns.length === 1
      ? `Ningún encabezado nombra a los clientes. Puede hacerlo la columna ${shownColumn(columns[0]!, say)}. Elíjala o elija otra.`
      : `Las columnas ${say.list(columns.map((column) => shownColumn(column, say)))} pueden nombrar a los clientes. Elija una.`,
  currencyMissing: 'Los importes tienen tres decimales y ninguna moneda. Escriba la moneda.',
  decimalMarkAmbiguous: ({ count }, say) =>
    `${say.count(count, 'importe se puede leer', 'importes se pueden leer')} con punto o con coma decimal. Elija uno.`,
  looksLikePayables: ({ heading }, say) => `La columna ${say.quote(heading)} nombra proveedores. Puede ser una lista de cuentas por pagar.`,
  paymentsNotTakenOff: ({ sheet, count }, say) =>
    `${say.count(count, 'pago', 'pagos')} de la hoja ${say.quote(sheet)} nombran estas facturas y no se descontaron: ninguna está pagada por completo, así que los importes se leen como pendientes.`,
};

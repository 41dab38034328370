import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What statements and notices say, in Spanish. */
export const es: Translation<typeof en> = {
  statementToUnknown: ({ customer, head }) =>
    `El estado de ${customer} va a "${head}", pero ningún cliente se llama así. Recibe su propio estado de cuenta.`,
  severalTransactionSheets: ({ sheets, taken }, say) => `${say.list(sheets)} pueden contener movimientos. Se leyó ${taken}.`,
  transactionUnread: ({ document, sheet }) => `No se leyó el movimiento "${document}" de ${sheet}. Necesita cliente, fecha e importe.`,
  noTransactions: 'No se encontró ninguna lista de movimientos. Los estados con saldo anterior la necesitan.',
  datedLater: ({ document, day }, say) =>
    `${document} tiene fecha ${say.day(day)}, posterior a la fecha de corte. No figura en ningún estado.`,
  closingDiffers: ({ customer, closing, total }, say) =>
    `${customer}: los movimientos suman ${say.money(closing)} y las partidas abiertas ${say.money(total)}. Revise ambos antes de enviarlo.`,

  gets: ({ level, oldest }, say) => `Aviso ${level}: la factura más antigua lleva ${say.count(oldest, 'día', 'días')} de atraso.`,
  'skip.optOut': 'No quiere cartas.',
  'skip.status': 'En manos de abogado o agencia, o en concurso.',
  'skip.consumer': 'Particular: se aplican las normas de consumo.',
  'skip.paused': 'En pausa hasta otro día.',
  'skip.nothingToAskFor': 'Nada que reclamar.',
  'skip.quietDays': 'Hubo contacto en los últimos 7 días.',
  'skip.notReached': 'Aún no llega al siguiente nivel.',
  'skip.afterLastLevel': 'Se enviaron todos los niveles. Proponga acción legal o agencia.',
  asked: ({ asked }, say) => `${say.money(asked)} por reclamar`,
  noticeCount: ({ count, of, asOf }, say) =>
    `${say.count(count, 'aviso', 'avisos')} para ${say.count(of, 'cuenta', 'cuentas')} al ${say.day(asOf)}. No se envía nada.`,

  'option.customer': 'solo los estados de este cliente, por número o nombre',
  'option.form': 'forma de todos los estados; si no, la de cada cliente',
  'option.from': 'día hasta el que resume un estado con saldo anterior; si no, el fin del mes anterior',
  'option.json': 'imprime un objeto JSON y nada más',
  noCustomer: ({ customer }) => `Ningún cliente se llama "${customer}". Compruebe el número o el nombre.`,
  count: ({ count, asOf }, say) => `${say.count(count, 'estado de cuenta', 'estados de cuenta')} al ${say.day(asOf)}`,
  line: ({ total, payNow, lines }, say) =>
    `${say.money(total)} pendientes en ${say.count(lines, 'partida', 'partidas')}, ${say.money(payNow)} a pagar ahora`,
};

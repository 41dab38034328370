import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the snapshots say, in Spanish. */
export const es: Translation<typeof en> = {
  caption: ({ count, from, to }, say) =>
    `${say.count(count, 'instantánea', 'instantáneas')}${from === null || to === null ? '' : ` del ${say.day(from)} al ${say.day(to)}`}: lo pendiente en cada fecha de corte. Borre las filas de un día para borrar su instantánea.`,
  lastCaption: ({ day }, say) =>
    `Lo pendiente el ${say.day(day)}. La próxima actualización compara su exportación con esta lista y luego la reemplaza.`,
  rowWrong: ({ sheet, row, heading, isDate }) =>
    `${sheet}, fila ${row}: «${heading}» no es ${isDate ? 'una fecha' : 'un importe'}, así que la fila no está en su instantánea.`,
  notDeleted: 'No se borró ninguna instantánea.',
  fixRow: 'Corrija o vacíe esa fila y borre la instantánea.',
  nothingOf: ({ day }, say) => `AR Snapshots no tiene nada del ${say.day(day)}.`,
  openAgain: 'Abra otra vez el cierre de mes para ver lo que hay.',
  noPaidList: 'El libro no tiene ninguna lista de facturas pagadas.',
  paidTooMany: ({ rows }, say) => `Las otras hojas tienen ${say.number(rows)} filas, demasiadas para leerlas en cada actualización.`,
  paidTooOld: 'Las facturas pagadas tienen más de un año, o ninguna puede usarse.',
  paidFromSnapshots: ({ count }, say) =>
    `No se encontró ninguna lista de facturas pagadas. ${say.count(count, 'pago se leyó', 'pagos se leyeron')} de AR Snapshots: lo que estaba abierto en un cierre y no en el siguiente. Añada una lista de facturas pagadas para tener los días exactos.`,
  lastReportTooLong: ({ count, most }, say) =>
    `El informe tiene ${say.number(count)} partidas, más de las ${say.number(most)} que se guardan para la próxima actualización. Los compromisos se juzgan por la lista de pagos.`,
};

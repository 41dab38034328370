import type { Translation } from '../../kernel/words/words';
import type { ItemFate } from '../snapshots/domain/rollForward';
import type { Movement } from '../snapshots/domain/settlementFacts';
import type { TieOutCause } from './domain/tieOut';
import type { en } from './words.en';

const MOVEMENTS: Readonly<Record<Movement, string>> = {
  invoices: 'Facturas',
  moved: 'Pasado a otro cliente',
  debitMemos: 'Notas de débito',
  receipts: 'Cobros',
  creditMemos: 'Notas de crédito',
  writeOffs: 'Castigos',
  adjustments: 'Ajustes',
  unexplained: 'Sin explicar',
};

const FATES: Readonly<Record<ItemFate, string>> = {
  new: 'nueva',
  paid: 'pagada o saldada',
  partPaid: 'pagada en parte',
  raised: 'aumentada',
  reAged: 'vencimiento movido',
  older: 'en un tramo más antiguo',
  unchanged: 'sin cambios',
  moved: 'pasada a otro cliente',
  billedAndSettled: 'facturada y saldada en el periodo',
};

const CAUSES: Readonly<Record<TieOutCause, string>> = {
  unapplied: 'Cobros sin aplicar',
  afterCutOff: 'Fecha posterior al corte',
  wrongSign: 'Signo contrario a su tipo',
  duplicate: 'Documento repetido',
  currency: 'Otra moneda: tipo de cambio',
  missingAccount: 'Sin cuenta de cliente',
};

/** What the month end says, in Spanish. */
export const es: Translation<typeof en> = {
  movement: ({ movement, isGross = true }) =>
    isGross || (movement !== 'invoices' && movement !== 'receipts')
      ? MOVEMENTS[movement]
      : movement === 'invoices'
        ? 'Nuevas y aún abiertas'
        : 'Saldadas',
  bookedAs: ({ parts, isAssumed }) => {
    const words = new Set(
      parts.map(({ movement, from }) => `${MOVEMENTS[movement].toLowerCase()}${from === null ? '' : ` (AR Activity ${from})`}`),
    );
    return `${[...words].join(', ')}${isAssumed ? ' (supuesto)' : ''}`;
  },
  fate: ({ fate }) => FATES[fate],
  cause: ({ cause }) => CAUSES[cause],

  openingSnapshot: ({ day }, say) => `la instantánea del ${say.day(day)}`,
  openingSheet: ({ sheet, day }, say) => `la hoja ${sheet} del ${say.day(day)}`,
  openingFile: ({ sheet, file, day }, say) => `la hoja ${sheet} del libro ${file} del ${say.day(day)}`,
  rolledFrom: ({ opening }, say) => `Evolución desde ${say(opening)}.`,
  noSnapshotYet: 'Aún no hay instantánea anterior. Este mes se guarda, y el siguiente parte de él.',
  snapshotWithoutItems: ({ day }, say) => `AR Snapshots no tiene partidas del ${say.day(day)}.`,
  needsItems: 'El informe lista clientes sin partidas, así que no hay evolución del saldo.',
  inSheet: ({ sheet }) => `la hoja «${sheet}»`,
  inFile: ({ file }) => `el libro «${file}»`,
  openingNotRead: ({ place, why }, say) => `El saldo inicial de ${say(place)} aún no se puede leer: ${say(why)}`,
  nameOpening: 'Indique su hoja y su fecha de corte, o elija una instantánea.',
  openingWithoutItems: ({ place }, say) => `El saldo inicial de ${say(place)} lista clientes sin partidas, así que no hay evolución.`,
  chooseItems: 'Elija una lista de partidas abiertas, o una instantánea.',
  noAmountInCell: ({ cell, text }) => `La celda ${cell} no tiene un importe: dice «${text}».`,
  selectBalance: 'Seleccione la celda con el saldo de la cuenta de control, o escríbalo.',

  reconciliation: 'Conciliación',
  signOff: 'Firma',
  preparedBy: 'Preparado por',
  approvedBy: 'Aprobado por',
  on: 'el',
  openBalance: 'Saldo pendiente',
  itemsChanged: ({ count }, say) =>
    `${say.count(count, 'partida', 'partidas')}. «supuesto»: ningún historial de pagos muestra cómo se saldó la partida.`,
  firstItems: ({ shown, count }, say) => `Las primeras ${say.number(shown)} de ${say.number(count)} partidas.`,
  firstRows: ({ shown, count }, say) => `Las primeras ${say.number(shown)} de ${say.number(count)} filas.`,
  signed: 'firmado',
  checkCode: 'Código de control de los datos',
  notSigned: 'sin firmar',
  unchangedSince: '✓ sin cambios desde la firma',
  changedSince: '✗ los datos cambiaron desde la firma',
  signCaption:
    'Escriba nombre y fecha; la próxima actualización fija estas cifras con la firma. Para firmar de nuevo, borre el nombre y actualice.',
  allCurrencies: 'todas',
  causesTitle: 'Por qué puede diferir la cuenta de control',
  causesNone:
    'No se encontró causa probable. Se revisó: cobros sin aplicar, fechas posteriores, signo, duplicados, otra moneda, sin cliente.',
  causeHeading: 'Causa',
  effect: 'Efecto',
  rows: 'Filas',
  explains: 'Explica',
  isPart: '✓ parte de la diferencia',
  rollForward: 'Evolución del saldo',
  movementHeading: 'Movimiento',
  amount: 'Importe',
  noEntity: 'Sin entidad',
  openingOn: ({ day }, say) => `Saldo inicial ${say.day(day)}`,
  closingOn: ({ day }, say) => `Saldo final ${say.day(day)}`,
  movementsClose: 'Inicial + movimientos = final',
  closingOpen: 'Final = saldo pendiente',
  heldSales: ({ from, to, place, isGross }, say) =>
    `Ventas de ${from === to ? say.month(from) : `${say.month(from)} a ${say.month(to)}`}${place === null ? '' : ` (${say(place)})`}${isGross ? '' : ', también de partidas facturadas y saldadas en el periodo'}`,
  salesMissing: ({ month }, say) => `La facturación no se compara con las ventas: las ventas mensuales no tienen ${say.month(month)}.`,
  heldReceipts: 'Cobros en las listas de pagos',
  total: 'Total',
  migration: 'Paso entre tramos',
  from: 'De',
  to: ({ bucket }, say) => `A ${say(bucket)}`,
  settled: 'Saldado',
  opening: 'Inicial',
  closing: 'Final',
  newInPeriod: 'Nuevo en el periodo',
  rollRate: 'Tasa de paso',
  rollRateCaption: 'Tasa de paso: saldo final de un tramo ÷ saldo inicial del tramo anterior. Último tramo: ÷ él mismo y el anterior.',
  notKnown: 'n/d',
  bucketsNow: 'Dónde están ahora los tramos iniciales',
  aheadTitle: ({ day }, say) => `Antigüedad al ${say.day(day)} si se cumple la previsión`,
  aheadCaption: ({ day, payments }, say) =>
    `Partidas abiertas menos cobros previstos, al ${say.day(day)}; sin facturas nuevas. ${payments > 0 ? `Aprendido de ${say.count(payments, 'pago', 'pagos')}.` : 'Por vencimientos: el libro no tiene historial de pagos.'}`,
  bucket: 'Tramo',
  now: 'Ahora',
  day: ({ day }, say) => say.day(day),
  change: 'Cambio',
  pastDueOf: 'de ello vencido',
  agingAhead: 'Antigüedad ahora y a fin de mes',
  unseen: 'Registrado en el periodo, pero no en las partidas abiertas',
  equalsDifference: 'El importe es igual a la diferencia',
  halfDifference: 'El importe es la mitad de la diferencia',
  evidence: 'Filas que pueden explicar una diferencia',
  noOpenItems: '0 partidas abiertas',

  management: 'Resumen de gestión',
  keyFigures: 'Cifras clave',
  figure: 'Indicador',
  target: 'Objetivo',
  againstTarget: 'Frente al objetivo',
  noEarlierSnapshot: 'Sin instantánea inicial',
  otherBalance: ({ code }) => `Saldo y vencido, ${code}`,
  aging: 'Antigüedad',
  trend: 'Evolución',
  trendCaption: 'Cierre dos meses para ver la evolución.',
  behindCharts: 'Datos de los gráficos',
  asOf: 'Al',
  largestAccounts: 'Cinco mayores exposiciones',
  customer: 'Cliente',
  receipts: 'Cobros previstos por semana',
  noForecast: 'El libro no tiene previsión. Actualice la previsión y cierre el mes otra vez.',
  fromForecast: ({ asOf }, say) => (asOf === null ? 'De AR Forecast.' : `De AR Forecast al ${say.day(asOf)}.`),
  week: 'Semana',
  expected: 'Previsto',
  low: 'Mínimo',
  high: 'Máximo',
  receiptsRange: 'Cobros previstos, intervalo del 80\u00a0%',
  thirteenWeeks: '13 semanas',
  nextMonthEnd: ({ day, pastDue, low, high, share, dso }, say) =>
    `Previsto al ${say.day(day)}: ${say.whole(pastDue)} vencidos${share === null ? '' : ` (${say.share(share)})`}, intervalo del ${say.share(0.8)} de ${say.whole(low)} a ${say.whole(high)}${
      dso === null ? '' : `; DSO ${say.number(dso, 1)} días (simple)`
    }.`,
  receiptsMessage: ({ expected, low, high }, say) =>
    `${say.whole(expected)} previstos en 13 semanas (intervalo del ${say.share(0.8)}: de ${say.whole(low)} a ${say.whole(high)})`,
  result: ({ open, code, change }, say) => {
    const amount = `${say.whole(open)}${code === '' ? '' : ` ${code}`} abiertos`;
    if (change === null) return `${amount}.`;
    return change.isSame
      ? `${amount}, igual que el ${say.day(change.day)}.`
      : `${amount}, ${say.whole(change.money)} ${change.isUp ? 'más' : 'menos'} que el ${say.day(change.day)}.`;
  },
  resultLate: ({ pastDue, share, then, over90 }, say) =>
    `${say.whole(pastDue)} (${say.share(share)}) están vencidos${then === null ? '' : `; el ${say.day(then.day)}, ${say.share(then.share)}`}.` +
    (over90 === null ? '' : ` ${say.whole(over90)} tienen más de 90 días de atraso.`),
  verdict: ({ isBetter }) => (isBetter ? 'mejor' : 'peor'),
  agingMessage: ({ pastDue, over90 }, say) =>
    `${say.share(pastDue)} vencido${over90 === null ? '' : `, ${say.share(over90)} a más de 90 días`}`,
  bridgeMessage: ({ change, isUp, isSame }, say) =>
    isSame ? 'El saldo no cambia' : `El saldo ${isUp ? 'sube' : 'baja'} ${say.whole(change)}`,
  bridgeBase: 'Base',
  bridgeEnds: 'Saldo',
  bridgeUp: 'Sube',
  bridgeDown: 'Baja',
  owner: 'Responsable',
  nextStep: 'Próximo paso',
  checkedOf: ({ shown, all }) => (shown < all ? `Los primeros ${shown} de ${all}. Todos: AR Summary.` : 'Con filas y enlaces: AR Summary.'),
  checkOf: ({ customer, what }, say) => (customer === '' ? say(what) : `${customer}: ${say(what)}`),
  forExample: ({ customer, what }, say) => `Por ejemplo${customer === '' ? '' : ` ${customer}`}: ${say(what)}`,
};

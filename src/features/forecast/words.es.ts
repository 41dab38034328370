import type { Translation } from '../../kernel/words/words';
import type { ExpectationBasis } from './domain/expectationBases';
import type { ForecastMethod } from './domain/models/methods';
import type { Segment } from './domain/segments';
import type { en } from './words.en';

/** What each method is called, and what it does. */
const METHODS: Readonly<Record<ForecastMethod, readonly [name: string, how: string]>> = {
  terms: ['Vencimientos', 'En el vencimiento. Lo vencido se espera enseguida.'],
  customerMean: ['Días de atraso medios', 'Con los días de atraso medios del cliente.'],
  portfolio: ['Atraso de todos los clientes', 'Con el atraso de todos los clientes.'],
  habit: ['Atraso habitual', 'En torno a los días de atraso habituales del cliente.'],
  scaledHabit: ['Atraso habitual, dispersión propia', 'En torno al atraso habitual del cliente, con la dispersión de sus pagos.'],
  recentHabit: ['Atraso reciente', 'En torno al atraso habitual del cliente. Los pagos recientes cuentan más.'],
  sinceDocument: ['Días desde el documento', 'Los días habituales del cliente del documento al pago, sin mirar las condiciones.'],
  ownHistory: ['Pagos propios', 'Según se repartieron los pagos del cliente. Si son pocos, los completan los de todos.'],
  blend: ['Mitad propio, mitad todos', 'Mitad la costumbre del cliente, mitad la de todos.'],
  ownDay: ['Día de pago habitual', 'Desde el día que siguen los pagos del cliente: vencimiento, documento o fin de su mes.'],
  recentOwnDay: ['Día de pago reciente', 'Desde el día que siguen los pagos más recientes del cliente.'],
  trend: ['Día de pago con tendencia', 'Desde el día de pago habitual, más lento o más rápido con el tiempo y el importe.'],
  setDays: ['Días de pago fijos', 'En los días de pago fijos del cliente. Los demás, en su día habitual.'],
  hazard: [
    'Semana a semana, todos',
    'La probabilidad de pago de cada semana: antigüedad frente al atraso habitual, plazo, importe, fin de mes.',
  ],
  byCustomer: ['Historial de cada cliente', 'Para cada cliente, los métodos que mejor previeron sus pagos.'],
  combined: ['Varios métodos', 'Varios métodos juntos. Los mejores cuentan más.'],
};

const SEGMENT: Readonly<Record<Segment, string>> = {
  setDays: 'Clientes que pagan en días fijos',
  history: 'Clientes con historial',
  littleHistory: 'Clientes con poco historial',
  disputed: 'En disputa',
};

const BASES: Readonly<Record<Exclude<ExpectationBasis, 'learned'>, string>> = {
  plan: 'plan de pagos',
  promise: 'compromiso',
  override: 'fijado a mano',
  disputed: 'en disputa',
  credit: 'abono aplicado',
  noDate: 'sin fecha',
  received: 'pagada, aún sin registrar',
};

/** A name within a sentence. */
const inside = (name: string): string => `${name[0]!.toLowerCase()}${name.slice(1)}`;

/** What the forecast says, in Spanish. */
export const es: Translation<typeof en> = {
  EXPECTEDDATE:
    'Fecha en que se espera el pago de una partida: el compromiso si es posterior a la fecha de corte, si no la posterior de vencimiento + días de atraso y el día después del corte.',
  'of.due': 'Fecha de vencimiento, o un rango de fechas.',
  'of.daysLate': 'Días de atraso habituales del cliente; las mitades suben, quien paga antes es negativo.',
  'of.asOf': 'Fecha de corte.',
  'of.promise': 'Fecha del compromiso; vacía si no hay.',
  CASHFORECAST:
    'Cobros previstos por semana: primer día e importe de cada semana, luego Beyond y No date. Las fechas hasta el corte cuentan en la primera semana. Todas las filas suman los importes.',
  'of.expectedDates': 'Fecha en que se espera cada partida; una vacía cuenta como No date.',
  'of.amounts': 'Importe de cada partida.',
  'CASHFORECAST.asOf': 'Fecha de corte; la previsión empieza el día después.',
  'of.weeks': 'Número de semanas; 13 si se omite.',
  'of.weekStart':
    '"monday" (si se omite): semanas de calendario, la primera más corta; "as-of": semanas de siete días desde el día después del corte.',
  // How it was made.
  itemsNote:
    'Filtre una semana por importes mayores que cero para ver sus partidas. Fecha prevista: la mitad de la partida debería haber entrado.',
  otherItems: ({ count }, say) => say.count(count, 'partida menor', 'partidas menores'),
  outlook: ({ figure }) =>
    ({
      pastDue: 'Vencido',
      pastDueShare: '% vencido',
      left: 'Pendiente hoy y entonces',
      toCome: 'Facturas por emitir',
      balance: 'Saldo',
      dsoSimple: 'DSO, simple',
    })[figure],
  outlookNote: ({ day, error, trials }, say) =>
    `Al ${say.day(day)}, intervalo del 80 %. ${
      error === null
        ? 'Aún no hay fechas pasadas con que probarlo.'
        : `El vencido se desvió un ${say.share(error)} en ${say.count(trials, 'fecha pasada', 'fechas pasadas')}.`
    } Las facturas por emitir no vencen antes.`,
  segment: ({ segment }) => SEGMENT[segment],
  methodName: ({ method }) => METHODS[method][0],
  how: ({ method }) => METHODS[method][1],
  mostly: ({ method, weight }, say) =>
    `${weight >= 0.5 ? 'Sobre todo' : 'El mayor peso:'} ${inside(METHODS[method][0])} (${say.share(weight)}).`,
  tested: ({ methods, dates, terms }, say) =>
    `El mejor de ${methods} métodos en ${say.count(dates, 'fecha pasada', 'fechas pasadas')}. Solo con vencimientos: error del ${say.share(terms, 1)}.`,
  byHand: 'Usted eligió este método.',
  nothingToLearn: 'No hay historial de pagos del que aprender.',
  pastError: ({ share }, say) => `Error pasado: ${say.share(share, 1)} de los cobros.`,
  basis: ({ basis }) => BASES[basis],
  bases: ({ bases }, say) => bases.map(say).join(', '),
  learnedFrom: ({ sources }, say) =>
    `Según ${sources
      .map(({ sheet, count, from, to }) => {
        const days = from === null || to === null ? '' : `, del ${say.day(from)} al ${say.day(to)}`;
        return `${say.count(count, 'pago', 'pagos')} de la hoja ${sheet}${days}`;
      })
      .join('; ')}.`,
  noHistory:
    'No se encontraron facturas pagadas, así que todo se espera en su vencimiento. Añada una hoja de facturas pagadas con sus fechas de pago.',

  // The sheet.
  byWeekWithRange: 'Cobros previstos por semana, intervalo del 80\u00a0%',
  howMade: 'Cómo se hizo esta previsión',
  method: 'Método',
  pastErrorHeading: 'Error pasado',
  why: 'Por qué',
  weekLabel: ({ place, day }, say) => `S${place}, ${say.shortDay(day)}`,
  'totals.fourWeeks': ({ day }, say) => `En cuatro semanas, hasta el ${say.day(day)}`,
  'totals.month': ({ day }, say) => `Hasta fin de mes, el ${say.day(day)}`,
  'totals.thirteenWeeks': ({ day }, say) => `En 13 semanas, hasta el ${say.day(day)}`,
  toSunday: ({ day }, say) => `Hasta ${say.shortDay(day)}`,
  afterWeek: ({ week }) => `Después de la semana ${week}`,
  disputed: 'En disputa',
  notForecast: ({ credits, undated, received }, say) => {
    const parts = [
      ...(credits || !(undated || received) ? ['abonos sin aplicar'] : []),
      ...(undated ? ['partidas sin fecha'] : []),
      ...(received ? ['cobros aún sin registrar'] : []),
    ];
    const text = say.list(parts);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}, sin prever`;
  },
  openBalance: 'Saldo abierto',
  total: 'Total',
  tieOut: 'Todas las filas = saldos de los clientes',
  logError: 'Error pasado, de los cobros',
  logLead: ({ weeks }, say) => say.count(weeks, 'semana antes', 'semanas antes'),
  byBucket: 'El informe no lista partidas. Lo no vencido se reparte en 30 días; lo demás tiene al menos la antigüedad de su tramo.',
  historyOfBuckets: ({ history }, say) =>
    `El informe no lista partidas. Lo no vencido se reparte en 30 días; lo demás tiene al menos la antigüedad de su tramo. ${say(history)}`,
  bias: 'Sesgo',
  noWeekEnded: 'Aún no ha terminado ninguna semana prevista.',
  // A row of AR_Overrides.
  overrideUnused: ({ customer, why }, say) => `AR_Overrides, ${customer === '' ? 'una fila sin cliente' : customer}: ${say(why)}`,
  itemsSetAlready: 'Una fila anterior ya tiene estas partidas.',
  moreThanOpen: 'El importe es mayor que lo abierto. Se usó el importe abierto.',
  dayMissing: 'Indique el día en que se espera el dinero.',
  dayTooEarly: ({ asOf }, say) => `Indique un día posterior a la fecha de corte ${say.day(asOf)}.`,
  amountWrong: 'El importe no es un número.',
  amountNotAbove: 'El importe debe ser mayor que cero.',
  customerUnknown: 'Ningún cliente con partidas abiertas tiene este nombre o número.',
  nothingOpen: 'Este cliente no tiene nada abierto.',
  documentNotOpen: 'Este cliente no tiene abierto ese documento.',

  // The command line.
  receiptsExpected: ({ currency, hasRange }) =>
    `Cobros previstos${currency === '' ? '' : ` en ${currency}`}${hasRange ? ', con intervalo del 80\u00a0%' : ''}`,
  span: ({ from, to }) => `${from} a ${to}`,
  readAsOf: ({ sheets, day }, say) => `${sheets.join(', ')}, al ${say.day(day)}`,
  segmentLine: ({ segment, why }, say) => `${say(segment)}: ${why.map(say).join(' ')}`,
};

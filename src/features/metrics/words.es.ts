import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Say } from '../../kernel/words/say';
import type { Translation } from '../../kernel/words/words';
import { RULE_LIMITS, type FigureId } from './domain/figureId';
import type { en } from './words.en';
import { figureName } from './domain/figureNames';

const FORMULAS: Readonly<Record<FigureId, string>> = {
  dsoSimple: 'Saldo ÷ ventas a crédito × días de los últimos 3 meses',
  dsoCountBack: 'Días de los meses más recientes cuyas ventas cubre el saldo',
  dsoBest: 'Saldo no vencido ÷ ventas a crédito × días de los últimos 3 meses',
  delinquentDays: 'DSO, simple − mejor DSO posible',
  dsoAverage: '(Saldo inicial + final) ÷ 2 ÷ ventas a crédito × días',
  cei: '(Inicial + ventas − final) ÷ (inicial + ventas − final no vencido)',
  ceiDivided: 'Como el CEI, con las ventas de un mes medio, como se publica',
  turnover: 'Ventas a crédito llevadas a 365 días ÷ saldo medio',
  daysToPay: 'Σ importe × días del documento al pago ÷ Σ importe',
  daysBeyondTerms: 'Σ importe × días pagados tras el vencimiento ÷ Σ importe; antes cuenta 0',
  promisesKept: 'Cumplidos ÷ (cumplidos + cumplidos en parte + rotos)',
  currentShare: 'Saldo no vencido ÷ saldo',
  noDateShare: 'Partidas sin fecha ÷ saldo',
  pastDueShare: 'Vencido ÷ saldo',
  over90Share: 'Partidas con más de 90 días de atraso ÷ saldo',
  disputedShare: 'Importes en disputa ÷ saldo',
  largestShare: 'Saldos de los 10 mayores ÷ todos los saldos positivos',
  hhi: 'Σ (% de cada cliente)², de 0 a 10.000',
  workInProgress: 'Trabajo sin facturar ÷ ventas a crédito × días de los últimos 3 meses',
};

const OF: Readonly<Partial<Record<FigureId, string>>> = {
  cei: 'de lo que podía cobrarse',
  ceiDivided: 'de lo que podía cobrarse',
  promisesKept: 'de los compromisos vencidos',
};

const months = ({ from, to }: { from: DayNumber; to: DayNumber }, say: Say): string =>
  from === to ? say.month(from) : `${say.month(from)} a ${say.month(to)}`;

/** What the metrics say, in Spanish. */
export const es: Translation<typeof en> = {
  name: ({ id }) => figureName(id, 'es'),
  formula: ({ id }) => FORMULAS[id],
  of: ({ id }) => OF[id] ?? 'del saldo',

  days: ({ value }, say) => `${say.number(value, 1)} días`,
  share: ({ value }, say) => say.share(value, 1),
  times: ({ value }, say) => `${say.number(value, 2)} veces`,
  index: ({ value }, say) => say.number(value),
  amount: ({ value }, say) => say.money(value),
  unitDays: 'días',
  unitTimes: 'veces',
  unitIndex: 'índice',
  notKnown: 'n/d',

  simpleInputs: ({ amount, sales, days, from, to }, say) =>
    `${say.money(amount)} ÷ ${say.money(sales)} × ${days} días (${months({ from, to }, say)})`,
  countBackInputs: ({ balance, month }, say) => `${say.money(balance)} frente a las ventas desde ${say.month(month)}`,
  delinquentInputs: ({ simple, best, apart }, say) =>
    `${say.number(simple, 2)} − ${say.number(best, 2)}${apart === 0 ? '' : ` ${apart > 0 ? '−' : '+'} ${say.number(Math.abs(apart), 2)} de partidas sin fecha`}`,
  averageInputs: ({ opening, closing, sales, days, day }, say) =>
    `(${say.money(opening)} + ${say.money(closing)}) ÷ 2 ÷ ${say.money(sales)} × ${days} días; saldo inicial del ${say.day(day)}`,
  ceiInputs: ({ opening, closing, current, sales, months: count, day }, say) => {
    const start = `${say.money(opening)} + ${say.money(sales)}${count === 1 ? '' : ` ÷ ${count}`}`;
    return `(${start} − ${say.money(closing)}) ÷ (${start} − ${say.money(current)}); saldo inicial del ${say.day(day)}`;
  },
  turnoverInputs: ({ opening, closing, sales, days, day }, say) =>
    `${say.money(sales)} × 365 ÷ ${days} ÷ ((${say.money(opening)} + ${say.money(closing)}) ÷ 2); saldo inicial del ${say.day(day)}`,
  paymentInputs: ({ payments, from, to }, say) => `${say.count(payments, 'pago', 'pagos')} del ${say.day(from)} al ${say.day(to)}`,
  promiseInputs: ({ kept, judged }, say) => `${say.number(kept)} de ${say.count(judged, 'compromiso', 'compromisos')}`,
  shareInputs: ({ part, whole }, say) => `${say.money(part)} ÷ ${say.money(whole)}`,
  largestInputs: ({ part, whole, customers }, say) =>
    `${say.money(part)} ÷ ${say.money(whole)}, ${say.count(customers, 'cliente', 'clientes')} con saldo positivo`,
  customerInputs: ({ customers }, say) => say.count(customers, 'cliente', 'clientes'),
  workInputs: ({ work, from, sales, days }, say) => `${say.money(work)} de la hoja ${from} ÷ ${say.money(sales)} × ${days} días`,

  salesMissing: 'No hay ventas a crédito mensuales. Escríbalas en AR_Sales, en AR Setup.',
  salesOtherCurrency: ({ code }) => `Las ventas mensuales no tienen ${code}.`,
  salesEnded: ({ month, before }, say) => `Las ventas mensuales no tienen ni ${say.month(month)} ni ${say.month(before)}.`,
  salesMonthMissing: ({ month }, say) =>
    `Las ventas mensuales no tienen ${say.month(month)}, y hay partidas abiertas de ese mes. Agregue sus ventas.`,
  salesByEntity: 'Las ventas solo se conocen por entidad. Nombre la entidad en AR_Sales.',
  salesNotAboveZero: ({ from, to }, say) => `Las ventas a crédito de ${months({ from, to }, say)} no son positivas.`,
  pastDueUnknown: 'El informe no dice qué está vencido.',
  balanceBelowZero: 'El saldo es negativo: los abonos superan lo pendiente.',
  countBackNoSales: ({ month, left, days }, say) =>
    `Las ventas a crédito de ${say.month(month)} no son positivas y quedan ${say.money(left)}: al menos ${say.number(days)} días.`,
  countBackMissing: ({ month, left, days }, say) =>
    `Faltan las ventas a crédito de ${say.month(month)} y ${say.money(left)} del saldo es más antiguo: al menos ${say.number(days)} días.`,
  countBackEnded: ({ left, days }, say) =>
    `Solo se conocen ventas de ${say.number(days)} días y ${say.money(left)} del saldo es más antiguo: al menos ${say.number(days)} días.`,
  openingMissing: 'No se guarda ningún cierre anterior para los meses con ventas. Cierre meses para guardar instantáneas.',
  needsItems: 'El informe no enumera partidas.',
  noDisputeColumn: 'El informe no tiene columna de disputas.',
  noCurrentBucket: 'Ningún tramo del informe significa no vencido.',
  nobodyOwes: 'Ningún cliente tiene saldo positivo.',
  noDocumentDates: 'La lista de pagadas no tiene fechas de documento.',
  noPromiseDue: 'AR Activity no tiene ningún compromiso vencido.',
  workBelowZero: 'El trabajo en curso es negativo: se facturó más de lo hecho.',
  noDates: 'Ninguna partida tiene fecha: nada dice qué está vencido.',

  needsSales: ({ sales }) => `Las ventas a crédito son ${sales}. El DSO necesita ventas positivas.`,
  needsReceivables: ({ receivables }) => `Las cuentas por cobrar son ${receivables}: los abonos superan lo debido, así que no hay DSO.`,
  countBackLeft: ({ left, sales, days }) =>
    `Quedan ${left} por cubrir y ${sales === null ? 'no hay más periodos' : `un periodo tiene ventas de ${sales}`}. La cifra es al menos ${days} días.`,
  nothingToCollect: ({ collectable }) => `No había nada que cobrar: saldo inicial y ventas menos lo no vencido son ${collectable}.`,
  needsAverage: ({ average }) => `El saldo medio es ${average}. La rotación necesita un saldo positivo.`,
  noWeights: 'Los importes suman cero, así que los días no tienen peso.',
  noShares: 'Ningún saldo es positivo, así que no hay proporciones.',
  balanceNotAboveZero: 'El saldo no es positivo.',

  owesMuch: ({ share }, say) => `Debe el ${say.share(share)} del saldo`,
  pastDueRose: ({ day }, say) => `Lo vencido subió desde el ${say.day(day)}`,
  creditsUnapplied: 'Tiene abonos sin aplicar y partidas vencidas',
  paysSlower: ({ months, before, now, beforeCount, nowCount }, say) =>
    `Paga ${say.number(now - before)} días más tarde que antes: ${say.number(now)} días de atraso en ${say.count(months, 'mes', 'meses')} (${say.count(nowCount, 'pago', 'pagos')}), ${say.number(before)} en los ${months} anteriores (${beforeCount})`,
  paysLate: ({ days, payments }, say) =>
    `Pagó con ${say.number(days)} días de atraso de media, ${say.count(payments, 'pago', 'pagos')} en un año`,
  brokePromises: ({ count }, say) => `Rompió ${say.count(count, 'compromiso', 'compromisos')}`,
  ruleConcentrated: (_, say) => `Más del ${say.share(RULE_LIMITS.concentratedShare)} del saldo`,
  ruleWorsened: (_, say) => `Subida de al menos el ${say.share(RULE_LIMITS.worsenedShare)} del saldo desde la última instantánea`,
  ruleUnapplied: 'Abonos abiertos junto a partidas vencidas',
  ruleSlower: 'Atraso claramente peor en 3 o 6 meses, con 4 pagos o más en cada tiempo',
  ruleLate: `Más de ${RULE_LIMITS.lateDays} días de atraso por importe, ${RULE_LIMITS.latePayments} pagos o más`,
  ruleBroken: 'Se rompió un compromiso de pago',

  title: 'Indicadores',
  callOrder: ({ order }) =>
    ({
      strategy: 'Su estrategia',
      size: 'Mayor importe primero',
      age: 'Partida más antigua primero',
      chance: 'Impago más probable primero',
    })[order],
  worthBasis: ({ days, calls }, say) => `${say.count(days, 'fecha pasada', 'fechas pasadas')}, ${say.count(calls, 'gestión', 'gestiones')}`,
  worthNote:
    'Dinero tardío: vencido en una fecha pasada y aún impagado dos semanas después. No se conocen las disputas, compromisos ni límites de entonces.',
  salesTitle: 'Ventas a crédito mensuales',
  creditSales: 'Ventas a crédito',
  month: 'Mes',
  currency: 'Moneda',
  readFrom: ({ from }, say) => `Leídas de ${say(from)}`,
  salesTable: 'la tabla AR_Sales de AR Setup',
  salesSheet: ({ sheet, range }) => `la hoja ${sheet}, ${range}`,
  groupName: ({ name }) => name || 'sin nombre',
  day: ({ day }, say) => say.day(day),
  monthOf: ({ day }, say) => say.month(day),
  dsoChart: 'DSO, método de agotamiento, en días',
  reached: '✓ alcanzado',
  missed: '✗ no alcanzado',
  target: ({ isReached, figure, value }, say) => `${isReached ? '✓' : '✗'} ${figureName(figure, 'es')} ${say(value)}`,
  targets: ({ targets }, say) => targets.map(say).join('; '),
  kind: ({ kind }) => ({ entity: 'Entidad', segment: 'Clase de riesgo', collector: 'Gestor', parent: 'Cuenta matriz' })[kind],
  balanceAndPastDue: 'Saldo y vencido',
  dsoInDays: 'DSO, método de agotamiento, en días',
  balance: 'Saldo',
  pastDue: 'Vencido',
  dso: 'DSO',
  groupTotal: ({ code }) => `Total del grupo en ${code}`,
  groupTotalCaption: 'Convertido con los tipos de AR_Rates, en AR Setup. Las monedas nunca se suman sin un tipo.',
  ratesMissing: ({ codes, code }, say) => `Sin total: AR_Rates no tiene tipo de ${say.list(codes)} a ${code} en la fecha de corte o antes.`,
  rateAndDate: 'Tipo y su fecha',
  noRate: 'sin tipo',
  rateOf: ({ rate, day }, say) => `${rate}, ${day === null ? 'sin fecha' : say.day(day)}`,
  total: 'Total',
  partsCaption: ({ leftOut, cut }) =>
    `Cada moneda se convierte y redondea por separado. Entidades y cuentas principales muestran los mismos saldos dos veces.${leftOut ? ' Las monedas sin tipo se nombran y no están en los importes.' : ''}${cut === null ? '' : ` Las ${cut} mayores de cada clase.`}`,

  'of.receivables': 'Cuentas por cobrar al final del periodo.',
  'of.currentReceivables': 'Cuentas por cobrar no vencidas al final del periodo.',
  'of.creditSales': 'Ventas a crédito del periodo.',
  'of.days': 'Días del periodo.',
  DSO: 'Días de ventas pendientes de cobro: cuentas por cobrar / ventas a crédito × días.',
  DSOCOUNTBACK: 'DSO por el método de agotamiento: los días de las ventas más recientes que las cuentas por cobrar aún cubren.',
  'of.salesNewestFirst': 'Ventas a crédito de cada periodo, el más reciente primero.',
  'of.daysNewestFirst': 'Días de cada periodo, el más reciente primero.',
  BESTDSO: 'Mejor DSO posible: cuentas por cobrar no vencidas / ventas a crédito × días.',
  DELINQUENTDAYS: 'Días medios de atraso: DSO menos el mejor DSO posible.',
  CEI: 'Índice de eficacia de cobro como número porcentual (79.63 es 79.63 %): lo cobrado de lo que podía cobrarse.',
  'of.beginning': 'Cuentas por cobrar al inicio del periodo.',
  'of.months': 'Meses por los que se dividen las ventas; 1 si se omite.',
  TURNOVER: 'Rotación de cuentas por cobrar en veces por periodo: ventas netas a crédito / cuentas por cobrar medias.',
  'of.netCreditSales': 'Ventas netas a crédito del periodo.',
  'of.averageReceivables': 'Cuentas por cobrar medias del periodo.',
  WEIGHTEDDAYS: 'Días ponderados por importe: suma de importe × días / suma de importes.',
  'of.amounts': 'Importe de cada partida.',
  'WEIGHTEDDAYS.days': 'Días de cada partida, como los días de pago.',
  DAYSBEYONDTERMS: 'Días fuera de condiciones ponderados por importe; pagar antes cuenta como a tiempo. Sin fecha de pago no cuentan.',
  'DAYSBEYONDTERMS.amounts': 'Importe de cada partida pagada.',
  'of.dueDates': 'Fecha de vencimiento de cada partida.',
  'of.paidDates': 'Fecha en que se pagó cada partida.',
  CONCENTRATION: 'Proporción de los mayores saldos en todos los saldos positivos, una fracción.',
  'of.balances': 'Saldo de cada cliente; los negativos no cuentan.',
  'of.topN': 'Cuántos de los mayores saldos; 10 si se omite.',
  HHI: 'Índice Herfindahl–Hirschman de los saldos positivos: hasta 10,000, cuando un cliente lo debe todo.',
};

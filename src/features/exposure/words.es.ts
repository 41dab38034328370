import type { Translation } from '../../kernel/words/words';
import { METHOD_CHOICES, NO_SEGMENTS, OTHER_CUSTOMERS, SEGMENT_CHOICES } from './domain/lossChoices';
import type { LossMethod, SegmentBy } from './domain/exposurePart';
import type { en } from './words.en';

const RATES_FROM: Readonly<Record<LossMethod['method'], string>> = {
  typed: 'Tasas de pérdida de la tabla AR_Buckets de AR Setup.',
  'roll rates': 'Tasas de pérdida: tasas de paso entre cierres de AR Snapshots × la tasa del último tramo.',
  history: 'Tasas de pérdida de facturas pagadas: la parte de dos años que nunca se pagó o se castigó.',
};
const METHODS = METHOD_CHOICES.map(({ es: word }) => word);
const SEGMENTS_BY = SEGMENT_CHOICES.map(({ es: word }) => word);
const byName = (by: SegmentBy): string => SEGMENT_CHOICES.find(({ value }) => value === by)!.es;

/** What expected credit loss says, in Spanish. */
export const es: Translation<typeof en> = {
  rateWrong: ({ rate }) => `Una tasa de pérdida es ${rate}. Las tasas son fracciones entre 0 y 1: 3 % es 0.03.`,
  salesWrong: ({ sales }) => `Las ventas son ${sales}. Las tasas de pérdida necesitan ventas positivas.`,
  paidMissing: 'paidByAge debe tener lo pagado en cada tramo.',
  paidBelowZero: 'Lo pagado en un tramo no debe ser negativo.',
  paidTooMuch: 'Se pagó más de lo vendido.',
  classesMissing: 'Las tasas de paso necesitan al menos dos tramos.',
  nothingToRoll: 'Este tramo y los siguientes estaban vacíos, así que nada podía pasar.',
  ECL: 'Pérdida crediticia esperada: suma de saldo × tasa de pérdida, cada una redondeada. Un saldo negativo cuenta 0.',
  'of.balances': 'Saldo de cada tramo o cliente.',
  'of.rates': 'Tasa de pérdida de cada uno, una fracción: 3 % es 0.03.',
  'of.decimals': 'Decimales a los que se redondea cada pérdida; 2 si se omite.',
  LOSSRATES: 'Tasa de pérdida de cada tramo y del resto, según se pagó un conjunto de ventas: nunca pagado / saldo que llegó al tramo.',
  'of.sales': 'Ventas seguidas hasta su pago o pérdida.',
  'of.paidByAge': 'Lo pagado en cada tramo, el más joven primero.',
  ROLLRATES:
    'Tasas de paso entre dos antigüedades: saldo de un tramo ahora / saldo del tramo anterior entonces. El último tramo guarda el suyo.',
  'of.priorBalances': 'Saldo de cada tramo en la fecha anterior.',
  'of.currentBalances': 'Saldo de cada tramo ahora, un periodo después.',
  ALLOWANCE: 'Gasto que lleva la provisión al saldo requerido: requerido − (inicial − castigos + recuperaciones).',
  'of.beginning': 'Provisión inicial.',
  'of.writeOffs': 'Castigado en el periodo.',
  'of.recoveries': 'Recuperado de castigos anteriores.',
  'of.requiredEnding': 'Provisión necesaria al final.',
  // How the rates came about.
  sentences: ({ told }, say) => told.map(say).join(' '),
  defaultRates: 'Tasas de pérdida predeterminadas. Sustitúyalas por las suyas en la tabla AR_Buckets de AR Setup antes de contabilizar.',
  ratesFrom: ({ method }) => RATES_FROM[method],
  rateFrom: (source, say) =>
    source.kind === 'learned'
      ? `aprendida de ${say.count(source.items, 'partida', 'partidas')}`
      : source.kind === 'typed'
        ? 'introducida'
        : 'predeterminada',
  rateOfSegment: ({ from }) => (from === 'typed' ? 'introducida para el segmento' : 'aprendida del segmento'),
  learnedBuckets: ({ items, buckets }, say) => `Aprendidas de ${say.count(items, 'partida', 'partidas')}: ${buckets.map(say).join(', ')}.`,
  typedBuckets: ({ buckets }, say) => `Escritas: ${buckets.map(say).join(', ')}.`,
  defaultBuckets: ({ buckets }, say) => `Predeterminadas, no suyas: ${buckets.map(say).join(', ')}.`,
  adjusted: ({ forward }, say) => `Ajustadas en un ${say.share(forward, 1)} por lo que se espera.`,
  segmented: ({ by, typed, learned, count }, say) =>
    `${say.count(count, 'segmento', 'segmentos')} por ${byName(by)}: ${typed} con tasas escritas, ${learned} con tasas aprendidas, ${count - typed - learned} con las comunes.`,
  learnedOf: ({ currencies }, say) =>
    currencies.length === 1
      ? `Aprendidas de ${currencies[0] || 'la moneda sin código'}, que tiene historial suficiente. Se usan para todas las monedas.`
      : `Aprendidas de ${say.list(currencies.map((code) => code || 'la moneda sin código'))}. Se promedian las partes por número de partidas; no se suman importes.`,
  rollRatesMissing: 'Las tasas de paso necesitan los cierres de dos meses seguidos.',
  lastBucket: 'Del último tramo no se pasa a ningún otro.',
  historyTooShort: ({ least }) => `Menos de ${least} facturas pagadas vencieron hace bastante tiempo para aprender de ellas.`,
  noItems: 'El informe no lista partidas sueltas.',
  nothingLearned: 'Ningún tramo tiene historial suficiente para aprender su tasa.',
  methodUnknown: ({ text }, say) =>
    `«${text}» no es un origen de tasas de pérdida. Elija ${say.list(METHODS)}. Se usaron las tasas escritas.`,
  forwardWrong: 'Indique un ajuste prospectivo entre -100\u00a0% y 100\u00a0%, por ejemplo 10\u00a0%. No se usó.',
  segmentByUnknown: ({ text }) =>
    `«${text}» no es una forma de segmentar. Elija ${SEGMENTS_BY.join(', ')} o ${NO_SEGMENTS.es}. No se usaron segmentos.`,
  segmentRatesUnused: 'Las tasas de AR_SegmentRates no se usaron. Elija en AR Exposure por qué segmentar.',
  segmentUnknown: ({ by, segment }) =>
    `Ningún cliente del informe tiene «${segment}» de AR_SegmentRates (${byName(by)}). Sus tasas de pérdida no se usaron.`,
  tooManySegments: ({ count, by, most }) =>
    `El informe tiene ${count} valores distintos (${byName(by)}), más de ${most}. No se usaron segmentos.`,
  specificReserveUnused: ({ name, isTwice }) =>
    isTwice
      ? `${name} tiene dos provisiones específicas en AR_Customers. Cuenta la primera.`
      : `La provisión específica de ${name} en AR_Customers no se usó: el informe no tiene partidas abiertas de ese cliente.`,

  // Proposals to write off.
  proposedInLog: 'Propuesto en AR Activity',
  customerLost: ({ status }) => `Estado del cliente: ${status}`,
  longPastDue: ({ days }) => `Más de ${days} días de atraso`,
  notOpen: 'Ya no está propuesto o abierto',
  heldBack: ({ why, told }, say) => [why, ...told].map(say).join('; '),
  inDispute: ({ amount }, say) => `en disputa ${say.money(amount)}`,
  inPlan: ({ amount }, say) => `en un plan de pagos ${say.money(amount)}`,
  promised: ({ amount }, say) => `con compromiso ${say.money(amount)}`,

  // The sheet.
  title: 'Exposición a incobrables',
  lossRates: 'Tasas de pérdida',
  forward: 'Ajuste prospectivo',
  segmentBy: 'Segmentar por',
  methodHint: 'escritas (de partida), tasas de paso o historial',
  forwardHint: 'por ejemplo 10\u00a0%: cada tasa sube una décima parte',
  segmentHint: 'Tasas de segmentos: tabla AR_SegmentRates de AR Setup',
  enterOpening: 'Indique la provisión inicial',
  journal: 'Asiento contable (propuesto, sin registrar)',
  account: 'Cuenta',
  debit: 'Debe',
  credit: 'Haber',
  lossExpense: 'Gasto por pérdida crediticia esperada',
  lossAllowance: 'Provisión por pérdidas crediticias',
  chartByBucket: 'Pérdida esperada por tramo',
  chartBySegment: 'Pérdida esperada por tramo y segmento',
  chartLargest: ({ count }) => `Pérdida esperada por tramo, los ${count} segmentos con mayor pérdida`,
  expectedLoss: 'Pérdida esperada',
  totalByBucket: 'Total por tramo',
  specificReserves: 'Provisiones específicas',
  balance: 'Saldo',
  reserve: 'Provisión',
  totalWithReserves: 'Total con provisiones específicas',
  tieOut: 'Saldo = AR Summary',
  total: 'Total',
  segment: ({ name }) => (name === OTHER_CUSTOMERS.value ? OTHER_CUSTOMERS.es : name),
  riskClass: 'Clase de riesgo',
  status: 'Estado',
  entity: 'Entidad',
  disputed: 'En disputa',
  member: ({ kind, name }) => (kind === 'disputed' ? 'importes en disputa' : name || 'sin nombre'),
};

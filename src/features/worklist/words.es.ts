import type { Translation } from '../../kernel/words/words';
import { ownReason } from './domain/reasonValue';
import type { en } from './words.en';
import { conditionWords } from './domain/conditionWords';
import { STRATEGY_COLUMNS, type ParameterKind } from './domain/strategy';

const WANTED: Readonly<Record<ParameterKind, string>> = {
  amount: 'un importe de 0 o más, como 25000',
  days: 'un número entero de días, 0 o más',
  count: 'un número entero, 1 o más',
  share: 'una proporción entre 0 y 10, como 0.75 para el 75 %',
  words: 'una o más palabras separadas por comas',
  attribute: 'un nombre y un valor, como Segmento=Minorista',
  none: 'nada',
};

/** Actions of the default ladder. */
const ACTIONS: Readonly<Record<string, string>> = {
  'Send a reminder': 'Enviar un recordatorio',
  Call: 'Llamar',
  'Send a second letter': 'Enviar una segunda carta',
  'Send a final notice': 'Enviar un último aviso',
  'Propose a credit hold': 'Proponer el bloqueo del crédito',
  'Escalate to the supervisor': 'Escalar al supervisor',
  'Propose legal action or an agency': 'Proponer la vía legal o una agencia',
};

/** What the worklist says, in Spanish. */
export const es: Translation<typeof en> = {
  why: ({ reasons }, say) => reasons.map(say).join(' · '),
  withPoints: ({ because, points }, say) =>
    points === 0 ? say(because) : `${say(because)} (${points > 0 ? '+' : '\u2212'}${Math.abs(points)})`,
  statusIn: ({ value, stop }) => (stop ? `Estado ${value}: fuera de la lista de llamadas` : `Estado ${value}`),
  amountToCollectBelow: ({ value }, say) => {
    const whole = say.whole(value);
    return value.amount <= 0 || whole === '0' ? 'Nada por cobrar' : `Solo ${whole} por cobrar`;
  },
  amountToCollectAtLeast: ({ value }, say) => `${say.whole(value)} por cobrar`,
  moneyAtRisk: ({ value, chance }, say) =>
    `${say.whole(value)} por cobrar${chance === null ? '' : `, ${say.share(chance)} de probabilidad de seguir impago en dos semanas`}`,
  oldestDaysPastDueOver: ({ value }, say) => `${say.count(value, 'día', 'días')} de atraso`,
  brokenPromisesAtLeast: ({ value }, say) => say.count(value, 'compromiso roto', 'compromisos rotos'),
  pastDueShareAtLeast: ({ value }, say) => `${say.share(value)} vencido`,
  creditLimitUseAtLeast: ({ value }, say) => `${say.share(value)} del límite de crédito usado`,
  disputedShareAtLeast: ({ value }, say) => `${say.share(value)} en disputa`,
  worseSinceSnapshot: 'Una partida pasó a un tramo más antiguo',
  daysSinceContactOver: ({ value, isLogged }, say) =>
    isLogged
      ? `Sin contacto desde hace ${say.count(value, 'día', 'días')}`
      : `Sin contacto registrado desde hace ${say.count(value, 'día', 'días')}`,
  daysSinceContactBelow: ({ value }, say) => `Contactado hace ${say.count(value, 'día', 'días')}`,
  neverContacted: 'Sin contacto registrado',
  riskClassIn: ({ value }) => `Clase de riesgo ${value}`,
  attributeIs: ({ name, value }) => `${name}: ${value}`,
  ownReason: ({ template, value, parameter }, say) => ownReason(template, value, parameter, say),
  dueToday: 'Vence en la fecha de corte',

  condition: ({ condition }) => conditionWords(condition, 'es'),
  action: ({ action }) => ACTIONS[action] ?? action,
  nothing: 'Nada',
  applyCredit: 'Aplicar el abono',
  waitForPromise: ({ day }, say) => `Esperar el compromiso del ${say.day(day)}`,
  paidNotBooked: ({ amount, day }, say) => `Pagó ${say.money(amount)}${day === null ? '' : ` el ${say.day(day)}`}, aún sin registrar`,
  paidItemNotBooked: 'Pagada, aún sin registrar',
  followPlan: 'Seguir el plan de pagos',
  resolveDispute: ({ amount }, say) => `Resolver la disputa de ${say.money(amount)}`,

  remindTitle: 'Recordar antes del vencimiento',
  remindNote: 'Aún no vence nada. Por su forma de pagar, la mitad o más seguirá probablemente impaga una semana después de vencer.',

  ruleUnreachable: ({ rule, before, first }) =>
    `La regla «${rule}» nunca cuenta porque «${before}» del mismo grupo va antes. Ponga primero el número ${first === 'lower' ? 'menor' : 'mayor'}.`,
  conditionUnknown: ({ rule, condition }) => `La regla «${rule}» tiene la condición desconocida «${condition}». Elija una de la lista.`,
  ruleUnnamed: 'Una regla no tiene nombre. Dé a cada regla su propio nombre.',
  ruleTwice: ({ rule }) => `Dos reglas se llaman «${rule}». Dé a cada regla su propio nombre.`,
  pointsWrong: ({ rule, points }) => `La regla «${rule}» tiene ${points} puntos. Los puntos son números enteros entre -1000 y 1000.`,
  parameterWrong: ({ rule, parameter, condition, kind }) =>
    `La regla «${rule}» tiene el parámetro «${parameter}», pero «${conditionWords(condition, 'es')}» necesita ${WANTED[kind]}.`,
  noRules: 'La estrategia no tiene reglas.',
  noPoints: 'Ninguna regla da puntos. Al menos una debe darlos.',
  limitsWrong: 'Los límites de las clases A, B y C deben descender y estar entre 0 y 1.',
  PRIORITY:
    'Clientes en el orden en que llamarlos: cliente, puntuación, clase, importe por cobrar, días de atraso máximos y por qué, con los puntos.',
  'of.customers': 'Cliente de cada partida.',
  'of.dueDates': 'Vencimiento de cada partida.',
  'of.amounts': 'Importe pendiente de cada partida, abonos negativos.',
  'of.asOf': 'Fecha de corte.',
  'of.strategy': `Reglas como las filas de la tabla AR_Strategy (${STRATEGY_COLUMNS.join(', ')}); la estrategia predeterminada si se omite.`,
  strategyWrong: `strategy debe ser las filas de la tabla AR_Strategy: ${STRATEGY_COLUMNS.join(', ')}.`,
  noItems: 'No hay partidas que ordenar.',
  nothingLogged: 'El registro de AR Activity está vacío.',
  logFirst: 'Anote antes una llamada o un compromiso.',

  toCall: ({ currency, toCall, nothing, excluded, byBucket }, say) =>
    `${currency === '' ? '' : `Importes en ${currency}. `}${say.count(toCall, 'cliente', 'clientes')} por llamar${nothing > 0 ? `, ${say.number(nothing)} sin nada por cobrar` : ''}${
      excluded > 0 ? `, ${say.count(excluded, 'excluido', 'excluidos')}` : ''
    }${byBucket ? '. El informe no lista partidas: los días de atraso son los mínimos de cada tramo' : ''}`,
  shown: 'Visible con el filtro',
  total: ({ currency }) => `Total ${currency}`.trim(),
  noteKept: 'Sin partidas abiertas en este informe. La nota se conserva.',

  briefTitle: ({ name }) => `Resumen de la cuenta: ${name}`,
  briefFacts: ({ day, facts, class: letter, points, age }, say) =>
    [`Al ${say.day(day)}`, ...facts, `clase ${letter}, ${say.count(points, 'punto', 'puntos')}`, say(age)].join(' · '),
  dueNow: 'vence en la fecha de corte',
  nothingPastDue: 'nada vencido',
  pastDue: ({ days, isLeast }, say) => `${isLeast ? 'al menos ' : ''}${say.count(days, 'día', 'días')} de atraso`,
  brokenWords: ({ count }, say) => say.count(count, 'compromiso incumplido', 'compromisos incumplidos'),
  recommendation: 'Recomendación',
  resolveFirst: 'Resuelva antes la disputa. No vence nada sin disputar.',
  keepPlan: 'Mantenga el plan de pagos mientras lleguen sus pagos.',
  nothingNow: 'Nada que hacer ahora.',
  next: ({ action }, say) => `${say(action)}.`,
  legalAction: ({ why }, say) => `Vía legal o una agencia: ${say.list(why.map(say))}.`,
  creditHold: ({ why }, say) => `Bloqueo del crédito hasta el pago: ${say(why)}.`,
  balanceByAge: ({ currency }) => `Saldo por antigüedad ${currency}`.trim(),
  balance: 'Saldo',
  toCollect: 'Por cobrar',
  disputed: 'En disputa',
  inPlan: 'En un plan de pagos',
  promised: 'Comprometido',
  promisesAndPlans: 'Compromisos y planes',
  nonePromised: 'No hay ninguno.',
  promiseFor: ({ amount, day, state }, say) =>
    `${`${say.money(amount)} ${amount.currency.code}`.trim()} para el ${say.day(day)}: ${say(state)}`,
  planFrom: ({ amount, day, state }, say) =>
    `Plan de ${`${say.money(amount)} ${amount.currency.code}`.trim()} desde el ${say.day(day)}: ${say(state)}`,
  disputes: 'Disputas',
  noneDisputed: 'No hay ninguna.',
  disputeOf: ({ amount, state, days, reason, owner }, say) =>
    [
      `${`${say.money(amount)} ${amount.currency.code}`.trim()} ${say(state)}`,
      days === null ? '' : say.count(days, 'día', 'días'),
      reason,
      owner === '' ? '' : `a cargo de ${owner}`,
    ]
      .filter((text) => text !== '')
      .join(', '),
  whyRank: 'Por qué tiene este puesto',
  noRuleApplies: 'Ninguna regla de prioridad se aplica.',
  timeline: ({ shown, all }, say) =>
    shown < all ? `Cronología: las últimas ${say.number(shown)} de ${say.count(all, 'anotación', 'anotaciones')}` : 'Cronología',
  'timeline.when': 'Cuándo',
  'timeline.what': 'Qué',
  'timeline.who': 'Quién',
  'timeline.document': 'Documento',
  'timeline.amount': 'Importe',
  'timeline.said': 'Dicho',
  noEntries: 'El registro no tiene anotaciones de esta cuenta.',
};

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
  followPlan: 'Seguir el plan de pagos',
  resolveDispute: ({ amount }, say) => `Resolver la disputa de ${say.money(amount)}`,

  ruleUnreachable: ({ rule, before }) =>
    `La regla «${rule}» nunca cuenta porque «${before}» del mismo grupo va antes. Ponga primero el número mayor.`,
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
};

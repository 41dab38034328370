import type { Translation } from '../../kernel/words/words';
import type { Say } from '../../kernel/words/say';
import type { Money } from '../../kernel/words/message';
import type { ActivityKind } from './domain/activityEntry';
import type { GoneCause } from './domain/goneCause';
import { VERDICTS } from './domain/verdicts';
import type { en } from './words.en';

const KINDS: Readonly<Record<ActivityKind, string>> = {
  call: 'llamada',
  email: 'correo',
  letter: 'carta',
  visit: 'visita',
  inquiry: 'consulta recibida',
  routed: 'derivado',
  answered: 'respondido',
  note: 'nota',
  promise: 'compromiso de pago',
  dispute: 'disputa',
  plan: 'plan de pagos',
  escalation: 'escalado',
  hold: 'bloqueo',
  release: 'desbloqueo',
  credit: 'nota de crédito',
  writeOff: 'castigo',
  adjustment: 'ajuste',
  writeOffProposal: 'propuesta de castigo',
  terms: 'cambio de condiciones',
  step: 'próximo paso',
  snooze: 'pospuesto',
};

const CAUSES: Readonly<Record<GoneCause, string>> = {
  paid: 'pagado',
  credited: 'acreditado',
  writtenOff: 'castigado',
  unknown: 'ya no está en el informe',
};

const STATES = {
  cleared: 'saldado, causa desconocida',
  byCredit: 'saldado con abonos',
  withdrawn: 'retirado',
  replaced: 'reemplazado',
} as const;

const STANDINGS = { current: 'vigente', conflict: 'en conflicto', cleared: 'vaciada' } as const;
const MISSING = {
  customer: 'el cliente no está en el informe',
  account: 'nada abierto en el informe',
  document: 'el documento no está en el informe',
} as const;

const moved = (movedTo: string | null): string => (movedTo === null ? '' : `, ahora ${movedTo}`);
const money = (amount: Money, say: Say): string => `${say.money(amount)} ${amount.currency.code}`.trim();
const parts = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ');

/** What the activity log says, in Spanish. */
export const es: Translation<typeof en> = {
  logGone: ({ entries }, say) =>
    `El registro de actividad con ${say.count(entries, 'anotación', 'anotaciones')} ya no está. Ninguna hoja tiene la tabla AR_Activity.`,
  bringLogBack:
    'Deshaga la eliminación o copie la hoja AR Activity de una versión anterior. Para un registro nuevo, inserte una hoja vacía llamada AR Activity y actualice.',
  logGoneFromFigures: ({ entries }, say) =>
    `El registro de actividad con ${say.count(entries, 'anotación', 'anotaciones')} ya no está. Faltan en estas cifras compromisos, disputas y notas.`,
  columnMissing: ({ sheet, columns, column }, say) =>
    `A ${sheet} le falta la columna ${say.list(columns)}. La próxima actualización la agrega en la columna ${column}.`,
  movesToDecide: ({ documents }, say) =>
    `${say.count(documents, 'documento pudo', 'documentos pudieron')} volver con otro número. Elija sí o no en AR Moved Documents.`,

  dateWrong: ({ heading, text }) => `${heading} «${text}» no es una fecha. Escríbala como 2026-01-31.`,
  dateAmbiguous: ({ heading, text }) => `${heading} «${text}» puede ser día/mes o mes/día. Escríbala como 2026-01-31.`,
  amountWrong: ({ heading, text }) => `${heading} «${text}» no es un importe. Escriba un número.`,
  amountAmbiguous: ({ heading, text }) => `${heading} «${text}» puede leerse como dos importes. Escriba un número.`,
  kindUnknown: ({ kind }) => `La clase «${kind}» no se conoce y la fila cuenta como nota. Elija una de la lista.`,
  termsMissing: 'Escriba las condiciones nuevas en Resultado y las anteriores en Motivo.',
  termsDayMissing: 'Escriba en la fecha desde cuándo valen las condiciones nuevas.',
  secondNameMissing: ({ from }, say) =>
    `A partir de ${say.number(from, 2)} se necesita un segundo nombre. Añada una columna «Aprobado por».`,
  secondNameSame: 'Aprobado por debe ser otra persona que Quién. Solo se comparan los nombres.',
  secondNameFrom: 'Segundo nombre desde',
  customerMissing: 'La fila no tiene cliente. Escriba su nombre o número.',
  promiseDayMissing: 'Escriba la fecha del compromiso en Date promised or due. Sin ella el compromiso no cuenta.',
  planDayMissing: 'Escriba en Date promised or due la fecha del primer pago.',
  planRhythmWrong: 'Escriba en Outcome cuántos pagos y cada cuánto, como 6 monthly. Cuenta como un solo pago.',
  snoozeDayMissing: 'Escriba en Next date hasta cuándo se pospone la cuenta.',

  kind: ({ kind }) => KINDS[kind],
  promiseState: ({ status, paid, promised, brokenBefore, movedTo }, say) => {
    if (status === 'partlyKept') return `${VERDICTS.partlyKept.es}: ${say.money(paid)} de ${money(promised, say)}`;
    if (status === 'open')
      return `abierto${brokenBefore > 0 ? `, tras ${say.count(brokenBefore, 'incumplido', 'incumplidos')}` : ''}${moved(movedTo)}`;
    return { ...STATES, kept: VERDICTS.kept.es, broken: VERDICTS.broken.es }[status];
  },
  planState: ({ status, paid, of, behind }, say) => {
    if (status === 'open') return `abierto, ${paid} de ${of} pagados`;
    if (status === 'broken') return `${VERDICTS.broken.es}, faltan ${money(behind, say)}`;
    return status === 'kept' ? VERDICTS.kept.es : STATES[status];
  },
  disputeOpen: ({ since, movedTo }, say) => `abierta${since === null ? '' : ` desde el ${say.day(since)}`}${moved(movedTo)}`,
  disputeGone: ({ cause }) => (cause === 'unknown' ? 'ya no está abierta' : `ya no está abierta: ${CAUSES[cause]}`),
  noteState: ({ standing, cause, goesOnAs, movedTo }) => {
    if (standing === 'closed') return `cerrada: ${CAUSES[cause ?? 'unknown']}${goesOnAs === null ? '' : `, continúa como ${goesOnAs}`}`;
    return standing === 'unseen' ? 'aún en ningún informe' : `${STANDINGS[standing]}${moved(movedTo)}`;
  },
  earlier: 'anterior',
  logged: 'anotado',
  onHold: 'bloqueado',
  neverSeen: ({ what }) => MISSING[what],

  together: ({ parts: messages }, say) => messages.map(say).join('; '),
  lastContact: ({ when, kind, outcome }, say) => `${when === null ? '' : `${say.day(when)} `}${parts(KINDS[kind], outcome)}`,
  promiseBy: ({ promised, paid, day, onItems }, say) =>
    `${say.money(promised)} para el ${say.day(day)}${paid.amount > 0 ? `, ${say.money(paid)} pagados` : ''}${onItems ? ', por partidas' : ''}`,
  planOf: ({ total, paid, of }, say) => `plan de ${say.money(total)}: ${paid} de ${of} pagados`,
  disputeOf: ({ amount, reason, state }, say) => `${say.money(amount)} ${parts(reason, say(state))}`,
  nextStep: ({ day, action }, say) => `${day === null ? '' : say.day(day)} ${action}`.trim(),
  flags: ({ isOnHold, isEscalated, broken, snoozed }, say) =>
    parts(
      isOnHold ? 'bloqueado' : '',
      isEscalated ? 'escalado' : '',
      broken > 0 ? say.count(broken, 'compromiso incumplido', 'compromisos incumplidos') : '',
      snoozed === null ? '' : `pospuesto al ${say.day(snoozed)}`,
    ),

  title: 'Actividad: lo hablado, lo comprometido y lo disputado',
  howTo:
    'Escriba debajo de la última fila o anote en el panel; nada se elimina. Las notas de partidas pagadas o ausentes se conservan. Filtre State para verlas.',
  graceDays: 'Días de gracia del compromiso',

  reportAsOf: ({ day }, say) =>
    `Al ${say.day(day)}, de AR Activity. Cobrado tras contacto: abierto en el primer contacto, menos lo abierto ahora y los abonos conocidos. Lo que salió del informe cuenta si una lista de facturas pagadas lo tiene.`,
  nobody: 'Sin nombre',
  total: 'Total',
};

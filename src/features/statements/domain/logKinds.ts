import { plainText } from '../../../reading/words/headingText';
import { kindFromWords, type ActivityKind } from '../../activity/domain/activityEntry';

/** Words that people and programs use for what was logged, in plain letters; the first that fits counts. */
const WORDS: readonly (readonly [RegExp, ActivityKind])[] = [
  [/payment plan|plan de pago|\binstal+ment|cuotas|fraccionamiento|ratenzahlung|echeancier|payment arrangement/, 'plan'],
  [/promis|promes|compromis|\bptp\b|commit|zusage|pledge|will pay/, 'promise'],
  [
    /disput|reclamacion|reclamo|\bclaim|short ?pay|deduc|contest|litig|reklam|beanstand|queried|\bquery\b|incidencia|discrepan|controvers/,
    'dispute',
  ],
  [/letter|carta|remind|recordatorio|notice|aviso|dunning|mahnung|rappel|requerimiento|burofax|notificacion/, 'letter'],
  [/\be ?-?mail|correo|\bmail\b|courriel/, 'email'],
  [/\bcall|phone|llamad|telef|anruf|\bappel\b|voicemail/, 'call'],
  [/visit|besuch/, 'visit'],
  [/\brelease|liberacion|desbloque/, 'release'],
  [/\bhold\b|bloqueo|retencion/, 'hold'],
  [/snooze|pausa|pause/, 'snooze'],
  [/^(note|notes|comment|nota|comentario|memo|notiz|remarque)$/, 'note'],
];

/** The kind of entry that a cell of a log names in whatever words, or `null`. */
export function logKindOf(text: string): ActivityKind | null {
  const known = kindFromWords(text);
  if (known !== null) return known;
  const plain = plainText(text);
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** True where a cell tells that what an entry says is over: a dispute that was settled, a promise that was kept or broken. */
export function isOver(status: string): boolean {
  return /resolv|clos|settl|accept|reject|withdraw|cancel|kept|broken|paid|done|resuelt|cerrad|liquidad|aceptad|rechazad|retirad|cancelad|anulad|cumplid|pagad|erledigt|resolu/.test(
    plainText(status),
  );
}

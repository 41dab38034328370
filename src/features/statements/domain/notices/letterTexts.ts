import type { Language } from '../../../../kernel/words/locale';

/** The words of one letter in one language; `letter` 0 goes with a statement. Fields stand in braces. */
export interface LetterText {
  readonly letter: number;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}

/** What a letter may name in braces. */
const LETTER_FIELDS = [
  'customer',
  'customerNo',
  'contact',
  'asOf',
  'total',
  'asked',
  'oldestDays',
  'payBy',
  'table',
  'company',
  'collector',
  'phone',
  'howToPay',
  'reference',
  'lastNotice',
  'noticeDates',
  'consequence',
  'thirdParty',
  'charges',
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];

/** Fields that may be empty without harm to the sentence that they stand in. */
export const OPTIONAL_FIELDS: ReadonlySet<LetterField> = new Set(['charges', 'reference', 'total', 'howToPay', 'contact']);

const FIELD = /\{([^{}]*)\}/g;

/** The fields that a text names, as they stand in its braces. */
export function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(FIELD)].map(([, name]) => name!);
}

/** The fields of a text that nobody knows. */
export function unknownFields(text: string): readonly string[] {
  return fieldsIn(text).filter((name) => !LETTER_FIELDS.some((field) => field === name));
}

/** A text with its fields filled in; braces in what is filled in stay as they are. Empty fields take no line. */
export function filled(text: string, valueOf: (field: LetterField) => string): string {
  return text
    .replace(FIELD, (whole, name: string) => {
      const field = LETTER_FIELDS.find((one) => one === name);
      return field === undefined ? whole : valueOf(field);
    })
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The letters to begin with; users edit them in AR_Letters. */
export const FIRST_LETTERS: readonly LetterText[] = [
  {
    letter: 0,
    language: 'en',
    subject: 'Your statement of account at {asOf} ({customerNo})',
    body: 'Please find below your account with us at {asOf}. Due now: {asked}.\n\n{table}\n\nIf an item does not agree with your records, tell us which one and why. We will look into it at once.',
  },
  {
    letter: 0,
    language: 'es',
    subject: 'Su estado de cuenta al {asOf} ({customerNo})',
    body: 'Le adjuntamos el estado de su cuenta al {asOf}. Importe vencido: {asked}.\n\n{table}\n\nSi alguna partida no coincide con sus registros, indíquenos cuál y el motivo. La revisaremos de inmediato.',
  },
  {
    letter: 1,
    language: 'en',
    subject: 'A reminder of invoices now due ({customerNo})',
    body: 'Our records show these invoices as past due. This may be an oversight, or the payment may be on its way.\n\n{table}\n\nPlease pay by {payBy}, or tell us the date on which we may expect the payment. If something keeps you from paying, call {collector} at {phone}.',
  },
  {
    letter: 1,
    language: 'es',
    subject: 'Recordatorio de facturas vencidas ({customerNo})',
    body: 'Según nuestros registros, estas facturas están vencidas. Quizá se trate de un descuido o el pago ya esté en camino.\n\n{table}\n\nLe agradeceremos que efectúe el pago antes del {payBy} o nos comunique la fecha prevista. Si existe algún inconveniente, llame a {collector} al {phone}.',
  },
  {
    letter: 2,
    language: 'en',
    subject: 'Second reminder: please give us a payment date ({customerNo})',
    body: 'We wrote to you on {lastNotice} and have not received the payment or a reply. {asked} is now past due, the oldest item by {oldestDays} days.\n\n{table}\n\nPlease pay by {payBy}, or reply with a date or with the reason why an invoice is in question.',
  },
  {
    letter: 2,
    language: 'es',
    subject: 'Segundo aviso: rogamos nos indiquen fecha de pago ({customerNo})',
    body: 'El {lastNotice} le escribimos y no hemos recibido ni el pago ni respuesta. El importe vencido asciende a {asked}; la partida más antigua lleva {oldestDays} días de atraso.\n\n{table}\n\nLe rogamos que pague antes del {payBy} o que nos comunique una fecha o, en su caso, el motivo de la reclamación sobre alguna factura.',
  },
  {
    letter: 3,
    language: 'en',
    subject: 'Final notice before further steps ({customerNo})',
    body: 'In spite of our letters of {noticeDates}, {asked} is still unpaid.\n\n{table}\n\nIf the payment, or a plan agreed with us, is not here by {payBy}, {consequence}.\n{charges}\nWe would much rather settle this with you: call {collector} at {phone}.',
  },
  {
    letter: 3,
    language: 'es',
    subject: 'Último aviso antes de otras medidas ({customerNo})',
    body: 'A pesar de nuestras comunicaciones del {noticeDates}, sigue pendiente el importe de {asked}.\n\n{table}\n\nSi antes del {payBy} no recibimos el pago ni acordamos con ustedes un plan, {consequence}.\n{charges}\nPreferimos resolverlo con ustedes: llame a {collector} al {phone}.',
  },
  {
    letter: 4,
    language: 'en',
    subject: 'Transfer of your account ({customerNo})',
    body: 'The time set in our letter of {lastNotice} has passed. We are now handing over {asked} to {thirdParty}.\n\n{table}\n\n{charges}\nYou can prevent this by paying in full by {payBy}.',
  },
  {
    letter: 4,
    language: 'es',
    subject: 'Traslado de su expediente ({customerNo})',
    body: 'Ha vencido el plazo fijado en nuestra carta del {lastNotice}. Procedemos a encomendar el cobro de {asked} a {thirdParty}.\n\n{table}\n\n{charges}\nPuede evitarlo abonando el importe íntegro antes del {payBy}.',
  },
];

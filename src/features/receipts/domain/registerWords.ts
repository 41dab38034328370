import type { Choice } from '../../../kernel/tables/column';
import type { Language } from '../../../kernel/words/locale';

/** What a person decides about a receipt. */
export const DECISIONS = [
  { value: 'accept', en: 'accept', es: 'aceptar' },
  { value: 'change', en: 'change', es: 'cambiar' },
  { value: 'onAccount', en: 'on account', es: 'a cuenta' },
  { value: 'notReceipt', en: 'not a receipt', es: 'no es cobro' },
] as const satisfies readonly Choice[];
export type Decision = (typeof DECISIONS)[number]['value'];

export const KINDS = [
  { value: 'receipt', en: 'receipt', es: 'cobro' },
  { value: 'notReceipt', en: 'not a receipt', es: 'no es cobro' },
  { value: 'returned', en: 'returned', es: 'devuelto' },
  { value: 'duplicate', en: 'received before', es: 'recibido antes' },
] as const satisfies readonly Choice[];
export type ReceiptKind = (typeof KINDS)[number]['value'];

/** Where a receipt stands against the ledger. */
export const STATES = [
  { value: 'proposed', en: 'proposed', es: 'propuesto' },
  { value: 'accepted', en: 'accepted, not yet posted', es: 'aceptado, aún sin registrar' },
  { value: 'posted', en: 'posted', es: 'registrado' },
  { value: 'postedOtherwise', en: 'posted otherwise', es: 'registrado de otra forma' },
  { value: 'aside', en: 'not a receipt', es: 'no es cobro' },
] as const satisfies readonly Choice[];
export type ReceiptState = (typeof STATES)[number]['value'];

/** Why something was deducted, in words. */
export const REASON_WORDS = [
  { value: 'pricing', en: 'Price', es: 'Precio' },
  { value: 'quantity', en: 'Quantity', es: 'Cantidad' },
  { value: 'damage', en: 'Damage', es: 'Daños' },
  { value: 'shortage', en: 'Shortage', es: 'Faltante' },
  { value: 'return', en: 'Return', es: 'Devolución' },
  { value: 'freight', en: 'Freight', es: 'Flete' },
  { value: 'discountNotEarned', en: 'Discount not earned', es: 'Descuento no ganado' },
  { value: 'duplicateBilling', en: 'Duplicate billing', es: 'Factura duplicada' },
  { value: 'tax', en: 'Tax', es: 'Impuestos' },
  { value: 'advertising', en: 'Advertising', es: 'Publicidad' },
  { value: 'unknown', en: 'Unknown', es: 'Sin motivo' },
] as const satisfies readonly Choice[];

/** How a receipt was explained, in words. */
export const OUTCOME_WORDS = [
  { value: 'referenceExact', en: 'Paid as named', es: 'Pagado según lo indicado' },
  { value: 'discountTaken', en: 'Discount taken', es: 'Con descuento' },
  { value: 'creditNetted', en: 'Credit netted', es: 'Abono compensado' },
  { value: 'shortPay', en: 'Short pay', es: 'Pago incompleto' },
  { value: 'overPay', en: 'Overpaid', es: 'Pago de más' },
  { value: 'partPayment', en: 'Part payment', es: 'Pago parcial' },
  { value: 'tolerance', en: 'Within tolerance', es: 'Dentro de la tolerancia' },
  { value: 'bankCharge', en: 'Bank charge', es: 'Gasto bancario' },
  { value: 'amountExact', en: 'Same amount', es: 'Mismo importe' },
  { value: 'wholeBalance', en: 'Whole balance', es: 'Saldo completo' },
  { value: 'subset', en: 'Only combination', es: 'Única combinación' },
  { value: 'oldestFirst', en: 'Oldest first', es: 'Primero lo más antiguo' },
  { value: 'onAccount', en: 'On account', es: 'A cuenta' },
  { value: 'ambiguous', en: 'Several ways fit', es: 'Encajan varias maneras' },
  { value: 'unidentified', en: 'Payer unknown', es: 'Pagador desconocido' },
  { value: 'otherCurrency', en: 'Other currency', es: 'Otra moneda' },
  { value: 'duplicate', en: 'Received before', es: 'Recibido antes' },
  { value: 'notReceipt', en: 'Not a receipt', es: 'No es un cobro' },
  { value: 'returned', en: 'Returned', es: 'Devuelto' },
] as const satisfies readonly Choice[];
export type Outcome = (typeof OUTCOME_WORDS)[number]['value'];

/** How a customer was found, in words. */
export const FOUND_BY_WORDS = [
  { value: 'account', en: 'bank account', es: 'cuenta bancaria' },
  { value: 'number', en: 'customer number', es: 'número de cliente' },
  { value: 'name', en: 'name', es: 'nombre' },
  { value: 'alias', en: 'also known as', es: 'otro nombre' },
  { value: 'text', en: 'text', es: 'texto' },
  { value: 'document', en: 'document', es: 'documento' },
  { value: 'amount', en: 'amount', es: 'importe' },
  { value: 'posted receipt', en: 'posted receipt', es: 'cobro registrado' },
] as const satisfies readonly Choice[];
export type FoundBy = (typeof FOUND_BY_WORDS)[number]['value'];

export const CONFIDENCE_WORDS = [
  { value: 'High', en: 'high', es: 'alta' },
  { value: 'Medium', en: 'medium', es: 'media' },
  { value: 'Low', en: 'low', es: 'baja' },
  { value: 'None', en: 'none', es: 'ninguna' },
] as const satisfies readonly Choice[];
export type Confidence = (typeof CONFIDENCE_WORDS)[number]['value'];

/** The word of a choice in a language, the value itself where it is none of them. */
export function wordOf(choices: readonly Choice[], value: string, language: Language): string {
  return choices.find((choice) => choice.value === value)?.[language] ?? value;
}

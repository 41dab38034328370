import type { Choice } from '../../../kernel/tables/column';
import type { FindingKind } from './checkFinding';

/** What each kind of finding is called, on sheets and wherever one is chosen. */
export const FINDING_NAMES: readonly Choice<FindingKind>[] = [
  { value: 'duplicateDocument', en: 'Duplicate document', es: 'Documento duplicado' },
  { value: 'duplicateOtherSpelling', en: 'Duplicate, number written differently', es: 'Duplicado con otro formato de número' },
  { value: 'amountAsText', en: 'Amount is text', es: 'Importe como texto' },
  { value: 'trailingMinus', en: 'Minus after the amount', es: 'Signo menos al final' },
  { value: 'creditWithoutMinus', en: 'Credit without a minus', es: 'Abono sin signo menos' },
  { value: 'dateAsText', en: 'Date is text', es: 'Fecha como texto' },
  { value: 'dayMonthSwapped', en: 'Day and month swapped', es: 'Día y mes invertidos' },
  { value: 'dueBeforeDocument', en: 'Due before the document date', es: 'Vencimiento anterior al documento' },
  { value: 'dueDateMissing', en: 'Due date missing', es: 'Falta el vencimiento' },
  { value: 'dueNotByTerms', en: 'Due date against the terms', es: 'Vencimiento distinto de las condiciones' },
  { value: 'futureDocument', en: 'Dated after the as-of date', es: 'Fecha posterior a la de corte' },
  { value: 'customerTwoSpellings', en: 'One number, two names', es: 'Un número con dos nombres' },
  { value: 'customerTwoNumbers', en: 'One name, two numbers', es: 'Un nombre con dos números' },
  { value: 'zeroOpen', en: 'Nothing open', es: 'Sin importe pendiente' },
  { value: 'paymentHidesOverdue', en: 'Payment not applied to its invoice', es: 'Pago sin aplicar a su factura' },
  { value: 'transposedDigits', en: 'Digits swapped', es: 'Cifras invertidas' },
  { value: 'hardTotal', en: 'Typed total is wrong', es: 'Total escrito a mano incorrecto' },
  { value: 'rangeMissesLastRow', en: 'Total leaves out rows', es: 'El total omite filas' },
  { value: 'subtotalInside', en: 'Subtotal among the items', es: 'Subtotal entre las partidas' },
  { value: 'hiddenRow', en: 'Hidden row', es: 'Fila oculta' },
  { value: 'wrongCurrency', en: 'Another currency', es: 'Otra moneda' },
  { value: 'formulaOverwritten', en: 'Number typed over a formula', es: 'Número escrito sobre una fórmula' },
  { value: 'noteOnWrongRow', en: 'Note on the wrong row', es: 'Nota en otra fila' },
  { value: 'oneColumnSorted', en: 'Column sorted alone', es: 'Columna ordenada por separado' },
  { value: 'salesTaxLeftOut', en: 'Sales tax left out', es: 'Falta el impuesto' },
  { value: 'paidStillOpen', en: 'Paid but still open', es: 'Pagado pero pendiente' },
];

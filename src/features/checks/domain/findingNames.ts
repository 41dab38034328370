import type { Choice } from '../../../kernel/tables/column';
import type { FindingKind } from './checkFinding';
import type { MasterKind } from './master/masterKinds';

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

/** The same for findings about master data. */
export const MASTER_NAMES: readonly Choice<MasterKind>[] = [
  { value: 'masterTwoSpellings', en: 'One number, two names', es: 'Un número con dos nombres' },
  { value: 'masterTwoNumbers', en: 'One name, two numbers', es: 'Un nombre con dos números' },
  { value: 'nameAgainstMaster', en: 'Another name on documents', es: 'Otro nombre en los documentos' },
  { value: 'termsMissing', en: 'Terms missing', es: 'Faltan las condiciones de pago' },
  { value: 'languageMissing', en: 'Language missing', es: 'Falta el idioma' },
  { value: 'limitMissing', en: 'Credit limit missing', es: 'Falta el límite de crédito' },
  { value: 'emailMissing', en: 'E-mail missing', es: 'Falta el correo' },
  { value: 'termsAgainstDocuments', en: 'Other terms on documents', es: 'Otras condiciones en los documentos' },
  { value: 'parentLoop', en: 'Parents in a circle', es: 'Matrices en círculo' },
  { value: 'parentUnknown', en: 'Unknown parent', es: 'Matriz desconocida' },
  { value: 'closedWithOpen', en: 'Closed with open items', es: 'Cerrado con partidas abiertas' },
  { value: 'sharedBankAccount', en: 'Shared bank account', es: 'Cuenta bancaria compartida' },
  { value: 'exemptionExpired', en: 'Tax exemption expired', es: 'Exención fiscal vencida' },
  { value: 'lateIssue', en: 'Invoices issued late', es: 'Facturas emitidas tarde' },
];

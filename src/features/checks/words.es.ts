import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the check of a workbook says, in Spanish. */
export const es: Translation<typeof en> = {
  duplicateDocument: ({ document, row }) => `${document} figura dos veces: mismo cliente, número e importe que la fila ${row}.`,
  duplicateOtherSpelling: ({ document, row }) => `${document} es el mismo documento que el de la fila ${row}, con otros ceros o guiones.`,
  amountAsText: ({ text, amount }, say) => `«${text}» es texto. Una SUMA deja fuera ${say.money(amount)}.`,
  trailingMinus: ({ text, amount }, say) => `«${text}» es texto. Significa ${say.money(amount)}.`,
  creditWithoutMinus: ({ amount }, say) => `Este abono no lleva signo menos y aumenta el saldo en ${say.money(amount)}.`,
  dateAsText: ({ text }) => `«${text}» es texto y no una fecha. Las fórmulas calculan mal su antigüedad.`,
  dayMonthSwapped: ({ day }, say) => `Día y mes están cambiados: según sus condiciones vence el ${say.day(day)}.`,
  dueBeforeDocument: 'El vencimiento es anterior a la fecha del documento.',
  dueDateMissing: 'Falta el vencimiento.',
  dueDateFromTerms: ({ day }, say) => `Falta el vencimiento. Según sus condiciones es el ${say.day(day)}.`,
  dueNotByTerms: ({ terms, day }, say) => `${terms} da como vencimiento el ${say.day(day)}.`,
  futureDocument: ({ day }, say) => `El documento es del ${say.day(day)}, posterior a la fecha de corte.`,
  customerTwoSpellings: ({ name, customer }) => `El mismo número tiene otro nombre: ${customer} y ${name}.`,
  customerTwoNumbers: ({ customer, number, other }) => `${customer} tiene dos números: ${other} y ${number}.`,
  zeroOpen: 'No queda nada pendiente en esta partida.',
  paymentHidesOverdue: ({ document }) => `Un pago sin aplicar es igual a la factura vencida ${document}.`,
  transposedDigits: ({ registered }, say) => `El registro de facturas tiene ${say.money(registered)}: las mismas cifras en otro orden.`,
  hardTotal: ({ printed, sum }, say) => `El total ${say.money(printed)} está tecleado. Las partidas suman ${say.money(sum)}.`,
  rangeMissesLastRow: ({ formula, from, to }) => `${formula} no abarca todas las partidas (filas ${from} a ${to}).`,
  subtotalInside: ({ label }) => `${label === '' ? 'Una suma' : label} está entre las partidas y no lo es.`,
  hiddenRow: 'Hay una partida en una fila oculta.',
  wrongCurrency: ({ currency, most }) => `Esta partida está en ${currency}, las demás en ${most}.`,
  formulaOverwritten: ({ column }) => `Se tecleó un número sobre la fórmula de la columna ${column}.`,
  noteOnWrongRow: ({ document, row }) => `La nota nombra ${document}, que está en la fila ${row}.`,
  oneColumnSorted: ({ count }) =>
    `${count} importes están junto a otros documentos que en el registro. Quizá se ordenó solo la columna de importes.`,
  salesTaxLeftOut: ({ registered, rate }, say) =>
    `El registro tiene ${say.money(registered)}, con ${say.share(rate, 2)} de impuesto. Aquí falta el impuesto.`,
  paidStillOpen: ({ amount }, say) => `La lista de pagados la da por pagada: ${say.money(amount)}.`,
  paidOnStillOpen: ({ amount, day }, say) => `La lista de pagados la da por pagada el ${say.day(day)}: ${say.money(amount)}.`,

  // Qué hacer.
  masterTwoSpellings: ({ number, names }, say) =>
    `El número ${number} tiene ${say.count(names.length, 'nombre', 'nombres')}: ${say.list(names)}.`,
  masterTwoNumbers: ({ customer, numbers }, say) =>
    `${customer} tiene ${say.count(numbers.length, 'número', 'números')}: ${say.list(numbers)}.`,
  nameAgainstMaster: ({ number, customer, others }, say) =>
    `El número ${number} es ${customer} en los datos maestros y ${say.list(others)} en los documentos.`,
  termsMissing: ({ customer }) => `${customer} tiene partidas abiertas y no tiene condiciones de pago.`,
  languageMissing: ({ customer }) => `${customer} tiene partidas abiertas y no tiene idioma.`,
  limitMissing: ({ customer }) => `${customer} tiene partidas abiertas y no tiene límite de crédito.`,
  emailMissing: ({ customer }) => `${customer} tiene partidas abiertas y no tiene correo electrónico.`,
  missingForMany: ({ kind, count }, say) =>
    `${say.count(count, 'cliente', 'clientes')} con partidas abiertas sin ${{ termsMissing: 'condiciones de pago', languageMissing: 'idioma', limitMissing: 'límite de crédito', emailMissing: 'correo electrónico' }[kind]}.`,
  termsAgainstDocuments: ({ customer, terms, others, count }, say) =>
    `${customer} tiene ${terms}. ${say.count(count, 'documento dice', 'documentos dicen')} ${say.list(others)}.`,
  parentLoop: ({ customers }, say) => `Las matrices forman un círculo: ${say.list(customers)}.`,
  parentUnknown: ({ customer, parent }) => `${customer} indica la matriz ${parent}, que no está en la lista.`,
  closedWithOpen: ({ customer, status, count, amount }, say) =>
    `${customer} está "${status}" y tiene ${say.count(count, 'partida abierta', 'partidas abiertas')}: ${say.money(amount)}.`,
  sharedBankAccount: ({ account, customers }, say) => `La cuenta bancaria terminada en ${account} es de ${say.list(customers)}.`,
  exemptionExpired: ({ customer, day }, say) => `El certificado de exención de ${customer} venció el ${say.day(day)}.`,
  lateIssue: ({ customer, late, count, days, cost }, say) =>
    `${customer}: ${say.number(late)} de ${say.count(count, 'documento', 'documentos')} con emisión tardía, ${say.number(days, 1)} días después del envío en promedio. Costo de la demora: ${say.money(cost)}.`,

  'do.masterTwoSpellings': 'Use un solo nombre.',
  'do.masterTwoNumbers': 'Únalos, o mantenga dos clientes separados.',
  'do.nameAgainstMaster': 'Corrija los datos maestros o los documentos.',
  'do.termsMissing': 'Escriba las condiciones de pago.',
  'do.languageMissing': 'Escriba el idioma de las cartas.',
  'do.limitMissing': 'Escriba el límite. En blanco: sin acordar; 0: sin crédito.',
  'do.emailMissing': 'Pida la dirección.',
  'do.termsAgainstDocuments': 'Corrija las condiciones, o anote el cambio en AR Activity.',
  'do.parentLoop': 'Deje uno de ellos sin matriz.',
  'do.parentUnknown': 'Corrija la matriz, o añádala.',
  'do.closedWithOpen': 'Liquide las partidas, o reabra el cliente.',
  'do.sharedBankAccount': 'Pregunte de qué cliente es.',
  'do.exemptionExpired': 'Pida un certificado nuevo, o cobre el impuesto.',
  'do.lateIssue': 'Averigüe por qué esperan las facturas.',
  'do.duplicateDocument': 'Elimine una de las filas.',
  'do.duplicateOtherSpelling': 'Elimine una de las filas.',
  'do.amountAsText': 'Escríbalo como número.',
  'do.trailingMinus': 'Escríbalo como número negativo.',
  'do.creditWithoutMinus': 'Escriba el abono con signo menos.',
  'do.dateAsText': 'Escríbalo como fecha.',
  'do.dayMonthSwapped': 'Intercambie día y mes.',
  'do.dueBeforeDocument': 'Corrija el vencimiento.',
  'do.dueDateMissing': 'Escriba el vencimiento.',
  'do.dueNotByTerms': 'Corrija el vencimiento o las condiciones.',
  'do.futureDocument': 'Revise la fecha o deje fuera el documento.',
  'do.customerTwoSpellings': 'Use un solo nombre.',
  'do.customerTwoNumbers': 'Use un solo número, o mantenga dos clientes separados.',
  'do.zeroOpen': 'Elimine la fila.',
  'do.paymentHidesOverdue': 'Aplique el pago a la factura.',
  'do.transposedDigits': 'Compare con la factura y corrija el importe.',
  'do.hardTotal': 'Sustituya el total por una SUMA.',
  'do.rangeMissesLastRow': 'Amplíe la fórmula a todas las partidas.',
  'do.subtotalInside': 'Deje la fila fuera de los totales.',
  'do.hiddenRow': 'Muestre la fila.',
  'do.wrongCurrency': 'Déjela fuera del total o corrija la moneda.',
  'do.formulaOverwritten': 'Copie otra vez la fórmula.',
  'do.noteOnWrongRow': 'Lleve la nota a su documento.',
  'do.oneColumnSorted': 'Deshaga la ordenación o exporte de nuevo.',
  'do.salesTaxLeftOut': 'Escriba el importe con impuesto.',
  'do.paidStillOpen': 'Aplique el pago o corrija la lista de pagados.',

  sheetHead: ({ sheet, count, open }, say) => `${say.count(count, 'hallazgo', 'hallazgos')} en ${sheet}, ${open} por decidir`,

  // La línea de comandos.
  taxLine: ({ parts }, say) => `Impuesto en el saldo abierto: ${say.list(parts.map(say))}.`,
  taxPart: ({ tax, currency, documents }, say) =>
    `${currency === '' ? '' : `${currency} `}${say.money(tax)} (${say.count(documents, 'documento', 'documentos')})`,
  timelinessCaption: ({ days, rate }, say) =>
    `Se permiten ${say.count(days, 'día', 'días')} del envío al documento; un año cuesta el ${say.share(rate)} (valores iniciales).`,
  'option.json': 'imprime un objeto JSON y nada más',
  nothingFound: ({ sheet }) => `No se encontró nada en ${sheet}.`,
  foundOn: ({ sheet, count }, say) => `${say.count(count, 'hallazgo', 'hallazgos')} en ${sheet}`,
  place: ({ rows, column }, say) =>
    `${rows.length === 1 ? 'Fila' : 'Filas'} ${say.list(rows)}${column === null ? '' : `, columna ${column}`}`,
};

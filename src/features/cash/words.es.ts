import type { Message } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import { REASON_WORDS, wordOf } from '../receipts/domain/registerWords';
import { CASH_SETTING_WORDS } from './domain/cashSettings';
import { billedBefore } from './domain/register/billing';
import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the application of cash says, in Spanish. */
export const es: Translation<typeof en> = {
  MATCH:
    'Cuánto de un pago va a cada partida abierta: la única que paga, si no la única combinación que suma el pago, si no las partidas por su orden.',
  twoCombinations: ({ combinations }: { combinations: readonly (readonly number[])[] }, say: Say) =>
    `Dos combinaciones suman el pago: ${say.list(combinations.map((amounts) => amounts.map((amount) => say.number(amount, 2)).join(' + ')))}. Elija una a mano.`,
  'of.payment': 'Importe recibido.',
  'of.openAmounts': 'Importe pendiente de cada partida, en el orden en que deben pagarse.',
  'of.tolerance': 'Importe que puede faltar a un pago y aun así cerrar la partida; 0 si se omite.',

  // What is wrong with a file of receipts.
  recordUnread: ({ text }) => `No se pudo leer «${text}» como registro. Revise el archivo antes de aceptar nada de él.`,
  lockboxLayoutUnknown:
    'Los cheques no suman los totales de este archivo lockbox. Escriba las columnas de su banco en AR_LockboxLayouts, en AR Setup, y léalo de nuevo.',
  tableCut: 'La última línea de este archivo está cortada. Descárguelo de nuevo.',
  xmlRefused: 'Este archivo XML está incompleto o no se admite. Descárguelo de nuevo.',
  receiptDates: ({ sheet }) => `Las fechas de ${sheet} pueden leerse con el día o con el mes primero. ¿Qué orden se usa?`,
  severalReceiptSheets: ({ sheets }, say) => `${say.list(sheets)} pueden ser listas de cobros. ¿Cuál es?`,
  noReceipts: 'No se encontraron cobros: ninguna tabla tiene fecha e importe. Elija otro archivo u otra hoja.',

  // Por qué se aplica un cobro de una manera.
  remittanceExact: ({ count }, say) => `El aviso de pago nombra ${say.count(count, 'documento', 'documentos')}, pagados por completo.`,
  remittanceDiscount: ({ count }, say) =>
    `El aviso de pago nombra ${say.count(count, 'documento', 'documentos')}, pagados a tiempo para el descuento.`,
  remittanceShort: ({ count }, say) => `El aviso de pago nombra ${say.count(count, 'documento', 'documentos')} y aplica una deducción.`,
  remittanceOver: ({ count }, say) =>
    `El aviso de pago nombra ${say.count(count, 'documento', 'documentos')}. Se recibió más de lo que suman.`,
  remittanceUnknown: ({ count }, say) =>
    `El aviso nombra ${say.count(count, 'documento abierto', 'documentos abiertos')} y otro que no lo está. El resto queda sin aplicar.`,
  namedExact: ({ count }, say) => `El pagador nombra ${say.count(count, 'documento', 'documentos')}. El importe coincide al céntimo.`,
  discountInTime: ({ count }) =>
    count === 1 ? 'Pagado a tiempo para el descuento de sus condiciones.' : 'Todos pagados a tiempo para el descuento de sus condiciones.',
  discountLapsed: 'Falta el descuento de las condiciones, pero se pagó tarde para él.',
  partPayment: 'El texto dice que es un pago parcial.',
  chargesExplain: 'Los gastos bancarios del archivo explican la diferencia.',
  withinTolerance: 'Falta menos que la tolerancia. La partida se cierra.',
  paysLess: 'El pagador nombra un documento y paga menos, sin motivo.',
  paysMore: 'Los documentos nombrados quedan pagados. El resto queda sin aplicar.',
  someOfNamed: 'El importe paga por completo algunos de los documentos nombrados, de una sola manera.',
  namedComeToMore: 'Los documentos nombrados no suman el importe recibido.',
  oldestFirst: 'A este cliente se le aplica primero lo más antiguo.',
  ruleOnAccount: 'Los pagos de este cliente quedan a cuenta.',
  oneItem: 'Una partida abierta del cliente tiene este importe.',
  severalItems: ({ count }) => `${count} partidas abiertas del cliente encajan. Se propone la más antigua si la hay.`,
  wholeBalance: 'El importe es todo el saldo del cliente.',
  onlyCombination: ({ count }) => `Única combinación de ${count} partidas abiertas (comprobadas todas).`,
  severalCombinations: ({ count }) => `${count} o más combinaciones suman el importe. No se propone ninguna.`,
  nothingFits: 'No se nombra ningún documento, y ninguna partida ni combinación tiene este importe.',
  notSearched: 'Demasiadas partidas abiertas para comprobar todas las combinaciones. Ninguna tiene este importe.',
  onlyOfCurrency: 'El pagador es desconocido. Solo una partida abierta tiene este importe.',
  cutName: 'El nombre cortado encaja con varios clientes. Una de sus partidas tiene este importe.',
  severalOfAmount: 'El pagador es desconocido y varias partidas abiertas tienen este importe.',
  nobodyFits: 'El pagador es desconocido y ninguna partida abierta tiene este importe.',
  chosen: 'Documentos elegidos a mano.',
  noReceipt: 'No es un cobro: salida de dinero, total, comisión, traspaso o aún sin contabilizar.',
  returnsReceipt: 'Un pago devuelto. Revierta el cobro contabilizado.',
  returnsPayment: 'Un pago devuelto.',
  repeats: 'Recibido antes: mismo importe y misma referencia o cheque.',
  otherCurrency: 'Pagado en una moneda en la que aquí no se aplica nada.',

  // La línea de comandos.
  // Qué falla en una fila de AR Setup.
  layoutUnnamed: 'Escriba un nombre para el diseño.',
  layoutColumns: 'Escriba la primera y la última columna, como 8..17.',
  settingUnknown: 'No se conoce este ajuste. Elija uno de la lista.',
  settingWrong: 'Este valor no tiene sentido aquí; vale el predeterminado.',
  reasonCodeMissing: 'Escriba un código.',
  reasonCodeTwice: 'Este código está dos veces.',
  reasonDaysWrong: 'Los días son un número, 0 o más.',

  'option.receipts': 'los cobros: un archivo del banco, una tabla o una hoja del libro',
  'option.json': 'imprime un objeto JSON y nada más',
  'option.posting': 'el sistema para el que se prepara la lista',
  'option.postingOut': 'el archivo de la lista: lo aceptado en AR Cash Application y lo que no requiere revisión',
  postingWrong: ({ targets }: { targets: readonly string[] }, say: Say) =>
    `--posting admite ${say.list(targets)}, y --posting-out el archivo: --posting general --posting-out lista.csv.`,
  postingWritten: ({ file, posted, left }: { file: string; posted: number; left: number }, say: Say) =>
    `${file}: ${say.count(posted, 'cobro escrito', 'cobros escritos')}, ${say.count(left, 'cobro por revisar', 'cobros por revisar')}.`,
  receiptsMissing: 'cash necesita cobros: --receipts banco.csv o --receipts sheet:NOMBRE.',
  fileTies: ({ format, count, checks }, say) =>
    `${say.count(count, 'línea leída', 'líneas leídas')} (${format}). ${checks === 0 ? 'El archivo no imprime ningún total.' : 'Los totales del archivo coinciden.'}`,
  fileDiffers: ({ format, count }, say) =>
    `${say.count(count, 'línea leída', 'líneas leídas')} (${format}). El archivo está incompleto o sus totales difieren. Revíselo antes de aceptar nada.`,

  reviewTitle: 'Cobros por revisar',
  review: ({ kind, times }, say) =>
    ({
      unclear: 'No está claro qué paga. Pregunte al pagador.',
      shortWithoutReason: 'Pago incompleto sin motivo. Pregunte por él.',
      overpaid: 'Se pagó más de lo abierto. Aplíquelo, devuélvalo o déjelo a cuenta.',
      deductionOverdue: 'Una deducción más antigua de lo que admite su motivo.',
      oftenDeducted: `${say.count(times, 'deducción', 'deducciones')} por un mismo motivo en 90 días.`,
    })[kind],
  settingName: ({ name }) => wordOf(CASH_SETTING_WORDS, name, 'es'),
  reasonCode: ({ code }) => wordOf(REASON_WORDS, code, 'es'),
  title: 'Aplicación de cobros',
  postingFor: 'Lista para registrar en',
  kindReceipt: 'cobro',
  decisionAccept: 'aceptar',
  decisionChange: 'cambiar',
  yes: 'sí',
  'total.currency': 'Moneda',
  'total.receipts': 'Cobros',
  'total.amount': 'Recibido',
  'total.applied': 'Aplicado',
  'total.unapplied': 'Sin aplicar',
  'total.discount': 'Descuento',
  'total.deductions': 'Deducciones',
  'total.toReview': 'Por revisar',
  'total.acceptedAsIs': 'Aceptados sin cambios',
  'total.changed': 'Cambiados',
  asBefore: ({ text }: { text: string }) => text,
  creditOld: ({ days }: { days: number }, say: Say) => `Abierto desde hace ${say.count(days, 'día', 'días')} junto a facturas abiertas.`,
  creditSame: ({ document }: { document: string }) => `Mismo importe que ${document}.`,
  creditLarge: 'Mayor que cualquier factura abierta.',
  creditTwice: ({ document }: { document: string }) => `Mismo importe y fecha que ${document}.`,
  creditNamesNone: 'No nombra ningún documento.',
  creditBefore: ({ document }) => `Fecha anterior a la de ${document}, que nombra.`,
  creditMonthAfter: ({ document }) => `Emitido justo después del mes de ${document}. Compruebe a qué mes corresponde.`,
  refundCredit: 'Devolverlo o dejarlo a cuenta',
  billedBefore,
  billing: ({ terms, order, day, billed, before, currency }, say) =>
    [
      ...(day === null ? [] : [`fecha ${say.day(day)}`]),
      ...(billed === null ? [] : [`facturado ${say.money({ amount: billed, currency })}`]),
      ...(terms === '' ? [] : [`condiciones ${terms}`]),
      ...(order === '' ? [] : [`pedido ${order}`]),
      ...(before.length === 0 ? [] : [`antes: ${billedBefore({ before, currency }, say)}`]),
    ].join(', '),
  namesOther: ({ number, why }, say) => `${say(why)} El pagador nombra ${number}, que no está abierto.`,
  applyCredit: ({ document }: { document: string }) => `Aplicar a ${document}`,
  askCredit: 'Preguntar a qué corresponde',
  otherWays: ({ candidates }: { candidates: readonly (readonly string[])[] }) =>
    `Otras opciones: ${candidates.map((documents) => documents.join(' + ')).join('; ')}`,
  fileTold: ({ name, line }: { name: string; line: Message }, say: Say) => `${name}: ${say(line)}`,
};

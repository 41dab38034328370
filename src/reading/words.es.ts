import { FIRST_DAY, LAST_DAY } from '../kernel/calendar/dayNumber';
import type { Say } from '../kernel/words/say';
import type { FieldMark } from './survey/pastedList';
import type { Translation } from '../kernel/words/words';
import type { ColumnRole, DateOrder, SkipReason } from './result/readResult';
import type { en, NamedColumn, PaidRowsLeftOut } from './words.en';

const columnName = ({ letter, heading }: NamedColumn): string => (heading === '' ? letter : `${letter} «${heading}»`);
const columnNames = (columns: readonly NamedColumn[]): string =>
  `${columns.length === 1 ? 'La columna' : 'Las columnas'} ${columns.map(columnName).join(' y ')}`;

const ORDERS: Readonly<Record<DateOrder, string>> = { DMY: 'día/mes/año', MDY: 'mes/día/año', YMD: 'año/mes/día' };

const ROLES: Readonly<Record<ColumnRole, string>> = {
  customer: 'Cliente',
  customerId: 'Número de cliente',
  parent: 'Cliente matriz',
  documentNo: 'Número de documento',
  type: 'Tipo de documento',
  documentDate: 'Fecha del documento',
  dueDate: 'Vencimiento',
  terms: 'Condiciones de pago',
  originalAmount: 'Importe original',
  openAmount: 'Importe abierto',
  localAmount: 'Importe en moneda local',
  documentAmount: 'Importe en moneda del documento',
  bucketAmount: 'Tramo de antigüedad',
  prepayment: 'Anticipo',
  debit: 'Debe',
  credit: 'Haber',
  side: 'Debe o haber',
  currency: 'Moneda',
  entity: 'Entidad',
  disputed: 'En disputa',
  collector: 'Gestor',
  promiseDate: 'Fecha del compromiso de pago',
  paidDate: 'Fecha de pago',
  paidAmount: 'Importe pagado',
  closingDate: 'Fecha de cierre',
  daysPastDue: 'Días de atraso',
  status: 'Estado',
  reference: 'Referencia',
  note: 'Nota',
  ignored: 'No se usa',
};

const INSTEAD = {
  terms: 'Sin fecha de vencimiento. Se tomó de las condiciones y de la fecha del documento.',
  days: 'Sin fecha de vencimiento. Se tomó de los días de atraso y de la fecha de corte.',
  document: 'Sin fecha de vencimiento. Se usa la fecha del documento.',
  none: 'Sin fecha de vencimiento ni otra fecha. La fila no tiene antigüedad.',
};

const leftOut = ({ sheet, count, row }: PaidRowsLeftOut, say: Say, one: string, many: string): string =>
  `Hoja «${sheet}»: ${say.count(count, one, many)}${count === 1 ? `, fila ${row}` : `, la primera es la fila ${row}`}. El pronóstico no aprende de ${count === 1 ? 'ella' : 'ellas'}.`;

const NOT_RECOGNISED = {
  empty: 'está vacío',
  noHeader: 'no tiene encabezados ni columnas que parezcan clientes, fechas e importes',
  noAmounts: 'no tiene columna de importes pendientes',
  oneColumn: 'tiene una lista con todos los campos en una columna',
};

const MARKS: Readonly<Record<FieldMark, string>> = {
  '|': 'la barra «|» como otro separador',
  tab: 'la tabulación como separador',
  ';': 'el punto y coma como separador',
  ',': 'la coma como separador',
};

const SKIPPED: Readonly<Record<SkipReason, readonly [one: string, many: string]>> = {
  title: ['título', 'títulos'],
  blank: ['en blanco', 'en blanco'],
  header: ['encabezado', 'encabezados'],
  group: ['encabezado de grupo', 'encabezados de grupo'],
  subtotal: ['subtotal', 'subtotales'],
  total: ['total', 'totales'],
  footer: ['pie', 'pies'],
  note: ['nota', 'notas'],
  percent: ['porcentaje', 'porcentajes'],
  unreadable: ['ilegible', 'ilegibles'],
  ignored: ['ignorada por usted', 'ignoradas por usted'],
  paid: ['pagada', 'pagadas'],
  void: ['anulada', 'anuladas'],
  draft: ['borrador', 'borradores'],
  payable: ['por pagar', 'por pagar'],
  otherClosing: ['de otro cierre', 'de otros cierres'],
  repeatedLine: ['línea repetida', 'líneas repetidas'],
};

/** What the reading of a sheet says, in Spanish. */
export const es: Translation<typeof en> = {
  encodingAmbiguous: ({ pages }, say) =>
    `Las letras del archivo encajan en dos páginas de códigos: ${pages.map(({ page, name }) => `en ${page} un nombre es ${say.quote(name)}`).join(', ')}. Elija la de los nombres correctos.`,
  role: ({ role }) => ROLES[role],
  moreOfTheKind: ({ count }, say) => `Hay ${say.number(count)} más como esta que no se enumeran.`,

  amountFraction: 'El importe tiene más decimales que su moneda y se redondeó.',
  amountUnreadable: ({ why, text }) =>
    `${
      why === 'digits'
        ? 'El importe tiene más cifras de las que Excel guarda con exactitud.'
        : why === 'error'
          ? `El importe es el error ${text}.`
          : `«${text}» no es un importe.`
    } La fila no se leyó y falta en todos los totales.`,
  bucketsWithoutAmount: ({ rows, first }, say) =>
    `${say.count(rows, 'fila tiene', 'filas tienen')} fecha y número de documento pero ningún importe por antigüedad, y no se ${rows === 1 ? 'leyó' : 'leyeron'}. La primera: fila ${first}. Si falta una columna de importes, indique su significado.`,
  dueDateMissing: ({ instead, counts }, say) => {
    if (instead) return INSTEAD[instead];
    const { terms = 0, days = 0, document = 0, none = 0 } = counts ?? {};
    const parts = [
      terms > 0 ? `${say.count(terms, 'vencimiento sale', 'vencimientos salen')} de las condiciones` : '',
      days > 0 ? `${say.count(days, 'vencimiento sale', 'vencimientos salen')} de los días de atraso` : '',
      document > 0 ? `${say.count(document, 'partida se clasifica', 'partidas se clasifican')} por la fecha del documento` : '',
      none > 0 ? `${say.count(none, 'partida no tiene', 'partidas no tienen')} fecha ni antigüedad` : '',
    ];
    return `La hoja no tiene fechas de vencimiento: ${parts.filter((part) => part !== '').join('; ')}.`;
  },
  duplicateDocument: ({ document, customer, first }) =>
    `El documento ${document} de ${customer} también está en la fila ${first}. Se cuentan los dos.`,
  customerMissing: 'La fila no tiene cliente. Se cuenta bajo un cliente sin nombre.',
  customerNameVariant: ({ id, name, others }, say) => {
    const shown = others.slice(0, 3).map(say.quote);
    const more = others.length > 3 ? [`${others.length - 3} más`] : [];
    return `El cliente ${id} se llama «${name}» y también ${say.list([...shown, ...more])}. Todos cuentan como un solo cliente.`;
  },
  dateUnreadable: ({ text }, say) =>
    `«${text}» no es una fecha entre el ${say.day(FIRST_DAY)} y el ${say.day(LAST_DAY)}. La fila se leyó sin ella.`,
  hiddenRowsRead: ({ rows }, say) =>
    `También se ${rows === 1 ? 'leyó' : 'leyeron'} ${say.count(rows, 'fila oculta o filtrada', 'filas ocultas o filtradas')}.`,
  signTurned: ({ invoices }, say) =>
    `Las ${say.number(invoices)} facturas están por debajo de cero, así que todos los importes se leyeron con el signo contrario.`,
  creditSignTurned: ({ by, count = 0, column = '', caption = '' }, say) => {
    if (by === 'caption') return `Los importes bajo «${caption}» son positivos. Se leyeron como abonos por ese título.`;
    const why = by === 'side' ? `por la columna ${column}` : 'por la columna de tipo';
    return `${say.count(count, 'abono o pago es positivo', 'abonos y pagos son positivos')} y se ${count === 1 ? 'leyó como negativo' : 'leyeron como negativos'} ${why}.`;
  },
  datesMaybeSwapped: ({ early, late, row, read, maybe }, say) => {
    const example =
      row === undefined || read === undefined || maybe === undefined ? '' : ` Fila ${row}: ${say.day(read)} puede ser ${say.day(maybe)}.`;
    return `Día y mes pueden estar cambiados: las ${say.number(early)} fechas reales son del 1 al 12, y ${say.number(late)} fechas posteriores son texto.${example} Se leyeron como están. Si no son correctas, importe la lista otra vez con el orden correcto.`;
  },

  dateOrderDecided: ({ ambiguous, all, order, why }, say) =>
    `${say.number(ambiguous)} de ${say.count(all, 'fecha admite', 'fechas admiten')} dos órdenes. Se leyeron como ${ORDERS[order]} porque ${say(why)}.`,
  orderByCells: ({ cells }, say) => `${say.count(cells, 'fecha no admite', 'fechas no admiten')} otro orden`,
  orderByDueDates: ({ rows }, say) => `el otro orden contradice vencimientos o días de atraso en ${say.count(rows, 'fila', 'filas')}`,
  orderByTitle: 'la fecha del título está escrita así',
  orderByPoints: 'las fechas con puntos llevan primero el día',
  dateOrderAmbiguous: ({ ambiguous, all }, say) =>
    `${say.number(ambiguous)} de ${say.count(all, 'fecha', 'fechas')} pueden leerse como día/mes o como mes/día. Elija el orden.`,

  severalTables: ({ sheet, tables, count, stacked }, say) => {
    const named = tables.map(({ address, title }) => (title === '' ? address : `${address} «${title}»`));
    const more = count > tables.length ? [`${say.number(count - tables.length)} más`] : [];
    const which = say.list([...named, ...more]);
    return stacked
      ? `La hoja «${sheet}» tiene ${say.number(count)} tablas con los mismos encabezados: ${which}. Juntas pueden contar documentos dos veces. Elija una.`
      : `La hoja «${sheet}» tiene ${say.number(count)} tablas que pueden ser las partidas abiertas: ${which}. Elija una.`;
  },
  amountColumnAmbiguous: ({ columns }) =>
    `El importe pendiente puede ser la columna ${columns.map(columnName).join(' o la columna ')}. Elija una.`,
  amountsInOtherCurrencies: ({ column, others }) =>
    `Se leyó la columna ${columnName(column)}. ${columnNames(others)} ${others.length === 1 ? 'tiene' : 'tienen'} importes en otra moneda que no están en estas cifras. Lea cada moneda por separado, o dé a cada fila un importe y su moneda.`,
  amountColumnRemains: ({ column, others }) =>
    `La columna ${columnName(column)} se leyó como importe pendiente: nunca supera la columna ${others.map(columnName).join(' y ')} y casi siempre es igual, como un saldo restante.`,
  amountColumnByTotal: ({ column, others }) =>
    `La columna ${columnName(column)} se leyó como importe pendiente porque suma el total impreso. También puede serlo la columna ${others.map(columnName).join(' y ')}.`,
  amountLessPaid: ({ invoiced, paid, others }) =>
    `Ninguna columna tiene el importe pendiente. Se calculó como la columna ${columnName(invoiced)} menos ${paid.length === 1 ? 'la columna' : 'las columnas'} ${paid.map(columnName).join(', ')}.${others.length === 0 ? '' : ` ${columnNames(others)} no se ${others.length === 1 ? 'restó' : 'restaron'}.`}`,
  amountsScaled: ({ text }) => `La hoja dice «${text}». Los importes se leyeron como están, así que todas las cifras están en esa unidad.`,
  headerMissing: ({ columns }) =>
    `No se encontró una fila de encabezados. Las columnas se reconocieron por su contenido: ${columns.map(({ letter, role }) => `${letter} ${ROLES[role].toLowerCase()}`).join(', ')}.`,

  sheetOlder: ({ sheet, day, latest, latestDay }, say) =>
    `La hoja «${sheet}» es al ${say.day(day)} y la hoja «${latest}» al ${say.day(latestDay)}. Todas se clasifican a la fecha posterior. «${sheet}» puede tener partidas ya pagadas.`,
  sheetsOverlap: ({ count, first, second }, say) =>
    `${say.count(count, 'documento está', 'documentos están')} en las hojas «${first}» y «${second}» con el mismo importe y vencimiento, y se ${count === 1 ? 'cuenta' : 'cuentan'} dos veces. Si una hoja es copia de la otra, ponga su Incluir en no, en AR_Entities.`,
  currencyUnnamed: ({ sheets }, say) =>
    `Las hojas ${say.list(sheets.map(say.quote))} no nombran moneda y se leyeron como una sola. Escriba la moneda de cada una en AR_Entities.`,

  paidDateMissing: (rows, say) => leftOut(rows, say, 'fila no tiene fecha de pago', 'filas no tienen fecha de pago'),
  paidAfterAsOf: (rows, say) =>
    leftOut(rows, say, 'fila se pagó después de la fecha de corte', 'filas se pagaron después de la fecha de corte'),
  paidWithoutDueDate: (rows, say) =>
    leftOut(rows, say, 'fila no tiene vencimiento ni fecha de documento', 'filas no tienen vencimiento ni fecha de documento'),
  paidRefund: (rows, say) =>
    leftOut(rows, say, 'fila es una devolución, un abono o está vacía', 'filas son devoluciones, abonos o están vacías'),
  paidByCredit: (rows, say) =>
    leftOut(rows, say, 'fila es una nota de crédito o un castigo, no un cobro', 'filas son notas de crédito o castigos, no cobros'),
  paidBeforeDocument: (rows, say) =>
    leftOut(rows, say, 'fila se pagó antes de la fecha de su documento', 'filas se pagaron antes de la fecha de su documento'),
  paidRepeated: (rows, say) => leftOut(rows, say, 'fila repite un pago', 'filas repiten un pago'),
  paidOtherCurrency: ({ sheet, count, currency }, say) =>
    `Hoja «${sheet}»: ${say.count(count, 'pago está', 'pagos están')} en ${currency === '' ? 'una moneda sin nombre' : currency}, en la que no hay nada pendiente. El pronóstico no aprende de ${count === 1 ? 'él' : 'ellos'}.`,

  causeHidden: 'Las filas ocultas son iguales a la diferencia. El total impreso no las incluye.',
  causeRepeated: 'Los documentos repetidos son iguales a la diferencia. El total impreso los cuenta una vez.',
  causeCredits: 'Los abonos y pagos son iguales a la diferencia. El total impreso no los incluye.',
  causeCreditsAdded: 'El doble de los abonos y pagos es igual a la diferencia. El total impreso los suma.',
  causeNotDue: 'Las partidas no vencidas son iguales a la diferencia. El total impreso no las incluye.',
  causeUndated: 'Las partidas sin fecha son iguales a la diferencia. El total impreso no las incluye.',
  causeDisputed: 'Las partidas en disputa son iguales a la diferencia. El total impreso no las incluye.',
  causeUnreadable: ({ rows }, say) =>
    say.count(rows, 'fila tiene un importe que no se pudo leer.', 'filas tienen importes que no se pudieron leer.'),
  causeRow: ({ row }) => `La fila ${row} es igual a la diferencia. El total impreso puede no incluirla.`,
  causeListsMore: 'La hoja suma más que su total. Puede que se resten cobros no listados o que se añadiera una línea a mano.',
  causeListsMoreNoCredit: 'La hoja suma más que su total y no tiene abonos. Puede que se resten abonos y cobros no listados.',
  causeListsLessAllDue: 'El total es mayor que lo listado, y todo lo listado está vencido. Parecen faltar las partidas no vencidas.',
  causeListsLess: 'El total es mayor que lo listado. Pueden faltar partidas no vencidas o filtradas antes de exportar.',
  causeSubtotalLess:
    'Las filas de arriba suman más que su subtotal. Puede que se resten abonos no listados o que se añadiera una línea a mano.',
  causeSubtotalMore: 'El subtotal es mayor que las filas de arriba. Pueden faltar algunas de sus partidas.',

  severalSheets: ({ sheets, canJoin }, say) =>
    `${sheets.length} hojas parecen partidas abiertas: ${say.list(sheets.map(say.quote))}. Elija una${canJoin ? ', o todas si cada una es otra empresa' : ''}.`,
  newerExport: ({ sheet, asOf, totals, read }, say) =>
    `La hoja «${sheet}» es más reciente: al ${say.day(asOf)}, ${say.list(totals.map((total) => `${say.money(total)} ${total.currency.code}`.trim()))}. Estas cifras son de la hoja «${read}».`,
  entitySheetMissing: ({ sheet, entity }) =>
    `AR_Entities incluye la hoja «${sheet}», que falta o está vacía. ${entity} no está en estas cifras.`,
  entityUndecided: ({ sheet }) =>
    `La hoja «${sheet}» parece de partidas abiertas y no se leyó. Escriba sí o no en Incluir, en AR_Entities.`,
  asOfMissing: 'No se encontró la fecha de corte. Escriba la fecha en que se generó este informe.',
  asOfFromEarlierRun: 'La hoja no tiene fecha de corte. Se usó la fecha de la celda AR_AsOf de AR Summary.',
  futureDated: ({ day, asOf }, say) =>
    `El documento es del ${say.day(day)}, posterior a la fecha de corte ${say.day(asOf)}. Cuenta como no vencido.`,

  skipReason: ({ reason }) => SKIPPED[reason][0],
  skipped: ({ reason, count }, say) => say.count(count, ...SKIPPED[reason]),
  receipt: ({ inRange, read, skipped }, say) =>
    `${say.count(inRange, 'fila', 'filas')} en el rango: ${say.number(read)} leídas, ${skipped.length > 0 ? `omitidas: ${skipped.map(say).join(', ')}` : 'ninguna omitida'}.`,
  totalMissing: 'La hoja no tiene un total con que comparar.',
  totalTies: ({ row, printed, code }, say) => `Coincide con el total de la fila ${row}: ${say.money(printed)}${code}.`,
  totalDiffers: ({ row, printed, code, difference, cause }, say) =>
    `El total de la fila ${row}, ${say.money(printed)}${code}, difiere de lo leído en ${say.money(difference)}.${cause ? ` ${say(cause)}` : ''}`,

  notRecognised: ({ why, sheet, range }) => `El rango ${range} de la hoja «${sheet}» ${NOT_RECOGNISED[why]}.`,
  splitColumn: ({ mark }) =>
    `Seleccione la columna, elija Datos, Texto en columnas, Delimitados, con ${MARKS[mark]}, y lea la hoja otra vez.`,
  chooseOtherSheet: 'Elija la hoja con las partidas abiertas.',
  chooseOtherRange: 'Elija otra hoja, el rango con sus encabezados o la fila de encabezados.',
  noSheetWithData: 'El libro no tiene ninguna hoja con datos.',
  openOtherWorkbook: 'Abra el libro con las partidas abiertas.',
  noSheetLikely: 'Ninguna hoja del libro parece de partidas abiertas.',
  entitiesMissing: ({ sheets }, say) =>
    `Ninguna de las hojas que AR_Entities incluye está en el libro: ${say.list(sheets.map(say.quote))}.`,
  correctEntities: 'Corrija los nombres en AR_Entities, en AR Setup, o elija una hoja.',
  sheetMissing: ({ sheet }, say) => `El libro no tiene la hoja ${say.quote(sheet)}.`,
  chooseOneOf: ({ sheets }) => `Elija una de sus hojas: ${sheets.join(', ')}.`,
  summaryAmongSheets: ({ sheet }) => `La hoja «${sheet}» lista clientes sin partidas, así que no puede leerse junto con otras hojas.`,
  leaveOutSummary: 'Ponga su Incluir en no, en AR_Entities de AR Setup, o léala por separado.',
  companySheetMissing: 'Escriba el nombre de una hoja como en su pestaña.',
  companySheetTwice: 'Esta hoja está dos veces. Cuenta la primera fila.',
  companyCurrencyWrong: 'Escriba un código de moneda de tres letras, como EUR.',
  companyIncludeWrong: 'Escriba sí o no en Incluir.',
};

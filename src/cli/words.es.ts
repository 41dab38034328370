import type { Say } from '../kernel/words/say';
import type { Translation } from '../kernel/words/words';
import type { en, FolderMoney } from './words.en';

const SEVERITY = { info: 'nota', warning: 'aviso', error: 'error' } as const;

const folderMoney = ({ balance, pastDue }: FolderMoney, say: Say): string =>
  `${`${say.money(balance)} ${balance.currency.code}`.trim()}${pastDue === null ? '' : ` (vencido ${say.money(pastDue)})`}`;

/** What the command line says, in Spanish. */
export const es: Translation<typeof en> = {
  line: ({ what }, say) => `agewise: ${what.map(say).join(' ')}`,

  verdict: ({ verdict }) =>
    ({
      proved: 'Cómo se leyó: lo prueban sumas de la hoja.',
      read: 'Cómo se leyó: por encabezados y contenido; ninguna suma lo prueba.',
      asked: 'Cómo se leyó: según lo respondido.',
    })[verdict],
  columnsOf: ({ sheet }, say) => `Columnas de ${say.quote(sheet)}:`,
  columnMeans: ({ letter, heading, role, bucket }, say) =>
    `${letter} ${say.quote(heading)}: ${say(role)}${bucket === '' ? '' : ` (${bucket})`}`,

  purpose: 'Agewise lee un informe de antigüedad o una lista de partidas abiertas y calcula lo que cuentas por cobrar necesita.',
  callHelp: 'ejecuta una función personalizada',
  callLinesHelp: 'un {"fn":…,"args":[…]} por línea en stdin, un resultado por línea',
  everyCommand: 'Con todo comando: --language en|es, y --debug muestra los detalles cuando algo falla.',
  exitCodes:
    'Códigos de salida de report: 0 hecho, 1 no se pudo leer, 2 uso incorrecto, 3 no cuadra (con --strict), 4 necesita una respuesta.',
  'option.sheet': 'la hoja con el informe (se detecta si se omite), o all: cada hoja de partidas abiertas es una empresa',
  'option.range': 'la tabla de esa hoja, con encabezados y totales',
  'option.as-of': 'la fecha de corte',
  'option.basis': 'antigüedad desde el vencimiento (predeterminado) o la fecha del documento',
  'option.date-order': 'orden de las fechas escritas como texto',
  'option.decimal-mark': 'separador decimal de los importes escritos como texto',
  'option.amount': 'cuál de varias columnas de importe leer: por su moneda o por su letra',
  'option.currency': 'moneda de una hoja que no indica ninguna',
  'option.column': 'qué significa una columna, como openAmount=G o customerId=B; puede darse varias veces',
  'option.rows': 'qué es una fila; item cuenta cada fila',
  'option.count': 'los estados cuyas filas están abiertas; las demás se omiten',
  'option.closing': 'cuál de varios cierres de una tabla leer',
  'option.encoding': 'página de códigos de un archivo de texto, como windows-1250 o shift_jis; se detecta si se omite',
  'option.receivables': 'el valor o los valores (con comas) que marcan lo que está por cobrar entre lo que está por pagar; * cuenta todo',
  'option.explain': 'decir qué significa cada columna y qué decidió; en el JSON, layout.why',
  'option.folder': 'en vez de un archivo: cada libro bajo una carpeta, una línea por cada uno; --out escribe un libro del grupo',
  'option.scheme': 'tramos: 30-60-90 (predeterminado), 30-60-90-120, 0-30, 0-15, calendar-month, o límites propios',
  'option.weeks': 'cuántas semanas, de 1 a 53',
  'option.week-start': 'semanas del calendario (predeterminado), o de siete días desde el día siguiente a la fecha de corte',
  'option.method': ({ methods }) => `auto deja elegir al historial de pagos (predeterminado); o ${methods.join(', ')}`,
  'option.out': ({ forecast }) =>
    `escribe una copia del libro con ${forecast ? 'las hojas AR Forecast y AR Forecast Items' : 'las hojas AR'}`,
  'option.force': 'reemplaza el archivo que indica --out si existe',
  'option.json': 'imprime un objeto JSON y nada más',
  'option.items': 'lista cada partida abierta en el JSON',
  'option.strict': 'sale con 3 si un total impreso difiere o se omitió una fila con importe',

  nameCommand: ({ commands }) => `Indique un comando: ${commands.join(', ')} o call. Vea agewise --help.`,
  noCommand: ({ name }) => `No existe el comando ${name}. Vea agewise --help.`,
  noOption: ({ option }) => `No existe la opción ${option}. Vea agewise --help.`,
  givenTwice: ({ option }) => `--${option} se da dos veces.`,
  noValueTaken: ({ option }) => `--${option} no lleva valor.`,
  valueNeeded: ({ option, value }) => `--${option} necesita un valor: --${option} ${value}`,
  noneOf: ({ option, value, choices }) => `--${option} ${value} no es ninguno de: ${choices.join(', ')}.`,
  notADay: ({ option, value }) => `--${option} ${value} no es una fecha. Escríbala como AAAA-MM-DD.`,
  notARange: ({ value }) => `--range ${value} no es un rango. Escríbalo como A5:K27.`,
  notACurrency: ({ value }) => `--currency ${value} no es un código de moneda de tres letras.`,
  roleUnknown: ({ pair, name, roles }) => `--column ${pair}: ${name} no es ninguno de: ${roles.join(', ')}.`,
  letterMissing: ({ pair, role }) => `--column ${pair}: escríbalo como ${role}=G, con la letra de la columna.`,
  schemeUnknown: ({ value }) =>
    `--scheme ${value} no es un esquema (30-60-90, 30-60-90-120, 0-30, 0-15, calendar-month) ni límites crecientes como 7,14,30.`,
  weeksWrong: ({ value, most }) => `--weeks ${value} no es un número de 1 a ${most}.`,
  fileNeeded: ({ command }) => `${command} necesita un archivo: agewise ${command} aging.xlsx`,
  oneFile: ({ command, more }) => `${command} lleva un archivo, no también ${more.join(' ')}.`,
  folderAlone: ({ folder }) => `--folder ${folder} no lleva ningún archivo a su lado.`,
  folderEmpty: ({ folder }) => `La carpeta ${folder} no tiene libros ni archivos de texto.`,
  forceAlone: '--force va con --out.',
  endingWrong: ({ file, ending, hasMacros }) =>
    `--out ${file} debe terminar en ${ending}: ${hasMacros ? 'el libro tiene macros' : 'esa es la clase de libro que se escribe'}.`,
  fileThere: ({ file }) => `El archivo ${file} ya existe. Dé otro nombre, o --force para reemplazarlo.`,
  callUsage: "Escriba agewise call FUNCIÓN '[argumentos]', o agewise call - con una petición por línea en stdin.",
  callNotArray: ({ json }) => `Los argumentos deben ser una matriz JSON, como '[600000, 2400000, 90]', no ${json}`,
  noFunction: ({ name }) => `No existe la función AR.${name}.`,
  argumentsNotArray: 'Los argumentos deben ser una matriz JSON, como [600000, 2400000, 90].',
  argumentWrong: ({ place }) => `El argumento ${place} debe ser un número, un texto, true, false, null, o una lista de filas de estos.`,
  lineWrong: 'Una línea debe ser un objeto como {"fn":"DSO","args":[600000,2400000,90]}.',

  outputLost: ({ reason }) => `La salida no se pudo escribir (${reason}).`,
  optionsThatHelp: ({ options }) => `Opciones que ayudan: ${options.join(', ')}.`,
  ownFault: 'Se produjo un error en Agewise. Su libro no se cambió. Repita el comando con --debug para ver los detalles.',
  signatureLost: 'El libro está firmado y el resultado no. La firma vale para el archivo como estaba.',

  readAsOf: ({ source, day, from }, say) =>
    `${source}, al ${say.day(day)} (${{ argument: 'como se indicó', sheet: 'según la hoja', derived: 'según vencimientos y días' }[from]})`,
  sheetRead: ({ place, entity, read, rows, totals }, say) =>
    `${place}${entity === '' ? '' : `, ${entity}`}: ${say.number(read)} de ${say.count(rows, 'fila leída', 'filas leídas')}, ${
      totals.length === 0 ? 'sin partidas abiertas' : totals.map((total) => `${say.money(total)} ${total.currency.code}`.trim()).join(', ')
    }`,
  aging: ({ currency }) => `Antigüedad${currency === '' ? '' : ` en ${currency}`}`,
  balance: 'Saldo',
  figures: 'Indicadores',
  expectedLoss: ({ amount, isDefault }, say) =>
    `Pérdida crediticia esperada ${say.money(amount)}${isDefault ? ' con tasas predeterminadas. Reemplácelas en AR Setup' : ''}`,
  callFirst: ({ shown, all }, say) =>
    `Llamar primero${all > shown ? `, ${say.number(shown)} de ${say.number(all)}` : ''} (clase, puntuación, importe por cobrar)`,
  nobodyToCall: 'Llamar primero: nadie tiene nada por cobrar.',
  daysFromBuckets: '  Por tramo: el informe no lista partidas; los días de atraso son los mínimos de cada tramo.',
  remarks: ({ count }, say) => say.count(count, 'observación', 'observaciones'),
  moreRemarks: ({ count }, say) => `y ${say.number(count)} más: vea --json`,
  remark: ({ severity, place, what }) => `${SEVERITY[severity]}: ${place === '' ? '' : `${place}: `}${what}`,
  row: ({ row }) => `fila ${row}`,

  folderLine: ({ file, sheet, asOf, rowsRead, ties, totals }, say) =>
    `${file}: ${sheet}, al ${say.day(asOf)}, ${say.count(rowsRead, 'fila leída', 'filas leídas')}${ties === false ? ', un total impreso difiere' : ''}: ${
      totals.length === 0 ? 'sin partidas abiertas' : totals.map((total) => folderMoney(total, say)).join(', ')
    }`,
  folderCounts: ({ read, asked, refused }, say) =>
    `${say.count(read + asked + refused, 'archivo', 'archivos')}: ${say.number(read)} leídos, ${say.number(asked)} con una pregunta, ${say.number(refused)} no leídos.`,
  folderTotal: ({ balance, pastDue, workbooks }, say) =>
    `En conjunto ${folderMoney({ balance, pastDue }, say)} en ${say.count(workbooks, 'archivo', 'archivos')}${balance.currency.code === '' ? ' sin moneda' : ''}`,
  folderTitle: 'Cuentas por cobrar de todos los archivos',
  folderSheet: 'Grupo',
  folderWorkbooks: 'Archivos',
  folderHeadings: 'Archivo|Hoja|Fecha de corte|Moneda|Saldo|Vencido|Clientes|Filas leídas|Cuadra|Estado|Observación',
  folderState: ({ end }) => ({ read: 'leído', asked: 'tiene una pregunta', refused: 'no leído' })[end],
  folderTies: ({ ties }) => (ties ? 'sí' : 'no'),

  choice: ({ name, totals, rows, asOf }, say) =>
    `${name}: ${[...(asOf === null ? [] : [`al ${say.day(asOf)}`]), ...totals.map((total) => `${say.money(total)} ${total.currency.code}`.trim()), say.count(rows, 'fila', 'filas')].join(', ')}`,
  moreChoices: ({ count }, say) => `${say.number(count)} más`,
  answerWith: ({ option, choices }) => `Responda con ${option}${choices.length > 0 ? ` (${choices.join(', ')})` : ''}.`,
};

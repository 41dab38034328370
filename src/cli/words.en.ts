import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { Message, Money } from '../kernel/words/message';
import type { ProblemSeverity } from '../kernel/words/problem';
import type { Say } from '../kernel/words/say';
import type { Words } from '../kernel/words/words';
import type { Verdict } from '../reading/result/verdict';

/** What a column of the sheet was taken for. */
export interface ColumnMeaning {
  readonly letter: string;
  readonly heading: string;
  readonly role: Message;
  readonly bucket: string;
}

/** A balance and what of it is past due, `null` where that is not known. */
export interface FolderMoney {
  readonly balance: Money;
  readonly pastDue: Money | null;
}

/** What was read of one file of a folder. */
export interface FolderFacts {
  readonly file: string;
  readonly sheet: string;
  readonly asOf: DayNumber;
  readonly rowsRead: number;
  readonly ties: boolean | null;
  readonly totals: readonly FolderMoney[];
}

const folderMoney = ({ balance, pastDue }: FolderMoney, say: Say): string =>
  `${`${say.money(balance)} ${balance.currency.code}`.trim()}${pastDue === null ? '' : ` (past due ${say.money(pastDue)})`}`;

/** What the command line says, in English. Names of commands, options and their values are the same in every language. */
export const en = {
  line: ({ what }: { what: readonly Message[] }, say: Say) => `agewise: ${what.map(say).join(' ')}`,

  // How the sheet was understood.
  verdict: ({ verdict }: { verdict: Verdict }) =>
    ({
      proved: 'How it was read: proved by sums of the sheet.',
      read: 'How it was read: by headings and contents; no sum proves it.',
      asked: 'How it was read: as answered.',
    })[verdict],
  columnsOf: ({ sheet }: { sheet: string }, say: Say) => `Columns of ${say.quote(sheet)}:`,
  columnMeans: ({ letter, heading, role, bucket }: ColumnMeaning, say: Say) =>
    `${letter} ${say.quote(heading)}: ${say(role)}${bucket === '' ? '' : ` (${bucket})`}`,

  // The help.
  purpose: 'Agewise reads an aging report or a list of open items and computes what accounts receivable needs.',
  callHelp: 'run a custom function',
  callLinesHelp: 'one {"fn":…,"args":[…]} a line on stdin, one result a line',
  everyCommand: 'With every command: --language en|es, and --debug shows the details where something goes wrong.',
  exitCodes: 'Exit codes of report: 0 done, 1 could not be read, 2 wrong usage, 3 does not tie (with --strict), 4 needs an answer.',
  'option.sheet': 'the sheet with the report (detected if left out), or all: each sheet of open items is a company',
  'option.range': 'the table on that sheet, headers and totals included',
  'option.as-of': 'the as-of date',
  'option.basis': 'age from the due date (default) or the document date',
  'option.date-order': 'order of dates written as text',
  'option.decimal-mark': 'decimal separator of amounts written as text',
  'option.amount': 'which of several amount columns to read: by its currency or by its letter',
  'option.currency': 'currency of a sheet that names none',
  'option.column': 'what a column means, such as openAmount=G or customerId=B; may be given several times',
  'option.rows': 'what one row is; item counts every row',
  'option.count': 'the statuses whose rows are open; all others are left out',
  'option.closing': 'which of several closings in one table to read',
  'option.encoding': 'code page of a text file, such as windows-1250 or shift_jis; detected if left out',
  'option.receivables': 'the value or values (with commas) that mark receivables among payables; * counts all',
  'option.explain': 'tell what each column means and what decided; layout.why in the JSON',
  'option.folder': 'instead of a file: every workbook below a folder, a line each; --out writes a group workbook',
  'option.scheme': 'aging buckets: 30-60-90 (default), 30-60-90-120, 0-30, 0-15, calendar-month, or own bounds',
  'option.weeks': 'how many weeks, 1 to 53',
  'option.week-start': 'calendar weeks (default), or weeks of seven days from the day after the as-of date',
  'option.method': ({ methods }: { methods: readonly string[] }) => `auto lets the paid history choose (default); or ${methods.join(', ')}`,
  'option.out': ({ forecast }: { forecast: boolean }) =>
    `write a copy of the workbook with ${forecast ? 'sheets AR Forecast and AR Forecast Items' : 'the AR sheets'} added`,
  'option.force': 'replace the file named by --out if it exists',
  'option.json': 'print one JSON object and nothing else',
  'option.items': 'list every open item in the JSON',
  'option.strict': 'exit 3 where a printed total differs or a row with an amount was skipped',

  // Wrong usage.
  nameCommand: ({ commands }: { commands: readonly string[] }) => `Name a command: ${commands.join(', ')} or call. See agewise --help.`,
  noCommand: ({ name }: { name: string }) => `There is no command ${name}. See agewise --help.`,
  noOption: ({ option }: { option: string }) => `There is no option ${option}. See agewise --help.`,
  givenTwice: ({ option }: { option: string }) => `--${option} is given twice.`,
  noValueTaken: ({ option }: { option: string }) => `--${option} takes no value.`,
  valueNeeded: ({ option, value }: { option: string; value: string }) => `--${option} needs a value: --${option} ${value}`,
  noneOf: ({ option, value, choices }: { option: string; value: string; choices: readonly string[] }) =>
    `--${option} ${value} is none of: ${choices.join(', ')}.`,
  notADay: ({ option, value }: { option: string; value: string }) => `--${option} ${value} is not a date. Write it as YYYY-MM-DD.`,
  notARange: ({ value }: { value: string }) => `--range ${value} is not a range. Write it as A5:K27.`,
  notACurrency: ({ value }: { value: string }) => `--currency ${value} is not a currency code of three letters.`,
  roleUnknown: ({ pair, name, roles }: { pair: string; name: string; roles: readonly string[] }) =>
    `--column ${pair}: ${name} is none of: ${roles.join(', ')}.`,
  letterMissing: ({ pair, role }: { pair: string; role: string }) =>
    `--column ${pair}: write it as ${role}=G, with the letter of the column.`,
  schemeUnknown: ({ value }: { value: string }) =>
    `--scheme ${value} is neither a preset (30-60-90, 30-60-90-120, 0-30, 0-15, calendar-month) nor rising bounds such as 7,14,30.`,
  weeksWrong: ({ value, most }: { value: string; most: number }) => `--weeks ${value} is not a number from 1 to ${most}.`,
  fileNeeded: ({ command }: { command: string }) => `${command} needs a file: agewise ${command} aging.xlsx`,
  oneFile: ({ command, more }: { command: string; more: readonly string[] }) => `${command} takes one file, not also ${more.join(' ')}.`,
  folderAlone: ({ folder }: { folder: string }) => `--folder ${folder} takes no file beside it.`,
  folderEmpty: ({ folder }: { folder: string }) => `The folder ${folder} has no workbooks or text files.`,
  forceAlone: '--force goes with --out.',
  endingWrong: ({ file, ending, hasMacros }: { file: string; ending: string; hasMacros: boolean }) =>
    `--out ${file} must end in ${ending}: ${hasMacros ? 'the workbook has macros' : 'that is the kind of workbook that is written'}.`,
  fileThere: ({ file }: { file: string }) => `The file ${file} exists already. Give another name, or --force to replace it.`,
  callUsage: "Write agewise call FUNCTION '[arguments]', or agewise call - with a request on each line of stdin.",
  callNotArray: ({ json }: { json: string }) => `The arguments must be a JSON array, such as '[600000, 2400000, 90]', not ${json}`,
  noFunction: ({ name }: { name: string }) => `There is no function AR.${name}.`,
  argumentsNotArray: 'The arguments must be a JSON array, such as [600000, 2400000, 90].',
  argumentWrong: ({ place }: { place: number }) =>
    `Argument ${place} must be a number, a text, true, false, null, or a list of rows of these.`,
  lineWrong: 'A line must be an object such as {"fn":"DSO","args":[600000,2400000,90]}.',

  // What went wrong.
  outputLost: ({ reason }: { reason: string }) => `The output could not be written (${reason}).`,
  optionsThatHelp: ({ options }: { options: readonly string[] }) => `Options that help: ${options.join(', ')}.`,
  ownFault: 'Something went wrong in Agewise. Your workbook was not changed. Run the command again with --debug to see the details.',
  signatureLost: 'The workbook is signed and the result is not. The signature is valid for the file as it was.',

  // The report.
  readAsOf: ({ source, day, from }: { source: string; day: DayNumber; from: 'argument' | 'sheet' | 'derived' }, say: Say) =>
    `${source}, as of ${say.day(day)} (${{ argument: 'as given', sheet: 'from the sheet', derived: 'from due dates and days' }[from]})`,
  sheetRead: (
    { place, entity, read, rows, totals }: { place: string; entity: string; read: number; rows: number; totals: readonly Money[] },
    say: Say,
  ) =>
    `${place}${entity === '' ? '' : `, ${entity}`}: ${say.number(read)} of ${say.count(rows, 'row', 'rows')} read, ${
      totals.length === 0 ? 'no open items' : totals.map((total) => `${say.money(total)} ${total.currency.code}`.trim()).join(', ')
    }`,
  aging: ({ currency }: { currency: string }) => `Aging${currency === '' ? '' : ` in ${currency}`}`,
  balance: 'Balance',
  figures: 'Figures',
  expectedLoss: ({ amount, isDefault }: { amount: Money; isDefault: boolean }, say: Say) =>
    `Expected credit loss ${say.money(amount)}${isDefault ? ' at default loss rates. Replace them on AR Setup' : ''}`,
  callFirst: ({ shown, all }: { shown: number; all: number }, say: Say) =>
    `Call first${all > shown ? `, top ${say.number(shown)} of ${say.number(all)}` : ''} (class, score, amount to collect)`,
  nobodyToCall: 'Call first: nobody has anything to collect.',
  daysFromBuckets: '  By bucket: the report lists no items, so days past due are the least of each bucket.',
  remarks: ({ count }: { count: number }, say: Say) => say.count(count, 'remark', 'remarks'),
  moreRemarks: ({ count }: { count: number }, say: Say) => `and ${say.number(count)} more: see --json`,
  remark: ({ severity, place, what }: { severity: ProblemSeverity; place: string; what: string }) =>
    `${severity}: ${place === '' ? '' : `${place}: `}${what}`,
  row: ({ row }: { row: number }) => `row ${row}`,

  // A folder.
  folderLine: ({ file, sheet, asOf, rowsRead, ties, totals }: FolderFacts, say: Say) =>
    `${file}: ${sheet}, as of ${say.day(asOf)}, ${say.count(rowsRead, 'row', 'rows')} read${ties === false ? ', a printed total differs' : ''}: ${
      totals.length === 0 ? 'no open items' : totals.map((total) => folderMoney(total, say)).join(', ')
    }`,
  folderCounts: ({ read, asked, refused }: { read: number; asked: number; refused: number }, say: Say) =>
    `${say.count(read + asked + refused, 'file', 'files')}: ${say.number(read)} read, ${say.number(asked)} with a question, ${say.number(refused)} not read.`,
  folderTotal: ({ balance, pastDue, workbooks }: FolderMoney & { workbooks: number }, say: Say) =>
    `Together ${folderMoney({ balance, pastDue }, say)} in ${say.count(workbooks, 'file', 'files')}${balance.currency.code === '' ? ' without a currency' : ''}`,
  folderTitle: 'Receivables of all files',
  folderSheet: 'Group',
  folderWorkbooks: 'Files',
  folderHeadings: 'File|Sheet|As of|Currency|Balance|Past due|Customers|Rows read|Ties|State|Remark',
  folderState: ({ end }: { end: 'read' | 'asked' | 'refused' }) => ({ read: 'read', asked: 'has a question', refused: 'not read' })[end],
  folderTies: ({ ties }: { ties: boolean }) => (ties ? 'yes' : 'no'),

  // A question.
  choice: ({ name, totals, rows, asOf }: { name: string; totals: readonly Money[]; rows: number; asOf: DayNumber | null }, say: Say) =>
    `${name}: ${[...(asOf === null ? [] : [`as of ${say.day(asOf)}`]), ...totals.map((total) => `${say.money(total)} ${total.currency.code}`.trim()), say.count(rows, 'row', 'rows')].join(', ')}`,
  moreChoices: ({ count }: { count: number }, say: Say) => `${say.number(count)} more`,
  answerWith: ({ option, choices }: { option: string; choices: readonly string[] }) =>
    `Answer with ${option}${choices.length > 0 ? ` (${choices.join(', ')})` : ''}.`,
} satisfies Words;

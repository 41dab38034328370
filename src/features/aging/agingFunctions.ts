import { bucketOfDate } from './domain/schemes';
import { customerKey } from '../../kernel/ledger/customers';
import { ExactSum } from '../../kernel/money/exactSum';
import { dueDayFromTerms, parseTerms } from '../../kernel/terms/paymentTerms';
import { cellsSideBySide, dayIn, isEmpty, numberIn, singleDay, textIn } from '../../functions/arguments';
import { FunctionError, wrongInput } from '../../functions/cellError';
import {
  optional,
  required,
  type Argument,
  type Cell,
  type FunctionDefinition,
  type FunctionResult,
  type ResultCell,
} from '../../functions/definition';
import { elementwise } from '../../functions/elementwise';
import { SCHEME_HELP, schemeOf } from './schemeArgument';

const DUE = required('cells', 'due', 'Due date, or a range of due dates.');
const AS_OF = required('cells', 'asOf', 'Day on which the age is taken, or a range of equal shape. Give a cell with a date, not TODAY().');

const daysPastDue: FunctionDefinition = {
  id: 'DAYSPASTDUE',
  description: 'Days past due: the as-of date less the due date. Negative while not yet due; empty cells stay empty.',
  parameters: [DUE, AS_OF],
  resultDimensionality: 'matrix',
  run: (args) => elementwise(args, 2, ([due, asOf]) => dayIn(asOf, 'The as-of date') - dayIn(due, 'The due date')),
};

const bucket: FunctionDefinition = {
  id: 'BUCKET',
  description: 'Aging bucket of a due date, such as "31-60 days". An item is Current up to and on its due date.',
  parameters: [DUE, AS_OF, optional('cells', 'scheme', SCHEME_HELP)],
  resultDimensionality: 'matrix',
  run: ([due = null, asOf = null, scheme]) => {
    const aging = schemeOf(scheme);
    return elementwise(
      [due, asOf],
      2,
      ([dueCell, asOfCell]) => aging.labels[bucketOfDate(aging, dayIn(dueCell, 'The due date'), dayIn(asOfCell, 'The as-of date'))]!,
    );
  },
};

const dueDate: FunctionDefinition = {
  id: 'DUEDATE',
  description: 'Due date of a document under its terms: Net 30, n/30, 2/10 net 30, 30 EOM, EOM, 15th prox, COD, Due on receipt.',
  parameters: [
    required('cells', 'documentDate', 'Date of the document, or a range of dates.'),
    required('cells', 'terms', 'Payment terms as text, or a range of equal shape.'),
  ],
  resultDimensionality: 'matrix',
  run: (args) =>
    elementwise(args, 2, ([date, termsCell]) => {
      const text = textIn(termsCell);
      const terms = parseTerms(text);
      if (terms === null) throw wrongInput(`"${text}" are no terms that Agewise knows; write for example Net 30, 30 EOM or 15th prox.`);
      return dueDayFromTerms(dayIn(date, 'The document date'), terms);
    }),
};

interface CustomerRow {
  readonly name: ResultCell;
  readonly sums: readonly ExactSum[];
}

/** Name shown for rows that have an amount but no customer, so that nothing is lost from the total. */
const NO_CUSTOMER = '(no customer)';

function nameOf(cell: Cell | undefined): ResultCell {
  if (cell instanceof FunctionError) throw cell;
  return cell === null || cell === undefined || cell === '' ? NO_CUSTOMER : cell;
}

function runAging([customers, dueDates, amounts, asOfArg, schemeArg]: readonly Argument[]): FunctionResult {
  const asOf = singleDay(asOfArg, 'The as-of date');
  const scheme = schemeOf(schemeArg);
  const noDate = scheme.labels.length;
  const newSums = (): ExactSum[] => Array.from({ length: noDate + 2 }, () => new ExactSum());
  const total: CustomerRow = { name: 'Total', sums: newSums() };
  const rows = new Map<string, CustomerRow>();
  for (const [customer, due, amountCell] of cellsSideBySide([customers, dueDates, amounts], ['customers', 'dueDates', 'amounts'])) {
    if (isEmpty(amountCell)) continue;
    const amount = numberIn(amountCell, 'An amount');
    const name = nameOf(customer);
    const key = customerKey(String(name));
    const row = rows.get(key) ?? { name, sums: newSums() };
    rows.set(key, row);
    const column = isEmpty(due) ? noDate : bucketOfDate(scheme, dayIn(due, 'A due date'), asOf);
    for (const { sums } of [row, total]) {
      sums[column]!.add(amount);
      sums[noDate + 1]!.add(amount);
    }
  }
  const header: ResultCell[] = ['Customer', ...scheme.labels, 'No date', 'Total'];
  return [header, ...[...rows.values(), total].map((row): ResultCell[] => [row.name, ...row.sums.map((sum) => sum.value)])];
}

const aging: FunctionDefinition = {
  id: 'AGING',
  description:
    'Aging by customer and bucket, with a header, a row for each customer in order of first appearance, and a total row that ties to the amounts.',
  parameters: [
    required('cells', 'customers', 'Customer of each item.'),
    required('cells', 'dueDates', 'Due date of each item; an empty one counts as No date.'),
    required('cells', 'amounts', 'Open amount of each item, credits negative; an empty one leaves the item out.'),
    required('value', 'asOf', 'Day on which the age is taken.'),
    optional('cells', 'scheme', SCHEME_HELP),
  ],
  resultDimensionality: 'matrix',
  run: runAging,
};

/** Age, bucket and due date of items. */
export const AGING_FUNCTIONS: readonly FunctionDefinition[] = [daysPastDue, bucket, aging, dueDate];

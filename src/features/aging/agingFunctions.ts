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
import { elementwise, perCell } from '../../functions/elementwise';
import { schemeOf } from './schemeArgument';
import { agingText } from './agingText';

const DUE = required('cells', 'due', agingText('of.due'));
const AS_OF = required('cells', 'asOf', agingText('of.asOf'));

const daysPastDue = perCell(
  { id: 'DAYSPASTDUE', description: agingText('DAYSPASTDUE'), parameters: [DUE, AS_OF] },
  ([due, asOf]) => dayIn(asOf, 'asOf') - dayIn(due, 'due'),
);

const bucket: FunctionDefinition = {
  id: 'BUCKET',
  description: agingText('BUCKET'),
  parameters: [DUE, AS_OF, optional('cells', 'scheme', agingText('scheme'))],
  resultDimensionality: 'matrix',
  run: ([due = null, asOf = null, scheme]) => {
    const aging = schemeOf(scheme);
    return elementwise(
      [due, asOf],
      2,
      ([dueCell, asOfCell]) => aging.labels[bucketOfDate(aging, dayIn(dueCell, 'due'), dayIn(asOfCell, 'asOf'))]!,
    );
  },
};

const dueDate = perCell(
  {
    id: 'DUEDATE',
    description: agingText('DUEDATE'),
    parameters: [required('cells', 'documentDate', agingText('of.documentDate')), required('cells', 'terms', agingText('of.terms'))],
  },
  ([date, termsCell]) => {
    const text = textIn(termsCell);
    const terms = parseTerms(text);
    if (terms === null) throw wrongInput(agingText('termsUnknown', { text }));
    return dueDayFromTerms(dayIn(date, 'documentDate'), terms);
  },
);

interface CustomerRow {
  readonly name: string | number | boolean;
  readonly sums: readonly ExactSum[];
}

/** Name shown for rows that have an amount but no customer, so that nothing is lost from the total. */
const NO_CUSTOMER = '(no customer)';

function nameOf(cell: Cell | undefined): string | number | boolean {
  if (cell instanceof FunctionError) throw cell;
  return cell === null || cell === undefined || cell === '' ? NO_CUSTOMER : cell;
}

function runAging([customers, dueDates, amounts, asOfArg, schemeArg]: readonly Argument[]): FunctionResult {
  const asOf = singleDay(asOfArg, 'asOf');
  const scheme = schemeOf(schemeArg);
  const noDate = scheme.labels.length;
  const newSums = (): ExactSum[] => Array.from({ length: noDate + 2 }, () => new ExactSum());
  const total: CustomerRow = { name: 'Total', sums: newSums() };
  const rows = new Map<string, CustomerRow>();
  for (const [customer, due, amountCell] of cellsSideBySide([customers, dueDates, amounts], ['customers', 'dueDates', 'amounts'])) {
    if (isEmpty(amountCell)) continue;
    const amount = numberIn(amountCell, 'amounts');
    const name = nameOf(customer);
    const key = customerKey(String(name));
    const row = rows.get(key) ?? { name, sums: newSums() };
    rows.set(key, row);
    const column = isEmpty(due) ? noDate : bucketOfDate(scheme, dayIn(due, 'dueDates'), asOf);
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
  description: agingText('AGING'),
  parameters: [
    required('cells', 'customers', agingText('of.customers')),
    required('cells', 'dueDates', agingText('of.dueDates')),
    required('cells', 'amounts', agingText('of.amounts')),
    required('value', 'asOf', agingText('AGING.asOf')),
    optional('cells', 'scheme', agingText('scheme')),
  ],
  resultDimensionality: 'matrix',
  run: runAging,
};

/** Age, bucket and due date of items. */
export const AGING_FUNCTIONS: readonly FunctionDefinition[] = [daysPastDue, bucket, aging, dueDate];

import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  title: 'Fix how it was read',
  intro: "Correct what's wrong, check the totals below, then apply.",
  headerRow: 'Header row',
  headerRowHint: 'Leave blank to detect it.',
  columns: 'What each column means',
  samples: (values: string): string => `Such as ${values}`,
  noSamples: 'Empty in the first rows',
  wholeSheet: 'The whole sheet',
  found: 'Automatic',
  dateOrder: 'Dates are written',
  decimalMark: 'Decimal separator',
  amount: 'Amount that counts',
  currency: 'Currency of the sheet',
  currencyHint: 'Three letters, such as EUR. Leave blank to detect it.',
  flipSign: 'Amounts have the opposite sign (credits are positive)',
  ignoredRows: 'Rows to leave out',
  ignoredRowsHint: 'Sheet rows, such as 12, 15-18.',
  ignoredRowsWrong: 'Enter sheet rows, such as 12, 15-18.',
  headerRowWrong: 'Enter a row number.',
  effect: 'Effect',
  computing: 'Computing the effect',
  unchanged: 'No change yet.',
  rows: 'Rows read',
  total: (currency: string): string => (currency === '' ? 'Balance' : `Balance ${currency}`),
  printedDifference: 'Difference to the printed total',
  asks: 'It still needs an answer',
  refused: 'It cannot be read this way.',
  reset: 'Undo all',
};

export type CorrectionStrings = typeof en;

/** The texts of Fix how it was read, in the language of the pane. */
export const correctionStrings = featureWords('corrections', en);

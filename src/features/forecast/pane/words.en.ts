import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  intro: 'What the open items are expected to bring in, week by week, learned from the paid invoices in this workbook.',
  questionOpen: 'A question is open. Answer it on Home first.',
  refresh: 'Refresh forecast',
  weeks: 'Expected receipts',
  range: (low: string, high: string): string => `${low} to ${high}`,
  rangeHint: '80% range',
  columns: { week: 'Week', expected: 'Expected', range: 'Range' },
  history: (count: string, sheets: string): string => `Learned from ${count} payments: ${sheets}.`,
  noHistory: 'No paid invoices were found, so everything is expected on its due date. Add a sheet of paid invoices with their paid dates.',
  how: 'How this forecast was made',
  byHand: 'Set by hand',
  byHandBody: 'Name a customer or a document and the day its money is expected in table AR_Overrides, then refresh.',
  openOverrides: 'Open the table',
};

export type ForecastStrings = typeof en;

/** The texts of the forecast screen in the language of the pane. */
export const forecastStrings = featureWords('forecast', en);

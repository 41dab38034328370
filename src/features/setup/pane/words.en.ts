import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  aging: 'Aging',
  scheme: 'Aging scheme',
  schemeOf: (name: string): string => `As AR Setup has it (${name})`,
  setupScheme: 'As AR Setup has it',
  ownBounds: 'Own bounds',
  bounds: 'Last day of each bucket',
  boundsHint: 'Such as 7, 14, 30: Current, 1-7 days, 8-14 days, 15-30 days, Over 30 days.',
  boundsWrong: 'Enter rising whole numbers of days, such as 7, 14, 30.',
  basis: 'Age is counted from',
  bases: { due: 'Due date', document: 'Document date' },
  asOf: 'As-of date',
  asOfBody: 'The date on the sheet, or the one you choose. Never today by itself.',
  setup: 'In AR Setup',
  setupBody: 'Edit rules and rates as tables on the sheet.',
  setupLinks: {
    AR_Strategy: 'Strategy rules',
    AR_Buckets: 'Buckets and loss rates',
    AR_Sales: 'Monthly sales',
    AR_Customers: 'Customers',
    AR_Rates: 'Exchange rates',
  },
  display: 'Display',
  languageLabel: 'Language',
  about: 'About',
  version: (version: string): string => `Agewise ${version}`,
  never: 'What it never does',
  nevers: [
    'It never sends anything anywhere: no server, no account, no network call.',
    'It never changes your cells: it writes sheets named “AR …” and, when you ask, its own columns beside your table.',
    'It never adds two currencies without a rate that you gave.',
    'It never takes today for the as-of date.',
  ],
};

export type SettingsStrings = typeof en;

/** The texts of the settings screen in the language of the pane. */
export const settingsStrings = featureWords('setup', en);

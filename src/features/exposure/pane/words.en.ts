import { featureWords } from '../../../pane/strings/featureWords';
import type { RatesFrom } from '../domain/lossSegments';

const en = {
  exposure: 'Expected credit loss',
  bucket: 'Bucket',
  atRisk: 'Exposure',
  rate: 'Rate',
  loss: 'Loss',
  reserves: (count: string): string => `Specific reserves: ${count}`,
  total: 'Total',
  defaults: 'Default loss rates. Replace them with your own before you book.',
  atRiskHint: 'Exposure is what customers owe. One customer’s credits never cover what another owes.',
  segments: 'Segments',
  ratesFrom: { typed: 'typed rates', learned: 'learned rates', common: 'common rates' } as Readonly<Record<RatesFrom, string>>,
  openRates: 'Edit loss rates',
  openSegmentRates: 'Edit segment rates',
  allowance: 'Allowance',
  opening: 'Opening',
  writeOffs: 'Write-offs',
  recoveries: 'Recoveries',
  expense: 'Expense',
  release: 'Release',
  required: 'Required now',
  allowanceHint: 'Enter the opening allowance, write-offs and recoveries on AR Exposure, then refresh.',
  openAllowance: 'Enter allowance',
  writeOffProposals: (count: string): string => `Proposals to write off: ${count}`,
};

export type ExposureWords = typeof en;

/** The texts of expected credit loss and the allowance; they are loaded with their screen. */
export const exposureWords = featureWords('exposure', en);

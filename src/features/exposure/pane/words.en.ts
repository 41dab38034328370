import { featureWords } from '../../../pane/strings/featureWords';
import type { RatesFrom } from '../domain/lossSegments';

const en = {
  exposure: 'Expected credit loss',
  bucket: 'Bucket',
  atRisk: 'At risk',
  rate: 'Rate',
  loss: 'Loss',
  reserves: (count: string): string => `Specific reserves: ${count}`,
  total: 'Total',
  noDate: 'No date',
  defaults: 'The loss rates are defaults to start from, not your own experience.',
  atRiskHint: 'At risk is what customers owe; one customer’s credits never cover what another owes.',
  segments: 'Segments',
  ratesFrom: { typed: 'typed rates', learned: 'learned rates', common: 'common rates' } as Readonly<Record<RatesFrom, string>>,
  openRates: 'Loss rates',
  openSegmentRates: 'Rates of segments',
  allowance: 'Allowance',
  opening: 'Opening',
  writeOffs: 'Write-offs',
  recoveries: 'Recoveries',
  expense: 'Expense',
  release: 'Release',
  required: 'Required now',
  allowanceHint: 'Type the opening allowance, write-offs and recoveries on AR Exposure, then refresh.',
  openAllowance: 'Type them',
  writeOffProposals: (count: string): string => `Proposals to write off: ${count}`,
};

export type ExposureWords = typeof en;

/** The texts of expected credit loss and the allowance; they are loaded with their screen. */
export const exposureWords = featureWords('exposure', en);

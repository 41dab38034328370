import type { RatesFrom } from '../../features/exposure/domain/lossSegments';
import type { GroupPosition } from '../../features/metrics/domain/metricsPart';

const en = {
  needsReport: 'Read a sheet on Home first; the figures are made from it.',
  figures: 'Key metrics',
  /** Figures of the report by their names; others keep the name that they have on AR Metrics. */
  names: {} as Readonly<Record<string, string>>,
  formulas: {} as Readonly<Record<string, string>>,
  formula: 'Formula',
  inputs: 'Inputs',
  inputsText: ((inputs) => inputs) as (inputs: string, numberWords: (number: string) => string) => string,
  target: (target: string): string => `Target ${target}`,
  reached: 'reached',
  missed: 'missed',
  missing: (count: string): string => `Not available: ${count}`,
  openTargets: 'Set targets',
  openSales: 'Monthly sales',
  times: (times: string): string => `${times} times`,
  trend: 'Trend',
  trendOf: { dso: 'DSO, count-back', pastDue: 'Past-due share' },
  trendNone: 'A trend needs snapshots. They are kept when the month is closed, or at each refresh where AR Setup says so.',
  numbers: 'The numbers',
  columns: { asOf: 'As of', balance: 'Balance', pastDue: 'Past due', dso: 'DSO' },
  from: (value: string, date: string): string => `${value} on ${date}`,
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
  groups: 'By group',
  kinds: { entity: 'Entity', segment: 'Risk class', collector: 'Collector', parent: 'Parent account' } as Readonly<
    Record<GroupPosition['kind'], string>
  >,
  noName: 'none named',
  pastDueOf: (share: string): string => `${share} past due`,
};

export type MetricsStrings = typeof en;

/** The texts of metrics and exposure in the language of the pane; they are loaded with their screen, not at the start. */
export function metricsStrings(t: { readonly ofScreens: { readonly metrics: MetricsStrings } | null }): MetricsStrings {
  return t.ofScreens?.metrics ?? en;
}

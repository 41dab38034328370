import type { GroupPosition } from '../domain/metricsPart';
import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  needsReport: 'Read a sheet on Home first; the figures are made from it.',
  figures: 'Key metrics',
  formula: 'Formula',
  inputs: 'Inputs',
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
  groups: 'By group',
  kinds: { entity: 'Entity', segment: 'Risk class', collector: 'Collector', parent: 'Parent account' } as Readonly<
    Record<GroupPosition['kind'], string>
  >,
  noName: 'none named',
  pastDueOf: (share: string): string => `${share} past due`,
};

export type MetricsStrings = typeof en;

/** The texts of metrics and exposure in the language of the pane; they are loaded with their screen, not at the start. */
export const metricsStrings = featureWords('metrics', en);

import type { AnyTable } from '../../../kernel/tables/defineTable';
import { givenRow, type GivenRow } from '../../../kernel/tables/givenRows';
import { DUNNING_LADDER } from '../../worklist/domain/dunningLadder';
import type { Setup } from '../../setupFacts';
import { BUCKETS, type BucketLine } from './bucketsTable';
import { ENTITIES } from '../../../reading/entities/companySheetsTable';
import { CUSTOMERS } from './customersTable';
import { DISPUTE_REASONS, USUAL_REASONS } from './disputeDaysTable';
import { LADDER } from './ladderTable';
import { RATES } from './ratesTable';
import { SALES } from './salesTable';
import { SEGMENT_RATES } from './segmentRatesTable';
import { STRATEGY, STRATEGY_TRIAL } from './strategyRulesTable';
import { TARGET_FIGURES, TARGETS } from './targetsTable';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import { metricsText } from '../../metrics/metricsText';

/** The tables of AR Setup, in the order in which they stand on a new sheet. */
export const SETUP_TABLES: readonly AnyTable[] = [
  BUCKETS,
  STRATEGY,
  SALES,
  CUSTOMERS,
  RATES,
  TARGETS,
  LADDER,
  SEGMENT_RATES,
  DISPUTE_REASONS,
  ENTITIES,
  STRATEGY_TRIAL,
];

/** Tables that stand only while somebody wants them. */
export const PASSING_TABLES: ReadonlySet<AnyTable> = new Set<AnyTable>([ENTITIES, STRATEGY_TRIAL]);

/** A line of AR_Buckets for each bucket of the scheme, "No date" last. */
export function bucketLines({ scheme, lossRates }: Setup): readonly BucketLine[] {
  const { labels, upperBoundsDays } = scheme;
  return [...labels, NO_DATE].map((label, bucket) => ({
    label,
    upToDays: bucket < labels.length ? (upperBoundsDays?.[bucket] ?? null) : null,
    rate: Number(lossRates[bucket]),
  }));
}

const FIRST_ROWS: ReadonlyMap<AnyTable, (setup: Setup) => readonly GivenRow[]> = new Map<AnyTable, (setup: Setup) => readonly GivenRow[]>([
  [BUCKETS, (setup) => bucketLines(setup).map((line) => givenRow(BUCKETS, line))],
  [STRATEGY, ({ strategy }) => strategy.rules.map((rule) => givenRow(STRATEGY, rule))],
  [STRATEGY_TRIAL, ({ strategy }) => strategy.rules.map((rule) => givenRow(STRATEGY_TRIAL, rule))],
  [TARGETS, () => TARGET_FIGURES.map((id) => ({ figure: metricsText('name', { id }) }))],
  [LADDER, () => DUNNING_LADDER.map((step) => givenRow(LADDER, step))],
  [DISPUTE_REASONS, () => USUAL_REASONS.map((reason) => ({ reason }))],
]);

/** Body of a table that the workbook does not have yet: what it starts with, else empty rows to type in. */
export function firstRows(table: AnyTable, setup: Setup): readonly GivenRow[] {
  return FIRST_ROWS.get(table)?.(setup) ?? new Array<GivenRow>(table.blankRows ?? 0).fill({});
}

import { DUNNING_LADDER } from '../../worklist/domain/dunningLadder';
import type { Setup } from '../domain/setup';
import type { Cell } from '../../../kernel/sheet/cells';
import { NO_DATE } from '../../aging/sheet/bucketAmounts';
import { CONDITION_WORDS } from '../../worklist/domain/conditionWords';
import { SETUP_HEADINGS, type SettingName, type SetupTableName } from './setupContent';

const BLANK_ROWS: Readonly<Record<SetupTableName, number>> = {
  AR_Buckets: 0,
  AR_Strategy: 0,
  AR_Sales: 24,
  AR_Customers: 24,
  AR_Rates: 12,
  AR_Targets: 0,
  AR_Ladder: 0,
  AR_SegmentRates: 12,
  AR_DisputeReasons: 0,
  AR_Entities: 0,
  AR_StrategyTrial: 0,
};

/** Figures that most teams are measured by; others may be added by their name on AR Metrics. */
const TARGET_FIGURES = ['DSO, count-back', 'Collection effectiveness (CEI)', 'Current share', 'Share over 90 days past due'];

/** Reasons that most disputes have; the days are the user's to type. */
const DISPUTE_REASONS = ['Price', 'Quantity', 'Quality', 'Delivery', 'Missing document', 'Duplicate invoice', 'Any other'];

/** One row of AR_Buckets for each bucket of the scheme, "No date" last; the open-ended ones have no bound. */
export function bucketRows(setup: Setup): Cell[][] {
  const { labels, upperBoundsDays } = setup.scheme;
  return [...labels, NO_DATE].map((label, bucket) => [
    label,
    bucket < labels.length ? (upperBoundsDays?.[bucket] ?? '') : '',
    Number(setup.lossRates[bucket]),
    '',
  ]);
}

function strategyRows(setup: Setup): Cell[][] {
  return setup.strategy.rules.map(({ id, group, condition, parameter, points, stop, reason }) => [
    id,
    group,
    CONDITION_WORDS[condition],
    parameter !== '' && Number.isFinite(Number(parameter)) ? Number(parameter) : parameter,
    points,
    stop ? 'yes' : 'no',
    reason,
    '',
  ]);
}

/** Body of a table that the workbook does not have yet. */
export function defaultRows(name: SetupTableName, setup: Setup): Cell[][] {
  if (name === 'AR_Buckets') return bucketRows(setup);
  if (name === 'AR_Strategy' || name === 'AR_StrategyTrial') return strategyRows(setup);
  if (name === 'AR_Targets') return TARGET_FIGURES.map((figure) => [figure, '', '', '']);
  if (name === 'AR_DisputeReasons') return DISPUTE_REASONS.map((reason) => [reason, '', '']);
  if (name === 'AR_Ladder')
    return DUNNING_LADDER.map(({ fromDays, action, letter, fromAmount }) => [
      fromDays,
      action,
      letter ?? '',
      fromAmount === undefined ? '' : Number(fromAmount),
      '',
    ]);
  return Array.from({ length: BLANK_ROWS[name] }, () => SETUP_HEADINGS[name].map(() => ''));
}

/** Settings of a workbook that has none yet: those of the run. */
export function defaultSettings(setup: Setup): Record<SettingName, Cell> {
  const [a, b, c] = setup.strategy.classLimits;
  return {
    AR_Scheme: setup.scheme.name,
    AR_Basis: setup.basis === 'due' ? 'due date' : 'document date',
    AR_MaximumPoints: setup.strategy.maximumPoints,
    AR_ClassA: a,
    AR_ClassB: b,
    AR_ClassC: c,
    AR_KeepSnapshots: 'no',
    AR_TrialPoints: setup.strategy.maximumPoints,
    AR_TrialClassA: a,
    AR_TrialClassB: b,
    AR_TrialClassC: c,
  };
}

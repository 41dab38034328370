import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  title: 'Try another strategy',
  intro:
    'A trial is a copy of your strategy on AR Setup. Change its rules, points and limits there. This screen shows who would move. Nothing changes until you use it.',
  start: 'Start a trial',
  needsReport: 'Read a sheet on Home first. Strategies are compared on its open items.',
  follow: 'Change AR_StrategyTrial on AR Setup. This screen follows.',
  showRules: 'Show its rules',
  adopt: 'Use this strategy',
  drop: 'Drop the trial',
  mend: 'Rules to fix',
  mendHint: 'Fix these rules to compare the strategies.',
  row: (row: string): string => `Row ${row}`,
  limit: 'Limit',
  classes: 'Accounts by class',
  class: 'Class',
  inUse: 'In use',
  onTrial: 'On trial',
  offTheList: 'Off the list',
  worth: 'Late money caught by the first 20% of calls',
  worthNote: (dates: string): string => `Measured on ${dates} past dates, on what was unpaid two weeks later.`,
  bySize: 'Largest amount first',
  byAge: 'Oldest item first',
  byChance: 'Likeliest unpaid first',
  moves: 'Who moves',
  nobody: 'Nobody moves: both strategies rank these accounts the same.',
  filters: { all: 'All', up: 'Up', down: 'Down', class: 'Other class', list: 'On or off the list' },
  rank: (before: string, after: string): string => `Rank ${before} → ${after}`,
  rankSame: (rank: string): string => `Rank ${rank}`,
  points: (before: string, after: string): string => `${before} → ${after} points`,
  pointsSame: (points: string): string => `${points} points`,
  joins: 'Comes onto the list',
  leaves: 'Leaves the list',
  rule: 'Rule',
  noRules: 'Its points are the same. It moves because others do, or by the class limits.',
  openAccount: 'Open the account',
  more: (count: string): string => `Show ${count} more`,
  whatMoved: (name: string): string => `What moves ${name}`,
};

export type TrialStrings = typeof en;

/** The texts of a strategy's trial; they are loaded with its screen. */
export const trialStrings = featureWords('trial', en);

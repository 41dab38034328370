import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  title: 'Try another strategy',
  intro:
    'A trial is a copy of your strategy on AR Setup. Change its rules, points and class limits there: it ranks nobody before you take it over, and this screen shows who would move.',
  start: 'Start a trial',
  needsReport: 'Read a sheet on Home first; strategies are compared on its open items.',
  follow: 'Change the cells of AR_StrategyTrial on AR Setup; what is shown here follows.',
  showRules: 'Show its rules',
  adopt: 'Use this strategy',
  drop: 'Drop the trial',
  mend: 'Rules to mend',
  mendHint: 'Nobody is compared before these can be used.',
  row: (row: string): string => `Row ${row}`,
  limit: 'Limit',
  classes: 'Accounts by class',
  class: 'Class',
  inUse: 'In use',
  onTrial: 'On trial',
  offTheList: 'Off the list',
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
  noRules: 'Its own points stay; it moves because others do, or by the class limits.',
  openAccount: 'Open the account',
  more: (count: string): string => `Show ${count} more`,
  whatMoved: (name: string): string => `What moves ${name}`,
};

export type TrialStrings = typeof en;

/** The texts of a strategy's trial; they are loaded with its screen. */
export const trialStrings = featureWords('trial', en);

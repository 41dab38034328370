import type { Message } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What a strategy on trial says, in English. */
export const en = {
  noRoom: ({ more }: { more: number }, say: Say) =>
    `The trial has ${say.count(more, 'more rule', 'more rules')} than AR_Strategy, and the cells below that table are not empty.`,
  makeRoom: 'Move the cells below the table, then use the strategy again.',
  strategyUnchanged: 'The strategy in use was not changed.',
  trialGone: 'No strategy is on trial. Table AR_StrategyTrial is gone.',
  startAgain: 'Start a trial again.',
  rulesWrong: ({ why }: { why: Message }, say: Say) => `The strategy on trial cannot be used: ${say(why)}`,
  fixRules: 'Fix what the Check column of AR_StrategyTrial shows, then use the strategy.',
  strategyElsewhere: 'Table AR_Strategy is on a sheet of your own. Agewise does not write there.',
  copyByHand: 'Copy the rules of AR_StrategyTrial there by hand.',
  setupMoved: 'The tables of AR Setup were moved, so the points and class limits cannot be written.',
  typeLimits: 'Enter them in the settings of AR Setup and of the trial, then use the strategy.',
  trialElsewhere: ({ sheet }: { sheet: string }) => `Table AR_StrategyTrial is on your sheet ${sheet}. Agewise does not write there.`,
  deleteTable: 'Delete the table there.',
} satisfies Words;

import type { Step } from './workingDay';

/** The most messages that a step may need on the sample workbook; those of the library's own housekeeping count too. */
export const MESSAGES_MAX: Readonly<Record<Step, number>> = {
  look: 5,
  refresh: 12,
  refreshAgain: 12,
  forecast: 10,
  closeMonth: 20,
  logEntry: 4,
  selectAccount: 1,
};

/** A refresh that changes nothing sends at most this share of what the first one sent. */
export const NOTHING_CHANGED_SHARE = 1 / 3;

/** Milliseconds where each message is answered after 150 ms, as from a server. */
export const SLOW_ANSWER_MS = 150;
export const SLOW_MAX_MS: Partial<Readonly<Record<Step, number>>> = { look: 1500, refresh: 4000, refreshAgain: 4000 };

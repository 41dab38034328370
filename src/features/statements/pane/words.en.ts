import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  intro: 'See who gets a notice and why. Nothing is sent until you send it, and nothing is logged until you say so.',
  questionOpen: 'A question is open. Answer it on Home first.',
  prepare: 'Prepare notices',
  again: 'Prepare again',
  writeStatements: 'Write statements',
  writeNotices: 'Write notices',
  sentOn: 'Sent on',
  markSent: (count: string): string => `Mark ${count} as sent`,
  notices: (count: string): string => `${count} ready to send`,
  others: (count: string): string => `${count} not to send`,
  asked: (amount: string): string => `${amount} to ask for`,
  leaveOut: 'Send',
  preview: 'Show letter',
  hide: 'Hide letter',
  copy: 'Copy letter',
  copied: 'Copied.',
  notCopied: 'The letter could not be copied. Select its text and press Ctrl+C.',
  more: (count: string): string => `${count} more are on AR Notices.`,
  backToAccount: 'Back to account',
  noReminder: 'Nothing to remind of here.',
  documents: 'Documents',
  letter: 'Letter',
  daysPastDue: (days: string): string => `${days} days past due`,
  logReminder: 'Log as sent',
  sent: 'Marked as sent. Refresh on Home to update the AR sheets.',
};

export type NoticeStrings = typeof en;

/** The texts of the screen of notices in the language of the pane. */
export const noticeStrings = featureWords('statements', en);

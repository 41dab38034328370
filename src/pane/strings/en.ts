import { enReading } from './enReading';
import type { Language } from '../../kernel/words/locale';

/** Every text of the pane in English. Amounts and counts arrive as texts, formatted for the reader's locale; a number beside one chooses singular or plural. */
export const en = {
  ...enReading,
  language: 'en' as Language,
  /** The texts that capabilities have in another language than English, by capability. */
  ofFeatures: new Map() as ReadonlyMap<string, object>,
  skipToContent: 'Skip to content',
  mainNavigation: 'Agewise',
  close: 'Close',
  change: 'Change',
  apply: 'Apply',
  cancel: 'Cancel',
  loading: 'Loading',

  start: {
    title: 'Know who owes what, and who to call first',
    body: 'Agewise reads the aging report or open-items list on this sheet, ties it to the cent, and writes aging, a ranked worklist and exposure beside it. Nothing leaves the workbook.',
    insertSample: 'Insert the sample',
    readSheet: 'Read this sheet',
    howTitle: 'How to start',
    how: [
      'Paste your open items on a sheet, headings and all, or open the report that your system exported.',
      'Select that sheet and choose “Read this sheet”.',
      'Check the read receipt, then press Refresh.',
    ],
    nothingFound: 'No open items were found on this sheet.',
  },
  unsupported: {
    outsideExcel: {
      title: 'Open Agewise in Excel',
      body: 'This page is a task pane. It needs a workbook beside it: start it from the Agewise tab of Excel’s ribbon.',
    },
    excelTooOld: {
      title: 'This Excel is too old',
      body: 'Agewise needs Excel on the web, Excel 2021 or later, or Microsoft 365. Your workbook was not changed. Update Excel, or open the workbook in Excel on the web.',
    },
  },

  source: {
    title: 'Open items',
    where: (sheet: string, address: string): string => `${sheet}, ${address}`,
    changeSheet: 'Change sheet or range',
    sheet: 'Sheet',
    range: 'Range',
    rangeHint: 'Such as A5:K27. Leave blank to detect the table.',
    rangeWrong: 'Enter a range such as A5:K27.',
    useSelection: 'Use the selection',
    read: 'Read',
    asOf: 'As-of date',
    asOfFrom: { argument: 'chosen by you', sheet: 'stated on the sheet', derived: 'from due dates and days' },
    asOfHint: (example: string): string => `Enter ${example} or 2026-01-31.`,
    asOfWrong: (example: string): string => `That isn't a date. Enter it like ${example}.`,
    asOfReads: (date: string): string => `Aged as of ${date}.`,
    pickDate: 'Pick a date',
    asOfFromSheet: 'Use the date of the sheet',
    newer: (sheet: string, date: string, totals: string): string => `${sheet} is newer: as of ${date}, ${totals}.`,
    readNewer: 'Read that sheet',
  },
  said: { name: 'Your name', nameMissing: 'Enter your name. It is remembered.' },
  refresh: 'Refresh',
  notWritten: 'The AR sheets are out of date. Refresh to update.',
  changedSinceRead: 'The sheet has changed. Refresh to update.',
  written: 'The AR sheets are up to date',

  run: {
    stage: { reading: 'Reading', computing: 'Computing', writing: 'Writing', restoring: 'Restoring' },
    cancelling: 'Cancelling',
    sheets: (stage: string, sheet: string, done: string, total: string): string => `${stage}: ${sheet}, ${done} of ${total} sheets`,
    progress: (stage: string, done: string, total: string): string => `${stage}: ${done} of ${total}`,
  },
  notices: {
    refreshed: (sheets: string): string => `Refreshed: ${sheets}.`,
    looksReplaced: (sheets: string): string => `Your formatting on ${sheets} was replaced. Restore brings it back.`,
    notes: (carried: string, fresh: string, closed: string, conflicts: string, orphans: string): string =>
      `Notes: ${carried} kept, ${fresh} new, ${closed} closed, ${conflicts} in conflict, ${orphans} without an item.`,
    restored: 'Restored what the last write changed.',
    title: 'What was done',
    sheetWritten: (sheets: string): string => `Written: ${sheets}.`,
    cancelled: 'Cancelled. Your workbook was not changed.',
    setupMissing: 'The workbook has no AR Setup yet. Press Refresh on Home to add it.',
  },
  failures: {
    unexpected: 'Something went wrong in Agewise.',
    unexpectedUnchanged: 'Your own cells were not changed.',
    notLoaded: 'Agewise could not be loaded. Its server does not answer or has a newer version.',
    notLoadedNext: 'Try again. If it happens again, close the pane and open it.',
    unexpectedNext: 'Try again. If it happens again, report it with the details below.',
    details: 'Details',
    tryAgain: 'Try again',
    otherPlace: 'Other column',
    otherPlaceHint: 'Letter of the first free column, such as P.',
    writeThere: 'Write there',
  },

  figures: {
    title: 'Key figures',
    currency: 'Currency',
    noCurrency: 'No currency named',
    names: {
      balance: 'Balance',
      pastDue: 'Past due',
      pastDueShare: 'Past-due share',
      unappliedCredits: 'Unapplied credits',
      dso: 'DSO',
      exposure: 'Expected credit loss',
    },
    formulas: {
      balance: 'Sum of all open amounts. The buckets add up to it.',
      pastDue: 'Sum of the past-due buckets, credits included.',
      pastDueShare: 'Past due ÷ balance.',
      unappliedCredits: 'Sum of the open amounts below zero. The buckets include them.',
      dso: 'Receivables ÷ credit sales × days.',
      exposure: 'Sum of balance × loss rate of each bucket, plus specific reserves. Rates are in AR Setup.',
    },
    days: (count: string): string => `${count} days`,
    none: 'Not available',
    noItems: 'The sheet lists customers, not items.',
    nothingOpen: 'Nothing is open.',
    noDueBucket: 'This sheet has no bucket for amounts not due.',
    noDso: 'Enter monthly sales in AR Setup.',
  },
  buckets: {
    title: 'Aging',
    label: 'Bucket',
    amount: 'Amount',
    share: 'Share',
    noDate: 'No date',
    total: 'Total',
    basis: { due: 'by due date', document: 'by document date' },
  },
  actions: {
    title: 'In the workbook',
    check: 'Check',
    checkHint: 'Finds errors in the open items and the master data, on AR Check.',
    writeNoteColumns: 'Write note columns',
    noteColumnsHint: 'Days past due, bucket, priority, why, next action and note, to the right of your table.',
    maskedCopy: 'Masked copy',
    maskedCopyHint: 'A new file without names, contacts and notes. Sums stay.',
    restore: 'Restore',
    restoreHint: 'Puts back what the last write changed.',
  },
};

/** Every text of the pane; a language that misses one does not compile. */
export type PaneStrings = typeof en;

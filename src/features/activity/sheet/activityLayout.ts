import { KIND_WORDS, type ActivityEntry } from '../domain/activityEntry';
import type { NoteCounts } from '../domain/notes/noteThreads';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { InEachLanguage } from '../../../kernel/feature';
import type { Cell } from '../../../kernel/sheet/cells';

export const ACTIVITY_SHEET = 'AR Activity';
export const ACTIVITY_TABLE = 'AR_Activity';
/** Name of the cell that holds the days after a promise's day on which it is judged. */
export const TOLERANCE_NAME = 'AR_PromiseTolerance';

/** Row of the log's headings on a sheet of ours, from 0. */
export const ACTIVITY_HEADER_ROW = 5;
/** Row of the headings of the note counts; the counts stand below them. */
export const COUNTS_ROW = 2;
export const COUNT_HEADINGS: readonly InEachLanguage[] = [
  { en: 'States as of', es: 'Estados al' },
  { en: 'Notes kept', es: 'Notas conservadas' },
  { en: 'New', es: 'Nuevas' },
  { en: 'Closed', es: 'Cerradas' },
  { en: 'In conflict', es: 'En conflicto' },
  { en: 'Not in a report', es: 'En ningún informe' },
  { en: 'Notes in all', es: 'Notas en total' },
];
/** Column of the tolerance, whose heading stands beside those of the counts. */
export const TOLERANCE_COLUMN = 8;

/** The cells below COUNT_HEADINGS. */
export function countCells(asOf: DayNumber, { carried, fresh, closed, conflicts, orphans, total }: NoteCounts): readonly Cell[] {
  return [asOf, carried, fresh, closed, conflicts, orphans, total];
}

/** Columns of the log. People may fill every one up to Text; the last four are ours. */
export const ACTIVITY_HEADINGS = [
  'When',
  'Who',
  'Entity',
  'Customer',
  'Customer number',
  'Document',
  'Kind',
  'Outcome',
  'Amount',
  'Currency',
  'Date promised or due',
  'Reason',
  'Owner',
  'Next action',
  'Next date',
  'Text',
  'Open then',
  'State',
  'Id',
  'Check',
] as const;
export type ActivityHeading = (typeof ACTIVITY_HEADINGS)[number];

/** Columns that Agewise fills; a row with nothing else in it is blank. */
export const OWN_HEADINGS: ReadonlySet<string> = new Set<ActivityHeading>(['Open then', 'State', 'Id', 'Check']);

/** The cell of an entry below a heading; '' for a heading that is not ours. */
export function entryCell(entry: ActivityEntry, heading: string): Cell {
  switch (heading as ActivityHeading) {
    case 'When':
      return entry.when ?? '';
    case 'Who':
      return entry.who;
    case 'Entity':
      return entry.entity;
    case 'Customer':
      return entry.customer;
    case 'Customer number':
      return entry.customerId;
    case 'Document':
      return entry.document;
    case 'Kind':
      return KIND_WORDS[entry.kind];
    case 'Outcome':
      return entry.outcome;
    case 'Amount':
      return entry.amount ?? '';
    case 'Currency':
      return entry.currency;
    case 'Date promised or due':
      return entry.day ?? '';
    case 'Reason':
      return entry.reason;
    case 'Owner':
      return entry.owner;
    case 'Next action':
      return entry.nextAction;
    case 'Next date':
      return entry.nextDay ?? '';
    case 'Text':
      return entry.text;
    case 'Open then':
      return entry.openThen ?? '';
    case 'State':
      return entry.state;
    case 'Id':
      return entry.id;
    default:
      return '';
  }
}

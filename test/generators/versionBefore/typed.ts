import type { Cell } from '../../../src/kernel/sheet/cells';
import type { Cells } from '../../versionBefore/typedBook';
import { day } from '../../golden/madeReport';

/** The sheets of the user: the export, the list of what was paid, and one with formulas over our tables. */
export const EXPORT_SHEET = 'Open items';
export const PAID_SHEET = 'Paid invoices';
export const FIGURES_SHEET = 'My figures';

export const JANUARY = day('2026-01-31');
export const FEBRUARY = day('2026-02-28');
export const MARCH = day('2026-03-31');

/** A cell that a person filled in a row that was there: in the row that holds `where`, below `heading`. */
export interface TypedCell {
  /** Name of the table; EXPORT_SHEET for the columns beside the source table. */
  readonly table: string;
  readonly where: Cells;
  readonly heading: string;
  readonly cell: Cell;
}

/** A row that a person added to a table, by heading. */
export interface TypedRow {
  readonly table: string;
  readonly cells: Cells;
}

/** A named cell that a person filled. */
export interface TypedName {
  readonly name: string;
  readonly cell: Cell;
}

const cell = (table: string, where: Cells, heading: string, value: Cell): TypedCell => ({ table, where, heading, cell: value });
const rows = (table: string, list: readonly Cells[]): TypedRow[] => list.map((cells) => ({ table, cells }));

/** Settings on AR Setup, AR Activity and AR Exposure. */
export const TYPED_SETTINGS: readonly TypedName[] = [
  { name: 'AR_Scheme', cell: 'own bounds' },
  { name: 'AR_Basis', cell: 'due date' },
  { name: 'AR_MaximumPoints', cell: 120 },
  { name: 'AR_ClassA', cell: 0.65 },
  { name: 'AR_ClassB', cell: 0.4 },
  { name: 'AR_ClassC', cell: 0.15 },
];
export const TYPED_CHOICES: readonly TypedName[] = [
  { name: 'AR_PromiseTolerance', cell: 4 },
  { name: 'AR_LossMethod', cell: 'typed' },
  { name: 'AR_ForwardLooking', cell: 0.1 },
  { name: 'AR_LossSegments', cell: 'risk class' },
];

/** What makes a rule of the version before out of one of this one, so that the same can be typed in both. */
export const RULE_OF_BEFORE: readonly TypedCell[] = [
  cell('AR_Strategy', { Rule: 'risk-rest' }, 'Group', 'size'),
  cell('AR_Strategy', { Rule: 'risk-rest' }, 'Condition', 'to collect at least'),
  cell('AR_Strategy', { Rule: 'risk-rest' }, 'Rule', 'size-10k'),
];

/** Cells of AR Setup that a person changed. */
export const TYPED_SETUP: readonly TypedCell[] = [
  cell('AR_Buckets', { Bucket: '1-30 days' }, 'Up to days past due', 21),
  cell('AR_Buckets', { Bucket: '31-60 days' }, 'Up to days past due', 45),
  cell('AR_Buckets', { Bucket: '61-90 days' }, 'Up to days past due', 75),
  cell('AR_Buckets', { Bucket: '1-30 days' }, 'Loss rate', 0.015),
  cell('AR_Buckets', { Bucket: 'Over 90 days' }, 'Loss rate', 0.42),
  cell('AR_Strategy', { Rule: 'size-10k' }, 'Parameter', 9000),
  cell('AR_Strategy', { Rule: 'size-10k' }, 'Points', 17),
  cell('AR_Strategy', { Rule: 'age-90' }, 'Points', 33),
  cell('AR_Strategy', { Rule: 'no-contact' }, 'Reason', 'Silent for {value} days, we allow {parameter}'),
  cell('AR_Strategy', { Rule: 'broken-2' }, 'Stop', 'yes'),
  cell('AR_Targets', { Figure: 'DSO, count-back' }, 'Target', 38),
  cell('AR_Targets', { Figure: 'Current share' }, 'Target', 0.7),
  cell('AR_Ladder', { 'From days past due': 8 }, 'Action', 'Call the buyer, not the clerk'),
  cell('AR_Ladder', { 'From days past due': 61 }, 'From amount', 400),
  cell('AR_DisputeReasons', { Reason: 'Price' }, 'Days to resolve', 12),
  cell('AR_DisputeReasons', { Reason: 'Delivery' }, 'Days to resolve', 25),
];

/** Rows of AR Setup that a person filled; AR_Sales is filled from the ledger beside them. */
export const TYPED_SETUP_ROWS: readonly TypedRow[] = [
  ...rows('AR_Customers', [
    {
      Customer: 'Fennel Hill Dairy',
      'Customer number': 'F-085',
      'Credit limit': 20_000,
      'Risk class': 'C',
      Collector: 'Ines',
      Contact: 'Mr Abel, 0300 555 014',
      'Specific reserve': 1_250.5,
      Note: 'Asks for statements by post',
    },
    {
      Customer: 'Harbour Looms',
      'Customer number': 'H-204',
      'Credit limit': 15_000,
      Terms: 'Net 30',
      'Risk class': 'B',
      Collector: 'Tomas',
      Language: 'es',
    },
    { Customer: 'Copperhead Signs', 'Customer number': 'C-512', 'Risk class': 'C', Parent: 'Marlow Tidewater', Collector: 'Ines' },
    { Customer: 'Quillbrook Paper', 'Customer number': 'Q-101', Status: 'active', 'Risk class': 'A', Collector: 'Tomas' },
  ]),
  ...rows('AR_Rates', [
    { From: 'USD', To: 'EUR', Rate: 0.92, Date: day('2026-01-30') },
    { From: 'USD', To: 'EUR', Rate: 0.9155, Date: day('2026-02-27') },
  ]),
  ...rows('AR_SegmentRates', [
    { Segment: 'C', Bucket: 'Over 90 days', 'Loss rate': 0.6 },
    { Segment: 'A', Bucket: 'Current', 'Loss rate': 0.001 },
  ]),
];

/** Notes beside the source table, by invoice. The first three were taken in by a refresh, the last one was typed after it. */
export const TYPED_NOTES: readonly TypedCell[] = [
  cell(EXPORT_SHEET, { Invoice: 'H2419' }, 'Note', 'Waits for the signed delivery slip'),
  cell(EXPORT_SHEET, { Invoice: 'C2418' }, 'Note', "Buyer's audit until mid March"),
  cell(EXPORT_SHEET, { Invoice: 'F2404' }, 'Note', '=see the file of 2024'),
];
export const FRESH_NOTES: readonly TypedCell[] = [cell(EXPORT_SHEET, { Invoice: 'C2420' }, 'Note', 'Called 27 Feb: pays with C2419')];

/** Notes on AR Worklist, by customer. */
export const TYPED_WORKLIST_NOTES: readonly TypedCell[] = [
  cell('AR_Worklist', { Customer: 'Fennel Hill Dairy' }, 'Note', 'Owner sells the farm, ask Ms Roe'),
  cell('AR_Worklist', { Customer: 'Copperhead Signs' }, 'Note', 'Only mornings'),
];
export const FRESH_WORKLIST_NOTES: readonly TypedCell[] = [
  cell('AR_Worklist', { Customer: 'Marlow Tidewater' }, 'Note', 'New clerk from March'),
];

/** Rows of the log as a person typed them below the last one. */
export const TYPED_LOG: readonly TypedRow[] = rows('AR_Activity', [
  {
    When: day('2026-02-10'),
    Who: 'Ines',
    Customer: 'Fennel Hill Dairy',
    'Customer number': 'F-085',
    Document: 'F2419',
    Kind: 'dispute',
    Amount: 1_200,
    Currency: 'EUR',
    Reason: 'Price',
    Owner: 'Sales',
    Text: 'Two crates were billed twice',
  },
  {
    When: day('2026-02-12'),
    Who: 'Tomas',
    Customer: 'Harbour Looms',
    'Customer number': 'H-204',
    Document: 'H2419',
    Kind: 'promise',
    Amount: 5_171.85,
    Currency: 'EUR',
    'Date promised or due': day('2026-03-20'),
    Text: 'Promised by the owner',
  },
  {
    When: day('2026-02-13'),
    Who: 'Ines',
    Customer: 'Copperhead Signs',
    'Customer number': 'C-512',
    Document: 'C2418',
    Kind: 'payment plan',
    Outcome: '3 monthly',
    Amount: 9_176.16,
    Currency: 'USD',
    'Date promised or due': day('2026-03-05'),
  },
]);
export const FRESH_LOG: readonly TypedRow[] = rows('AR_Activity', [
  {
    When: day('2026-02-28'),
    Who: 'Tomas',
    Customer: 'Quillbrook Paper',
    'Customer number': 'Q-101',
    Kind: 'call',
    Outcome: 'reached',
    Text: 'Typed after the refresh',
  },
]);

/** Days set by hand on AR Forecast. */
export const TYPED_OVERRIDES: readonly TypedRow[] = rows('AR_Overrides', [
  {
    Customer: 'Oddfellow & Pine',
    'Document no.': 'O2420',
    Date: day('2026-04-17'),
    Amount: 3_000,
    By: 'Ines',
    Why: 'Told so by their bank',
  },
  { Customer: 'C-512', 'Document no.': 'C2419', Date: day('2026-05-04'), By: 'Tomas', Why: 'After the audit' },
]);
export const FRESH_OVERRIDES: readonly TypedRow[] = rows('AR_Overrides', [
  { Customer: 'Saltmarsh Tools', Date: day('2026-03-27'), By: 'Tomas', Why: 'Typed after the refresh' },
]);

/** Beside the write-off proposals. */
export const TYPED_WRITE_OFFS: readonly TypedCell[] = [
  cell('AR_WriteOffs', { Document: 'F2401' }, 'Tax part', 912.42),
  cell('AR_WriteOffs', { Document: 'F2401' }, 'Approver', 'R. Castellan'),
  cell('AR_WriteOffs', { Document: 'F2401' }, 'State', 'approved'),
  cell('AR_WriteOffs', { Document: 'F2404' }, 'State', 'refused'),
];
export const FRESH_WRITE_OFFS: readonly TypedCell[] = [cell('AR_WriteOffs', { Document: 'F2404' }, 'Approver', 'R. Castellan')];

/** The movement of the allowance. */
export const TYPED_ALLOWANCE: readonly TypedCell[] = [
  cell('AR_Allowance', { Currency: 'EUR' }, 'Opening allowance', 2_100),
  cell('AR_Allowance', { Currency: 'EUR' }, 'Write-offs', 350.25),
  cell('AR_Allowance', { Currency: 'USD' }, 'Opening allowance', 900),
  cell('AR_Allowance', { Currency: 'USD' }, 'Recoveries', 75.5),
];

/** The control account as the ledger says; EUR is 12.34 off. */
export const TYPED_CONTROLS: readonly TypedCell[] = [
  cell('AR_Control', { Currency: 'EUR' }, 'Control balance', 60_255.14),
  cell('AR_Control', { Currency: 'USD' }, 'Control balance', 33_529.5),
];

/** Who signed the month of February. */
export const TYPED_SIGN_OFF: readonly TypedName[] = [
  { name: 'AR_PreparedBy', cell: 'Ines Valdemar' },
  { name: 'AR_PreparedOn', cell: day('2026-03-02') },
  { name: 'AR_ApprovedBy', cell: 'R. Castellan' },
  { name: 'AR_ApprovedOn', cell: day('2026-03-03') },
];

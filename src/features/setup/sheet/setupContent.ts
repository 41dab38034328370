import type { Cell, CellSpan } from '../../../kernel/sheet/cells';

/** The tables of AR Setup, in the order in which they stand on a new sheet. */
export const SETUP_TABLES = [
  'AR_Buckets',
  'AR_Strategy',
  'AR_Sales',
  'AR_Customers',
  'AR_Rates',
  'AR_Targets',
  'AR_Ladder',
  'AR_SegmentRates',
  'AR_DisputeReasons',
  'AR_Entities',
  'AR_StrategyTrial',
] as const;
export type SetupTableName = (typeof SETUP_TABLES)[number];

/** Tables that stand only while somebody wants them. */
export const PASSING_TABLES: ReadonlySet<SetupTableName> = new Set(['AR_Entities', 'AR_StrategyTrial']);

const STRATEGY_HEADINGS = ['Rule', 'Group', 'Condition', 'Parameter', 'Points', 'Stop', 'Reason', 'Check'];

/** Headings of each table; the last one is ours: it says what is wrong with a row. */
export const SETUP_HEADINGS: Readonly<Record<SetupTableName, readonly string[]>> = {
  AR_Buckets: ['Bucket', 'Up to days past due', 'Loss rate', 'Check'],
  AR_Strategy: STRATEGY_HEADINGS,
  AR_Sales: ['Month', 'Credit sales', 'Currency', 'Entity', 'Check'],
  AR_Customers: [
    'Customer',
    'Customer number',
    'Credit limit',
    'Terms',
    'Status',
    'Risk class',
    'Parent',
    'Collector',
    'Language',
    'Contact',
    'Specific reserve',
    'Note',
    'Check',
  ],
  AR_Rates: ['From', 'To', 'Rate', 'Date', 'Check'],
  AR_Targets: ['Figure', 'Target', 'For', 'Check'],
  AR_Ladder: ['From days past due', 'Action', 'Letter', 'From amount', 'Check'],
  AR_StrategyTrial: STRATEGY_HEADINGS,
  AR_SegmentRates: ['Segment', 'Bucket', 'Loss rate', 'Check'],
  AR_DisputeReasons: ['Reason', 'Days to resolve', 'Check'],
  AR_Entities: ['Sheet', 'Entity', 'Currency', 'Include', 'Check'],
};

export const SETUP_SHEET = 'AR Setup';

/** Single settings of AR Setup: a workbook name, its label and what may be chosen (empty: anything). */
export const SETTINGS = [
  { name: 'AR_Scheme', label: 'Aging scheme' },
  { name: 'AR_Basis', label: 'Age from' },
  { name: 'AR_MaximumPoints', label: 'Points that make 100 %' },
  { name: 'AR_ClassA', label: 'Class A from' },
  { name: 'AR_ClassB', label: 'Class B from' },
  { name: 'AR_ClassC', label: 'Class C from' },
  { name: 'AR_KeepSnapshots', label: 'Month end at each refresh' },
] as const;
/** The same settings for the strategy that is tried, above its table. */
export const TRIAL_SETTINGS = [
  { name: 'AR_TrialPoints', label: 'Points that make 100 %', inUse: 'AR_MaximumPoints' },
  { name: 'AR_TrialClassA', label: 'Class A from', inUse: 'AR_ClassA' },
  { name: 'AR_TrialClassB', label: 'Class B from', inUse: 'AR_ClassB' },
  { name: 'AR_TrialClassC', label: 'Class C from', inUse: 'AR_ClassC' },
] as const;
export type SettingName = (typeof SETTINGS)[number]['name'] | (typeof TRIAL_SETTINGS)[number]['name'];

/** One table as the workbook has it, or with its default rows where it has none yet. */
export interface SetupTableContent {
  readonly name: SetupTableName;
  /** Where it stands, header included, or `null` where it is to be added. */
  readonly span: CellSpan | null;
  readonly headings: readonly string[];
  /** Body rows as typed, as wide as `headings`. */
  readonly rows: readonly (readonly Cell[])[];
  /** A sentence for each row that is wrong, else ''. */
  readonly checks: readonly string[];
  /** Rows to add below the body, for buckets that a newly chosen scheme has and the table has not. */
  readonly addedRows: readonly (readonly Cell[])[];
  /** A body that takes the place of what stands, as wide as `headings`; `null` cells are left. Left out where what was typed stays. */
  readonly newBody?: readonly (readonly (Cell | null)[])[];
}

/** What AR Setup holds after a run: everything typed, the defaults for what is missing. */
export interface SetupContent {
  /** Used part of the sheet as it stands, or `null` where there is none yet. */
  readonly used: CellSpan | null;
  readonly settings: Readonly<Record<SettingName, Cell>>;
  /** Settings to write over what was typed. */
  readonly newSettings?: Readonly<Partial<Record<SettingName, Cell>>>;
  readonly tables: readonly SetupTableContent[];
  /** Where a table stood that is taken away. */
  readonly removed?: CellSpan | null;
  /** Where sales come from while AR_Sales is empty, for the table's caption; '' for nowhere. */
  readonly salesFrom: string;
}

export const SCHEME_CHOICES = ['30-60-90', '30-60-90-120', '0-30', '0-15', 'calendar-month', 'own bounds'] as const;
export const KEEP_CHOICES = ['no', 'yes'] as const;
export const BASIS_CHOICES = ['due date', 'document date'] as const;

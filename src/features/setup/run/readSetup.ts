import type { AgingBasis, AgingScheme } from '../../aging/domain/agingScheme';
import { DEFAULT_SCHEME, schemeNamed } from '../../aging/domain/schemes';
import { DEFAULT_STRATEGY } from '../../worklist/domain/defaultStrategy';
import { DUNNING_LADDER } from '../../worklist/domain/dunningLadder';
import type { Problem } from '../../../kernel/words/problem';
import type { Setup } from '../../setupFacts';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Table } from '../../../kernel/tables/defineTable';
import type { Language } from '../../../kernel/words/locale';
import { missingInputs } from '../../../kernel/tables/missingInputs';
import type { RowChecks } from '../../../kernel/tables/rowChecks';
import { partKey } from '../../../kernel/run/parts';
import { standingTables, type StandingTables } from '../../../kernel/tables/standingTables';
import { languageOfCell, standingLanguage } from '../../../kernel/tables/tableLanguage';
import { withGivenRows } from '../../../kernel/tables/givenRows';
import { readTable, type TypedTable } from '../../../kernel/tables/typedTable';
import type { ReportRequest } from '../../../reading/run/request';
import { tablesOf, type ReportRun } from '../../reportFace';
import { SetupRows } from '../../setupRows';
import { nameValue } from '../../../kernel/run/survey';
import { typedText } from '../../../kernel/sheet/typedCells';
import { lossRatesOf } from '../../exposure/domain/lossRates';
import { BUCKETS, readBuckets } from '../sheet/bucketsTable';
import { ENTITIES, readEntityRows } from '../../../reading/entities/companySheetsTable';
import { CUSTOMERS, readCustomerFacts } from '../sheet/customersTable';
import { DISPUTE_REASONS, readDisputeReasons } from '../sheet/disputeDaysTable';
import { LADDER, readLadder } from '../sheet/ladderTable';
import { RATES, readRates } from '../sheet/ratesTable';
import { readSalesTable, SALES } from '../sheet/salesTable';
import { readSegmentRates, SEGMENT_RATES } from '../sheet/segmentRatesTable';
import { ALL_SETTINGS, BASIS_CHOICES, OWN_BOUNDS, SCHEME_CHOICES, type SettingName } from '../sheet/setupSettings';
import { chosen } from '../../../kernel/tables/typedRow';
import { SETUP_TABLES } from '../sheet/setupTables';
import { readStrategyRules, STRATEGY, STRATEGY_TRIAL } from '../sheet/strategyRulesTable';
import { readTargets, TARGETS } from '../sheet/targetsTable';
import { chosenStrategy, readTrial, type StrategyTrial } from './typedStrategy';
import { wrongSetting } from './wrongSetting';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import { setupText } from '../setupText';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** AR Setup as it stands, understood: what it lays down, what is wrong with it, and every typed cell for writing it back. */
export interface SetupReading {
  readonly setup: Setup;
  readonly problems: readonly Problem[];
  /** By the names of the tables. */
  readonly tables: ReadonlyMap<string, TypedTable<string>>;
  readonly checks: ReadonlyMap<string, readonly Shown[]>;
  readonly settings: ReadonlyMap<SettingName, Cell>;
  /** The strategy on trial, `null` where there is none. What is wrong with it concerns nobody before it is compared. */
  readonly trial: StrategyTrial | null;
}

/** AR Setup as a run has read it. */
export const SETUP = partKey<SetupReading>('setup');

/** The settings that have a cell, '' where it is empty. */
function readSettings({ survey }: ReportRun): ReadonlyMap<SettingName, Cell> {
  const settings = new Map<SettingName, Cell>();
  for (const { name } of ALL_SETTINGS) {
    const cell = nameValue(survey, name);
    if (cell !== null) settings.set(name, cell);
  }
  return settings;
}

/**
 * The preset asked for: the request's, else AR Setup's, else the default; `null` where AR Setup asks for the bounds in its table. A name
 * that is not known is a problem.
 */
function chosenPreset(request: ReportRequest, settings: ReadonlyMap<SettingName, Cell>, problems: Problem[]): AgingScheme | null {
  const text = request.scheme ?? (typedText(settings.get('AR_Scheme')) || DEFAULT_SCHEME.name);
  if (chosen(SCHEME_CHOICES, text) === OWN_BOUNDS) return null;
  const scheme = schemeNamed(text);
  if (scheme) return scheme;
  wrongSetting(problems, text, setupText('schemeUnknown', { name: text, used: DEFAULT_SCHEME.name }));
  return DEFAULT_SCHEME;
}

function chosenBasis(request: ReportRequest, settings: ReadonlyMap<SettingName, Cell>, problems: Problem[]): AgingBasis {
  if (request.basis) return request.basis;
  const cell = settings.get('AR_Basis') ?? '';
  const text = typedText(cell).toLowerCase();
  if (text === '') return 'due';
  const basis = chosen(BASIS_CHOICES, text) ?? (text.startsWith('doc') ? 'document' : text.startsWith('due') ? 'due' : null);
  if (basis === null) wrongSetting(problems, cell, setupText('basisUnknown', { text }));
  return basis ?? 'due';
}

/** The language of headings: as AR Setup says, else as the tables stand, else as the reader speaks. */
function chosenLanguage(
  request: ReportRequest,
  settings: ReadonlyMap<SettingName, Cell>,
  standing: StandingTables,
  problems: Problem[],
): Language {
  const cell = settings.get('AR_Language') ?? '';
  const stands = standingLanguage(standing, SETUP_TABLES) ?? request.language ?? 'en';
  if (typedText(cell) === '') return stands;
  const language = languageOfCell(cell);
  if (language === null) wrongSetting(problems, cell, setupText('languageUnknown', { text: typedText(cell) }));
  return language ?? stands;
}

/** The tables of AR Setup as they are read one after the other, with what is wrong with them. */
class SetupTables {
  readonly tables = new Map<string, TypedTable<string>>();
  readonly checks = new Map<string, readonly Shown[]>();

  constructor(
    private readonly run: ReportRun,
    private readonly standing: StandingTables,
    private readonly problems: Problem[],
  ) {}

  async typed<Row, Id extends string>(table: Table<Row, undefined, Id>): Promise<TypedTable<Id> | null> {
    const typed = await readTable(this.run, this.standing, table);
    if (!typed) return null;
    this.tables.set(table.name, typed);
    this.problems.push(...missingInputs(table, typed));
    return typed;
  }

  /** What `read` makes of a table, `null` where the workbook has none. */
  async read<Row, Id extends string, T extends { readonly flags: RowChecks }>(
    table: Table<Row, undefined, Id>,
    read: (typed: TypedTable<Id>) => T,
  ): Promise<T | null> {
    const typed = await this.typed(table);
    if (!typed) return null;
    const result = read(typed);
    this.checks.set(table.name, result.flags.checks);
    this.problems.push(...result.flags.problems);
    return result;
  }
}

/** The rows of the tables that capabilities lay out on AR Setup. */
async function readOwn(reader: SetupTables, run: ReportRun): Promise<SetupRows> {
  const rows = new Map<string, readonly unknown[]>();
  for (const { table, setup } of await tablesOf(run.options.features)) {
    if (!setup?.read || reader.tables.has(table.name)) continue;
    const { read: readRows } = setup;
    const read = await reader.read(withGivenRows(table), (typed) => readRows(typed));
    if (read) rows.set(table.name, read.rows);
  }
  return new SetupRows(rows);
}

/** Reads AR Setup; a workbook without it gives the defaults. Nothing is written. */
export async function readSetup(run: ReportRun): Promise<SetupReading> {
  const { request } = run;
  const standing = standingTables(run.survey);
  const settings = readSettings(run);
  const problems: Problem[] = [];
  const reader = new SetupTables(run, standing, problems);
  const preset = chosenPreset(request, settings, problems);
  const buckets = await reader.read(BUCKETS, (typed) => readBuckets(typed, NO_DATE, preset));
  const scheme = preset ?? buckets?.own ?? DEFAULT_SCHEME;
  if (!preset && !buckets?.own) wrongSetting(problems, OWN_BOUNDS, setupText('boundsMissing', { used: DEFAULT_SCHEME.name }));
  const rules = (await reader.read(STRATEGY, readStrategyRules))?.rows ?? [];
  const ladder = (await reader.read(LADDER, readLadder))?.rows ?? [];
  const chosen = chosenStrategy(rules.length > 0 ? rules : DEFAULT_STRATEGY.rules, DEFAULT_STRATEGY, settings, problems);
  const strategy = { ...chosen, ladder: ladder.length > 0 ? ladder : DUNNING_LADDER };
  await reader.read(ENTITIES, readEntityRows);
  const segmentRates = await reader.read(SEGMENT_RATES, (typed) => readSegmentRates(typed, [...scheme.labels, NO_DATE]));
  const setup: Setup = {
    language: chosenLanguage(request, settings, standing, problems),
    scheme,
    basis: chosenBasis(request, settings, problems),
    strategy,
    lossRates: lossRatesOf(scheme, buckets?.rates ?? new Map<string, string>()),
    sales: (await reader.read(SALES, readSalesTable))?.rows ?? [],
    customers: (await reader.read(CUSTOMERS, readCustomerFacts))?.rows ?? [],
    rates: (await reader.read(RATES, readRates))?.rows ?? [],
    targets: (await reader.read(TARGETS, readTargets))?.rows ?? [],
    segmentRates: segmentRates?.rows ?? [],
    own: await readOwn(reader, run),
    disputeReasons: (await reader.read(DISPUTE_REASONS, readDisputeReasons))?.rows ?? [],
  };
  const trial = readTrial(await reader.typed(STRATEGY_TRIAL), strategy, settings);
  const { tables, checks } = reader;
  if (trial) checks.set(STRATEGY_TRIAL.name, trial.checks);
  return { setup, problems, tables, checks, settings, trial };
}

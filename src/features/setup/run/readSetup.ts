import type { AgingBasis, AgingScheme } from '../../aging/domain/agingScheme';
import { DEFAULT_SCHEME, schemeNamed } from '../../aging/domain/schemes';
import { DEFAULT_STRATEGY } from '../../worklist/domain/defaultStrategy';
import { DUNNING_LADDER } from '../../worklist/domain/dunningLadder';
import type { Problem } from '../../../kernel/words/problem';
import type { Setup } from '../domain/setup';
import type { Cell } from '../../../kernel/sheet/cells';
import { SETTINGS, SETUP_TABLES, TRIAL_SETTINGS, type SettingName, type SetupTableName } from '../sheet/setupContent';
import type { ReportRequest } from '../../../reading/run/request';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { NO_DATE } from '../../aging/sheet/bucketAmounts';
import { lossRatesOf } from '../../exposure/domain/lossRates';
import { readBuckets } from './readBuckets';
import { readDisputeReasons } from './readDisputeReasons';
import { readEntityRows } from './readEntities';
import { readCustomerFacts } from './readCustomerFacts';
import { readLadder } from './readLadder';
import { readRates } from './readRates';
import { readSalesTable } from './readSalesTable';
import { readSegmentRates } from './readSegmentRates';
import { readTargets } from './readTargets';
import { readStrategy } from './readStrategy';
import { missingHeadings, readTable, type TypedTable } from '../../../kernel/tables/readTable';
import type { RowChecks } from '../../../kernel/tables/rowChecks';
import { typedText } from '../../../kernel/sheet/typedCells';
import { chosenStrategy, readTrial, type StrategyTrial } from './typedStrategy';
import { wrongSetting } from './wrongSetting';

const OWN_BOUNDS = 'own bounds';

/** AR Setup as it stands, understood: what it lays down, what is wrong with it, and every typed cell for writing it back. */
export interface SetupReading {
  readonly setup: Setup;
  readonly lossRatesAreDefaults: boolean;
  readonly problems: readonly Problem[];
  readonly tables: ReadonlyMap<SetupTableName, TypedTable>;
  readonly checks: ReadonlyMap<SetupTableName, readonly string[]>;
  readonly settings: ReadonlyMap<SettingName, Cell>;
  /** The strategy on trial, `null` where there is none. What is wrong with it concerns nobody before it is compared. */
  readonly trial: StrategyTrial | null;
}

async function readSettings(workbook: Workbook): Promise<ReadonlyMap<SettingName, Cell>> {
  const settings = new Map<SettingName, Cell>();
  for (const { name } of [...SETTINGS, ...TRIAL_SETTINGS]) {
    const cell = await workbook.nameValue(name);
    if (cell !== null && cell !== '') settings.set(name, cell);
  }
  return settings;
}

/**
 * The preset asked for: the request's, else AR Setup's, else the default; `null` where AR Setup asks for the bounds in its table. A name
 * that is not known is a problem.
 */
function chosenPreset(request: ReportRequest, settings: ReadonlyMap<SettingName, Cell>, problems: Problem[]): AgingScheme | null {
  const text = request.scheme ?? typedText(settings.get('AR_Scheme') ?? DEFAULT_SCHEME.name);
  if (text.toLowerCase() === OWN_BOUNDS) return null;
  const scheme = schemeNamed(text);
  if (scheme) return scheme;
  wrongSetting(problems, text, `The aging scheme "${text}" is not known: the scheme ${DEFAULT_SCHEME.name} was used.`);
  return DEFAULT_SCHEME;
}

function chosenBasis(request: ReportRequest, settings: ReadonlyMap<SettingName, Cell>, problems: Problem[]): AgingBasis {
  const cell = settings.get('AR_Basis') ?? 'due date';
  if (request.basis) return request.basis;
  const text = typedText(cell).toLowerCase();
  if (text.startsWith('doc')) return 'document';
  if (!text.startsWith('due')) wrongSetting(problems, cell, `"${text}" is no date to age from: the due date was used.`);
  return 'due';
}

/** Reads AR Setup; a workbook without it gives the defaults. Nothing is written. */
export async function readSetup(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<SetupReading> {
  const infos = await workbook.tables();
  const uses1904 = await workbook.uses1904();
  const settings = await readSettings(workbook);
  const tables = new Map<SetupTableName, TypedTable>();
  const problems: Problem[] = [];
  for (const name of SETUP_TABLES) {
    const table = await readTable(workbook, infos, name, options);
    if (!table) continue;
    tables.set(name, table);
    const lost = missingHeadings(table).filter((heading) => heading !== 'Check');
    if (lost.length > 0)
      wrongSetting(
        problems,
        lost.join(', '),
        `Table ${name} of AR Setup has lost its column ${lost.join(', ')}: what it would say is taken as empty.`,
      );
  }
  const checks = new Map<SetupTableName, readonly string[]>();
  const keep = (name: SetupTableName, flags: RowChecks): void => {
    checks.set(name, flags.checks);
    problems.push(...flags.problems);
  };
  const table = <T>(name: SetupTableName, read: (table: TypedTable) => T & { readonly flags: RowChecks }): T | null => {
    const typed = tables.get(name);
    if (!typed) return null;
    const result = read(typed);
    keep(name, result.flags);
    return result;
  };
  const preset = chosenPreset(request, settings, problems);
  const buckets = table('AR_Buckets', (typed) => readBuckets(typed, NO_DATE, preset));
  const scheme = preset ?? buckets?.own ?? DEFAULT_SCHEME;
  if (!preset && !buckets?.own)
    wrongSetting(
      problems,
      OWN_BOUNDS,
      'AR Setup asks for own bounds, but table AR_Buckets has no rising bounds: the scheme 30-60-90 was used.',
    );
  const rules = table('AR_Strategy', (typed) => readStrategy(typed, DEFAULT_STRATEGY))?.rules ?? DEFAULT_STRATEGY.rules;
  const ladder = table('AR_Ladder', readLadder)?.ladder ?? [];
  const strategy = { ...chosenStrategy(rules, DEFAULT_STRATEGY, settings, problems), ladder: ladder.length > 0 ? ladder : DUNNING_LADDER };
  table('AR_Entities', readEntityRows);
  const segmentRates = table('AR_SegmentRates', (typed) => readSegmentRates(typed, [...scheme.labels, NO_DATE]))?.segmentRates ?? [];
  const setup: Setup = {
    scheme,
    basis: chosenBasis(request, settings, problems),
    strategy,
    lossRates: lossRatesOf(scheme, buckets?.rates ?? new Map<string, string>()),
    sales: table('AR_Sales', (typed) => readSalesTable(typed, uses1904))?.sales ?? [],
    customers: table('AR_Customers', readCustomerFacts)?.customers ?? [],
    rates: table('AR_Rates', (typed) => readRates(typed, uses1904))?.rates ?? [],
    targets: table('AR_Targets', readTargets)?.targets ?? [],
    segmentRates,
    disputeReasons: table('AR_DisputeReasons', readDisputeReasons)?.disputeReasons ?? [],
  };
  const trial = readTrial(tables.get('AR_StrategyTrial') ?? null, strategy, settings);
  if (trial) checks.set('AR_StrategyTrial', trial.checks);
  return { setup, lossRatesAreDefaults: !differsFromDefault(scheme, setup.lossRates), problems, tables, checks, settings, trial };
}

/** True where a loss rate is the user's own. */
function differsFromDefault(scheme: AgingScheme, rates: readonly string[]): boolean {
  const defaults = lossRatesOf(scheme, new Map<string, string>());
  return rates.some((rate, bucket) => Number(rate) !== Number(defaults[bucket]));
}

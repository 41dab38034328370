import { applyTables } from '../../../kernel/tables/tableMemory';
import type { Report } from '../../report';
import { NO_CHOICES, sheetsRead } from '../../../reading/result/readResult';
import { isInPlace, planSetup } from '../../setup/sheet/planSetup';
import type { SetupContent } from '../../setup/sheet/setupContent';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { firstRows } from '../../setup/sheet/setupTables';
import { STRATEGY, STRATEGY_TRIAL } from '../../setup/sheet/strategyRulesTable';
import { readSales } from '../../metrics/run/readSales';
import type { ReportRequest } from '../../../reading/run/request';
import { readCells } from '../../../kernel/run/readCells';
import type { GivenRow } from '../../../kernel/tables/givenRows';
import type { TypedTable } from '../../../kernel/tables/typedTable';
import { readSetup, type SetupReading } from '../../setup/run/readSetup';
import { setupContent } from '../../setup/run/setupContent';
import { isBlankRow } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { startRun, surveyedOwnCells } from '../../../reading/run/startRun';
import { compareStrategies, type StrategyComparison } from './compareStrategies';
import { readLastStandings } from '../../worklist/run/lastStandings';
import type { Message } from '../../../kernel/words/message';
import { wordsText } from '../../../kernel/words/wordsText';
import { trialText } from '../trialText';
import { sheetSay } from '../../speak';
import type { ReportOptions, ReportRun } from '../../reportFace';

const AS_TYPED: ReportRequest = { sheet: null, range: null, asOf: null, scheme: null, basis: null, choices: NO_CHOICES };

/** AR Setup as it stands, and what writing it back the same would write. */
interface SetupNow {
  readonly reading: SetupReading;
  readonly content: SetupContent;
}

async function setupNow(run: ReportRun, report: Report): Promise<SetupNow> {
  const reading = await readSetup(run);
  const { from } = await readSales(run, reading.setup, sheetsRead(report.reading));
  return { reading, content: await setupContent(run, reading, reading.setup, { salesFrom: from }) };
}

async function write(workbook: Workbook, content: SetupContent, options: RunOptions): Promise<ChangeReceipt> {
  return applyTables(
    workbook,
    { sheets: [planSetup(content, await sheetSay(content.language, options))], sideColumns: [], activate: null },
    options,
  );
}

/** The setup without the trial; one that was moved to a sheet of the user's own stays there. */
function withoutTrial({ content }: SetupNow): SetupContent {
  const trial = content.tables.find(({ table }) => table === STRATEGY_TRIAL);
  return { ...content, tables: content.tables.filter((table) => table !== trial), removed: trial?.standing?.info.span ?? null };
}

/**
 * Lays table AR_StrategyTrial beside the others of AR Setup: the rules, the points and the class limits in use, for the user to change. One
 * that stands already is left.
 *
 * @throws WorkbookError where the workbook refuses.
 */
export async function startTrial(workbook: Workbook, report: Report, options: ReportOptions): Promise<ChangeReceipt | null> {
  const { reading, content } = await setupNow(await startRun(workbook, AS_TYPED, options), report);
  if (reading.trial) return null;
  const trial = { table: STRATEGY_TRIAL, standing: null, added: firstRows(STRATEGY_TRIAL, reading.setup), checks: [] };
  return write(workbook, { ...content, tables: [...content.tables, trial] }, options);
}

/** Who moves when the strategy on trial takes the place of the one that AR Setup holds; `null` where none is on trial. Nothing is written. */
export async function compareTrial(workbook: Workbook, report: Report, options: ReportOptions): Promise<StrategyComparison | null> {
  const run = await startRun(workbook, AS_TYPED, options, surveyedOwnCells);
  const { setup, trial } = await readSetup(run);
  if (!trial) return null;
  if (trial.problems.length > 0) return { currencies: [], problems: trial.problems };
  const last = await readLastStandings(run, report.reading.customers, report.asOf);
  return compareStrategies({ ...report, setup: { ...report.setup, customers: setup.customers } }, setup.strategy, trial.strategy, last);
}

/** The rules of the trial as rows of AR_Strategy. */
function newBody(trial: TypedTable<string>): readonly GivenRow[] {
  const typed = STRATEGY.columns.map(({ id }) => id).filter((id) => id !== 'check');
  return trial.rows.filter((row) => !row.isBlank()).map((row) => Object.fromEntries(typed.map((id) => [id, row.cell(id)])));
}

/** Throws where rows that AR_Strategy would take hold something of the user's. */
async function needRoom(run: Run, { info, rows }: TypedTable<string>, rowCount: number): Promise<void> {
  const more = rowCount - rows.length;
  if (more <= 0) return;
  const below = { ...info.span, row: info.span.row + info.span.rowCount, rowCount: more };
  const cells = await readCells(run, info.sheet, below);
  if (cells.every(isBlankRow)) return;
  throw new WorkbookError('placeTaken', trialText('noRoom', { more }), wordsText('workbookUnchanged'), trialText('makeRoom'));
}

function refuse(message: Message, whatToDo: Message): never {
  throw new WorkbookError('unsupported', message, trialText('strategyUnchanged'), whatToDo);
}

/**
 * Makes the strategy on trial the one in use: its rules, points and class limits take the place of those of AR Setup, and the trial is
 * taken away.
 *
 * @throws WorkbookError where a rule is wrong (the Check cells say so then), or the tables were moved, or the workbook refuses.
 */
export async function adoptTrial(workbook: Workbook, report: Report, options: ReportOptions): Promise<ChangeReceipt> {
  const run = await startRun(workbook, AS_TYPED, options);
  const now = await setupNow(run, report);
  const { reading, content } = now;
  const [trial, strategy] = [reading.tables.get(STRATEGY_TRIAL.name), reading.tables.get(STRATEGY.name)];
  if (!reading.trial || !trial) return refuse(trialText('trialGone'), trialText('startAgain'));
  const { problems } = compareStrategies({ ...report, currencies: [] }, reading.trial.strategy, reading.trial.strategy);
  const wrong = [...reading.trial.problems, ...problems];
  if (wrong.length > 0) {
    await write(workbook, content, options);
    return refuse(trialText('rulesWrong', { why: wrong[0]!.message }), trialText('fixRules'));
  }
  const standing = content.tables.find(({ table }) => table === STRATEGY);
  if (!standing || !strategy) return refuse(trialText('strategyElsewhere'), trialText('copyByHand'));
  const {
    maximumPoints,
    classLimits: [a, b, c],
  } = reading.trial.strategy;
  const limits = { AR_MaximumPoints: maximumPoints, AR_ClassA: a, AR_ClassB: b, AR_ClassC: c };
  const inUse = reading.setup.strategy;
  const hasNewLimits = maximumPoints !== inUse.maximumPoints || String([a, b, c]) !== String(inUse.classLimits);
  if (hasNewLimits && !isInPlace(content)) return refuse(trialText('setupMoved'), trialText('typeLimits'));
  const body = newBody(trial);
  await needRoom(run, strategy, body.length);
  const kept = withoutTrial(now);
  const tables = kept.tables.map((table) => (table === standing ? { ...table, newBody: body } : table));
  return write(workbook, { ...kept, tables, newSettings: hasNewLimits ? limits : {} }, options);
}

/** Takes the trial away; the strategy in use stays as it is. */
export async function dropTrial(workbook: Workbook, report: Report, options: ReportOptions): Promise<ChangeReceipt> {
  const now = await setupNow(await startRun(workbook, AS_TYPED, options), report);
  const trial = now.reading.tables.get(STRATEGY_TRIAL.name);
  if (trial && trial.info.sheet !== SETUP_SHEET)
    return refuse(trialText('trialElsewhere', { sheet: trial.info.sheet }), trialText('deleteTable'));
  return write(workbook, withoutTrial(now), options);
}

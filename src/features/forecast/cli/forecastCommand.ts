import * as path from 'node:path';
import { computeForecast, type ForecastOutcome, type ForecastSettings } from '../jobs/computeForecast';
import { refreshForecast } from '../jobs/refreshForecast';
import type { ReportRequest } from '../../../reading/run/request';
import type { RunOptions } from '../../../kernel/run/workbook';
import { FORECAST_METHODS } from '../domain/models/methods';
import { readFile } from '../../../adapters/xlsx/disk';
import { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import { forecastText } from './forecastText';
import { forecastJson } from './forecastJson';
import { questionsJson } from '../../../cli/json/reportJson';
import { NODE_UNPACKER } from '../../../cli/nodeUnpacker';
import { choiceOf, splitOptions, UsageError, type OptionSpec, type TypedOptions } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { outOptions, Result } from '../../../cli/result';
import { questionLine } from '../../../cli/reportText';
import type { CommandCode } from '../../../cli/face';
import { EXIT, writePieces, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import type { Say } from '../../../kernel/words/say';

/** The options of `agewise forecast`. */
const FORECAST_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  { name: 'weeks', value: '13', help: 'how many weeks, 1 to 53' },
  { name: 'week-start', value: 'monday|as-of', help: 'calendar weeks (default), or weeks of seven days from the day after the as-of date' },
  { name: 'method', value: 'auto|…', help: `auto lets the paid history choose (default); or ${FORECAST_METHODS.join(', ')}` },
  ...outOptions('sheet AR Forecast'),
  { name: 'json', value: '', help: 'print one JSON object and nothing else' },
  { name: 'items', value: '', help: 'list every open item in the JSON' },
];

const WEEKS_MAX = 53;
const NEVER_CANCELLED: RunOptions = { signal: { aborted: false }, onProgress: () => undefined };

function settingsFrom(options: TypedOptions): ForecastSettings {
  const weeks = options.values.get('weeks') ?? '13';
  const weekCount = /^\d{1,2}$/.test(weeks) ? Number(weeks) : 0;
  if (weekCount < 1 || weekCount > WEEKS_MAX) throw new UsageError(`--weeks ${weeks} is no number from 1 to ${WEEKS_MAX}.`);
  const method = choiceOf(options, 'method', ['auto', ...FORECAST_METHODS]);
  return {
    weekCount,
    weekStart: choiceOf(options, 'week-start', ['monday', 'as-of']) ?? 'monday',
    method: method === null || method === 'auto' ? null : method,
  };
}

function oneOperand(options: TypedOptions): string {
  const [file, ...more] = options.operands;
  if (file === undefined) throw new UsageError('forecast needs a file: agewise forecast aging.xlsx');
  if (more.length > 0) throw new UsageError(`forecast takes one file, not also ${more.join(' ')}.`);
  return file;
}

/** Computes the forecast, and with `out` writes it into a copy of the workbook. */
async function run(
  file: string,
  request: ReportRequest,
  settings: ForecastSettings,
  options: TypedOptions,
  terminal: Terminal,
): Promise<ForecastOutcome> {
  const workbook = await FileWorkbook.open(
    await readFile(file),
    path.basename(file),
    NODE_UNPACKER,
    options.values.get('encoding') ?? null,
  );
  const result = await Result.of(options, workbook, file);
  if (!result) return computeForecast(workbook, request, settings, NEVER_CANCELLED);
  await result.takeOver(workbook, request, NEVER_CANCELLED);
  const outcome = await refreshForecast(workbook, request, settings, NEVER_CANCELLED);
  if (outcome.kind === 'forecast') await result.write(workbook, { ...outcome.forecast.report, request }, NEVER_CANCELLED, terminal);
  return outcome;
}

/**
 * `agewise forecast <file> …`: prints the expected receipts by week as text or JSON.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function forecastCommand(argv: readonly string[], terminal: Terminal, say: Say): Promise<number> {
  const options = splitOptions(argv, FORECAST_OPTIONS);
  const file = oneOperand(options);
  const [request, settings] = [requestFromOptions(options), settingsFrom(options)];
  const outcome = await run(file, request, settings, options, terminal);
  const asJson = options.switches.has('json');
  if (outcome.kind === 'questions') {
    if (asJson) await writePieces(terminal, questionsJson(outcome.questions, outcome.reading, say));
    for (const question of outcome.questions) terminal.complain(questionLine(question, say));
    return EXIT.question;
  }
  if (asJson)
    await terminal.write(
      terminalJson(`${JSON.stringify(forecastJson(outcome.forecast, settings.method, options.switches.has('items'), say))}\n`),
    );
  else await terminal.write(forecastText(outcome.forecast, say));
  return EXIT.done;
}

export const FORECAST: CommandCode = { options: FORECAST_OPTIONS, run: forecastCommand };

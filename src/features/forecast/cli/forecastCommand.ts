import { cliText } from '../../../cli/cliText';
import { computeForecast, type ForecastOutcome } from '../jobs/computeForecast';
import { type ForecastSettings } from '../run/forecastOfReport';
import { refreshForecast } from '../jobs/refreshForecast';
import { FORECAST_METHODS } from '../domain/models/methods';
import { forecastLines } from './forecastLines';
import { forecastJson } from './forecastJson';
import { choiceOf, splitOptions, UsageError, type OptionSpec, type TypedOptions } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { explanation } from '../../../cli/explain';
import { oneFile, runOnFile, tellQuestions } from '../../../cli/fileRun';
import { outOptions } from '../../../cli/result';
import type { CommandCode } from '../../../cli/face';
import { EXIT, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import type { ReportFace } from '../../reportFace';
import type { Say } from '../../../kernel/words/say';

/** The options of `agewise forecast`. */
const FORECAST_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  { name: 'weeks', value: '13', help: cliText('option.weeks') },
  { name: 'week-start', value: 'monday|as-of', help: cliText('option.week-start') },
  { name: 'method', value: 'auto|…', help: cliText('option.method', { methods: FORECAST_METHODS }) },
  ...outOptions(true),
  { name: 'json', value: '', help: cliText('option.json') },
  { name: 'items', value: '', help: cliText('option.items') },
];

const WEEKS_MAX = 53;

function settingsFrom(options: TypedOptions): ForecastSettings {
  const weeks = options.values.get('weeks') ?? '13';
  const weekCount = /^\d{1,2}$/.test(weeks) ? Number(weeks) : 0;
  if (weekCount < 1 || weekCount > WEEKS_MAX) throw new UsageError(cliText('weeksWrong', { value: weeks, most: WEEKS_MAX }));
  const method = choiceOf(options, 'method', ['auto', ...FORECAST_METHODS]);
  return {
    weekCount,
    weekStart: choiceOf(options, 'week-start', ['monday', 'as-of']) ?? 'monday',
    method: method === null || method === 'auto' ? null : method,
  };
}

/**
 * `agewise forecast <file> …`: prints the expected receipts by week as text or JSON.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function forecastCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, FORECAST_OPTIONS);
  const file = oneFile('forecast', options);
  const [request, settings] = [requestFromOptions(options), settingsFrom(options)];
  const outcome = await runOnFile<ForecastOutcome>(file, request, options, terminal, say, {
    features,
    compute: (workbook, wanted, run) => computeForecast(workbook, wanted, settings, run),
    refresh: (workbook, wanted, run) => refreshForecast(workbook, wanted, settings, run),
    reportOf: (done) => (done.kind === 'forecast' ? done.forecast.report : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  if (options.switches.has('json'))
    await terminal.write(
      terminalJson(`${JSON.stringify(forecastJson(outcome.forecast, settings.method, options.switches.has('items'), say))}\n`),
    );
  else await terminal.write(`${explanation(options, outcome.forecast.report.reading, say)}${forecastLines(outcome.forecast, say)}`);
  return EXIT.done;
}

export const FORECAST: CommandCode = { options: FORECAST_OPTIONS, run: forecastCommand };

import { fileCommand } from '../../../cli/fileCommand';
import { cliText } from '../../../cli/cliText';
import { computeForecast, type ForecastOutcome } from '../jobs/computeForecast';
import type { ForecastSettings } from '../run/forecastOfReport';
import { refreshForecast } from '../jobs/refreshForecast';
import { FORECAST_METHODS } from '../domain/models/methods';
import { forecastLines } from './forecastLines';
import { forecastJson } from './forecastJson';
import { choiceOf, UsageError, type OptionSpec, type TypedOptions } from '../../../cli/options';
import { READING_OPTIONS } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import type { ForecastReport } from '../sheet/forecastContent';

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

/** `agewise forecast <file> …`: prints the expected receipts by week as text or JSON. */
export const FORECAST = fileCommand<ForecastOutcome, ForecastReport>({
  name: 'forecast',
  options: FORECAST_OPTIONS,
  work: (options) => {
    const settings = settingsFrom(options);
    return {
      compute: (workbook, request, run) => computeForecast(workbook, request, settings, run),
      refresh: (workbook, request, run) => refreshForecast(workbook, request, settings, run),
    };
  },
  madeOf: (outcome) => (outcome.kind === 'forecast' ? outcome.forecast : null),
  json: (forecast, say, options) => forecastJson(forecast, settingsFrom(options).method, options.switches.has('items'), say),
  lines: forecastLines,
});

import { AGING_FUNCTIONS } from './agingFunctions';
import { CLEANING_FUNCTIONS } from './cleaningFunctions';
import type { FunctionDefinition } from './definition';
import { EXPOSURE_FUNCTIONS } from './exposureFunctions';
import { FORECAST_FUNCTIONS } from './forecastFunctions';
import { METRICS_FUNCTIONS } from './metricsFunctions';
import { TERMS_FUNCTIONS } from './termsFunctions';
import { WORK_FUNCTIONS } from './workFunctions';

/** Every custom function of the namespace AR; functions.json, the help page and the association all come from this table. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...AGING_FUNCTIONS,
  ...CLEANING_FUNCTIONS,
  ...METRICS_FUNCTIONS,
  ...EXPOSURE_FUNCTIONS,
  ...FORECAST_FUNCTIONS,
  ...TERMS_FUNCTIONS,
  ...WORK_FUNCTIONS,
];

/** The function of that id, capitals or not, with or without the namespace (`AR.DSO`, `dso`); `null` where there is none. */
export function functionNamed(name: string): FunctionDefinition | null {
  const id = name.trim().toUpperCase().replace(/^AR\./, '');
  return FUNCTIONS.find((definition) => definition.id === id) ?? null;
}

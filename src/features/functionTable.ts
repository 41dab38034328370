import { AGING_FUNCTIONS } from './aging/agingFunctions';
import { CLEANING_FUNCTIONS } from './cleaning/cleaningFunctions';
import type { FunctionDefinition } from '../functions/definition';
import { EXPOSURE_FUNCTIONS } from './exposure/exposureFunctions';
import { FORECAST_FUNCTIONS } from './forecast/forecastFunctions';
import { METRICS_FUNCTIONS } from './metrics/metricsFunctions';
import { TERMS_FUNCTIONS } from './terms/termsFunctions';
import { WORK_FUNCTIONS } from './worklist/workFunctions';

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

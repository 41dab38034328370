import type { BackTest, MethodError } from './backTest';
import { FORECAST_METHODS, METHOD_WORDS, type ForecastMethod } from './methods';
import { SEGMENTS } from './segments';

/** The method taken for one segment, and why, with its error in the past (share of what was received; `null` where nothing could be tried). */
export interface ChosenMethod {
  readonly segment: string;
  readonly method: ForecastMethod;
  readonly why: string;
  readonly wape: number | null;
  /** How much wider the truth scattered than the method's own distribution says; the range is widened by it. */
  readonly widening: number;
}

/** A segment's own choice needs this share of the money tried; below it the choice for all items stands. */
const OWN_CHOICE_SHARE_MIN = 0.1;
/** A method must beat a plainer one by this much of what was received, so that noise does not choose. */
const MARGIN = 0.001;

function wapeOf(error: MethodError, at: number): number | null {
  return error.received[at]! > 0 ? error.absolute[at]! / error.received[at]! : null;
}

function wideningOf(error: MethodError, at: number): number {
  return error.variance[at]! > 0 ? Math.max(1, Math.sqrt(error.squares[at]! / error.variance[at]!)) : 1;
}

/** The method with the smallest error at index `at` of the back-test; a plainer one where it is as good. `null` without anything to compare. */
function bestMethod(test: BackTest, at: number): ForecastMethod | null {
  let best: ForecastMethod | null = null;
  let bestWape = Infinity;
  for (const method of FORECAST_METHODS) {
    const wape = wapeOf(test.errors[method], at);
    if (wape !== null && wape < bestWape - MARGIN) [best, bestWape] = [method, wape];
  }
  return best;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function reason(test: BackTest, method: ForecastMethod, at: number): string {
  const wape = wapeOf(test.errors[method], at);
  const terms = wapeOf(test.errors.terms, at);
  if (wape === null || terms === null) return METHOD_WORDS[method];
  return `${METHOD_WORDS[method]} Of ${FORECAST_METHODS.length} methods tried at ${test.origins.length} past dates it was off least: ${percent(wape)} of the money received, against ${percent(terms)} if everything were paid on its due date.`;
}

/** One method for each segment, in the order of SEGMENTS; `forced` takes one method for all. */
export function chooseMethods(test: BackTest, forced: ForecastMethod | null): ChosenMethod[] {
  const all = SEGMENTS.length;
  const overall = bestMethod(test, all);
  const total = test.errors.terms.received[all]!;
  return SEGMENTS.map((segment, s) => {
    const enough = total > 0 && test.errors.terms.received[s]! >= OWN_CHOICE_SHARE_MIN * total;
    const at = enough ? s : all;
    const method = forced ?? (enough ? bestMethod(test, s) : overall) ?? 'terms';
    const error = test.errors[method];
    const why = forced !== null ? `${METHOD_WORDS[method]} Chosen by hand.` : overall === null ? `${METHOD_WORDS.terms} There is no paid history to learn from.` : reason(test, method, at);
    return { segment, method, why, wape: wapeOf(error, at), widening: wideningOf(error, at) };
  });
}

/** The steps of a first hour with the sample, in their order. */
export const HOUR_STEPS = ['sample', 'refresh', 'call', 'promise', 'dispute', 'note', 'check', 'notices', 'forecast', 'month'] as const;
export type HourStep = (typeof HOUR_STEPS)[number];

/** What a workbook holds by now, as far as the steps are concerned. */
export interface HourFacts {
  /** Names of the sheets that hold anything. */
  readonly sheets: readonly string[];
  /** Kinds of the entries of the log. */
  readonly kinds: readonly string[];
}

const SHEETS: Partial<Readonly<Record<HourStep, RegExp>>> = {
  sample: /^Open items$/,
  refresh: /^AR Summary$/,
  check: /^AR Check$/,
  notices: /^AR (Notices|Statements?\b.*)$/,
  forecast: /^AR Forecast$/,
  month: /^AR Reconciliation$/,
};

/** The steps that are done, by what the workbook holds. */
export function doneSteps({ sheets, kinds }: HourFacts): ReadonlySet<HourStep> {
  return new Set(
    HOUR_STEPS.filter((step) => {
      const sheet = SHEETS[step];
      return sheet ? sheets.some((name) => sheet.test(name)) : kinds.includes(step);
    }),
  );
}

import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport } from '../../report';
import { leadDso } from '../../metrics/domain/leadDso';
import type { Message } from '../../../kernel/words/message';
import type { MetricFigure } from '../../metrics/domain/metricsPart';

/** A value as the pane shows it; `none` is a figure that is impossible, with the reason. */
export type ShownValue =
  | { readonly kind: 'amount'; readonly amount: MinorUnits }
  | { readonly kind: 'share'; readonly fraction: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'none'; readonly reason: string | Message };

export type KeyFigureId = 'balance' | 'pastDue' | 'pastDueShare' | 'unappliedCredits' | 'dso' | 'exposure';

/** One key figure. `figure` holds the formula and inputs where the use case computed it; the sums explain themselves. */
export interface KeyFigure {
  readonly id: KeyFigureId;
  readonly value: ShownValue;
  readonly figure: MetricFigure | null;
}

/** Sums of one currency, from its items or, where the sheet has none, from the customers' own lines. */
interface CurrencySums {
  readonly balance: MinorUnits;
  /** `null` where a summary has no bucket that means not due. */
  readonly pastDue: MinorUnits | null;
  /** `null` at level 'customer'. */
  readonly unappliedCredits: MinorUnits | null;
}

const sum = (amounts: readonly number[]): MinorUnits => amounts.reduce((total, amount) => total + amount, 0) as MinorUnits;

/** Balance, past due and credits of one currency. */
export function currencySums(report: CurrencyReport): CurrencySums {
  const { aged, summary } = report;
  if (aged) return { balance: aged.balance, pastDue: aged.pastDue, unappliedCredits: aged.unappliedCredits };
  if (!summary) return { balance: 0 as MinorUnits, pastDue: null, unappliedCredits: null };
  const balance = sum(summary.lines.map((line) => line.total));
  const { notDueBucket } = summary;
  if (notDueBucket === null) return { balance, pastDue: null, unappliedCredits: null };
  const notDue = sum(summary.lines.map((line) => line.amounts[notDueBucket] ?? 0));
  return { balance, pastDue: (balance - notDue) as MinorUnits, unappliedCredits: null };
}

/** The six key figures of one currency, in reading order. */
export function keyFigures(
  one: CurrencyReport,
  { metrics, expectedLoss }: { readonly metrics: readonly MetricFigure[]; readonly expectedLoss: MinorUnits },
  sentences: { readonly noItems: string; readonly nothingOpen: string; readonly noDueBucket: string; readonly noDso: string },
): KeyFigure[] {
  const { balance, pastDue, unappliedCredits } = currencySums(one);
  const amount = (value: MinorUnits | null, reason: string): ShownValue =>
    value === null ? { kind: 'none', reason } : { kind: 'amount', amount: value };
  const dso = leadDso(metrics);
  return [
    { id: 'balance', value: { kind: 'amount', amount: balance }, figure: null },
    { id: 'pastDue', value: amount(pastDue, sentences.noDueBucket), figure: null },
    {
      id: 'pastDueShare',
      value: shareOf(pastDue, balance, pastDue === null ? sentences.noDueBucket : sentences.nothingOpen),
      figure: null,
    },
    { id: 'unappliedCredits', value: amount(unappliedCredits, sentences.noItems), figure: null },
    { id: 'dso', value: valueOf(dso, sentences.noDso), figure: dso },
    { id: 'exposure', value: { kind: 'amount', amount: expectedLoss }, figure: null },
  ];
}

function shareOf(part: MinorUnits | null, whole: MinorUnits, reason: string): ShownValue {
  return part === null || whole <= 0 ? { kind: 'none', reason } : { kind: 'share', fraction: part / whole };
}

function valueOf(figure: MetricFigure | null, reason: string): ShownValue {
  if (!figure) return { kind: 'none', reason };
  return figure.value === null ? { kind: 'none', reason: figure.reason ?? reason } : { kind: 'days', days: figure.value };
}

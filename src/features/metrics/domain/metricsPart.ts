import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { partKey } from '../../../kernel/run/parts';
import type { Figure, FigureUnit } from '../../../kernel/words/figure';
import type { TrendPoint } from '../../snapshots/domain/trend';
import type { FigureId } from './figureId';

/** A figure of AR Metrics. */
export type MetricFigure = Figure<FigureId>;

/** One currency of a group total, minor units of its own and of the group's currency; the last four are `null` without a rate. */
export interface GroupTotalLine {
  readonly currency: Currency;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits | null;
  readonly rate: string | null;
  readonly rateDay: DayNumber | null;
  readonly converted: MinorUnits | null;
  readonly convertedPastDue: MinorUnits | null;
}

/**
 * An entity or parent account over all currencies in the group's; the amounts are `null` where none of its currencies has a rate, and
 * `leftOut` has the balances of those without one, each in its own currency.
 */
export interface GroupTotalPart {
  readonly kind: 'entity' | 'parent';
  readonly name: string;
  readonly balance: MinorUnits | null;
  readonly pastDue: MinorUnits | null;
  readonly leftOut: readonly { readonly currency: Currency; readonly balance: MinorUnits }[];
}

/** All currencies in the group's; the totals are `null` where a rate is `missing`, the parts count what has one. */
export interface GroupTotal {
  readonly currency: Currency;
  readonly lines: readonly GroupTotalLine[];
  readonly missing: readonly string[];
  readonly balance: MinorUnits | null;
  readonly pastDue: MinorUnits | null;
  readonly parts: readonly GroupTotalPart[];
}

/** The position of a group of one currency's items, minor units. */
export interface GroupPosition {
  readonly kind: 'entity' | 'segment' | 'collector' | 'parent';
  readonly name: string;
  readonly currency: Currency;
  readonly balance: MinorUnits;
  /** Of items without any date; left out where there are none. */
  readonly noDate?: MinorUnits;
  readonly pastDue: MinorUnits;
  readonly over90: MinorUnits;
  readonly disputed: MinorUnits;
  readonly customerCount: number;
  /** Shares, DSO and CEI of the group; left out where nobody computed them. */
  readonly figures?: readonly MetricFigure[];
  /** The targets that hold for it, as far as the figure has a value. */
  readonly targets?: readonly GroupTarget[];
}

/** A target of a group and whether it is reached. */
interface GroupTarget {
  readonly figure: FigureId;
  readonly unit: FigureUnit;
  readonly target: number;
  readonly isReached: boolean;
}

/** One day of the trend in one currency; the last one of each currency is the run itself. `dso` is by count-back, in days. */
export interface TrendLine extends TrendPoint {
  readonly dso: number | null;
}

/** What the metrics add to a report. */
export interface MetricsPart {
  /** Figures by the places of the report's currencies. */
  readonly byCurrency: readonly (readonly MetricFigure[])[];
  /** `null` where one currency needs none. */
  readonly groupTotal: GroupTotal | null;
  /** The position by entity, collector and parent account. */
  readonly groups: readonly GroupPosition[];
  /** Earlier snapshots and this run, by day; empty without snapshots. */
  readonly trend: readonly TrendLine[];
}

export const METRICS = partKey<MetricsPart>('metrics');

import Decimal from 'decimal.js';

/** What an applicant's file says, amounts in currency units as decimal text; `null` where nothing is known. */
export interface CreditApplication {
  readonly requested: string | null;
  /** Expected purchases a month. */
  readonly monthly: string;
  readonly termsDays: number;
  readonly netWorth: string | null;
  readonly bureau: number | null;
  readonly paydex: number | null;
  readonly years: number | null;
  readonly references: readonly { readonly highCredit: string; readonly daysBeyond: number }[];
  readonly bureauLimit: string | null;
  readonly isInsolvent: boolean;
}

/** Points for a factor from … to, both in it; `to` is `null` for no upper end. A row of AR_CreditScore. */
export interface ScoreRow {
  readonly factor: Factor;
  readonly from: number;
  readonly to: number | null;
  readonly points: number;
}

/** From which share of the maximum a band begins, in percent, and which share of the line it gives. A row of AR_CreditBands. */
export interface Band {
  readonly band: string;
  readonly fromPercent: number;
  readonly share: string;
}

export type Factor = 'bureau' | 'paydex' | 'years' | 'references';
const FACTORS: readonly Factor[] = ['bureau', 'paydex', 'years', 'references'];

const rows = (factor: Factor, ...list: readonly (readonly [number, number | null, number])[]): readonly ScoreRow[] =>
  list.map(([from, to, points]) => ({ factor, from, to, points }));

/** The points that a new AR_CreditScore starts with. */
export const DEFAULT_SCORE: readonly ScoreRow[] = [
  ...rows('bureau', [80, 100, 30], [60, 79, 20], [40, 59, 10], [0, 39, 0]),
  ...rows('paydex', [80, 100, 30], [70, 79, 20], [50, 69, 10], [0, 49, 0]),
  ...rows('years', [10, null, 20], [3, 9, 12], [0, 2, 4]),
  ...rows('references', [3, null, 20], [2, 2, 12], [1, 1, 6], [0, 0, 0]),
];

/** The bands that a new AR_CreditBands starts with. */
export const DEFAULT_BANDS: readonly Band[] = [
  { band: 'A', fromPercent: 75, share: '1' },
  { band: 'B', fromPercent: 50, share: '0.75' },
  { band: 'C', fromPercent: 30, share: '0.4' },
  { band: 'D', fromPercent: 0, share: '0' },
];

/** References count that were paid within so many days beyond terms. */
const GOOD_REFERENCE_DAYS = 10;
/** What is given where nothing caps the line, before the share of the band; and what lines are rounded down to. */
const UNCAPPED_MAX = 2500;
const STEP = 500;

/** A first credit line and how it came about; amounts in currency units. `percent` is of the maximum of the factors that are known. */
export interface CreditLine {
  readonly points: Readonly<Record<Factor, number | null>>;
  readonly percent: string;
  readonly band: string;
  readonly need: string;
  readonly caps: Readonly<Partial<Record<'netWorth10' | 'medianHighCredit' | 'bureauLimit', string>>>;
  readonly cap: string | null;
  readonly line: string;
  readonly isAdvanceOnly: boolean;
}

const money = (value: Decimal): string => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);

function median(values: readonly Decimal[]): Decimal | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]!.plus(sorted[middle]!).div(2);
}

function pointsFor(score: readonly ScoreRow[], factor: Factor, value: number | null): number | null {
  if (value === null) return null;
  const row = score.find((one) => one.factor === factor && value >= one.from && (one.to === null || value <= one.to));
  return row?.points ?? 0;
}

function goodReferences({ references }: CreditApplication): readonly Decimal[] {
  return references.filter(({ daysBeyond }) => daysBeyond <= GOOD_REFERENCE_DAYS).map(({ highCredit }) => new Decimal(highCredit));
}

function capsOf(application: CreditApplication): Readonly<Record<'netWorth10' | 'medianHighCredit' | 'bureauLimit', Decimal | null>> {
  const { netWorth, bureauLimit } = application;
  return {
    netWorth10: netWorth === null ? null : new Decimal(netWorth).div(10),
    medianHighCredit: median(goodReferences(application)),
    bureauLimit: bureauLimit === null ? null : new Decimal(bureauLimit),
  };
}

/**
 * A first credit line: points for each factor that is known, their share of what those factors could give, a band, what is needed
 * (purchases of the terms and half a month more) and the median of the caps that are known: a tenth of the net worth, the median high
 * credit of good references, the bureau's own limit. The smaller of need and cap, by the share of the band, down to a full 500 and never
 * above what was asked for. Insolvency on file gives no line.
 */
export function creditLine(
  application: CreditApplication,
  score: readonly ScoreRow[] = DEFAULT_SCORE,
  bands: readonly Band[] = DEFAULT_BANDS,
): CreditLine {
  const values: Readonly<Record<Factor, number | null>> = {
    bureau: application.bureau,
    paydex: application.paydex,
    years: application.years,
    references: goodReferences(application).length,
  };
  const points = Object.fromEntries(FACTORS.map((factor) => [factor, pointsFor(score, factor, values[factor])])) as CreditLine['points'];
  const known = FACTORS.filter((factor) => points[factor] !== null);
  const maximum = known.reduce(
    (sum, factor) => sum + Math.max(0, ...score.filter((row) => row.factor === factor).map((row) => row.points)),
    0,
  );
  const sum = known.reduce((total, factor) => total + points[factor]!, 0);
  const percent = maximum === 0 ? new Decimal(0) : new Decimal(sum).times(100).div(maximum).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  const worst = bands[bands.length - 1]!;
  const band = application.isInsolvent ? worst : (bands.find(({ fromPercent }) => percent.gte(fromPercent)) ?? worst);
  const need = new Decimal(application.monthly).times(application.termsDays + 15).div(30);
  const caps = capsOf(application);
  const cap = median(Object.values(caps).filter((one) => one !== null));
  const share = new Decimal(application.isInsolvent ? 0 : band.share);
  const before = Decimal.max(0, Decimal.min(need, cap ?? UNCAPPED_MAX)).times(share);
  const stepped = before.div(STEP).floor().times(STEP);
  const line = application.requested === null ? stepped : Decimal.min(stepped, application.requested);
  return {
    points,
    percent: percent.toFixed(1),
    band: band.band,
    need: money(need),
    caps: Object.fromEntries(Object.entries(caps).flatMap(([name, value]) => (value === null ? [] : [[name, money(value)]]))),
    cap: cap === null ? null : money(cap),
    line: money(line),
    isAdvanceOnly: application.isInsolvent,
  };
}

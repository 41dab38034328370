import type { Random } from '../../../src/features/sample/domain/random';
import type { DateStyle, NegativeStyle } from './locale';

/** What is wrong or odd about an export beside its layout. `every` numbers count item rows; 0 means never. */
export interface Mess {
  readonly dates: 'serial' | 'text' | 'mixed';
  readonly dateStyle: DateStyle;
  readonly amounts: 'number' | 'text';
  readonly negative: NegativeStyle;
  readonly withSymbol: boolean;
  readonly zero: 'blank' | 'number' | 'dash';
  readonly titleRows: boolean;
  readonly mergedTitle: boolean;
  readonly startColumn: number;
  readonly spacerColumns: boolean;
  readonly spacerRowEvery: number;
  readonly pageBreakEvery: number;
  readonly footer: boolean;
  readonly hiddenEvery: number;
  readonly errorEvery: number;
  readonly trailingBlanks: boolean;
  readonly extraAmountColumns: boolean;
  readonly runningBalance: boolean;
  readonly percentRow: boolean;
  readonly shuffledColumns: boolean;
}

export const TIDY: Mess = {
  dates: 'serial',
  dateStyle: 'numeric',
  amounts: 'number',
  negative: 'minus',
  withSymbol: false,
  zero: 'blank',
  titleRows: true,
  mergedTitle: false,
  startColumn: 0,
  spacerColumns: false,
  spacerRowEvery: 0,
  pageBreakEvery: 0,
  footer: false,
  hiddenEvery: 0,
  errorEvery: 0,
  trailingBlanks: false,
  extraAmountColumns: false,
  runningBalance: false,
  percentRow: false,
  shuffledColumns: false,
};

/** A tidy sheet with only these oddities. */
export function mess(odd: Partial<Mess>): Mess {
  return { ...TIDY, ...odd };
}

/** Some of everything, as chance has it. */
export function makeMess(random: Random): Mess {
  const every = (probability: number, first: number, last: number): number =>
    random.chance(probability) ? random.integer(first, last) : 0;
  return {
    dates: random.pick(['serial', 'serial', 'text', 'mixed'] as const),
    dateStyle: random.pick(['numeric', 'numeric', 'monthName', 'iso'] as const),
    amounts: random.pick(['number', 'number', 'text'] as const),
    negative: random.pick(['minus', 'trailingMinus', 'brackets', 'creditMark'] as const),
    withSymbol: random.chance(0.3),
    zero: random.pick(['blank', 'number', 'dash'] as const),
    titleRows: random.chance(0.8),
    mergedTitle: random.chance(0.3),
    startColumn: random.chance(0.25) ? random.integer(1, 2) : 0,
    spacerColumns: random.chance(0.2),
    spacerRowEvery: every(0.2, 3, 12),
    pageBreakEvery: every(0.2, 10, 25),
    footer: random.chance(0.4),
    hiddenEvery: every(0.2, 3, 9),
    errorEvery: every(0.1, 9, 25),
    trailingBlanks: random.chance(0.2),
    extraAmountColumns: random.chance(0.3),
    runningBalance: random.chance(0.2),
    percentRow: random.chance(0.3),
    shuffledColumns: random.chance(0.4),
  };
}

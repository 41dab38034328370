import type { CellSpan } from './cells';
import type { PrintPlan } from './sheetPlan';
import type { Locale } from '../words/locale';

/** What a sheet asks of its printed page; the rule below makes the page of it. */
export interface PageWish {
  readonly landscape: boolean;
  /** Rows repeated on every page, counted from 0, or `null`. */
  readonly titleRows: { readonly first: number; readonly count: number } | null;
  /** What is printed; `null` prints all rows. */
  readonly area: CellSpan | null;
  readonly isOnePage?: boolean;
  /** So many columns from the first on are meant for paper; all that can be read if left out. */
  readonly paperColumns?: number;
  /** Rows, counted from 0, that begin a page. */
  readonly pageStarts?: readonly number[];
}

/** Width and height in points. */
const PAPERS = { A4: { width: 595, height: 842 }, Letter: { width: 612, height: 792 } } as const;
/** A quarter of an inch on either side. */
export const SIDE_MARGIN_POINTS = 18;
/** Text of 11 points prints at 8 points or more. */
const SCALE_LEAST = 8 / 11;
/** A page with a scale of its own is not fitted: printers and other fonts make columns a little wider than planned. */
const SCALED_ROOM = 0.92;
/** Such a scale is in whole per cent. */
const SCALE_LEAST_WHOLE = Math.ceil(100 * SCALE_LEAST) / 100;
const SHEET_ROWS = 1048576;

/** Points of a column on paper, for a width in characters (7 pixels a digit and 5 to spare). */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Letter in the United States and where Spanish is written as in Mexico, A4 elsewhere. */
export function paperOf({ language, decimal, monthFirst }: Locale): keyof typeof PAPERS {
  return monthFirst || (language === 'es' && decimal === '.') ? 'Letter' : 'A4';
}

/** How many of the first `count` columns can be read on one page. */
function readableColumns(widths: readonly number[], count: number, room: number, least: number): number {
  let points = 0;
  for (let column = 0; column < count; column++) {
    points += pointsOf(widths[column] ?? 0);
    if (points * least > room) return Math.max(1, column);
  }
  return count;
}

/**
 * The page of a sheet, one rule for all: as wide as the paper, type of 8 points or more; columns that would make it smaller, or are not
 * meant for paper, stay outside the printed area. A sheet with pages of its own has a scale, as Excel passes over its breaks where it fits.
 */
export function pageOf(wish: PageWish, widths: readonly number[], locale: Locale, footer: string): PrintPlan {
  const paper = paperOf(locale);
  const isScaled = (wish.pageStarts ?? []).length > 0;
  const room = (PAPERS[paper][wish.landscape ? 'height' : 'width'] - 2 * SIDE_MARGIN_POINTS) * (isScaled ? SCALED_ROOM : 1);
  const first = wish.area?.column ?? 0;
  const own = widths.slice(first, wish.area ? first + wish.area.columnCount : undefined);
  const columnCount = readableColumns(
    own,
    Math.min(own.length, wish.paperColumns ?? own.length),
    room,
    isScaled ? SCALE_LEAST_WHOLE : SCALE_LEAST,
  );
  const whole = wish.area ?? { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount };
  const points = own.slice(0, columnCount).reduce((sum, width) => sum + pointsOf(width), 0);
  const scalePercent = Math.max(10, Math.min(100, Math.floor((100 * room) / Math.max(1, points))));
  return {
    landscape: wish.landscape,
    paper,
    titleRows: wish.titleRows,
    area: wish.area === null && columnCount === own.length ? null : { ...whole, columnCount },
    ...(wish.isOnePage && { isOnePage: true }),
    ...(isScaled && { pageStarts: { rows: wish.pageStarts ?? [], scalePercent } }),
    ...(footer !== '' && { footer }),
  };
}

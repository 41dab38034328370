import type { Report } from '../report';
import { at } from './formulas';

export const EXPOSURE_SHEET = 'AR Exposure';

/** Where one currency's exposure stands on its sheet; rows from 0. */
export interface ExposurePlace {
  readonly headingRow: number;
  readonly headerRow: number;
  readonly totalRow: number;
  /** Header row of the specific reserves, or `null` where there are none. */
  readonly reservesRow: number | null;
  /** Row of the sum of bucket losses and specific reserves. */
  readonly grandRow: number;
}

const FIRST_ROW = 4;
export const LOSS_COLUMN = 3;

/** Places the currencies one below the other: bucket table, its total, specific reserves where there are any, the total of both, a check. */
export function layOutExposure(report: Report): readonly ExposurePlace[] {
  let row = FIRST_ROW;
  return report.currencies.map(({ exposure, specificReserves }) => {
    const headingRow = row;
    const headerRow = row + 1;
    const totalRow = headerRow + 1 + exposure.length;
    const reservesRow = specificReserves.length > 0 ? totalRow + 2 : null;
    const grandRow = reservesRow === null ? totalRow : reservesRow + 2 + specificReserves.length + 1;
    row = Math.max(grandRow, headingRow + 16) + 4;
    return { headingRow, headerRow, totalRow, reservesRow, grandRow };
  });
}

/** Address on AR Exposure of a currency's whole expected loss. */
export function exposureTotalCell(report: Report, place: number): string {
  return at(layOutExposure(report)[place]!.grandRow, LOSS_COLUMN);
}

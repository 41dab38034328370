import type { Report } from '../../report';
import { at } from '../../../kernel/sheet/formulas';
import { EXPOSURE } from '../domain/exposurePart';
import { lossTableOf } from './lossTable';

/** Cells that the user fills, by name. */
export const EXPOSURE_NAMES = { method: 'AR_LossMethod', forward: 'AR_ForwardLooking', by: 'AR_LossSegments' } as const;
export const METHOD_ROW = 3;
/** Row of the headings of AR_Allowance, from 0: a fixed place, so that what is typed in it stays where it is. */
export const ALLOWANCE_HEADER_ROW = 8;

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

/** Places the currencies one below the other: bucket table, its total, specific reserves where there are any, the total of both, a check. */
export function layOutExposure(report: Report): readonly ExposurePlace[] {
  let row = ALLOWANCE_HEADER_ROW + report.currencies.length + 4;
  return report.parts.get(EXPOSURE).byCurrency.map(({ lines, specificReserves }) => {
    const headingRow = row;
    const headerRow = row + 1;
    const totalRow = headerRow + 1 + lines.length;
    const reservesRow = specificReserves.length > 0 ? totalRow + 2 : null;
    const grandRow = reservesRow === null ? totalRow : reservesRow + 2 + specificReserves.length + 1;
    // The check and the journal entry stand below the totals.
    row = Math.max(grandRow + 8, headingRow + 16) + 2;
    return { headingRow, headerRow, totalRow, reservesRow, grandRow };
  });
}

/** Address on AR Exposure of a currency's whole expected loss. */
export function exposureTotalCell(report: Report, place: number): string {
  return at(layOutExposure(report)[place]!.grandRow, lossTableOf(report, place).at('loss'));
}

import { allowanceExpense } from '../../aging/domain/lossHistory';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { AllowanceInput, CurrencyExposure, ExposureLine } from '../domain/exposurePart';

/** What is at risk and lost together; `rate` is their ratio, `null` where nothing is at risk. */
export interface ExposureRow {
  readonly name: string;
  readonly atRisk: MinorUnits;
  readonly rate: number | null;
  readonly loss: MinorUnits;
}

function sumBy(lines: readonly ExposureLine[], nameOf: (line: ExposureLine) => string): readonly ExposureRow[] {
  const sums = new Map<string, { atRisk: number; loss: number }>();
  for (const line of lines) {
    const sum = sums.get(nameOf(line)) ?? { atRisk: 0, loss: 0 };
    sum.atRisk += line.atRisk;
    sum.loss += line.loss;
    sums.set(nameOf(line), sum);
  }
  return [...sums].map(([name, { atRisk, loss }]) => ({
    name,
    atRisk: exactTotal(atRisk),
    rate: atRisk > 0 ? loss / atRisk : null,
    loss: exactTotal(loss),
  }));
}

/** The pool by bucket over all segments, in the order of the buckets. */
export function rowsByBucket({ lines }: CurrencyExposure): readonly ExposureRow[] {
  return sumBy(lines, ({ bucket }) => bucket);
}

/** The pool by segment; empty where it is one. */
export function rowsBySegment({ lines }: CurrencyExposure): readonly ExposureRow[] {
  return lines.some(({ segment }) => segment !== undefined) ? sumBy(lines, ({ segment }) => segment ?? '') : [];
}

/** The movement of the allowance, minor units: opening − write-offs + recoveries + expense = required. */
interface AllowanceMovement {
  readonly opening: MinorUnits;
  readonly writeOffs: MinorUnits;
  readonly recoveries: MinorUnits;
  readonly expense: MinorUnits;
  readonly required: MinorUnits;
}

/** The movement that brings the typed allowance to what is required now; `null` where nothing was typed. */
export function allowanceMovement({ total }: CurrencyExposure, input: AllowanceInput | undefined): AllowanceMovement | null {
  if (!input?.isTyped) return null;
  const { opening, writeOffs, recoveries } = input;
  const expense = allowanceExpense(opening, writeOffs, recoveries, total);
  return { opening, writeOffs, recoveries, expense: exactTotal(expense.ok ? expense.value : 0), required: total };
}

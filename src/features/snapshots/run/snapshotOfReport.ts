import type { Report } from '../../report';
import { snapshotOf } from '../domain/keepSnapshot';
import type { Snapshot } from '../domain/snapshot';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** A report's items as a snapshot of its as-of date. */
export function snapshotOfReport(report: Report): Snapshot {
  return snapshotOf(
    report.currencies.flatMap(({ aged }) => aged ?? []),
    report.reading.customers,
    report.asOf,
    NO_DATE,
  );
}

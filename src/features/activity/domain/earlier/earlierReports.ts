import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Snapshot } from '../../../snapshots/domain/snapshot';
import type { Subject } from '../activityEntry';
import { LedgerIndex, type FoundSubject } from '../ledgerIndex';

/** What an earlier report had open of something. */
interface OpenEarlier {
  readonly asOf: DayNumber;
  readonly found: FoundSubject;
  readonly index: LedgerIndex;
  /** Minor units, credits left out. */
  readonly open: number;
}

interface IndexedReport {
  readonly asOf: DayNumber;
  readonly index: LedgerIndex;
}

/** What was open at earlier refreshes and closings, the latest first; a condensed closing knows no documents and is left out. */
export class EarlierReports {
  static readonly NONE = new EarlierReports([]);
  private readonly reports: readonly IndexedReport[];

  constructor(snapshots: readonly Snapshot[]) {
    this.reports = snapshots
      .filter(({ isCondensed }) => !isCondensed)
      .map(({ asOf, tables, customers }) => ({
        asOf,
        index: new LedgerIndex(
          tables.map(({ items }) => items),
          customers,
          [],
        ),
      }))
      .sort((a, b) => b.asOf - a.asOf);
  }

  /** Announces documents that will be asked for. */
  alsoIndex(documents: readonly string[]): void {
    for (const { index } of this.reports) index.alsoIndex(documents);
  }

  /** What the last report up to a day had open of a subject; `null` where there is none or it had nothing of it. Without a day, the latest. */
  openAt(subject: Subject, day: DayNumber | null): OpenEarlier | null {
    const report = this.reports.find(({ asOf }) => day === null || asOf <= day);
    if (!report) return null;
    const found = report.index.find(subject);
    if (found.items.rows.length === 0) return null;
    return { asOf: report.asOf, found, index: report.index, open: report.index.openOf(found, null) };
  }

  /** The latest earlier report that had a subject open, whenever it was. */
  lastSeen(subject: Subject): OpenEarlier | null {
    for (const { asOf, index } of this.reports) {
      const found = index.find(subject);
      if (found.items.rows.length > 0) return { asOf, found, index, open: index.openOf(found, null) };
    }
    return null;
  }
}

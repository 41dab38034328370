import type { ActivityEntry } from '../../../activity/domain/activityEntry';
import { ACTIVITY } from '../../../activity/domain/activityPart';
import type { Report } from '../../../report';

/** So long after it was written, a row that is gone may have been taken by somebody else's, who had not seen it yet. */
const RECENT_MS = 5 * 60_000;

/** The entries that this pane has logged a short time ago. */
export class RecentEntries {
  private entries: readonly { readonly entry: ActivityEntry; readonly atMs: number }[] = [];

  add(entries: readonly ActivityEntry[], atMs: number): void {
    this.entries = [...this.entries, ...entries.map((entry) => ({ entry, atMs }))];
  }

  /** Those that the log of the report does not hold any more. */
  lost(report: Report, nowMs: number): readonly ActivityEntry[] {
    this.entries = this.entries.filter(({ atMs }) => nowMs - atMs < RECENT_MS);
    const held = new Set(report.parts.get(ACTIVITY).entries.map(({ id }) => id));
    return this.entries.map(({ entry }) => entry).filter(({ id }) => !held.has(id));
  }

  /** For entries that the user has deleted. */
  forget(entries: readonly ActivityEntry[]): void {
    this.entries = this.entries.filter(({ entry }) => !entries.includes(entry));
  }
}

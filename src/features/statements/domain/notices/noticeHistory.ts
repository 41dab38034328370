import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { AccountWork } from '../../../activity/domain/accountState';
import type { ActivityEntry } from '../../../activity/domain/activityEntry';

/** What was sent to an account and when somebody last had contact with it. */
interface NoticeHistory {
  readonly sent: number;
  /** Days of the notices that count, the oldest first. */
  readonly noticeDays: readonly DayNumber[];
  readonly lastContact: DayNumber | null;
  readonly pausedUntil: DayNumber | null;
}

/** The level that an entry names: "level 2", "notice 3", "Carta 1"; `null` where it names none. */
function levelOf({ outcome, reason, text }: ActivityEntry): number | null {
  const said =
    /\b(?:level|letter|notice|reminder|nivel|carta|aviso)\s*(?:no\.?\s*)?(\d)\b/i.exec(`${outcome} ${reason} ${text}`) ??
    /^\s*(\d)\s*$/.exec(outcome);
  return said ? Number(said[1]) : null;
}

/**
 * What the log knows of the notices of an account in one currency. Letters before `since`, the day on which the oldest invoice that is past
 * due now fell due, were about others: the account begins again at the first level.
 */
export function noticeHistory(works: readonly AccountWork[], currency: string, since: DayNumber | null): NoticeHistory {
  const letters = works
    .flatMap(({ entries }) => entries)
    .filter(({ kind, when, currency: code }) => kind === 'letter' && when !== null && (code === '' || code === currency))
    .filter(({ when }) => since !== null && when! >= since)
    .sort((a, b) => a.when! - b.when!);
  let sent = 0;
  for (const letter of letters) sent = Math.max(sent, levelOf(letter) ?? sent + 1);
  const days = works.flatMap(({ lastContact }) => lastContact?.when ?? []);
  const pauses = works.flatMap(({ snoozedUntil }) => (snoozedUntil === null ? [] : [snoozedUntil]));
  return {
    sent,
    noticeDays: letters.map(({ when }) => when!),
    lastContact: days.length === 0 ? null : (Math.max(...days) as DayNumber),
    pausedUntil: pauses.length === 0 ? null : (Math.max(...pauses) as DayNumber),
  };
}

import { exactTotal, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { askedOf, type NoticeSkip } from './decideNotice';
import type { Notice } from './makeNotices';

/** Why somebody may still write by hand where the batch would not: nobody has said no, it is only too early or too late for the ladder. */
const BY_HAND: ReadonlySet<NoticeSkip> = new Set(['quietDays', 'notReached', 'afterLastLevel']);

/**
 * The level of a reminder that somebody writes to one account: that of its notice; where none is reached the one that was sent last, and
 * after a contact the next. `null` for an account that must not be written to, and for one with nothing to ask for. `last` is the highest.
 */
export function reminderLevel({ level, skip, sent }: Pick<Notice, 'level' | 'skip' | 'sent'>, last: number): number | null {
  if (level !== null) return level;
  if (skip === null || !BY_HAND.has(skip) || last < 1) return null;
  return Math.min(last, Math.max(1, skip === 'quietDays' ? sent + 1 : sent));
}

/** A notice about some of its documents, by their places among its lines: what is asked for is theirs alone. */
export function noticeAbout(notice: Notice, places: ReadonlySet<number>, level: number | null): Notice {
  const lines = notice.lines.filter((_, place) => places.has(place));
  const sum = (of: (line: Notice['lines'][number]) => number): number => lines.reduce((total, line) => total + of(line), 0);
  const credits = sum(({ open }) => Math.min(open, 0));
  const asked = Math.max(0, sum((line) => (line.open > 0 ? askedOf(line) : 0)) + credits) as MinorUnits;
  return {
    ...notice,
    level,
    lines,
    asked,
    credits: exactTotal(credits),
    pastDue: exactTotal(sum(({ open }) => Math.max(open, 0))),
    oldest: Math.max(0, ...lines.map(({ daysPastDue }) => daysPastDue ?? 0)),
  };
}

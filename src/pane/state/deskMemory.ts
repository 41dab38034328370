import { dayFromIso, isoFromDay, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { PaneServices } from '../services';

const WHO = 'agewise.who';
const DAY = 'agewise.dayOfWork';

/** Who works at this pane and on which day, kept on this machine. Entries of the log carry both, so that neither is typed for each one. */
export class DeskMemory {
  constructor(private readonly services: Pick<PaneServices, 'memory' | 'today'>) {}

  /** '' until somebody has typed a name. */
  get who(): string {
    return this.services.memory.read(WHO) ?? '';
  }

  /** Today, or the day that somebody has chosen today: what was said last Friday is typed in one go. Never the as-of date by itself. */
  get day(): DayNumber {
    const [chosenOn, chosen] = (this.services.memory.read(DAY) ?? '').split(' ');
    const today = this.services.today();
    return (chosenOn === isoFromDay(today) ? dayFromIso(chosen ?? '') : null) ?? today;
  }

  /** Remembers who has logged for which day; the day holds until tomorrow. */
  keep(who: string, day: DayNumber): void {
    this.services.memory.write(WHO, who.trim());
    this.services.memory.write(DAY, `${isoFromDay(this.services.today())} ${isoFromDay(day)}`);
  }
}

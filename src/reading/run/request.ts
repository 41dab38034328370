import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { Language } from '../../kernel/words/locale';
import type { ReadingChoices } from '../result/readResult';

/** Asks for every sheet of open items, each the list of a company; no sheet can be called so. */
export const ALL_SHEETS = '*';

/** What the user asked for; `null` fields are found out. */
export interface ReportRequest {
  /** A sheet's name, or ALL_SHEETS. */
  readonly sheet: string | null;
  /** True where `sheet` is only the one that the user looks at: where AR_Entities includes it, the others there are read with it. */
  readonly withEntities?: boolean;
  readonly range: CellSpan | null;
  readonly asOf: DayNumber | null;
  /** A preset's name or own bounds such as '7,14'; `null` takes AR Setup's. */
  readonly scheme: string | null;
  readonly basis: 'due' | 'document' | null;
  readonly choices: ReadingChoices;
  /** The language of whoever asks: that of headings which are written for the first time. English where it is left out. */
  readonly language?: Language;
}

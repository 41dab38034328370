import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Shown } from '../../../../kernel/sheet/planBuilder';
import type { Language } from '../../../../kernel/words/locale';
import type { Message } from '../../../../kernel/words/message';
import type { PracticeTask } from '../tasks/practiceTask';
import type { DataSheet } from './listSheet';

export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** Says which workbook it is: the same seed, level and language give the same one, byte by byte. */
export interface PracticeId {
  readonly seed: number;
  readonly level: Level;
  readonly language: Language;
}

/** How the cells of a column of facts look. */
export type FactLook = 'text' | 'amount' | 'date' | 'integer' | 'percent';

/** Facts that a task needs beside the lists. */
export interface FactBlock {
  readonly title: Message;
  readonly headings: readonly Message[];
  readonly rows: readonly (readonly Shown[])[];
  readonly looks: readonly FactLook[];
}

/** A practice workbook: its lists, its facts, and its tasks, which know what is right. */
export interface PracticeBook extends PracticeId {
  readonly asOf: DayNumber;
  readonly sheets: readonly DataSheet[];
  readonly factsSheet: string;
  readonly facts: readonly FactBlock[];
  /** The sheet in which faults are to be found, `null` for none. */
  readonly exportSheet: string | null;
  readonly tasks: readonly PracticeTask[];
}

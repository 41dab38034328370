import type { ReactElement } from 'react';
import type { InEachLanguage } from '../../kernel/feature';
import type { WorkbookErrorCode } from '../../kernel/run/workbook';

/** Something that the pane can be busy with. */
export interface Task {
  readonly id: string;
  /** What the pane says while it runs. */
  readonly doing: InEachLanguage;
  /** What it says where the task stopped half-way. */
  readonly stopped: InEachLanguage;
  /** Starts it again after it stopped; left out where that makes no sense. */
  readonly again?: () => Promise<void>;
  /** A way round one refusal of the workbook. */
  readonly wayRound?: { readonly code: WorkbookErrorCode; readonly show: () => ReactElement };
  /** True for a glance at the workbook that is over before anybody could read of it. */
  readonly isQuiet?: true;
  /** True where it writes what the user typed: it stops no other task, and no other task stops it. */
  readonly isSure?: true;
}

import { partKey } from '../../../../kernel/run/parts';
import type { Message } from '../../../../kernel/words/message';
import type { LearnedName } from './learnedNames';
import type { ItemNotes } from '../itemNotes';
import type { CashRegister } from '../../../receipts/domain/register';

/** What AR Cash Application holds, against the ledger of this run. */
export interface CashPart {
  readonly register: CashRegister;
  /** What was read of the file that this run took in; `null` where it took in none. */
  readonly fileLine: Message | null;
  /** Names and accounts that were learned, as they stand. */
  readonly learned: readonly LearnedName[];
  /** Orders, deliveries and texts beside the open items of the report. */
  readonly notes: ItemNotes;
  /** For which system the posting list is laid out, as it was chosen. */
  readonly target: string;
}

export const CASH = partKey<CashPart>('cash');

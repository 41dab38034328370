import type { MadeLedger } from '../../../src/features/sample/domain/madeLedger';
import type { Locale } from './locale';
import type { MadeSheet } from './madeSheet';
import type { Mess } from './mess';

/** One way in which a system lays out its open items. `make` prints a ledger in it; whatever it leaves out is not in the sheet's truth. */
export interface LayoutFamily {
  readonly name: string;
  readonly make: (ledger: MadeLedger, locale: Locale, mess: Mess) => MadeSheet;
}

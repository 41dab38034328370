import { partKey } from '../../../kernel/run/parts';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { CALL_LIST } from '../sheet/callListTable';
import type { WorklistNote } from '../sheet/worklistRows';
import type { LastStandings } from './lastStandings';

/** How old the oldest item of each account was the last time. */
export const LAST_STANDINGS = partKey<LastStandings>('lastStandings');

/** AR Worklist as it stands, `null` where the workbook has none, and the notes of accounts that a refresh is to write on it. */
interface StandingList {
  readonly notes: readonly WorklistNote[];
  readonly standing: Typed<typeof CALL_LIST> | null;
}

export const STANDING_LIST = partKey<StandingList>('standingList');

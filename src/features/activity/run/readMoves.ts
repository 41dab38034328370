import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import type { Run } from '../../../kernel/run/run';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import type { Snapshot } from '../../snapshots/domain/snapshot';
import type { DocumentMove, NamedDocument } from '../domain/moves/documentMove';
import { findMoves, type ReportNow } from '../domain/moves/findMoves';
import { MoveBook } from '../domain/moves/moveBook';
import type { PaidFacts } from '../domain/paidFacts';
import { MOVES, movesOf, type DecidedMove } from '../sheet/movesSheet';

/** Where documents went: what is followed, and everything that AR Moved Documents is to show. */
interface WorkbookMoves {
  readonly book: MoveBook;
  readonly all: readonly DecidedMove[];
}

const nameKey = ({ customer, customerId, document }: NamedDocument): string =>
  `${customerId === '' ? customerKey(customer) : numberKey(customerId)} ${numberKey(document)}`;
const keyOf = ({ from, to, currency }: DocumentMove): string => `${nameKey(from)} ${nameKey(to)} ${currency}`;

async function decidedMoves(run: Run): Promise<readonly DecidedMove[]> {
  const table = await readTable(run, standingTables(run.survey), MOVES);
  return table ? movesOf(table) : [];
}

/** The moves that the workbook knows, and those between the last report and this one. A pair that is there already keeps the user's word. */
export async function readMoves(run: Run, last: Snapshot | null, now: ReportNow, paid: PaidFacts): Promise<WorkbookMoves> {
  const known = await decidedMoves(run);
  const { certain, doubtful } = last ? findMoves(last, now, paid) : { certain: [], doubtful: [] };
  const keys = new Set(known.map(keyOf));
  const fresh = [
    ...certain.map((move): DecidedMove => ({ ...move, follow: 'yes' })),
    ...doubtful.map((move): DecidedMove => ({ ...move, follow: '' })),
  ].filter((move) => !keys.has(keyOf(move)));
  const all = [...known, ...fresh];
  return { book: new MoveBook(all.filter(({ follow }) => follow === 'yes')), all };
}

import { shownNote } from '../../activity/domain/notes/noteText';
import type { Desk } from '../../activity/domain/desk';
import type { TypedNote } from '../../activity/domain/notes/typedNotes';
import { planNoteColumns } from '../sheet/planNoteColumns';
import type { SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import type { WorklistNote } from '../../worklist/sheet/worklistRows';
import type { Report } from '../../report';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable, type Typed } from '../../../kernel/tables/typedTable';
import { CALL_LIST } from '../../worklist/sheet/callListTable';
import { notesOfList } from './worklistNotes';
import { partKey } from '../../../kernel/run/parts';
import type { Run } from '../../../kernel/run/run';
import { logGoneError } from '../../activity/run/logGone';
import { noteCellsOf } from './noteCellsOf';
import type { CompletedLog } from '../../activity/run/completeLog';
import { readNoteCells, type NoteCells } from './readNoteCells';
import { refreshActivity, type RefreshedActivity } from '../../activity/run/refreshActivity';
import { sheetSay } from '../../speak';
import type { Say } from '../../../kernel/words/say';

/** The log with everything that people typed since the last refresh, and where notes stand. */
interface TakenUp extends RefreshedActivity {
  /** Who words the sheets of the workbook. */
  readonly say: Say;
  readonly cells: NoteCells;
  /** Notes of accounts for AR Worklist, those of accounts that are gone among them. */
  readonly worklistNotes: readonly WorklistNote[];
  /** AR Worklist as it stands, `null` where the workbook has none. */
  readonly list: Typed<typeof CALL_LIST> | null;
}

export const TAKEN_UP = partKey<TakenUp>('takenUp');

/** The notes of AR Worklist as typed notes: every row, so that an emptied one is seen too. */
function typedOnWorklist(notes: readonly WorklistNote[]): readonly TypedNote[] {
  return notes.map(({ name, number, entity, currency, note }) => ({
    subject: { customer: name, customerId: number, entity, currency, document: '' },
    text: note,
    fingerprint: null,
    who: '',
  }));
}

/** Notes about whole accounts, each once. */
function notesOfAccounts(desk: Desk): readonly WorklistNote[] {
  return [...desk.threads.values()].flatMap(({ subject, found, texts, standing }): WorklistNote[] => {
    if (!found.isAccount || standing === 'cleared') return [];
    const inReport = found.customer !== null && found.items.rows.length > 0;
    const currency = inReport ? desk.index.tables[found.items.table]!.currency.code : subject.currency;
    return [
      {
        customer: inReport ? found.customer : null,
        name: subject.customer,
        number: subject.customerId,
        entity: subject.entity,
        currency,
        note: shownNote(texts),
      },
    ];
  });
}

/**
 * Takes up the notes that people typed beside items and on AR Worklist, and brings the log up to the report. Nothing is written.
 *
 * @throws WorkbookError 'sheetMissing' where a log with entries is gone: a new, empty one is never made in its place.
 */
export async function takeUpActivity(run: Run, report: Report, log: CompletedLog): Promise<TakenUp> {
  if (log.lostEntries > 0) throw logGoneError(log.lostEntries);
  const cells = await readNoteCells(run, report);
  const list = await readTable(run, standingTables(run.survey), CALL_LIST);
  const typed = [...cells.typed, ...typedOnWorklist(notesOfList(list, report))];
  const say = await sheetSay(report.setup.language, run.options);
  const refreshed = refreshActivity(report, log, typed, say);
  return { ...refreshed, say, cells, list, worklistNotes: notesOfAccounts(refreshed.desk) };
}

/** Our columns beside the table as this run has them, where an earlier run wrote them; none where it did not. */
export function noteColumnsAgain(report: Report, { desk, cells, say }: TakenUp): readonly SideColumnsPlan[] {
  return cells.places.map(({ column, ownedRows, part }) =>
    planNoteColumns(report, { column, stoodBefore: true }, say, noteCellsOf(report, desk, ownedRows, say), part),
  );
}

import type { Run } from '../../../kernel/run/run';
import { findList } from '../../../reading/lists/findList';
import { readList, type ListConventions, type ListRow } from '../../../reading/lists/readList';
import { newEntry, type NewEntry } from '../../activity/domain/activityEntry';
import { LOG_LIST, type LogField } from '../domain/listForms';
import { isOver, logKindOf } from '../domain/logKinds';
import type { Party } from '../../customers/domain/parties';

/** What a list of the user's says was agreed with customers, as entries of a log; `sheet` '' where there is none. */
interface LogList {
  readonly sheet: string;
  readonly rivals: readonly string[];
  readonly entries: readonly NewEntry[];
}

/** Who owns a document, where only one customer has it: for rows of a log that name no customer. */
type OwnerOf = (document: string) => Party | null;

function entryOf(row: ListRow<LogField>, ownerOf: OwnerOf): NewEntry | null {
  const kind = logKindOf(row.text('kind'));
  if (kind === null) return null;
  const document = row
    .text('document')
    .split(/\s*[;,]\s*/)
    .join('; ');
  const names = { customer: row.text('customer'), customerId: row.text('customerId') };
  const owner = names.customer === '' && names.customerId === '' ? ownerOf(document) : null;
  const over = isOver(row.text('status')) || (kind !== 'letter' && isOver(row.text('outcome')));
  const amount = row.amount('amount');
  return newEntry({
    kind,
    ...(owner ? { customer: owner.name, customerId: owner.id } : names),
    document,
    currency: row.text('currency').toUpperCase(),
    when: row.day('when'),
    amount: amount === null ? null : Math.abs(amount),
    day: row.day('day'),
    reason: row.text('reason'),
    // The log's own word for what ends a dispute, a promise or a plan.
    outcome: over ? 'withdrawn' : row.text('outcome'),
    owner: row.text('owner'),
    text: row.text('text'),
  });
}

/**
 * Reads the sheet on which the user logs what was said and agreed, whatever its name.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readLogList(run: Run, ownerOf: OwnerOf, given: ListConventions, except: readonly string[]): Promise<LogList> {
  const { found, rivals } = await findList(run, LOG_LIST, { except });
  if (!found) return { sheet: '', rivals: [], entries: [] };
  const { rows, sheet } = await readList(run, found, given);
  return { sheet, rivals, entries: rows.flatMap((row) => entryOf(row, ownerOf) ?? []) };
}

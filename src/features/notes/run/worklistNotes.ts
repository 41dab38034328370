import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { Report } from '../../report';
import type { CALL_LIST } from '../../worklist/sheet/callListTable';
import type { WorklistNote } from '../../worklist/sheet/worklistRows';

/**
 * Every row of AR Worklist with its note, exactly as it stands and '' where it has none, each with the customer of the new report that it
 * belongs to; they follow the customer, not the row. None where the column of the notes is lost: an emptied note is one that was read.
 */
export function notesOfList(list: Typed<typeof CALL_LIST> | null, report: Report): readonly WorklistNote[] {
  if (!list?.places.has('note')) return [];
  const finder = new CustomerFinder(report.reading.customers);
  return list.rows
    .filter((row) => row.text('customer') !== '')
    .map((row) => {
      const [name, number, entity] = [row.text('customer'), row.text('number'), row.text('entity')];
      return {
        customer: finder.find({ customer: name, customerId: number }, entity),
        name,
        number,
        entity,
        currency: row.text('currency'),
        note: String(row.cell('note')),
      };
    });
}

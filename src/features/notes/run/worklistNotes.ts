import type { Report } from '../../report';
import type { Cell } from '../../../kernel/sheet/cells';
import type { WorklistNote } from '../../worklist/sheet/worklistRows';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { readCells } from '../../../kernel/run/readCells';
import { typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { tableNamed } from '../../../kernel/run/survey';

/** Every row of AR Worklist with its note, exactly as it stands and '' where it has none, each with the customer of the new report that it belongs to; they follow the customer, not the row. */
export async function readWorklistNotes(run: Run, report: Report): Promise<readonly WorklistNote[]> {
  const info = tableNamed(run.survey, 'AR_Worklist');
  if (!info) return [];
  const cells = await readCells(run, info.sheet, info.span);
  const headings = (cells[0] ?? []).map((cell) => typedText(cell).toLowerCase());
  const text = (row: readonly Cell[], heading: string): string => typedText(row[headings.indexOf(heading)]);
  const finder = new CustomerFinder(report.reading.customers);
  return cells
    .slice(1)
    .filter((row) => text(row, 'customer') !== '')
    .map((row) => {
      const name = text(row, 'customer');
      const number = text(row, 'number');
      const entity = text(row, 'entity');
      return {
        customer: finder.find({ customer: name, customerId: number }, entity),
        name,
        number,
        entity,
        currency: text(row, 'currency'),
        note: String(row[headings.indexOf('note')] ?? ''),
      };
    });
}

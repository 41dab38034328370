import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Run } from '../../../kernel/run/run';
import { findList } from '../../../reading/lists/findList';
import type { ListForm } from '../../../reading/lists/listForm';
import { readList } from '../../../reading/lists/readList';
import { sheetsRead, type ReadResult } from '../../../reading/result/readResult';
import { ANSWER_DAYS, type Inquiry } from '../domain/duties/inquiries';

type CaseField =
  'caseNo' | 'opened' | 'closed' | 'firstAnswer' | 'due' | 'customer' | 'customerId' | 'department' | 'about' | 'document' | 'status';

/** Cases of customers, as systems for service export them. */
const CASE_LIST: ListForm<CaseField> = {
  id: 'cases',
  sheetNames: ['case', 'ticket', 'inquir', 'caso', 'consulta'],
  never: /^(open amount|open balance|due amount|balance)$/,
  fields: {
    caseNo: { kind: 'text', headings: 'case number | case no | case id | ticket | ticket no | numero de caso', isNeeded: true },
    opened: {
      kind: 'day',
      headings:
        'date/time opened | opened date | date opened | opened | created date | date created | fecha de apertura | fecha de creacion',
      isNeeded: true,
    },
    closed: { kind: 'day', headings: 'date/time closed | closed date | date closed | closed | resolved | fecha de cierre' },
    firstAnswer: { kind: 'day', headings: 'first response | first response date | first answer | first reply | primera respuesta' },
    due: { kind: 'day', headings: 'due date | answer by | sla date | target date | responder antes de' },
    customer: { kind: 'text', headings: 'account name | customer | customer name | account | cliente', role: 'customer' },
    customerId: { kind: 'text', headings: 'account number | customer no | customer number | numero de cliente', role: 'customerId' },
    department: { kind: 'text', headings: 'case owner | owner | queue | department | assigned to | departamento | propietario del caso' },
    about: { kind: 'text', headings: 'subject | case reason | reason | topic | asunto | motivo' },
    document: { kind: 'text', headings: 'invoice | invoice no | invoice number | factura | numero de factura' },
    status: { kind: 'text', headings: 'status | case status | estado' },
  },
};

const DONE = /^(closed|resolved|solved|done|cerrado|resuelto)\b/i;

/**
 * The cases of a sheet as inquiries: closed or answered for the first time, whichever came first. A case that is closed without a day counts
 * as answered on its first day.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readCases(run: Run, reading: ReadResult): Promise<readonly Inquiry[]> {
  const { found, rivals } = await findList(run, CASE_LIST, { except: sheetsRead(reading) });
  if (!found || rivals.length > 0) return [];
  const { layout } = reading;
  const { rows } = await readList(run, found, { dateOrder: layout.dateOrder, decimalMark: layout.decimalMark });
  return rows.flatMap((row): Inquiry[] => {
    const asked = row.day('opened');
    if (asked === null || row.text('caseNo') === '') return [];
    const days = [row.day('firstAnswer'), row.day('closed')].filter((day): day is DayNumber => day !== null);
    const answered = days.length > 0 ? (Math.min(...days) as DayNumber) : DONE.test(row.text('status')) ? asked : null;
    return [
      {
        customer: row.text('customer'),
        customerId: row.text('customerId'),
        document: row.text('document'),
        department: row.text('department'),
        about: row.text('about') === '' ? row.text('caseNo') : row.text('about'),
        asked,
        answered,
        due: row.day('due') ?? ((asked + ANSWER_DAYS) as DayNumber),
      },
    ];
  });
}

import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell, exactTotal } from '../../../kernel/money/minorUnits';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import type { Message } from '../../../kernel/words/message';
import { findList } from '../../../reading/lists/findList';
import type { ListForm } from '../../../reading/lists/listForm';
import { readList } from '../../../reading/lists/readList';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { readCustomers } from '../../customers/run/readCustomerSheet';
import type { Report } from '../../report';
import type { ReportRun } from '../../reportFace';
import { checksText } from '../checksText';
import type { CheckFinding } from '../domain/checkFinding';
import type { CheckTable } from '../domain/checkTable';
import { documentKey } from '../domain/documentFaults';
import { masterFaults, type TermsChange } from '../domain/master/masterFaults';
import { taxPart } from '../domain/master/salesTax';
import { timelinessByCustomer, type CustomerTimeliness, type ShippedDocument } from '../domain/master/timeliness';

const DOCUMENT = {
  kind: 'text',
  headings: 'document no | invoice no | invoice | numero de factura | factura',
  role: 'documentNo',
  isNeeded: true,
} as const;

/** Documents with the day of their shipment or service. */
const SHIPPED_LIST: ListForm<'documentNo' | 'shipped'> = {
  id: 'shipments',
  sheetNames: ['ship', 'deliver', 'envio', 'entrega', 'service'],
  fields: {
    documentNo: DOCUMENT,
    shipped: {
      kind: 'day',
      headings:
        'shipped | shipped on | ship date | shipment date | shipping date | delivery date | delivered on | service date | service end | fecha de envio | fecha de entrega | fecha de servicio',
      isNeeded: true,
    },
  },
};

/** Documents with their tax and total. */
const TAX_LIST: ListForm<'documentNo' | 'tax' | 'total'> = {
  id: 'documentTax',
  sheetNames: ['register', 'registro', 'tax', 'impuesto', 'invoices', 'facturas'],
  fields: {
    documentNo: DOCUMENT,
    tax: { kind: 'amount', headings: 'tax | sales tax | tax amount | vat | vat amount | iva | impuesto | impuestos', isNeeded: true },
    total: {
      kind: 'amount',
      headings: 'total | amount | gross | gross amount | invoice amount | invoice total | original amount | importe | importe total',
      role: 'originalAmount',
      isNeeded: true,
    },
  },
};

/** What master data, shipments and taxes of a workbook say of its open items. */
interface MasterReading {
  readonly findings: readonly CheckFinding[];
  readonly timeliness: readonly CustomerTimeliness[];
  readonly tax: Message | null;
}

async function readTimeliness(run: ReportRun, { rows }: CheckTable, { reading }: Report): Promise<readonly CustomerTimeliness[]> {
  const { found } = await findList(run, SHIPPED_LIST, { except: [] });
  if (!found) return [];
  const list = await readList(run, found, { dateOrder: reading.layout.dateOrder, decimalMark: reading.layout.decimalMark });
  const shipped = new Map(list.rows.map((row) => [documentKey(row.text('documentNo')), row.day('shipped')]));
  const documents = rows.flatMap((row): ShippedDocument[] => {
    const day = shipped.get(documentKey(row.documentNo)) ?? null;
    if (day === null || row.documentDay === null || row.amount === null || row.kind !== 'invoice') return [];
    const customer = row.customer === '' ? row.customerId : row.customer;
    return [{ row: row.row, customer, shipped: day, document: row.documentDay, amount: row.amount, currency: row.currency }];
  });
  return timelinessByCustomer(documents);
}

/** The tax in what is open, by currency, for the documents of which tax and total are known. */
async function readTax(run: ReportRun, { rows }: CheckTable, { reading }: Report): Promise<Message | null> {
  const { found } = await findList(run, TAX_LIST, { except: [] });
  if (!found) return null;
  const list = await readList(run, found, { dateOrder: reading.layout.dateOrder, decimalMark: reading.layout.decimalMark });
  const known = new Map(
    list.rows.map((row) => [documentKey(row.text('documentNo')), { tax: row.amount('tax'), total: row.amount('total') }]),
  );
  const sums = new Map<string, { tax: number; documents: number }>();
  for (const { documentNo, amount, currency } of rows) {
    const said = known.get(documentKey(documentNo));
    if (!said || amount === null || said.tax === null || said.total === null) continue;
    const [total, tax] = [amountFromCell(said.total, currency), amountFromCell(said.tax, currency)];
    if (!total || !tax) continue;
    const sum = sums.get(currency.code) ?? { tax: 0, documents: 0 };
    sums.set(currency.code, { tax: sum.tax + taxPart(amount, total.amount, tax.amount).tax, documents: sum.documents + 1 });
  }
  if (sums.size === 0) return null;
  const parts = [...sums].map(([code, { tax, documents }]) =>
    checksText('taxPart', { tax: { amount: exactTotal(tax), currency: currencyOf(code) }, currency: code, documents }),
  );
  return checksText('taxLine', { parts });
}

/** Customers whose invoices are issued late, as findings. */
const lateFindings = (timeliness: readonly CustomerTimeliness[], { sheet }: CheckTable): readonly CheckFinding[] =>
  timeliness
    .filter(({ late }) => late > 0)
    .map(({ customer, currency, late, documents, averageDays, cost, lateRows }) => ({
      kind: 'lateIssue',
      about: customer,
      rows: lateRows,
      sheet,
      column: null,
      finding: checksText('lateIssue', {
        customer,
        late,
        count: documents,
        days: averageDays,
        cost: { amount: cost, currency },
      }),
      proposal: checksText('do.lateIssue'),
    }));

/** Changes of terms in the log: the new terms under Outcome, the old ones under Reason, from its day on. */
const termsChanges = ({ parts }: Report): readonly TermsChange[] =>
  (parts.find(ACTIVITY)?.entries ?? []).flatMap(({ kind, customer, customerId, day, outcome, reason }) =>
    kind === 'terms' && day !== null && outcome !== '' ? [{ customer, customerId, from: day, before: reason, after: outcome }] : [],
  );

/**
 * Holds master data, shipments and taxes against the open items.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readMaster(run: ReportRun, report: Report, table: CheckTable): Promise<MasterReading> {
  const { layout } = report.reading;
  const given = { dateOrder: layout.dateOrder, decimalMark: layout.decimalMark };
  const { sheet, customers } = await readCustomers(run, given, [table.sheet], report.setup.customers);
  const timeliness = await readTimeliness(run, table, report);
  const master = {
    asOf: report.asOf,
    sheet: sheet === '' ? SETUP_SHEET : sheet,
    itemSheet: table.sheet,
    masters: customers,
    rows: table.rows,
    changes: termsChanges(report),
  };
  return {
    findings: [...masterFaults(master), ...lateFindings(timeliness, table)],
    timeliness,
    tax: await readTax(run, table, report),
  };
}

import type { Cell } from '../../../src/sheets/cells';
import type { ReadResult } from '../../../src/sheets/reading/readResult';
import { brief, codes, itemsOf, readGrid } from './readGrid';

const asOfDay = (reading: ReadResult): number | null => reading.asOf?.day ?? null;
const OCT_31 = 45961;

describe('an aged trial balance', () => {
  const HEADER = ['Document Number', 'Date', 'Amount', 'Current', '1 - 30 Days', '31 - 60 Days'];
  const invoice = (number: string, amount: number, current: Cell, late: Cell = ''): Cell[] => [number, 45930, amount, current, late, ''];

  test('shows the invoiced amount and, in its buckets, what is left of it', () => {
    const reading = readGrid([['Aged as of 10/31/2025'], HEADER, ['Acme'], invoice('A1', 100, 100), invoice('A2', 250, 90), invoice('A3', 70, '', 70), invoice('A4', -20, -20), invoice('A5', 55, 55), invoice('A6', 10, 10)]);
    expect(itemsOf(reading).map(({ openAmount, originalAmount }) => [openAmount, originalAmount])).toEqual([[10000, 10000], [9000, 25000], [7000, 7000], [-2000, -2000], [5500, 5500], [1000, 1000]]);
  });

  test('prints its headings once more above the grand totals', () => {
    const reading = readGrid([HEADER, ['Acme'], invoice('A1', 100, 100), invoice('A2', 250, '', 90), [], ['', '', 'Customers', 'Current', '1 - 30 Days', '31 - 60 Days'], ['Grand Totals:', '', 1, 100, 90, 0]]);
    expect(reading.printedTotals.map(({ printed, difference }) => [printed, difference])).toEqual([[19000, 0]]);
  });

  test('figures about a customer are no amounts owed, whatever column they stand in', () => {
    const header = ['No', 'Type', 'Date', 'Ref', 'Details', 'Balance', 'Current', 'Period 1'];
    const block = (name: string, ref: string): Cell[][] => [['A/C:', name, 'Name:', `${name} Ltd`], [1, 'SI', '29/10/2025', ref, 'Goods', 120, 120, 0], ['', '', '', '', 'Totals:', 120, 120, 0], ['Turnover:', '', 12345.67, '', 'Credit Limit £', 4000]];
    const reading = readGrid([header, ...block('A01', 'F1'), ...block('B01', 'F2')]);
    expect(brief(reading)).toEqual(['3 A01 Ltd F1 12000', '7 B01 Ltd F2 12000']);
    expect(reading.receipt.skippedByReason.note).toBe(2);
  });
});

describe('the as-of date', () => {
  const GRID: Cell[][] = [['Customer', 'Invoice', 'Due date', 'Open'], ['Acme', 'A1', 45930, 10], ['Birch', 'B1', 45940, 20]];

  test.each(['Peildatum: 31-10-2025', 'Antigüedad de saldos al 31/Oct/2025', 'Fällig am 31.10.25', 'Data di riferimento: 31/10/2025'])('"%s"', (title) => {
    expect(asOfDay(readGrid([[title], ...GRID]))).toBe(OCT_31);
  });

  test('is the end of the range, not the day of printing that stands above it', () => {
    expect(asOfDay(readGrid([['Date: 04/11/2025', '', 'Page: 1'], ['Date To: 31/10/2025'], ...GRID]))).toBe(OCT_31);
    expect(asOfDay(readGrid([['Date:', 45965], ['Period end:', 45961], ...GRID]))).toBe(OCT_31);
    expect(asOfDay(readGrid([['Date: 31/10/2025'], ...GRID]))).toBe(OCT_31);
  });
});

describe('columns', () => {
  test('"Number" beside the customer is the number of the customer where the documents have their own', () => {
    const reading = readGrid([['Customer', 'Number', 'Invoice Number', 'Due Date', 'Outstanding'], ['Acme', 'C1', 'A1', 45930, 10], ['Birch', 'C2', 'B1', 45940, 20]]);
    expect(itemsOf(reading).map(({ customer, documentNo }) => [customer.id, documentNo])).toEqual([['C1', 'A1'], ['C2', 'B1']]);
  });

  test.each([
    ['Cod. cliente', 'Ragione sociale', 'Data doc.', 'Data scad.', 'Saldo'],
    ['Cód. Cliente', 'Razão Social', 'Dt. Emissão', 'Vencimento', 'Saldo'],
    ['Kd-Konto', 'Kontobezeichnung', 'RG-Datum', 'Fälligkeit', 'Saldo'],
    ['Address Number', 'Alpha Name', 'Invoice Date', 'Due Date', 'Open Amount'],
  ])('%s, %s, %s, %s and %s', (id, name, date, due, open) => {
    const reading = readGrid([[id, name, 'No.', date, due, open], ['1001', 'Acme', 'F-1', 45900, 45930, 10], ['1002', 'Birch', 'F-2', 45910, 45940, 20]]);
    expect(itemsOf(reading).map(({ customer, documentDay, dueDay }) => [customer.name, documentDay, dueDay])).toEqual([['Acme', 45900, 45930], ['Birch', 45910, 45940]]);
    if (id !== 'Kd-Konto') expect(itemsOf(reading).map(({ customer }) => customer.id)).toEqual(['1001', '1002']);
  });

  test('contacts are the customers of a summary that begins with them', () => {
    const reading = readGrid([['Contact', 'Current', '< 1 Month', '1 Month', 'Total'], ['Acme', 10, 5, 0, 15], ['Birch', 0, 0, 7, 7], ['Total', 10, 5, 7, 22]]);
    expect(reading.summaries[0]!.lines.map((line) => reading.customers.at(line.customer).name)).toEqual(['Acme', 'Birch']);
  });

  test('"Name / concept" holds the customer above its documents, and what each document is beside them', () => {
    const reading = readGrid([
      ['Código', 'Nombre / Concepto', 'Folio', 'Fecha', 'Vence', 'Por vencer', '1 a 30', 'Total'],
      ['C1', 'Acme', '', '', '', 10, 5, 15], ['', 'Factura', 11, '01/09/2025', '10/11/2025', 10, '', 10], ['', 'Factura', 12, '01/09/2025', '21/10/2025', '', 5, 5],
      ['C2', 'Birch', '', '', '', 7, 0, 7], ['', 'Factura', 13, '01/09/2025', '10/11/2025', 7, '', 7],
    ]);
    expect(brief(reading)).toEqual(['3 Acme 11 1000', '4 Acme 12 500', '6 Birch 13 700']);
  });

  test('amounts that are said to be in thousands are read as they stand, with a warning', () => {
    const grid = (title: string): Cell[][] => [[title], ['Customer', 'Invoice', 'Due date', 'Balance'], ['Acme', 'A1', 45930, 2.8], ['Birch', 'B1', 45940, 3.6]];
    for (const title of ["USD '000", 'Amounts in thousands', 'alle Beträge in TEUR', 'Importes en miles de euros']) expect(codes(readGrid(grid(title)))).toContain('amountsScaled');
    expect(codes(readGrid(grid('Debtors of region 2000')))).not.toContain('amountsScaled');
  });
});

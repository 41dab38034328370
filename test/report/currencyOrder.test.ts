import { inCurrencyOrder, keptCurrencyOrder, readCurrencyOrder, type CurrencyOrder } from '../../src/report/currencyOrder';
import type { Outline } from '../../src/kernel/run/workbook';
import { readingOf, type MadeItem } from '../golden/madeReport';
import { MemoryWorkbook } from '../golden/memoryWorkbook';
import { GridWorkbook } from './gridWorkbook';

const item = (currency: string): MadeItem => ({ customer: 'Alder', due: '2026-01-15', amount: 1000, currency });
const NOTHING_KNOWN: CurrencyOrder = { first: [], last: [] };

function codes(made: readonly string[], order: CurrencyOrder): string[] {
  return inCurrencyOrder(readingOf(made.map(item)), order).items.map(({ currency }) => currency.code);
}

test('at first sight the currency with most items leads, however the export is sorted', () => {
  expect(codes(['USD', 'EUR', 'EUR'], NOTHING_KNOWN)).toEqual(['EUR', 'USD']);
  expect(codes(['EUR', 'EUR', 'USD'], NOTHING_KNOWN)).toEqual(['EUR', 'USD']);
  expect(codes(['USD', 'EUR'], NOTHING_KNOWN)).toEqual(['EUR', 'USD']);
});

test('the order that is known stays, whatever the export lists first or most; new currencies come behind', () => {
  expect(codes(['CHF', 'USD', 'USD', 'EUR'], { first: ['EUR', 'USD'], last: [] })).toEqual(['EUR', 'USD', 'CHF']);
  expect(codes(['USD', 'USD', 'EUR'], { first: [], last: ['USD'] })).toEqual(['EUR', 'USD']);
});

test('a currency that goes and comes back has its place again', async () => {
  const workbook = new MemoryWorkbook();
  for (const made of [
    ['EUR', 'USD'],
    ['USD', 'GBP'],
  ]) {
    const outline = await workbook.outline();
    await workbook.saveSettings(keptCurrencyOrder(outline, readCurrencyOrder(outline), made));
  }
  expect(codes(['GBP', 'GBP', 'GBP', 'USD', 'USD', 'EUR'], readCurrencyOrder(await workbook.outline()))).toEqual(['EUR', 'USD', 'GBP']);
});

/** A workbook as an earlier version left it: a summary table a currency, the balance headed with its code or without. */
class OlderWorkbook extends GridWorkbook {
  constructor(private readonly headings: Readonly<Record<string, string>>) {
    super({});
  }

  override async outline(): Promise<Outline> {
    const span = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
    const tables = Object.entries(this.headings).map(([name, heading]) => ({
      name,
      sheet: 'AR Summary',
      span,
      hasHeader: true,
      hasTotals: false,
      columns: [{ heading, id: 1 }],
    }));
    return { ...(await super.outline()), tables };
  }
}

test('a workbook of an earlier version keeps the assignment that its tables show', async () => {
  const named = new OlderWorkbook({ AR_Summary: 'Balance USD', AR_Summary_EUR: 'Balance EUR' });
  expect(codes(['EUR', 'EUR', 'USD'], readCurrencyOrder(await named.outline()))).toEqual(['USD', 'EUR']);
  const unnamed = new OlderWorkbook({ AR_Summary: 'Balance', AR_Summary_EUR: 'Balance' });
  expect(codes(['EUR', 'EUR', 'USD'], readCurrencyOrder(await unnamed.outline()))).toEqual(['USD', 'EUR']);
});

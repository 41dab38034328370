import { makeHistory } from '../../src/features/sample/domain/makeHistory';
import { makeLedger, MISLEADING_NAMES } from './ledger';

describe('the made ledger', () => {
  it('is the same for the same options and another one for another seed', () => {
    expect(makeLedger({ seed: 7 })).toEqual(makeLedger({ seed: 7 }));
    expect(makeLedger({ seed: 7 })).not.toEqual(makeLedger({ seed: 8 }));
  });

  it('gives every customer a name and a number of its own, misleading names first', () => {
    const { customers } = makeLedger({ seed: 3, customers: 60000, items: 1 });
    expect(new Set(customers.map((customer) => customer.name)).size).toBe(60000);
    expect(new Set(customers.map((customer) => customer.id)).size).toBe(60000);
    expect(customers.slice(0, MISLEADING_NAMES.length).map((customer) => customer.name)).toEqual(MISLEADING_NAMES);
  });

  it('lets few customers owe most of the items, and none of the documents stand twice unless asked', () => {
    const ledger = makeLedger({ seed: 11, items: 5000, customers: 500 });
    const counts = new Map<number, number>();
    for (const item of ledger.items) counts.set(item.customer, (counts.get(item.customer) ?? 0) + 1);
    const largest = [...counts.values()]
      .sort((a, b) => b - a)
      .slice(0, 100)
      .reduce((sum, count) => sum + count, 0);
    expect(largest).toBeGreaterThan(0.6 * 5000);
    expect(new Set(ledger.items.map((item) => item.documentNo)).size).toBe(5000);
    const doubled = makeLedger({ seed: 11, items: 50, duplicates: 2 });
    expect(doubled.items.filter((item) => item.duplicateOf !== null)).toHaveLength(2);
  });

  it('holds whole minor units only, credits below zero, and every kind of item', () => {
    const { items } = makeLedger({ seed: 5, items: 3000, currencies: ['USD', 'JPY', 'KWD'] });
    for (const item of items) {
      expect(Number.isSafeInteger(item.openAmount) && item.openAmount !== 0).toBe(true);
      expect(Math.abs(item.openAmount)).toBeLessThanOrEqual(Math.abs(item.originalAmount));
      if (item.kind === 'creditMemo' || item.kind === 'payment') expect(item.openAmount).toBeLessThan(0);
      if (item.kind === 'invoice') expect(item.disputedAmount).toBeLessThanOrEqual(item.openAmount);
    }
    expect(new Set(items.map((item) => item.kind)).size).toBe(5);
    expect(new Set(items.map((item) => item.currency)).size).toBe(3);
  });

  it('has a history in which customers pay by their habits and sales count every invoice once', () => {
    const ledger = makeLedger({ seed: 21, items: 400, customers: 40 });
    const history = makeHistory(ledger, 12, 200);
    const late = history.paid.map((invoice) => invoice.paidDay - invoice.dueDay - ledger.customers[invoice.customer]!.habitDaysLate);
    expect(Math.abs(late.reduce((sum, days) => sum + days, 0) / late.length)).toBeLessThan(8);
    expect(history.paid.every((invoice) => invoice.paidDay <= ledger.asOf && invoice.paidDay >= invoice.documentDay)).toBe(true);
    const firstMonth = history.sales[0]!;
    const secondMonth = history.sales[1]!;
    const sold = history.paid.filter(
      (invoice) => invoice.documentDay >= firstMonth.monthStart && invoice.documentDay < secondMonth.monthStart,
    );
    const open = ledger.items.filter(
      (item) => item.kind === 'invoice' && item.documentDay >= firstMonth.monthStart && item.documentDay < secondMonth.monthStart,
    );
    expect(firstMonth.amount).toBe(
      sold.reduce((sum, invoice) => sum + invoice.amount, 0) + open.reduce((sum, item) => sum + item.originalAmount, 0),
    );
  });
});

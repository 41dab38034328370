import fc from 'fast-check';
import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf, minorUnitsPerUnit } from '../../../src/kernel/money/currency';
import { anyItemFamily, anyLedger, anyLocale, anyMess, anySummaryFamily } from '../arbitraries';
import { makeLedger } from '../ledger';
import { amountText, dateText, localeNamed, LOCALES } from '../sheet/locale';
import type { MadeSheet } from '../sheet/madeSheet';
import { mess, TIDY } from '../sheet/mess';
import { familyNamed, ITEM_FAMILIES, SUMMARY_FAMILIES } from './families';

const money = (value: unknown, currency: string): number => Math.round(Number(value) * minorUnitsPerUnit(currencyOf(currency)));

function expectRectangle(sheet: MadeSheet): void {
  const widths = new Set([...sheet.cells, ...sheet.formats].map((row) => row.length));
  expect(widths.size).toBe(1);
  expect(sheet.formats).toHaveLength(sheet.cells.length);
  expect(sheet.truth.rows).toHaveLength(sheet.cells.length);
}

describe('numbers and dates in the ways of their countries', () => {
  it.each([
    ['en-US', -123456789, 'brackets', '$', '($1,234,567.89)', '07/04/2026'],
    ['en-GB', -123456, 'creditMark', '£', '£1,234.56 CR', '04/07/2026'],
    ['de-DE', -123456, 'trailingMinus', '', '1.234,56-', '04.07.2026'],
    ['fr-FR', 123456789, 'minus', '', '1\u202f234\u202f567,89', '04/07/2026'],
    ['en-IN', 123456700, 'minus', '', '12,34,567.00', '04-07-2026'],
    ['de-CH', -123456, 'minus', '', "-1'234.56", '04.07.2026'],
  ] as const)('%s', (name, amount, negative, symbol, shown, day) => {
    const locale = localeNamed(name);
    expect(amountText(amount, 2, locale, negative, symbol)).toBe(shown);
    expect(dateText(dayFromIso('2026-07-04')!, locale, 'numeric')).toBe(day);
  });
});

describe('made exports', () => {
  const ledger = makeLedger({ seed: 42, items: 60, missingDueDateShare: 0.03, duplicates: 1 });

  it.each(ITEM_FAMILIES.map((family) => [family.name, family] as const))(
    '%s prints every item of the home currency once, and totals that are their sum',
    (_, family) => {
      for (const locale of LOCALES) {
        const sheet = family.make(ledger, locale, TIDY);
        expectRectangle(sheet);
        expect(sheet.truth.items.map((item) => item.openAmount).sort()).toEqual(ledger.items.map((item) => item.openAmount).sort());
        const sum = ledger.items.reduce((total, item) => total + item.openAmount, 0);
        for (const total of sheet.truth.printedTotals) expect(total.amount).toBe(sum);
        if (sheet.truth.printedSubtotals.length > 0 && family.name !== 'sapAlvText') {
          expect(sheet.truth.printedSubtotals.reduce((total, subtotal) => total + subtotal.amount, 0)).toBe(sum);
        }
        for (const item of sheet.truth.items) expect(sheet.truth.rows[item.sheetRow - 1]).toBe('item');
        expect(sheet.truth.duplicateRows).toHaveLength(1);
      }
    },
  );

  it.each(
    ITEM_FAMILIES.filter((family) => family.name !== 'ukTextAgedDebt' && family.name !== 'sapAlvText' && family.name !== 'tallyBills').map(
      (family) => [family.name, family] as const,
    ),
  )('%s shows each item its open amount in one of the cells of its row', (_, family) => {
    const sheet = family.make(ledger, localeNamed('en-US'), TIDY);
    for (const item of sheet.truth.items) {
      expect(sheet.cells[item.sheetRow - 1]!.some((cell) => typeof cell === 'number' && money(cell, 'USD') === item.openAmount)).toBe(true);
    }
  });

  it.each(SUMMARY_FAMILIES.map((family) => [family.name, family] as const))(
    '%s prints a line a customer, whose amounts add up to its total',
    (_, family) => {
      const sheet = family.make(ledger, localeNamed('en-US'), TIDY);
      expectRectangle(sheet);
      expect(sheet.truth.level).toBe('customer');
      const sum = ledger.items.reduce((total, item) => total + item.openAmount, 0);
      expect(sheet.truth.summaries.reduce((total, line) => total + line.total, 0)).toBe(sum);
      expect(sheet.truth.summaries).toHaveLength(new Set(ledger.items.map((item) => item.customer)).size);
    },
  );

  it('points formulas at the rows that they add up, wherever page breaks and spacers have moved them', () => {
    const sheet = familyNamed('xeroDetail').make(
      ledger,
      localeNamed('en-US'),
      mess({ pageBreakEvery: 7, startColumn: 2, spacerColumns: true }),
    );
    expect(sheet.formulas.length).toBeGreaterThan(10);
    for (const { row, column, formula } of sheet.formulas) {
      const [, first, last] = /^=SUM\([A-Z]+(\d+):[A-Z]+(\d+)\)$/.exec(formula)!;
      let sum = 0;
      for (let r = Number(first) - 1; r < Number(last); r++) {
        const cell = sheet.cells[r]![column];
        if (typeof cell === 'number') sum += money(cell, 'USD');
      }
      expect(sum).toBe(money(sheet.cells[row]![column], 'USD'));
    }
  });

  it('loses an amount to an error now and then, and says which', () => {
    const sheet = familyNamed('teamFlat').make(ledger, localeNamed('en-US'), mess({ errorEvery: 10 }));
    expect(sheet.truth.unreadableRows).toHaveLength(6);
    for (const row of sheet.truth.unreadableRows) expect(sheet.cells[row - 1]).toContain('#N/A');
    expect(sheet.truth.items).toHaveLength(61 - 6);
  });
});

describe('any made export', () => {
  it('accounts for every row, whatever the ledger, country and mess', () => {
    fc.assert(
      fc.property(anyLedger(), fc.oneof(anyItemFamily(), anySummaryFamily()), anyLocale(), anyMess(), (ledger, family, locale, odd) => {
        const sheet = family.make(ledger, locale, odd);
        expectRectangle(sheet);
        const { truth } = sheet;
        expect(truth.rows.filter((kind) => kind === 'item')).toHaveLength(truth.items.length);
        expect(truth.rows.filter((kind) => kind === 'summary')).toHaveLength(truth.summaries.length);
        truth.rows.forEach((kind, row) => {
          const empty = sheet.cells[row]!.every((cell) => cell === '');
          expect(empty).toBe(kind === 'blank');
        });
        expect(family.make(ledger, locale, odd)).toEqual(sheet);
      }),
      { numRuns: 150 },
    );
  });
});

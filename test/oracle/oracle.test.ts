import Decimal from 'decimal.js';
import fc from 'fast-check';
import { isoFromDay } from '../../src/kernel/calendar/dayNumber';
import { anyLedger } from '../generators/arbitraries';
import { makeLedger } from '../generators/ledger';
import { canonicalText, resultHash } from './canonicalResult';
import { itemsOfLedger } from './itemsOfLedger';
import { oracleResult } from './oracle';
import { oracleItems, type OracleItem } from './oracleItem';
import { ourResult } from './ourResult';

const item = (fields: Partial<Record<keyof OracleItem, string>>): OracleItem => ({
  entity: '',
  customerId: fields.customerId ?? 'C1',
  customer: fields.customer ?? 'Amber',
  currency: fields.currency ?? 'USD',
  documentDate: fields.documentDate ?? '2026-05-01',
  dueDate: fields.dueDate ?? '',
  openAmount: new Decimal(fields.openAmount ?? '0'),
  disputedAmount: new Decimal(fields.disputedAmount ?? '0'),
  promiseDate: fields.promiseDate ?? '',
});

describe('the oracle itself, by hand', () => {
  it('puts the days around each bound where the default scheme says', () => {
    const due = [
      '2026-07-01',
      '2026-06-30',
      '2026-06-29',
      '2026-05-31',
      '2026-05-30',
      '2026-05-01',
      '2026-04-30',
      '2026-04-01',
      '2026-03-31',
    ];
    const [usd] = oracleResult(
      due.map((dueDate, k) => item({ dueDate, openAmount: String(2 ** k) })),
      '2026-06-30',
    );
    // −1 and 0 days; 1 and 30; 31 and 60; 61 and 90; 91.
    expect(usd!.buckets).toEqual(['3.00', '12.00', '48.00', '192.00', '256.00']);
    expect(usd!.pastDue).toBe('508.00');
  });

  it('collects what is due, less disputed, promised and credits, and ranks by what is at risk and its age', () => {
    const [usd] = oracleResult(
      [
        item({ dueDate: '2026-03-01', openAmount: '60000' }),
        item({ dueDate: '2026-06-30', openAmount: '10', disputedAmount: '4' }),
        item({ dueDate: '2026-06-01', openAmount: '500', promiseDate: '2026-06-30' }),
        item({ dueDate: '2026-08-01', openAmount: '700' }),
        item({ dueDate: '2026-08-01', openAmount: '-100' }),
        item({ customer: 'Birch', customerId: 'C2', dueDate: '2026-06-29', openAmount: '1500' }),
        item({ customer: 'Clover', customerId: 'C3', dueDate: '2026-06-29', openAmount: '0.99' }),
      ],
      '2026-06-30',
    );
    expect(usd!.customers.map((c) => [c.customer, c.amountToCollect, c.oldestDaysPastDue, c.score, c.class])).toEqual([
      ['Amber', '59906.00', 121, 65, 'A'],
      ['Birch', '1500.00', 1, 2, 'D'],
      ['Clover', '0.99', 1, 0, 'D'],
    ]);
  });
});

describe('aging and ranking against the oracle', () => {
  it('agree to the cent and in every rank, whatever the ledger', () => {
    fc.assert(
      fc.property(anyLedger(), (ledger) => {
        expect(JSON.parse(canonicalText(ourResult(itemsOfLedger(ledger), ledger.asOf)))).toEqual(
          JSON.parse(canonicalText(oracleResult(oracleItems(ledger), isoFromDay(ledger.asOf)))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('have the same hash at 10,000 items', () => {
    const ledger = makeLedger({
      seed: 1,
      items: 10000,
      customers: 400,
      currencies: ['USD', 'EUR', 'JPY', 'KWD'],
      entities: ['US01', 'DE02'],
      missingDueDateShare: 0.03,
    });
    expect(resultHash(ourResult(itemsOfLedger(ledger), ledger.asOf))).toBe(
      resultHash(oracleResult(oracleItems(ledger), isoFromDay(ledger.asOf))),
    );
  });
});

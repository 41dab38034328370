import { isCutTable } from '../../../../src/features/cash/domain/files/cutTable';
import { groupOf, isCertain } from '../../../../src/features/cash/domain/receipts/standing';
import { WORLD } from './madeLedger';
import { applied, type MadeReceipt } from './madeMatching';

describe('ready, to review, left over', () => {
  const receipts: readonly MadeReceipt[] = [
    { amount: 120000, payer: 'Alder Timber', text: '70011' },
    { amount: 83300, payer: 'Alder Timber' },
    { amount: 70000, payer: 'Birch Optical', text: 'F-2026-118' },
    { amount: 5, text: 'who' },
    { amount: -5, text: 'RENT' },
  ];
  const groups = (isIncomplete: boolean): readonly string[] =>
    applied(WORLD, receipts).map((proposal) => groupOf(proposal, { isIncomplete }) + (isCertain(proposal, { isIncomplete }) ? '!' : ''));

  test('only what is named and explained to the cent is certain', () => {
    expect(groups(false)).toEqual(['ready!', 'ready', 'review', 'leftOver', 'aside']);
  });

  test('nothing of an incomplete file is ready', () => {
    expect(groups(true)).toEqual(['review', 'review', 'review', 'leftOver', 'aside']);
  });

  test('a table that breaks off in its last line is known by its fields, quotes and decimals', () => {
    const table = 'Date,Text,Amount\n2026-03-30,A,12.50\n2026-03-31,B,99.25\n2026-03-31,C,1310.75';
    const cut = (length: number): boolean => isCutTable(table.slice(0, table.length - length));
    expect([0, 1, 2, 7, 9, 12].map(cut)).toEqual([false, true, true, true, true, true]);
    expect(isCutTable(`${table}\n`)).toBe(false);
  });
});

import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH, type Signature } from '../../../../src/features/monthEnd/domain/monthRequest';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

const REQUEST = { ...ANY_REQUEST, asOf: day('2026-01-31') };

test('signing writes name and day of its role and signs the figures that stand now; the next close leaves them', async () => {
  const workbook = new MemoryWorkbook().addSheet('Open items', [
    ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Amount'],
    ['Alder Works', 'A-17', '1001', '2025-11-20', '2025-12-20', 12500.5],
    ['Birch & Sons', 'A-21', '1003', '2025-09-01', '2025-10-01', 26000],
  ]);
  const close = (signature?: Signature) =>
    closeMonth(workbook, REQUEST, signature ? { ...DEFAULT_MONTH, signature } : DEFAULT_MONTH, QUIET);
  const row = (at: number) => [1, 2, 3].map((column) => workbook.cell('AR Reconciliation', at, column));
  await close({ role: 'prepared', name: 'Mia', day: day('2026-02-03') });
  workbook.type('Open items', 1, 5, 12500.51);
  const { reconciliation } = await close({ role: 'approved', name: 'Bo', day: day('2026-02-04') });
  expect(reconciliation!.signOff.signedFingerprint).toBe(reconciliation!.fingerprint);
  await close();
  expect([row(4), row(5)]).toEqual([
    ['Mia', 'on', day('2026-02-03')],
    ['Bo', 'on', day('2026-02-04')],
  ]);
  expect(workbook.cell('AR Reconciliation', 7, 4)).toBe('✓ unchanged since signed');
  workbook.type('Open items', 1, 5, 1);
  await close();
  expect(workbook.cell('AR Reconciliation', 7, 4)).toBe('✗ data changed since signed');
});

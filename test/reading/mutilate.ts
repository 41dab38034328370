import type { Cell } from '../../src/kernel/sheet/cells';
import type { Random } from '../../src/features/sample/domain/random';

const ODD_CELLS: readonly Cell[] = [
  '',
  ' ',
  '#N/A',
  '#REF!',
  'Total',
  'NaN',
  '-',
  '0',
  0,
  -1,
  1e300,
  NaN,
  true,
  '31/02/2026',
  '1,2,3',
  '%',
  'Customer',
  '*',
  '9'.repeat(40),
  '\u00a0',
  'Infinity',
  '2026-01-31T00:00:00Z',
  '(',
  '$',
  "'",
  '100%',
  'Subtotal',
  46000.5,
];

/** A copy of a grid that somebody has damaged `cuts` times: cells overwritten, rows and columns lost, doubled, moved or emptied. */
export function mutilated(grid: readonly (readonly Cell[])[], random: Random, cuts: number): Cell[][] {
  let rows = grid.map((row) => [...row]);
  for (let cut = 0; cut < cuts && rows.length > 0; cut++) {
    const r = random.integer(0, rows.length - 1);
    const width = Math.max(1, rows[r]!.length);
    const c = random.integer(0, width - 1);
    switch (random.integer(0, 8)) {
      case 0:
        rows.splice(r, 1);
        break;
      case 1:
        rows.splice(r, 0, [...rows[r]!]);
        break;
      case 2:
        rows[r] = rows[r]!.map(() => '');
        break;
      case 3:
        rows = rows.map((row) => row.filter((_, k) => k !== c));
        break;
      case 4:
        rows = rows.map((row) => [...row.slice(0, c), '', ...row.slice(c)]);
        break;
      case 5:
        rows.push(...rows.splice(r, 1));
        break;
      case 6:
        rows[r] = [...rows[r]!].reverse();
        break;
      default:
        rows[r]![c] = random.pick(ODD_CELLS);
    }
  }
  return rows;
}

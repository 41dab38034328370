import type { Random } from '../../../src/features/sample/domain/random';
import type { MadeColumn, Raw } from './madeTable';

interface Noise {
  readonly heading: string;
  readonly kind: MadeColumn['kind'];
  readonly cellOf: (row: number, random: Random) => Raw;
}

const NOISE: readonly Noise[] = [
  { heading: 'Cost', kind: 'amount', cellOf: (_, random) => random.integer(1, 900_000) },
  { heading: 'Weight', kind: 'amount', cellOf: (_, random) => random.integer(10, 9999) },
  { heading: 'Margin %', kind: 'count', cellOf: (_, random) => random.integer(5, 60) },
  { heading: 'Id', kind: 'count', cellOf: (row) => row + 1 },
  { heading: 'Line', kind: 'count', cellOf: (row) => 10 * (row + 1) },
  { heading: 'Sales rep', kind: 'text', cellOf: (_, random) => random.pick(['Maya Lind', 'Jon Okafor', 'Priya Rao']) },
  { heading: 'Region', kind: 'text', cellOf: (_, random) => random.pick(['North', 'South', 'West', 'EMEA']) },
  { heading: 'Order No.', kind: 'text', cellOf: (row, random) => `SO-${4000 + row}-${random.integer(1, 9)}` },
  { heading: 'Credit limit', kind: 'amount', cellOf: () => 5_000_000 },
  { heading: 'Created by', kind: 'text', cellOf: (_, random) => random.pick(['admin', 'jdoe', 'batch']) },
  { heading: 'Exchange rate', kind: 'amount', cellOf: (_, random) => random.integer(98, 112) },
  { heading: 'Project', kind: 'text', cellOf: (_, random) => `P-${random.integer(100, 140)}` },
  { heading: 'Notes', kind: 'text', cellOf: (_, random) => random.pick<Raw>([null, null, 'called 3/4', 'promised', 'sent again']) },
];

/** The columns of a table with one more, at any place, that has nothing to do with what is open. */
export function addNoise(
  columns: readonly MadeColumn[],
  random: Random,
): { readonly columns: readonly MadeColumn[]; readonly said: string } {
  const noise = random.pick(NOISE);
  const rowCount = columns[0]!.cells.length;
  const column: MadeColumn = {
    term: null,
    heading: noise.heading,
    kind: noise.kind,
    cells: Array.from({ length: rowCount }, (_, row) => noise.cellOf(row, random)),
  };
  const at = random.integer(0, columns.length);
  return { columns: [...columns.slice(0, at), column, ...columns.slice(at)], said: noise.heading };
}

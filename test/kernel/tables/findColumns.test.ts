import fc from 'fast-check';
import { findColumns, type SoughtColumn } from '../../../src/kernel/tables/findColumns';
import type { WrittenColumn } from '../../../src/kernel/tables/tableMemory';

type Id = 'customer' | 'number' | 'note' | 'check';

const SOUGHT: readonly SoughtColumn<Id>[] = [
  { id: 'customer', keys: ['customer', 'cliente'], isOptional: false },
  { id: 'number', keys: ['number', 'numero'], isOptional: true },
  { id: 'note', keys: ['note', 'nota', 'remark'], isOptional: false },
  { id: 'check', keys: ['check', 'revision'], isOptional: false },
];
const WRITTEN: readonly WrittenColumn[] = [
  ['customer', 1, 'Customer'],
  ['note', 2, 'Note'],
  ['check', 3, 'Check'],
];

const find = (headings: readonly (string | [string, number])[], written: readonly WrittenColumn[] | null): Record<string, unknown> => {
  const present = headings.map((one, place) =>
    typeof one === 'string' ? { heading: one, id: place + 1 } : { heading: one[0], id: one[1] },
  );
  const { places, missing } = findColumns(SOUGHT, present, written);
  return { ...Object.fromEntries(places), ...(missing.length > 0 ? { missing } : {}) };
};

describe('columns are found by their headings', () => {
  test('in any order, language, spelling and version, with others between them', () => {
    expect(find(['Check', 'Visit', ' nota ', 'CLIENTE'], null)).toEqual({ check: 0, note: 2, customer: 3 });
    expect(find(['Revisión', 'Remark', 'Customer', 'Número'], null)).toEqual({ check: 0, note: 1, customer: 2, number: 3 });
  });

  test('as they were written last, where that was a name of the user', () => {
    const written = WRITTEN.map((one): WrittenColumn => (one[0] === 'note' ? ['note', 2, 'My notes'] : one));
    expect(
      find(
        [
          ['Check', 8],
          ['Note', 9],
          ['My notes', 7],
          ['Customer', 6],
        ],
        written,
      ),
    ).toEqual({ check: 0, note: 2, customer: 3 });
  });
});

describe('a column that was renamed is found', () => {
  test('by the number that Excel keeps for it, wherever it was moved', () => {
    expect(
      find(
        [
          ['What I said', 2],
          ['Visit', 9],
          ['Customer', 1],
          ['Check', 3],
        ],
        WRITTEN,
      ),
    ).toEqual({ note: 0, customer: 2, check: 3 });
    expect(
      find(
        [
          ['A', 3],
          ['B', 2],
          ['C', 1],
        ],
        WRITTEN,
      ),
    ).toEqual({ check: 0, note: 1, customer: 2 });
  });

  test('in its place between two that are known, where no number is', () => {
    expect(find(['Customer', 'What I said', 'Check'], null)).toEqual({ customer: 0, note: 1, check: 2 });
    expect(find(['Customer', 'Note', 'What is wrong'], null)).toEqual({ customer: 0, note: 1, check: 2 });
    expect(find(['Who', 'Note', 'Check'], null)).toEqual({ customer: 0, note: 1, check: 2 });
  });

  test('in its place, where the numbers are those of another program', () => {
    expect(
      find(
        [
          ['Customer', 3],
          ['What I said', 1],
          ['Check', 2],
        ],
        WRITTEN,
      ),
    ).toEqual({ customer: 0, note: 1, check: 2 });
  });
});

describe('a column that is gone is missing', () => {
  test('and no column of the user is taken for it', () => {
    expect(find(['Customer', 'Visit', 'Phone', 'Check'], null)).toEqual({ customer: 0, check: 3, missing: ['note'] });
    expect(find(['Check', 'Visit', 'Customer'], null)).toEqual({ check: 0, customer: 2, missing: ['note'] });
  });

  test('also where one of the user stands in its place, as the numbers tell', () => {
    expect(
      find(
        [
          ['Customer', 1],
          ['Visit', 4],
          ['Check', 3],
        ],
        WRITTEN,
      ),
    ).toEqual({ customer: 0, check: 2, missing: ['note'] });
  });

  test('but one that a table may do without is only missed where it was written', () => {
    expect(find(['Customer', 'Note', 'Check'], null)).toEqual({ customer: 0, note: 1, check: 2 });
    const written: readonly WrittenColumn[] = [...WRITTEN, ['number', 4, 'Number']];
    expect(find(['Customer', 'Note', 'Check'], written)).toEqual({ customer: 0, note: 1, check: 2, missing: ['number'] });
  });
});

test('whatever is renamed, moved and added, the numbers find it', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      (order, renamed) => {
        const columns: readonly [string, number][] = [
          ...WRITTEN.map(([, number, heading], k): [string, number] => [renamed[k] === true ? `mine ${k}` : heading, number]),
          ['Visit', 7],
          ['Phone', 8],
        ];
        const found = find(
          order.map((place) => columns[place]!),
          WRITTEN,
        );
        expect(found).toEqual({ customer: order.indexOf(0), note: order.indexOf(1), check: order.indexOf(2) });
      },
    ),
  );
});

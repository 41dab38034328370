import type { Cell } from '../../../src/kernel/sheet/cells';
import { isoFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { TypedBook } from '../../versionBefore/typedBook';
import { FIGURES } from './figures';
import * as typed from './typed';

const FIRST_DAY = 44_000;
const LAST_DAY = 48_000;

/** A cell as a reader of the listing knows it: days as dates. */
const shown = (cell: Cell): string =>
  typeof cell === 'number' && Number.isInteger(cell) && cell > FIRST_DAY && cell < LAST_DAY ? isoFromDay(cell as DayNumber) : String(cell);
const pairs = (cells: Readonly<Record<string, Cell>>): string =>
  Object.entries(cells)
    .map(([heading, cell]) => `${heading}: ${shown(cell)}`)
    .join('; ');

/** All that a person typed in a workbook of this making, for a reader: a section each, a line each. */
export async function listing(bytes: Uint8Array): Promise<string> {
  const book = await TypedBook.open(bytes);
  const names = [...typed.TYPED_SETTINGS, ...typed.TYPED_CHOICES, ...typed.TYPED_SIGN_OFF];
  const cells = [
    ...typed.TYPED_SETUP,
    ...typed.TYPED_NOTES,
    ...typed.FRESH_NOTES,
    ...typed.TYPED_WORKLIST_NOTES,
    ...typed.FRESH_WORKLIST_NOTES,
    ...typed.TYPED_WRITE_OFFS,
    ...typed.FRESH_WRITE_OFFS,
    ...typed.TYPED_ALLOWANCE,
    ...typed.TYPED_CONTROLS,
  ];
  const rows = [...typed.TYPED_SETUP_ROWS, ...typed.TYPED_LOG, ...typed.FRESH_LOG, ...typed.TYPED_OVERRIDES, ...typed.FRESH_OVERRIDES];
  return [
    '# What a person typed in twoMonths.xlsx',
    '',
    'AR_Sales also holds the credit sales by month and currency. The reading was corrected: "Net of retention" is what is open.',
    '',
    '## Named cells',
    ...names.map(({ name, cell }) => `- ${name}: ${shown(cell)}`),
    '',
    '## Cells',
    ...cells.map(({ table, where, heading, cell }) => `- ${table}, ${pairs(where)}, ${heading}: ${shown(cell)}`),
    '',
    '## Rows',
    ...rows.map((row) => `- ${row.table}, ${pairs(row.cells)}`),
    '',
    `## Formulas on the sheet ${typed.FIGURES_SHEET}`,
    ...FIGURES.map(({ name, meaning }) => {
      const { formula } = book.at(book.place(book.plainList(typed.FIGURES_SHEET), { What: name }, 'Figure'));
      return `- ${name}: \`${formula ?? ''}\` gives ${shown(meaning(book))}`;
    }),
    '',
  ].join('\n');
}

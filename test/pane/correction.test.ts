import fc from 'fast-check';
import { NO_CHOICES, type Layout } from '../../src/reading/result/readResult';
import { roleKey, rowsFromText, textFromRows, withRole } from '../../src/features/corrections/pane/correction';
import { sameChoices } from '../../src/features/corrections/pane/readingChoices';
import { AREAS_SHOWN_MAX, spansOfRows } from '../../src/pane/view/rowSpans';

const layout: Layout = {
  name: 'flat',
  sheet: 'Open items',
  range: { row: 3, column: 1, rowCount: 10, columnCount: 3 },
  headerRows: [4],
  columns: ['Customer', 'Amount', 'Amount', ''].map((heading, index) => ({
    column: index + 1,
    heading,
    role: 'ignored',
    bucketLabel: null,
  })),
  dateOrder: null,
  decimalMark: null,
};
const rowSets = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 60 }).map((rows) => rows.sort((a, b) => a - b));

describe('corrections', () => {
  test('a column is named by its heading, or by its letter where the heading is empty or stands twice', () => {
    expect(layout.columns.map((column) => roleKey(layout, column))).toEqual(['Customer', 'C', 'D', 'E']);
  });

  test('a meaning laid down twice counts once', () => {
    const once = withRole(NO_CHOICES, layout, layout.columns[0]!, 'customer');
    expect(withRole(once, layout, layout.columns[0]!, 'parent').roles).toEqual({ Customer: 'parent' });
    expect(sameChoices(once, NO_CHOICES)).toBe(false);
    expect(sameChoices(once, { ...NO_CHOICES, roles: { Customer: 'customer' } })).toBe(true);
  });

  test('rows are typed singly or as spans, in any order', () => {
    expect(rowsFromText('15-18, 12; 12')).toEqual([12, 15, 16, 17, 18]);
    expect(rowsFromText('')).toEqual([]);
    expect(['0', '9-3', 'B7', '1-2-3', '1048577'].map(rowsFromText)).toEqual([null, null, null, null, null]);
  });

  test('the text of any rows reads back as the same rows', () => {
    fc.assert(fc.property(rowSets, (rows) => expect(rowsFromText(textFromRows(rows))).toEqual(rows)));
  });
});

describe('rows selected in the sheet', () => {
  test('neighbouring rows make one area as wide as the table', () => {
    expect(spansOfRows([9, 5, 6, 5], layout.range)).toEqual([
      { row: 4, column: 1, rowCount: 2, columnCount: 3 },
      { row: 8, column: 1, rowCount: 1, columnCount: 3 },
    ]);
  });

  test('the areas hold exactly the rows asked for, as long as there are not too many areas', () => {
    fc.assert(
      fc.property(rowSets, (rows) => {
        const spans = spansOfRows(rows, layout.range);
        const held = spans.flatMap((span) => Array.from({ length: span.rowCount }, (_, index) => span.row + index + 1));
        expect(held).toEqual(spans.length < AREAS_SHOWN_MAX ? rows : rows.slice(0, held.length));
      }),
    );
  });

  test('a list with very many gaps is shown from the top', () => {
    expect(
      spansOfRows(
        Array.from({ length: 500 }, (_, index) => index * 2 + 1),
        layout.range,
      ),
    ).toHaveLength(AREAS_SHOWN_MAX);
  });
});

import fc from 'fast-check';
import { wrappedLines } from '../../../src/kernel/sheet/headingHeights';
import { PlanBuilder, spanAt } from '../../../src/kernel/sheet/planBuilder';
import { english } from '../../harness/say';

const LANDSCAPE = { landscape: true, titleRows: null, area: null } as const;

test('a heading that is wider than its column makes its row two lines high, and one that fits none', () => {
  const builder = new PlanBuilder('AR Test', english)
    .cells(3, 0, [['Customer', 'Oldest days past due', 'Note']])
    .header(3, 0, 3, new Set([1]))
    .cells(6, 0, [['Customer', 'Balance', 'Note']])
    .header(6, 0, 3, new Set());
  expect(builder.plan([20, 12, 20], { rows: 4, columns: 0 }, LANDSCAPE).rowHeights).toEqual([{ row: 3, rowCount: 1, points: 30 }]);
});

test('a row that has a height keeps it', () => {
  const builder = new PlanBuilder('AR Test', english).cell(0, 0, 'Saldos acreedores excluidos', 'header').height(0, 1, 60);
  expect(builder.plan([10], { rows: 1, columns: 0 }, LANDSCAPE).rowHeights).toEqual([{ row: 0, rowCount: 1, points: 60 }]);
});

test('headings in a message are measured as they are said', () => {
  const builder = new PlanBuilder('AR Test', english)
    .cells(0, 0, [['Not due', 'Balance at the end of the month']])
    .style(spanAt(0, 0, 1, 2), 'columnLabel');
  const [height] = builder.plan([10, 15], { rows: 1, columns: 0 }, LANDSCAPE).rowHeights ?? [];
  expect(height).toEqual({ row: 0, rowCount: 1, points: 45 });
});

test('a text takes at least as many lines as its letters need, and no more in a wider column', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 40 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = wrappedLines(text, width);
      expect(lines).toBeGreaterThanOrEqual(Math.ceil(text.length / Math.max(1, width)));
      expect(wrappedLines(text, width + 30)).toBeLessThanOrEqual(lines);
    }),
  );
});

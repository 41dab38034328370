import { pageOf, paperOf } from '../../../src/kernel/sheet/page';
import { localeOf } from '../../../src/kernel/words/locale';

const US = localeOf('en-US');
const wish = { landscape: true, titleRows: null, area: null } as const;
const points = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);

test('the paper is that of the reader', () => {
  expect(['en-US', 'en-GB', 'es-ES', 'es-MX'].map((tag) => paperOf(localeOf(tag)))).toEqual(['Letter', 'A4', 'A4', 'Letter']);
});

test('what can be read at eight points is printed, all rows of it', () => {
  expect(pageOf(wish, [30, 20, 20], US, '')).toEqual({ landscape: true, paper: 'Letter', titleRows: null, area: null });
});

test('columns that would make the type smaller than eight points stay outside the printed area', () => {
  const widths = new Array<number>(20).fill(15);
  const { area } = pageOf(wish, widths, US, '');
  const printed = widths.slice(0, area!.columnCount);
  expect((756 / points(printed)) * 11).toBeGreaterThanOrEqual(8);
  expect((756 / points([...printed, 15])) * 11).toBeLessThan(8);
  expect(area!.rowCount).toBe(1048576);
});

test('columns that are not meant for paper are not printed', () => {
  expect(pageOf({ ...wish, paperColumns: 2 }, [10, 10, 10], US, '').area).toMatchObject({ column: 0, columnCount: 2 });
});

test('pages that begin at rows of their own have a scale that fits the width', () => {
  const { pageStarts } = pageOf({ ...wish, pageStarts: [40] }, [60, 60, 50], US, 'As of Oct 31, 2026');
  expect(pageStarts).toEqual({ rows: [40], scalePercent: 76 });
  expect((points([60, 60, 50]) * 76) / 100).toBeLessThanOrEqual(756 * 0.92);
});

test('pages that begin at rows of their own print at eight points or more too', () => {
  const { area, pageStarts } = pageOf({ ...wish, pageStarts: [40] }, new Array<number>(20).fill(15), US, '');
  expect(area!.columnCount).toBeGreaterThan(1);
  expect(11 * pageStarts!.scalePercent).toBeGreaterThanOrEqual(800);
});

import { selectionFigures } from '../../src/workbench/status/selectionFigures';

test('the status bar counts filled cells and adds up those that hold numbers', () => {
  expect(selectionFigures([100, '', 'Acme', 50, true])).toEqual({ filledCount: 4, numberCount: 2, sum: 150, mean: 75 });
});

test('it says nothing of a single cell or of empty ones', () => {
  expect(selectionFigures([100, '', ''])).toBeNull();
  expect(selectionFigures([])).toBeNull();
});

test('texts alone are counted without a sum', () => {
  expect(selectionFigures(['a', 'b'])).toEqual({ filledCount: 2, numberCount: 0, sum: 0, mean: 0 });
});

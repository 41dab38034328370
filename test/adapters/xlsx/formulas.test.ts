import { formulaForFile, formulaFromFile, isDynamicFormula } from '../../../src/adapters/xlsx/sheetXml/formulaNames';
import { moveFormula } from '../../../src/adapters/xlsx/sheetXml/formulaReferences';

test.each([
  ['A1+$A$1+$A1+A$1', 'B3+$A$1+$A3+B$1'],
  ['SUM(A1:B2,C:C,3:4,$D:$E,$5:$6)', 'SUM(B3:C4,D:D,5:6,$D:$E,$5:$6)'],
  ['"A1"&\'My A1\'!A1&Sheet2!A1', '"A1"&\'My A1\'!B3&Sheet2!B3'],
  ['LOG10(A1)+Table1[[#This Row],[A1]]+A1B2+_A1', 'LOG10(B3)+Table1[[#This Row],[A1]]+A1B2+_A1'],
  ['Rate*1E5', 'Rate*1E5'],
  ['1.5E10+2', '1.5E10+2'],
])('%s moved by two rows and one column is %s', (formula, moved) => {
  expect(moveFormula(formula, 2, 1)).toBe(moved);
});

test('a reference pushed off the sheet is #REF!', () => {
  expect(moveFormula('A1+B2:C3', -1, 0)).toBe('#REF!+B1:C2');
  expect(moveFormula('XFD1', 0, 1)).toBe('#REF!');
});

test.each([
  ['AR.BUCKET(A1,B1)', '_xldudf_AR_BUCKET(A1,B1)'],
  ['IFERROR(AR.DSO(1,2,3),"AR.DSO(x)")', 'IFERROR(_xldudf_AR_DSO(1,2,3),"AR.DSO(x)")'],
  ['XLOOKUP(1,A:A,B:B)+SUM(1)', '_xlfn.XLOOKUP(1,A:A,B:B)+SUM(1)'],
  ['SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
  ['SUM(C1#)', 'SUM(_xlfn.ANCHORARRAY(C1))'],
])('%s is stored as %s', (formula, stored) => {
  expect(formulaForFile(formula)).toBe(stored);
  expect(formulaFromFile(stored)).toBe(formula);
});

test('a custom function of another workbook loses its link', () => {
  expect(formulaFromFile('[2]!_xldudf_AR_AGING(A1)')).toBe('AR.AGING(A1)');
});

test('only formulas that call custom or spilling functions are dynamic', () => {
  expect(['AR.DSO(1,2,3)', 'FILTER(A1:A2,B1:B2)', 'SUM(A1#)'].map(isDynamicFormula)).toEqual([true, true, true]);
  expect(['SUM(A1:A3)', '"AR.DSO("', 'AVAR.X(1)'].map(isDynamicFormula)).toEqual([false, false, false]);
});

import { typedYesNo } from '../../../src/kernel/sheet/typedCells';

test.each([
  [true, ['yes', 'Y', ' sí ', 'SI', 'si\u0301', 'x', 'verdadero', true]],
  [false, ['no', 'N', '', 'falso', 'FALSE', false, undefined]],
  [null, ['maybe', 'nunca', 1]],
])('%p is what a person means by %j', (means, cells) => {
  expect(cells.map(typedYesNo)).toEqual(cells.map(() => means));
});

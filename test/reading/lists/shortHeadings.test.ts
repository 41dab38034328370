import { headingFit } from '../../../src/reading/lists/listForm';

test('a heading that an export cut short names its field as well as the whole word does', () => {
  const amount = { kind: 'amount', headings: 'amount | doc amount' } as const;
  expect(headingFit('Amt', amount)).toBe(1);
  expect(headingFit('Document amt', amount)).toBe(1);
  expect(headingFit('Cust no.', { kind: 'text', headings: 'customer no' })).toBe(1);
  expect(headingFit('Camt', amount)).toBe(0);
});

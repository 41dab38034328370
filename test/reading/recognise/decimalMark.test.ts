import { MarkVotes } from '../../../src/reading/recognise/decimalMark';

const decided = (...texts: readonly string[]): string | null => {
  const votes = new MarkVotes();
  for (const text of texts) votes.count(text);
  return votes.decided();
};

describe('the decimal mark that the texts of a sheet show', () => {
  test.each([
    ['a point', ['1,234.50', '99.9'], '.'],
    ['a comma', ['1.234,50', '99,9'], ','],
    ['the one that more of them show', ['1.234,50', '2.000,00', '1,234.50'], ','],
  ])('is %s where the texts can be written with it only', (_, texts, mark) => {
    expect(decided(...texts)).toBe(mark);
  });

  test('is open where as many texts show the one as the other, whatever stands between them', () => {
    expect(decided('1.234,50', '1,234.50')).toBeNull();
    expect(decided('1.234,50', '1,234.50', '3.750')).toBeNull();
    expect(decided('1,234.50', '1.234,50', '2,500')).toBeNull();
  });

  test('is open where no text shows one, and where three digits stand behind both', () => {
    expect(decided('1234', '-')).toBeNull();
    expect(decided('1.234', '2,500')).toBeNull();
  });
});

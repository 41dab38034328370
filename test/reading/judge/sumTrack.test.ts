import { SumTrack } from '../../../src/reading/judge/sumTrack';

const EUR = 0;
const USD = 1;

describe('what an amount is the sum of', () => {
  test('the items since a mark, of one currency or of all', () => {
    const track = new SumTrack(2);
    track.add(10_000, EUR);
    const mark = track.mark();
    track.add(20_000, EUR);
    track.add(5_000, USD);
    expect(track.matching(mark, 20_000, EUR)).toBe(EUR);
    expect(track.matching(mark, 5_000, -1)).toBe(USD);
    expect(track.matching(mark, 25_000, -1)).toBe(-1);
    expect(track.matching(mark, 30_000, -1)).toBeNull();
  });

  test('nothing, where no item came after the mark: a row of 0 right below a sum is no sum', () => {
    const track = new SumTrack(1);
    track.add(10_000, EUR);
    const mark = track.mark();
    expect(track.matching(mark, 0, -1)).toBeNull();
    expect(track.matching(mark, 0, EUR)).toBeNull();
  });

  test('items that cancel out are a sum of 0', () => {
    const track = new SumTrack(1);
    const mark = track.mark();
    track.add(10_000, EUR);
    track.add(-10_000, EUR);
    expect(track.matching(mark, 0, EUR)).toBe(EUR);
  });
});

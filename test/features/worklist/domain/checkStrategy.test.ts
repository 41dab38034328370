import { checkStrategy, mostPoints } from '../../../../src/features/worklist/domain/checkStrategy';
import { conditionWords } from '../../../../src/features/worklist/domain/conditionWords';
import { DEFAULT_STRATEGY } from '../../../../src/features/worklist/domain/defaultStrategy';
import { type StrategyRule, STRATEGY_COLUMNS } from '../../../../src/features/worklist/domain/strategy';
import { strategyFromRows } from '../../../../src/features/worklist/domain/strategyTable';
import { told } from '../../../harness/say';

const firstSize: StrategyRule = {
  id: 'size-50k',
  group: 'size',
  condition: 'amountToCollectAtLeast',
  parameter: '50000',
  points: 30,
  stop: false,
  reason: '',
};
const sentences = (rules: readonly StrategyRule[]): string[] => told(checkStrategy({ ...DEFAULT_STRATEGY, rules }));

describe('checking a strategy', () => {
  test('the default strategy is right, and its maximum is what its rules can give', () => {
    expect(checkStrategy(DEFAULT_STRATEGY)).toEqual([]);
    expect(mostPoints(DEFAULT_STRATEGY.rules)).toBe(DEFAULT_STRATEGY.maximumPoints);
  });

  test.each<[string, Partial<StrategyRule>, RegExp]>([
    ['an amount with a comma', { parameter: '50,000' }, /needs an amount/],
    ['no parameter', { parameter: '' }, /needs an amount/],
    ['a share typed as percent', { condition: 'pastDueShareAtLeast', parameter: '75' }, /0\.75 for 75%/],
    ['half a point', { points: 2.5 }, /whole numbers/],
    ['points that are no number', { points: NaN }, /whole numbers/],
    ['an attribute without a value', { condition: 'attributeIs', parameter: 'Segment' }, /Segment=Retail/],
    ['no name', { id: '' }, /has no name/],
  ])('%s is refused with a sentence', (_case, change, sentence) => {
    expect(sentences([{ ...firstSize, ...change }])).toEqual([expect.stringMatching(sentence)]);
  });

  test('a lower band before a higher one, and a name used twice, are refused', () => {
    const lower = { ...firstSize, id: 'size-1k', parameter: '1000' };
    expect(sentences([lower, firstSize])).toEqual([expect.stringMatching(/"size-50k" never counts .* Put the higher number first/)]);
    expect(sentences([firstSize, { ...firstSize, group: '' }])).toEqual([expect.stringMatching(/Two rules/)]);
  });

  test('bands of the list stand from the first share to the last', () => {
    const band = (id: string, parameter: string): StrategyRule => ({ ...firstSize, id, condition: 'riskShareWithin', parameter });
    expect(sentences([band('first', '0.5'), band('second', '0.8')])).toEqual([]);
    expect(sentences([band('second', '0.8'), band('first', '0.5')])).toEqual([
      expect.stringMatching(/"first" never counts .* Put the lower number first/),
    ]);
  });

  test('class limits must fall', () => {
    expect(checkStrategy({ ...DEFAULT_STRATEGY, classLimits: [0.7, 0.8, 0.2] })).toHaveLength(1);
  });
});

describe('the AR_Strategy table', () => {
  test('gives back the strategy that was written to it, with its conditions in words and a column of checks behind', () => {
    const rows = DEFAULT_STRATEGY.rules.map(({ id, group, condition, parameter, points, stop, reason }) => [
      id,
      group,
      conditionWords(condition),
      parameter,
      points,
      stop ? 'yes' : 'no',
      reason,
      '',
    ]);
    const { strategy, problems } = strategyFromRows([[...STRATEGY_COLUMNS, 'Check'], ...rows, ['', '', '', '', '', '', '', '']]);
    expect(problems).toEqual([]);
    expect(strategy.rules).toEqual(DEFAULT_STRATEGY.rules);
    expect(strategy.maximumPoints).toBe(100);
  });

  test('a wrong rule is named with its row on the sheet', () => {
    const { problems } = strategyFromRows(
      [
        ['', '', '', '', '', '', ''],
        ['big', '', 'isLarge', 5, 5, false, 'Large'],
      ],
      10,
    );
    expect(problems).toMatchObject([{ row: 11, read: 'big', severity: 'error' }]);
  });

  test('numbers as cells hold them and yes in words are understood', () => {
    const { strategy, problems } = strategyFromRows([
      ['tiny', '', 'amountToCollectBelow', 50, '', 'Yes', 'Too small'],
      ['large', '', 'amountToCollectAtLeast', 5000, 10, '', 'Large'],
    ]);
    expect(problems).toEqual([]);
    expect(strategy.rules[0]).toMatchObject({ parameter: '50', points: 0, stop: true });
  });
});

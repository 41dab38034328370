import { arrangedReceipts } from '../../../../src/features/forecast/domain/arrangedReceipts';
import { isoFromDay } from '../../../../src/kernel/calendar/dayNumber';
import { day, deskOf, logOf, tableOf, type LogLine } from '../../activity/domain/deskOf';

const AS_OF = '2026-02-10';
const ITEMS = tableOf([
  { customer: 'Alder', document: '1001', due: '2026-01-10', amount: 50000 },
  { customer: 'Alder', document: '1002', due: '2026-02-20', amount: 20000 },
]);
const promise = (on: string, rest: Partial<LogLine> = {}): LogLine => ({
  kind: 'promise',
  when: day('2026-02-01'),
  customer: 'Alder',
  document: '1001',
  amount: 500,
  day: day(on),
  openThen: 500,
  ...rest,
});

/** Document row, day, amount and kind of what the log arranges. */
function arranged(...entries: readonly LogLine[]): readonly string[] {
  const desk = deskOf(ITEMS, logOf(...entries), AS_OF);
  return arrangedReceipts(ITEMS, desk.states.values(), 0, day(AS_OF)).map(
    ({ item, day: on, amount, basis }) => `${item} ${isoFromDay(on)} ${amount} ${basis}`,
  );
}

describe('what the log arranges', () => {
  test('a promise is expected on its day', () => {
    expect(arranged(promise('2026-02-11'))).toEqual(['0 2026-02-11 50000 promise']);
  });

  test.each(['2026-02-09', '2026-02-10'])(
    'one whose day is not after the as-of date, %s, arranges nothing: its money is forecast as any other',
    (on) => {
      expect(arranged(promise(on))).toEqual([]);
    },
  );

  test('of a plan only the instalments after the as-of date are expected', () => {
    const plan: LogLine = { ...promise('2026-02-10'), kind: 'plan', outcome: '2 weekly' };
    expect(arranged(plan)).toEqual(['0 2026-02-17 25000 plan']);
  });

  test('a promise about the account is held against what is past due', () => {
    expect(arranged(promise('2026-02-15', { document: '', amount: 700, openThen: 700 }))).toEqual(['0 2026-02-15 50000 promise']);
  });

  test('a plan comes before a promise, and no money of an item is arranged twice', () => {
    const plan: LogLine = { ...promise('2026-02-12'), kind: 'plan', outcome: '2 weekly', amount: 500 };
    expect(
      arranged(promise('2026-02-11', { when: day('2026-02-02') }), { ...plan, document: '1001; 1002', amount: 600, openThen: 700 }),
    ).toEqual(['0 2026-02-12 30000 plan', '0 2026-02-19 20000 plan', '1 2026-02-19 10000 plan']);
  });
});

import { noticeAbout, reminderLevel } from '../../../../src/features/statements/domain/notices/reminder';
import type { Notice } from '../../../../src/features/statements/domain/notices/makeNotices';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';

const cents = (amount: number): MinorUnits => amount as MinorUnits;

test('a reminder has the level of the notice; by hand it may come early or again, never against a no', () => {
  const level = (skip: Notice['skip'], sent: number, own: number | null = null) => reminderLevel({ level: own, skip, sent }, 4);
  expect(level(null, 1, 2)).toBe(2);
  expect(level('quietDays', 1)).toBe(2);
  expect(level('quietDays', 4)).toBe(4);
  expect(level('notReached', 0)).toBe(1);
  expect(level('notReached', 2)).toBe(2);
  expect(level('afterLastLevel', 4)).toBe(4);
  expect((['optOut', 'status', 'consumer', 'paused', 'nothingToAskFor'] as const).map((skip) => level(skip, 1))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('what a reminder asks for is that of the ticked documents, without what is disputed and with the credits that are ticked', () => {
  const line = {
    party: 0,
    day: null,
    kind: 'invoice',
    dueDay: null,
    bucket: null,
    original: null,
    arranged: cents(0),
    received: cents(0),
  } as const;
  const more = { promised: cents(0), promisedDay: null, running: cents(0) };
  const lines = [
    { ...line, ...more, documentNo: 'A', open: cents(50000), disputed: cents(10000), daysPastDue: 40 },
    { ...line, ...more, documentNo: 'B', open: cents(20000), disputed: cents(0), daysPastDue: 70 },
    { ...line, ...more, documentNo: 'C', open: cents(-5000), disputed: cents(0), daysPastDue: null },
  ];
  const notice: Notice = {
    level: 1,
    skip: null,
    asked: cents(55000),
    oldest: 70,
    party: 0,
    currency: currencyOf('USD'),
    language: 'en',
    pastDue: cents(70000),
    disputed: cents(10000),
    promised: cents(0),
    arranged: cents(0),
    received: cents(0),
    credits: cents(-5000),
    sent: 0,
    noticeDays: [],
    lastContact: null,
    by: 'email',
    lines,
  };
  const asked = (...places: readonly number[]) => {
    const { asked: amount, oldest } = noticeAbout(notice, new Set(places), 1);
    return [amount, oldest];
  };
  expect(asked(0, 1, 2)).toEqual([55000, 70]);
  expect(asked(0)).toEqual([40000, 40]);
  expect(asked(1, 2)).toEqual([15000, 70]);
  expect(asked(2)).toEqual([0, 0]);
});

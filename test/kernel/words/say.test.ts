import fc from 'fast-check';
import { dayFromCivil } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import { localeOf } from '../../../src/kernel/words/locale';
import { speaker } from '../../../src/kernel/words/speaker';
import { messagesOf, type Translation } from '../../../src/kernel/words/words';
import type { Message } from '../../../src/kernel/words/message';
import type { Say } from '../../../src/kernel/words/say';

const EN = {
  title: 'Aging by customer',
  open: ({ items }: { items: number }, say: Say) => say.count(items, 'open item', 'open items'),
  of: ({ who, what }: { who: string; what: Message }, say: Say) => `${who}: ${say(what)}`,
};
const ES: Translation<typeof EN> = {
  title: 'Antigüedad por cliente',
  open: ({ items }, say) => say.count(items, 'partida abierta', 'partidas abiertas'),
  of: ({ who, what }, say) => `${who}: ${say(what)}`,
};
const text = messagesOf<typeof EN>('sheet');
const sayIn = (tag: string): Say => speaker({ sheet: tag.startsWith('es') ? ES : EN }, localeOf(tag));
const cents = (amount: number, code = 'USD') => ({ amount: amount as MinorUnits, currency: currencyOf(code) });
const day = dayFromCivil(2026, 10, 5)!;

test('a message is its words with what they speak of, in the language of the reader', () => {
  const message = text('of', { who: 'Acme', what: text('open', { items: 1234 }) });
  expect([sayIn('en')(message), sayIn('es-ES')(message), sayIn('es-MX')(message)]).toEqual([
    'Acme: 1,234 open items',
    'Acme: 1.234 partidas abiertas',
    'Acme: 1,234 partidas abiertas',
  ]);
  expect([sayIn('en')(text('open', { items: 1 })), sayIn('es')(text('title'))]).toEqual(['1 open item', 'Antigüedad por cliente']);
});

test('a message without words is a fault of ours', () => {
  expect(() => sayIn('en')({ area: 'sheet', code: 'none', params: {} })).toThrow('there are words for sheet.none');
});

test.each([
  ['en', '-1,234.50', '-1,235', '63%', '62.5%', '5 Oct 2026', '5 Oct', 'Oct 2026', 'a, b and i', '"x"'],
  ['en-US', '-1,234.50', '-1,235', '63%', '62.5%', 'Oct 5, 2026', 'Oct 5', 'Oct 2026', 'a, b and i', '"x"'],
  ['en-GB', '-1,234.50', '-1,235', '63%', '62.5%', '5 Oct 2026', '5 Oct', 'Oct 2026', 'a, b and i', '"x"'],
  ['es-ES', '-1.234,50', '-1.235', '63 %', '62,5 %', '5 oct 2026', '5 oct', 'oct 2026', 'a, b e i', '«x»'],
  ['es', '-1.234,50', '-1.235', '63 %', '62,5 %', '5 oct 2026', '5 oct', 'oct 2026', 'a, b e i', '«x»'],
  ['es-MX', '-1,234.50', '-1,235', '63 %', '62.5 %', '5 oct 2026', '5 oct', 'oct 2026', 'a, b e i', '«x»'],
  ['es_US', '-1,234.50', '-1,235', '63 %', '62.5 %', '5 oct 2026', '5 oct', 'oct 2026', 'a, b e i', '«x»'],
])('numbers, amounts, shares, days and lists as readers of %s write them', (tag, ...written) => {
  const say = sayIn(tag);
  expect(
    [
      say.money(cents(-123450)),
      say.whole(cents(-123450)),
      say.share(0.625),
      say.share(0.625, 1),
      say.day(day),
      say.shortDay(day),
      say.month(day),
      say.list(['a', 'b', 'i']),
      say.quote('x'),
    ].map((one) => one.replace('\u00a0', ' ')),
  ).toEqual(written);
});

test('Spanish lists turn y into e before the sound i only', () => {
  const { list } = sayIn('es');
  expect([list(['Ana', 'Inés']), list(['agua', 'hielo']), list(['Juan', 'hijos']), list(['a', 'y']), list(['b'])]).toEqual([
    'Ana e Inés',
    'agua y hielo',
    'Juan e hijos',
    'a y y',
    'b',
  ]);
});

test('halves are rounded away from zero, whatever the double makes of them', () => {
  const say = sayIn('en');
  expect([say.share(0.145), say.number(-2.5), say.number(1.005, 2), say.whole(cents(50)), say.whole(cents(-49)), say.number(-0)]).toEqual([
    '15%',
    '-3',
    '1.01',
    '1',
    '0',
    '0',
  ]);
});

test('amounts keep the decimals of their currency, and whole units are never further than a half away', () => {
  const say = sayIn('en');
  expect([say.money(cents(1234567, 'JPY')), say.money(cents(1234567, 'KWD')), say.whole(cents(1234567, 'KWD'))]).toEqual([
    '1,234,567',
    '1,234.567',
    '1,235',
  ]);
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
      const whole = Number(say.whole(cents(amount)).replaceAll(',', ''));
      return Math.abs(whole * 100 - amount) <= 50 && Number(say.money(cents(amount)).replaceAll(',', '')) === amount / 100;
    }),
  );
});

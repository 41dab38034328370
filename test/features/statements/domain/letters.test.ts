import fc from 'fast-check';
import { chargesOf } from '../../../../src/features/statements/domain/notices/charges';
import { composeLetter, type LetterKit } from '../../../../src/features/statements/domain/notices/composeLetter';
import { emailFile } from '../../../../src/features/statements/domain/notices/emailDraft';
import { filled, fieldsIn, FIRST_LETTERS, unknownFields } from '../../../../src/features/statements/domain/notices/letterTexts';
import type { LetterFacts } from '../../../../src/features/statements/domain/notices/letterFacts';
import type { Notice } from '../../../../src/features/statements/domain/notices/makeNotices';
import type { StatementLine } from '../../../../src/features/statements/domain/statement';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import { day } from '../../../golden/madeReport';
import { english, spanish } from '../../../harness/say';

const minor = (amount: number): MinorUnits => amount as MinorUnits;
const EUR = currencyOf('EUR');
const AS_OF = day('2027-05-31');
const LINE: StatementLine = {
  party: 0,
  day: day('2027-03-01'),
  documentNo: 'V-10',
  kind: 'invoice',
  dueDay: day('2027-04-15'),
  bucket: 2,
  original: null,
  open: minor(125_040),
  disputed: minor(0),
  arranged: minor(0),
  received: minor(0),
  promised: minor(0),
  promisedDay: null,
  running: minor(125_040),
  daysPastDue: 46,
};
const NOTICE: Notice = {
  level: 2,
  skip: null,
  asked: minor(125_040),
  oldest: 46,
  party: 0,
  currency: EUR,
  language: 'es',
  pastDue: minor(125_040),
  disputed: minor(0),
  promised: minor(0),
  arranged: minor(0),
  received: minor(0),
  credits: minor(0),
  sent: 1,
  noticeDays: [day('2027-05-10')],
  lastContact: day('2027-05-10'),
  by: 'email',
  lines: [LINE],
};
const FACTS: readonly LetterFacts[] = [
  { fact: 'collector', en: 'Ana Soto', es: '' },
  { fact: 'phone', en: '555 0144', es: '' },
];
const KIT: LetterKit = { asOf: AS_OF, letters: [], facts: FACTS, charges: [] };
const PARTY = { code: 0, id: 'V1', name: 'Vega {asked} & Hijos', entity: '' };
const compose = (notice: Partial<Notice>, say = spanish, kit: Partial<LetterKit> = {}) =>
  composeLetter({ ...NOTICE, ...notice }, PARTY, undefined, { ...KIT, ...kit }, say);

test('every letter to begin with names only fields that are known, has a table, and stands in both languages', () => {
  for (const { letter, subject, body } of FIRST_LETTERS) {
    expect(unknownFields(`${subject}${body}`)).toEqual([]);
    expect(fieldsIn(body)).toContain('table');
    expect(subject).not.toMatch(/\{(asked|total)\}/);
    expect(FIRST_LETTERS.filter((one) => one.letter === letter).map(({ language }) => language)).toEqual(['en', 'es']);
  }
  expect(unknownFields('{asked} and {adked}')).toEqual(['adked']);
});

test('a letter is written in the language and the number style of its customer; braces in a name stay', () => {
  const letter = compose({})!;
  expect(letter.subject).toBe('Segundo aviso: rogamos nos indiquen fecha de pago (V1)');
  expect(letter.body).toContain('El importe vencido asciende a 1.250,40 EUR; la partida más antigua lleva 46 días de atraso.');
  expect(letter.body).toContain('El 10 may 2027 le escribimos');
  expect(letter.body).toContain('Vega {asked} & Hijos');
  expect(letter.table.split('\n')[1]).toBe('1 mar 2027\tV-10\t15 abr 2027\t46\t1.250,40');
  expect(compose({}, english)!.body).toContain('1,250.40 EUR is now past due, the oldest item by 46 days.');
});

test('what is disputed is taken off, so that the total is what is asked for', () => {
  const { table } = compose({ asked: minor(100_040), lines: [{ ...LINE, disputed: minor(25_000) }] })!;
  expect(table.split('\n').slice(-2)).toEqual(['En disputa, comprometido o en plan de pagos\t\t\t\t-250,00', 'Total\t\t\t\t1.000,40']);
});

test('a letter whose facts are not entered says which are missing', () => {
  expect(compose({ level: 3 })!.missing).toEqual(['consequence']);
  expect(compose({ level: 4 })!.missing).toEqual(['thirdParty']);
  expect(compose({ level: 1 }, english, { facts: [] })!.missing).toEqual(['collector', 'phone']);
  expect(compose({ level: null })).toBeNull();
});

test('late charges stand in a letter only where a rate is confirmed', () => {
  const facts: readonly LetterFacts[] = [...FACTS, { fact: 'consequence', en: 'new orders need payment first', es: '' }];
  expect(compose({ level: 3 }, english, { facts })!.body).not.toContain('Interest');
  const row = { currency: 'EUR', from: day('2027-01-01'), percent: '10', fixedSum: minor(4_000), source: 'law' };
  // 1,250.40 × 10 % × 46/365 = 15.7585…
  expect(chargesOf([LINE], [row], AS_OF, EUR)).toEqual({ interest: 1_576, fixedSum: 4_000 });
  expect(chargesOf([LINE], [{ ...row, currency: 'USD' }], AS_OF, EUR)).toBeNull();
  expect(compose({ level: 3 }, english, { facts, charges: [row] })!.body).toContain('up to today: 15.76. Fixed sum: 40.00.');
});

test('a draft keeps every letter of subject and body, whatever they are', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replace(/[\r\n]+/g, ' ').trim());
  fc.assert(
    fc.property(texts, texts, (subject, body) => {
      const file = emailFile({ to: 'ap@vega.example', subject, body });
      const words = [...file.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, word]) => Buffer.from(word!, 'base64').toString('utf8'));
      expect(words.join('')).toBe(subject);
      const [head, ...lines] = file.split('\r\n\r\n');
      expect(Buffer.from(lines.join(''), 'base64').toString('utf8')).toBe(body);
      expect(head).toContain('X-Unsent: 1');
      for (const line of file.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    }),
  );
});

test('what is filled in is not filled again', () => {
  expect(filled('{customer}: {asked}', (field) => (field === 'customer' ? '{asked}' : '7'))).toBe('{asked}: 7');
});

import { logKindOf } from '../../../../src/features/statements/domain/logKinds';
import { formOf, languageOf, lettersOf } from '../../../../src/features/statements/domain/customerTerms';
import { signedAmounts, type WrittenAmount } from '../../../../src/features/statements/domain/transactionSigns';

const written = (given: Partial<WrittenAmount>): WrittenAmount => ({
  kind: null,
  amount: null,
  debit: null,
  credit: null,
  side: '',
  ...given,
});
const net = (rows: readonly WrittenAmount[]) => signedAmounts(rows).map((sides) => (sides === null ? null : sides.debit - sides.credit));

test('debits add and credits reduce, also where every credit is written with a minus', () => {
  expect(net([written({ debit: 120 }), written({ credit: 45 })])).toEqual([120, -45]);
  expect(net([written({ debit: 120 }), written({ credit: -45 })])).toEqual([120, -45]);
  expect(net([written({ credit: 45 }), written({ credit: -5 })])).toEqual([-45, 5]);
});

test('amounts without a sign are turned by what they are; where one payment has a minus, all stand as written', () => {
  const invoice = written({ kind: 'invoice', amount: 100 });
  expect(net([invoice, written({ kind: 'payment', amount: 60 }), written({ kind: 'creditMemo', amount: 5 })])).toEqual([100, -60, -5]);
  expect(net([invoice, written({ kind: 'payment', amount: -60 }), written({ kind: 'payment', amount: 20 })])).toEqual([100, -60, 20]);
  expect(net([written({ amount: 70, side: 'D' }), written({ amount: 30, side: 'Haber' }), written({})])).toEqual([70, -30, null]);
});

test.each([
  ['short pay', 'dispute'],
  ['Reclamación del cliente', 'dispute'],
  ['Compromiso de pago', 'promise'],
  ['Plan de pagos', 'plan'],
  ['Carta de recordatorio', 'letter'],
  ['2nd reminder', 'letter'],
  ['Correo electrónico', 'email'],
  ['Llamada', 'call'],
  ['Invoice', null],
  ['Payment', null],
  ['Factura', null],
])('a log says %s for %s', (text, kind) => expect(logKindOf(text)).toBe(kind));

test('language, form and letters of a customer are read in both languages', () => {
  expect(['es', 'Spanish', 'Español', 'es-mx', 'EN', 'inglés', '', 'Deutsch'].map(languageOf)).toEqual([
    'es',
    'es',
    'es',
    'es-MX',
    'en',
    'en',
    null,
    null,
  ]);
  expect(['open item', '', 'Balance forward', 'Saldo anterior', 'none', 'Ninguno'].map(formOf)).toEqual([
    'openItem',
    'openItem',
    'balanceForward',
    'balanceForward',
    null,
    null,
  ]);
  expect(['yes', '', 'No', 'statement only', 'solo estado de cuenta', 'ninguna'].map(lettersOf)).toEqual([
    'all',
    'all',
    'none',
    'statementOnly',
    'statementOnly',
    'none',
  ]);
});

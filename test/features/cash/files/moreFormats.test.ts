import fc from 'fast-check';
import { isoFromDay } from '../../../../src/kernel/calendar/dayNumber';
import { decimalText } from '../../../../src/kernel/money/minorUnits';
import { readBankFormat } from '../../../../src/features/cash/domain/files/readReceiptFile';
import type { BankLine } from '../../../../src/features/cash/domain/receipts/bankReceipt';

const field = (value: string | number, width: number): string =>
  typeof value === 'number' ? String(value).padStart(width, '0') : value.padEnd(width);
const record = (...fields: readonly (readonly [string | number, number])[]): string =>
  fields.map(([value, width]) => field(value, width)).join('');

const NORMA43 = [
  record(
    ['1120385778', 10],
    ['3000123456', 10],
    ['260330', 6],
    ['260331', 6],
    ['2', 1],
    [100000, 14],
    ['978', 3],
    ['3', 1],
    ['EMPRESA SL', 26],
  ),
  record(
    ['22', 2],
    ['', 4],
    ['0001', 4],
    ['260331', 6],
    ['260331', 6],
    ['02', 2],
    ['004', 3],
    ['2', 1],
    [120050, 14],
    ['5501', 10],
    [0, 12],
    ['', 16],
  ),
  record(['2301', 4], ['TRANSFERENCIA DE TALLERES SUR SL', 38], ['FACTURA A-70118', 38]),
  record(
    ['22', 2],
    ['', 4],
    ['0001', 4],
    ['260331', 6],
    ['260331', 6],
    ['03', 2],
    ['004', 3],
    ['1', 1],
    [5000, 14],
    ['5502', 10],
    [0, 12],
    ['RECIBO LUZ', 16],
  ),
  record(['3320385778', 10], ['3000123456', 10], [1, 5], [5000, 14], [1, 5], [120050, 14], ['2', 1], [215050, 14], ['978', 3], ['', 4]),
  record(['88', 2], ['999999999999999999', 18], [5, 6], ['', 54]),
].join('\r\n');
const CODA = [
  record(['0000', 4], ['310326', 6], ['300', 3], ['05', 2], ['', 112], ['2', 1]),
  record(['12001', 5], ['BE62510007547061', 34], ['EUR', 3], ['0', 1], [1000000, 15], ['300326', 6], ['', 64]),
  record(
    ['21', 2],
    [1, 4],
    [0, 4],
    ['BANKREF0001', 21],
    ['0', 1],
    [250500, 15],
    ['310326', 6],
    ['00150000', 8],
    ['0', 1],
    ['FACTUUR ', 53],
    ['310326', 6],
    ['001', 3],
    ['0', 1],
    ['1', 1],
    ['0', 1],
  ),
  record(['22', 2], [1, 4], [0, 4], ['A-70118', 53], ['E2E-5', 35], ['', 30]),
  record(['23', 2], [1, 4], [0, 4], ['BE71096123456769', 34], ['EUR', 3], ['', 1], ['BAKKERIJ NOORD', 35], ['', 46]),
  record(
    ['21', 2],
    [2, 4],
    [0, 4],
    ['BANKREF0002', 21],
    ['0', 1],
    [90000, 15],
    ['310326', 6],
    ['00150000', 8],
    ['1', 1],
    ['101', 3],
    ['090933755493', 12],
    ['', 38],
    ['310326', 6],
    ['001', 3],
    ['0', 1],
    ['0', 1],
    ['0', 1],
  ),
  record(['8001', 4], ['BE62510007547061', 37], ['0', 1], [1340500, 15], ['310326', 6], ['', 65]),
  record(['9', 1], ['', 15], [6, 6], [0, 15], [340500, 15], ['', 76]),
].join('\n');
const OFX = `OFXHEADER:100
DATA:OFXSGML

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKTRANLIST>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260331<TRNAMT>-12.00<FITID>F2<NAME>RENT</STMTTRN>
<STMTTRN>
<TRNTYPE>CREDIT
<DTPOSTED>20260330120000[-5:EST]
<TRNAMT>310.50
<FITID>F1
<NAME>PINE &amp; SONS
<MEMO>INV A-70118
</STMTTRN>
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
`;
const X12_823 = `ISA+00+          +00+          +ZZ+BANK           +ZZ+SELLER         +260331+0900+U+00401+000000009+0+P+:!
GS+LB+BANK+SELLER+20260331+0900+9+X+004010!ST+823+0001!DEP+BX9+20260330++01+044000037+DA+1!BAT+20260330++1!
BPR+I+310.50+C+PBC!REF+CK+771!N1+PR+PINE AND SONS!RMR+IV+A-70118++310.50!BPR+I+40+C+PBC!RMT+IV+A-70119+40!SE+10+0001!GE+1+9!IEA+1+000000009!`;
const MT940 = (information: string): string => `:20:S
:25:X
:28C:1
:60F:C260330EUR0,
:61:260331C250,NTRFNONREF
:86:${information}
:62F:C260331EUR250,
-`;

const said = ({ id, day, amount, currency, payer, payerAccount, text, bankReference, creditorReference }: BankLine): string =>
  [
    id,
    day === null ? '' : isoFromDay(day),
    decimalText(amount, currency),
    currency.code,
    payer,
    payerAccount,
    text,
    bankReference,
    creditorReference,
  ].join('|');

test.each([
  [
    'norma43',
    NORMA43,
    ['1|2026-03-31|1200.50|EUR|||TRANSFERENCIA DE TALLERES SUR SL FACTURA A-70118|5501|', '2|2026-03-31|-50.00|EUR|||RECIBO LUZ|5502|'],
  ],
  [
    'coda',
    CODA,
    [
      '1|2026-03-31|250.50|EUR|BAKKERIJ NOORD|BE71096123456769|FACTUUR A-70118|E2E-5|',
      '2|2026-03-31|90.00|EUR|||090933755493|BANKREF0002|090933755493',
    ],
  ],
  ['ofx', OFX, ['1|2026-03-30|310.50|USD|PINE & SONS||PINE & SONS INV A-70118|F1|', '2|2026-03-31|-12.00|USD|RENT||RENT|F2|']],
  ['x12-823', X12_823, ['1|2026-03-30|310.50|USD|PINE AND SONS|||771|', '2|2026-03-30|40.00|USD|||||']],
])('%s: its lines are read, and it is whole', (format, text, lines) => {
  const read = readBankFormat(text)!;
  expect(read.lines.map(said)).toEqual(lines);
  expect([read.format, read.isIncomplete, read.problems, read.printed.filter(({ difference }) => Number(difference) !== 0)]).toEqual([
    format,
    false,
    [],
    [],
  ]);
});

test('items of a lockbox in X12 name their documents, in the long and the short segment', () => {
  expect(
    readBankFormat(X12_823)!.lines.map(({ checkNo, remittance }) => [
      checkNo,
      ...remittance.map(({ documentNo, paid }) => `${documentNo} ${paid}`),
    ]),
  ).toEqual([
    ['771', 'A-70118 31050'],
    ['', 'A-70119 4000'],
  ]);
});

test.each([
  [
    'Dutch labels',
    'SEPA OVERBOEKING                 IBAN: NL91ABNA0417164300\nBIC: ABNANL2A                    NAAM: BAKKERIJ NOORD\nOMSCHRIJVING: A-70118            KENMERK: E-9',
    'BAKKERIJ NOORD',
    'NL91ABNA0417164300',
    'A-70118',
  ],
  ['French labels', 'VIR SEPA RECU /DE BOULANGERIE NORD /MOTIF FACT A-70118 /REF E-9', 'BOULANGERIE NORD', '', 'A-70118'],
  [
    'another mark of subfields',
    '~00PRZELEW~20A-7011~218~31NL91ABNA0417164300~32BAKKERIJ ~33NOORD',
    'BAKKERIJ NOORD',
    'NL91ABNA0417164300',
    'A-70118',
  ],
  [
    'counterparty in slashes',
    '/EREF/E-9//CNTP/NL91ABNA0417164300/ABNANL2A/BAKKERIJ NOORD///REMI/USTD//A-70118/',
    'BAKKERIJ NOORD',
    'NL91ABNA0417164300',
    'A-70118',
  ],
  ['free text', 'BAKKERIJ NOORD A-70118', '', '', 'A-70118'],
])('information of a movement: %s', (_what, information, payer, account, document) => {
  const [line] = readBankFormat(MT940(information))!.lines;
  expect([line!.payer, line!.payerAccount]).toEqual([payer, account]);
  expect(line!.text).toContain(document);
});

test.each([
  ['WIRE IN TRN:99', 'ORIG:PINE AND SONS ID:44 SND BK:ANY BANK, N.A. PMT DET:INV A-70118', '195', 'PINE AND SONS', 'movement'],
  ['PINE AND SONS DES:PAYMENTS ID:70118 INDN:US CO ID:19 CCD', '', '142', 'PINE AND SONS', 'movement'],
  ['ZBA TRANSFER', '', '275', '', 'own'],
  ['INTEREST', '', '354', '', 'own'],
])('BAI2: who sent "%s"', (own, more, type, payer, nature) => {
  const text = `01,1,2,260330,0700,1,,,2/\n02,2,1,1,260330,,USD,2/\n03,4,USD,010,0,,,015,500,,/\n16,${type},500,,R,,${own}/\n${more === '' ? '' : `88,${more}\n`}49,1000,${more === '' ? 3 : 4}/\n98,1000,1,${more === '' ? 5 : 6}/\n99,1000,1,${more === '' ? 7 : 8}/\n`;
  const read = readBankFormat(text)!;
  expect([read.lines[0]!.payer, read.lines[0]!.nature, read.isIncomplete]).toEqual([payer, nature, false]);
});

test('a file of these formats that is cut anywhere is whole or said to be incomplete', () => {
  fc.assert(
    fc.property(fc.constantFrom(NORMA43, CODA, OFX, X12_823), fc.double({ min: 0.1, max: 1, noNaN: true }), (text, share) => {
      const cut = readBankFormat(text.slice(0, Math.floor(text.length * share)));
      if (cut === null || cut.isIncomplete) return;
      expect(cut.lines).toEqual(readBankFormat(text)!.lines);
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { isoFromDay } from '../../../../src/kernel/calendar/dayNumber';
import { decimalText } from '../../../../src/kernel/money/minorUnits';
import { readBankFormat } from '../../../../src/features/cash/domain/files/readReceiptFile';
import { CLASSIC_LAYOUT, type LockboxLayout } from '../../../../src/features/cash/domain/files/lockbox';
import type { BankLine } from '../../../../src/features/cash/domain/receipts/bankReceipt';

/** A statement of two movements and a deposit with its items, sums and counts as the format has them. */
const BAI2 = `01,044000037,MERIDIAN,260330,0700,9,,,2/
02,MERIDIAN,044000037,1,260330,,USD,2/
03,44120,USD,010,100000,,,015,172500,,/
16,142,50000,V,260330,,REF1,,ALDER TIMBER
88,INV 7001/
16,115,25000,S,25000,0,0,LBX9,,LOCKBOX 9/
16,116,15000,Z,501,,CHECK 501 REMITTER BIRCH OPTICAL
88,INV 7002 GROSS 160.00 DED 10.00 DAMAGE AMT 150.00/
16,116,10000,Z,502,,CHECK 502 REMITTER CEDAR CLINIC/
16,475,2500,0,CK12,,CHECK PAID 12/
49,375000,9/
98,375000,1,11/
99,375000,1,13/
`;
const MT940 = `:20:X1
:25:20041010/5050
:28C:00007/001
:60F:C260330EUR100,00
:61:2603310331C250,50NTRFNONREF
:86:166?00CREDIT?20EREF+E-77SVWZ+RE 2026-11?31FR7630006000011234567890189?32ERLE SARL
:61:2603310331RC40,00NRTINONREF
:86:/RTRN/AC04/NAME/BUCHE SA/REMI/USTD//F-12/EREF/E-78
:62F:C260331EUR310,50
:86:/SUM/2/
-
`;
const X12 = [
  'ISA|00|          |00|          |ZZ|PAYER          |ZZ|SELLER         |260331|0900|U|00401|000000009|0|P|>',
  "GS|RA|PAYER|SELLER|20260331|0900|9|X|004010'ST|820|0001'BPR|C|480.00|C|ACH|CTX|01|1|DA|2|3||01|4|DA|5|20260401'TRN|1|T-9",
  "N1|PR|ALDER TIMBER'ENT|1'RMR|IV|7001||500.00|520.00|20.00'RMR|CM|C-1||-20.00|-20.00'SE|8|0001'GE|1|9'IEA|1|000000009'",
].join("'");
const CAMT = `<?xml version="1.0"?><c:Document xmlns:c="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><c:BkToCstmrStmt><c:Stmt><c:Acct><c:Ccy>EUR</c:Ccy></c:Acct>
<c:Bal><c:Tp><c:CdOrPrtry><c:Cd>OPBD</c:Cd></c:CdOrPrtry></c:Tp><c:Amt Ccy="EUR">10.00</c:Amt><c:CdtDbtInd>CRDT</c:CdtDbtInd><c:Dt><c:Dt>2026-03-30</c:Dt></c:Dt></c:Bal>
<c:Ntry><c:Amt Ccy="EUR">90.00</c:Amt><c:CdtDbtInd>CRDT</c:CdtDbtInd><c:Sts><c:Cd>BOOK</c:Cd></c:Sts><c:BookgDt><c:Dt>2026-03-31</c:Dt></c:BookgDt><c:NtryDtls>
<c:TxDtls><c:Amt Ccy="EUR">60.00</c:Amt><c:RltdPties><c:Dbtr><c:Pty><c:Nm>Erle &amp; Söhne</c:Nm></c:Pty></c:Dbtr></c:RltdPties><c:RmtInf><c:Ustrd>R-1</c:Ustrd></c:RmtInf></c:TxDtls>
<c:TxDtls><c:Amt Ccy="EUR">30.00</c:Amt></c:TxDtls></c:NtryDtls></c:Ntry>
<c:Ntry><c:Amt Ccy="EUR">7.00</c:Amt><c:CdtDbtInd>CRDT</c:CdtDbtInd><c:Sts>PDNG</c:Sts></c:Ntry>
<c:Bal><c:Tp><c:CdOrPrtry><c:Cd>CLBD</c:Cd></c:CdOrPrtry></c:Tp><c:Amt Ccy="EUR">100.00</c:Amt><c:CdtDbtInd>CRDT</c:CdtDbtInd><c:Dt><c:Dt>2026-03-31</c:Dt></c:Dt></c:Bal></c:Stmt></c:BkToCstmrStmt></c:Document>`;
const column = (...fields: readonly (readonly [string | number, number])[]): string =>
  fields.map(([value, width]) => (typeof value === 'number' ? String(value).padStart(width, '0') : value.padEnd(width))).join('');
const LOCKBOX = [
  column(['1', 80]),
  column(['5001', 4], [0, 3], [9, 7], ['260331', 6], ['', 60]),
  column(['6001', 4], [1, 3], [70000, 10], ['044000037', 9], [88, 10], [501, 9], ['7001', 12], ['', 23]),
  column(['4001', 4], [1, 3], ['6', 1], [1, 2], ['9', 1], ['7002', 12], [20000, 10], ['', 47]),
  column(['6001', 4], [2, 3], [5000, 10], ['', 9], [0, 10], [502, 9], ['', 35]),
  column(['7001', 4], [2, 3], [9, 7], ['260331', 6], [2, 3], [75000, 10], ['', 47]),
  column(['8000', 4], ['', 16], [2, 4], [75000, 10], ['', 46]),
  column(['9', 80]),
].join('\r\n');
const entry = (amount: number, trace: number): string =>
  column(['622', 3], ['07100001', 8], ['3', 1], ['44120', 17], [amount, 10], ['INV-7', 15], ['SELLER', 22], ['', 2], ['0', 1], [trace, 15]);
const NACHA = [
  column(['101 071000013 0910000192603300930A094101', 40], ['BANK', 23], ['FIRST', 23], ['', 8]),
  column(
    ['5220', 4],
    ['ALDER TIMBER', 16],
    ['', 20],
    ['1911000190', 10],
    ['CCD', 3],
    ['PAY', 10],
    ['', 6],
    ['260401', 6],
    ['', 3],
    ['1', 1],
    ['09100001', 8],
    [1, 7],
  ),
  entry(12345, 1),
  entry(55, 2),
  column(['8220', 4], [2, 6], [0, 10], [0, 12], [12400, 12], ['', 50]),
  column(['9', 1], [1, 6], [1, 6], [2, 8], [0, 10], [0, 12], [12400, 12], ['', 39]),
].join('\n');
const FILES = { BAI2, MT940, X12, CAMT, LOCKBOX, NACHA };

const said = ({ id, day, amount, currency, nature, payer, text, bankReference }: BankLine) =>
  [id, day === null ? '' : isoFromDay(day), decimalText(amount, currency), nature, payer, text, bankReference].join(' | ');

test.each([
  [
    'BAI2',
    [
      '1 | 2026-03-30 | 500.00 | movement | ALDER TIMBER | ALDER TIMBER INV 7001 | REF1',
      '0 | 2026-03-30 | 250.00 | deposit |  | LOCKBOX 9 | LBX9',
      '2 | 2026-03-30 | 150.00 | movement | BIRCH OPTICAL | CHECK 501 REMITTER BIRCH OPTICAL INV 7002 GROSS 160.00 DED 10.00 DAMAGE AMT 150.00 | 501',
      '3 | 2026-03-30 | 100.00 | movement | CEDAR CLINIC | CHECK 502 REMITTER CEDAR CLINIC | 502',
      '4 | 2026-03-30 | -25.00 | movement |  | CHECK PAID 12 | CK12',
    ],
  ],
  [
    'MT940',
    ['1 | 2026-03-31 | 250.50 | movement | ERLE SARL | RE 2026-11 | E-77', '2 | 2026-03-31 | -40.00 | returned | BUCHE SA | F-12 | E-78'],
  ],
  ['X12', ['1 | 2026-04-01 | 480.00 | movement | ALDER TIMBER |  | T-9']],
  [
    'CAMT',
    [
      '1 | 2026-03-31 | 60.00 | movement | Erle & Söhne | R-1 | ',
      '2 | 2026-03-31 | 30.00 | movement |  |  | ',
      '3 | 2026-03-31 | 7.00 | pending |  |  | ',
    ],
  ],
  ['LOCKBOX', ['1 | 2026-03-31 | 700.00 | movement |  |  | 501', '2 | 2026-03-31 | 50.00 | movement |  |  | 502']],
  [
    'NACHA',
    [
      '1 | 2026-04-01 | 123.45 | movement | ALDER TIMBER | INV-7 | 000000000000001',
      '2 | 2026-04-01 | 0.55 | movement | ALDER TIMBER | INV-7 | 000000000000002',
    ],
  ],
] as const)('%s: its lines are read, and its own totals prove it', (name, lines) => {
  const read = readBankFormat(FILES[name])!;
  expect(read.lines.map(said)).toEqual(lines);
  expect(read.printed.length).toBeGreaterThan(0);
  expect([read.isIncomplete, read.problems]).toEqual([false, []]);
});

test('a remittance says what is paid of each document, and what was taken off for which reason', () => {
  const lines = (name: keyof typeof FILES) => readBankFormat(FILES[name])!.lines.flatMap(({ remittance }) => remittance);
  expect(lines('BAI2')).toEqual([{ documentNo: '7002', paid: 15000, gross: 16000, discount: 0, adjustment: -1000, reason: 'DAMAGE' }]);
  expect(lines('X12')).toEqual([
    { documentNo: '7001', paid: 50000, gross: 52000, discount: 2000, adjustment: 0, reason: '' },
    { documentNo: 'C-1', paid: -2000, gross: -2000, discount: 0, adjustment: 0, reason: '' },
  ]);
  expect(lines('LOCKBOX').map(({ documentNo, paid }) => [documentNo, paid])).toEqual([
    ['7001', 50000],
    ['7002', 20000],
  ]);
});

test('an amount changed in one line, or a line taken out, no longer adds up', () => {
  const wrong = { BAI2: BAI2.replace(',50000,', ',50001,'), LOCKBOX: LOCKBOX.replace('0000070000', '0000070001') };
  for (const text of [
    ...Object.values(wrong),
    NACHA.replace(`${entry(55, 2)}\n`, ''),
    MT940.replace('250,50', '250,51'),
    CAMT.replace('>90.00<', '>91.00<'),
  ])
    expect(readBankFormat(text)!.isIncomplete).toBe(true);
});

test('a file that is cut anywhere is whole or said to be incomplete', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[])),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (name, share) => {
        const text = FILES[name];
        const cut = readBankFormat(text.slice(0, Math.floor(text.length * share)));
        if (cut === null || cut.isIncomplete) return;
        expect(cut.lines).toEqual(readBankFormat(text)!.lines);
      },
    ),
  );
});

test('an XML file that brings entities of its own is refused', () => {
  const read = readBankFormat(CAMT.replace('<c:Document', '<!DOCTYPE d [<!ENTITY a "b">]><c:Document'))!;
  expect([read.isIncomplete, read.lines.length, read.problems.map(({ code }) => code)]).toEqual([true, 0, ['xmlRefused']]);
});

test('a table is no format of a bank', () => {
  expect(readBankFormat('Date,Description,Amount\n2026-03-31,ALDER,5.00\n')).toBeNull();
});

test('lines of a text that are all full were cut inside words, others between them', () => {
  const text = 'ORD:BODEGAS MONTEVERDE SA FRAS 26-00437 MENOS ABONO AB26-00031 Y RESTO';
  const statement = (...lines: readonly string[]): string =>
    [':20:X', ':25:1', ':28C:1', ':60F:C260330EUR0,00', ':61:2603310331C9,00NTRFNONREF', ...lines, ':62F:C260331EUR9,00', '-', ''].join(
      '\n',
    );
  const read = (...lines: readonly string[]): string | undefined => readBankFormat(statement(...lines))?.lines[0]?.text;
  expect(read(`:86:${text.slice(0, 65)}`, text.slice(65))).toBe(text);
  expect(read(`:86:${text.slice(0, 61)}`, text.slice(61))).toBe(text);
  expect(read(`:86:${text.slice(0, 51).trim()}`, text.slice(51).trim())).toBe(text);
});

test('a line of a remittance alone in the addenda of an entry is for that entry', () => {
  const segment = '705RMR*IV*7001**120.00*123.45*3.45\\'.padEnd(83) + '00010000001';
  const file = NACHA.split('\n').flatMap((record) => (record.startsWith('622') ? [record, segment] : [record]));
  const [line] = readBankFormat(file.join('\n'))!.lines;
  expect(line!.remittance).toMatchObject([{ documentNo: '7001', paid: 12000, gross: 12345, discount: 345 }]);
});

test('a lockbox of another bank is read by the layout whose totals add up, and by none where none does', () => {
  // The check number stands before the amount here.
  const moved = LOCKBOX.split('\r\n')
    .map((record) =>
      record.startsWith('6') ? `${record.slice(0, 7)}${record.slice(36, 45)}${record.slice(7, 36)}${record.slice(45)}` : record,
    )
    .join('\r\n');
  const other: LockboxLayout = {
    ...CLASSIC_LAYOUT,
    name: 'other',
    checkNo: [8, 16],
    amount: [17, 26],
    routing: [27, 35],
    account: [36, 45],
  };
  const told = (layouts?: readonly LockboxLayout[]) => {
    const file = readBankFormat(moved, layouts)!;
    return [file.isIncomplete, file.problems.map(({ code }) => code), file.lines.map(({ amount, checkNo }) => [amount, checkNo])];
  };
  expect(told([CLASSIC_LAYOUT, other])).toEqual([
    false,
    [],
    [
      [70000, '501'],
      [5000, '502'],
    ],
  ]);
  expect(told().slice(0, 2)).toEqual([true, ['lockboxLayoutUnknown']]);
});

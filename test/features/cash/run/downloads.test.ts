import { CashBook } from './cashBook';

/** What was made of each line, in the order of the file's days: amount, currency, outcome and the documents. */
async function told(text: string): Promise<readonly string[]> {
  const { cash } = await new CashBook().take(text);
  return cash.proposals.map(({ outcome, applications, kind }, k) => {
    const { amount, currency } = cash.file.lines[k]!;
    const documents = applications.map(({ documentNo, applied }) => `${documentNo}=${applied}`);
    return [`${amount} ${currency.code}`, kind === 'receipt' ? outcome : kind, ...documents].join(' ');
  });
}

test('a word of credit or debit beside the amount says its direction, also where only a value date stands', async () => {
  const lines = ['Value date\tNarrative\tAmount\tDr/Cr', '2026-03-30\tALDER TIMBER 70011\t1200.00\tC', '2026-03-30\tCHARGES\t25.00\tD', ''];
  expect(await told(lines.join('\n'))).toEqual(['120000 USD referenceExact 70011=120000', '-2500 USD notReceipt']);
});

test('what a column of running text says counts, whatever its heading', async () => {
  const lines = [
    'Fecha;Fecha valor;Movimiento;Observaciones del ordenante;Cargo;Abono',
    '30/03/2026;30/03/2026;TRANSFERENCIA;CEDAR CLINIC PAGO R-55001;;640,00',
    '31/03/2026;31/03/2026;RECIBO;LUZ;12,00;',
    '',
  ];
  expect(await told(lines.join('\n'))).toEqual(['64000 EUR referenceExact R-55001=64000', '-1200 EUR notReceipt']);
});

test('a file that names no currency is in the one of its customers', async () => {
  const lines = ['Date,Description,Paid out,Paid in', '30 Mar 2026,CEDAR CLINIC,,640.00', '31 Mar 2026,RATES,99.00,', ''];
  expect(await told(lines.join('\n'))).toEqual(['64000 EUR amountExact R-55001=64000', '-9900 EUR notReceipt']);
});

test('a day with a heading that nobody knows is found by its contents, a customer by our number, a document in a column of its own', async () => {
  const lines = [
    'Receipt;Customer no.;Amount;Zugegangen;Document',
    'P1;C-1;"1.200,00";27.03.2026;70011',
    'P2;C-2;"777,00";28.03.2026;',
    '',
  ];
  expect(await told(lines.join('\n'))).toEqual(['120000 USD referenceExact 70011=120000', '77700 USD amountExact F-2026-118=77700']);
});

test('what is not booked yet is no receipt and moves no balance', async () => {
  const lines = [
    'Date completed (UTC),State,Description,Reference,Orig amount,Payment currency,Amount,Balance',
    '2026-03-29,COMPLETED,Opening,,0.00,USD,1.00,100.00',
    '2026-03-30,COMPLETED,Money added from ALDER,70011,1200.00,USD,1200.00,1300.00',
    '2026-03-31,PENDING,Money added from BIRCH OPTICAL,F-2026-118,777.00,USD,777.00,1300.00',
    '',
  ];
  const { cash } = await new CashBook().take(lines.join('\n'));
  expect(cash.file.printed).toEqual([expect.objectContaining({ what: 'balance', difference: '0.00' })]);
  expect(await told(lines.join('\n'))).toEqual(['100 USD unidentified', '120000 USD referenceExact 70011=120000', '77700 USD notReceipt']);
});

test('a QIF download is read as the table that it is', async () => {
  const lines = ["!Type:Bank\nD3/30'26\nT1,200.00\nPALDER TIMBER\nMInvoice 70011\n^", 'D3/31/2026\nT-25.00\nPBank fee\n^', ''];
  expect(await told(lines.join('\n'))).toEqual(['120000 USD referenceExact 70011=120000', '-2500 USD notReceipt']);
});

test('documents joined by a word, a credit memo among them, are all named', async () => {
  const lines = ['Date,Description,Amount', '2026-03-30,BIRCH OPTICAL FRAS 118 Y 119 MENOS ABONO CM-9,777.00', ''];
  expect(await told(lines.join('\n'))).toEqual(['77700 USD creditNetted F-2026-118=77700 F-2026-119=35050 CM-9=-35050']);
});

test('a register has payments beside deposits; where payments stand alone they are what came in', async () => {
  const register = [
    'Date,Ref No.,Payee,Memo,Payment,Deposit,Balance',
    '03/31/2026,1,Alder Timber,70011,,1200.00,1080.00',
    '03/31/2026,2,Power Co,,120.00,,-120.00',
    '',
  ];
  expect(await told(register.join('\n'))).toEqual(['-12000 USD notReceipt', '120000 USD referenceExact 70011=120000']);
  const log = ['Date,Payor,Inv #,Payment', '03/31/2026,Alder Timber,70011,1200.00', 'Total deposit,,,1200.00', ''];
  expect(await told(log.join('\n'))).toEqual(['120000 USD referenceExact 70011=120000']);
});

test('an advice is one payment, with its total and without, also where its column of what is paid could be money that came in', async () => {
  const advice = [
    'Company,Birch Optical Inc.,,,',
    'Check date,03/30/2026,,,',
    'Document No,Document date,Gross,Adjustment,Paid amount',
    'F-2026-118,02/10/2026,777.00,-27.00,750.00',
    '119,02/20/2026,350.50,,350.50',
    'CM-9,01/20/2026,-350.50,,-350.50',
  ];
  const paid = ['75000 USD shortPay F-2026-118=75000 F-2026-119=35050 CM-9=-35050'];
  expect(await told([...advice, ''].join('\n'))).toEqual(paid);
  expect(await told([...advice, 'Total,,777.00,-27.00,750.00', ''].join('\n'))).toEqual(paid);
});

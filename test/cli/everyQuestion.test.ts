import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { FEATURES } from '../../src/features';
import type { Question } from '../../src/kernel/words/problem';
import { fileOfDays } from '../adapters/dates/twoDateSystems';

const folder = mkdtempSync(join(tmpdir(), 'agewise-questions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'Customer,Invoice,Due date,Open amount';
const lines = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'));
/** One byte a sign. */
const bytes = (...rows: readonly string[]): Uint8Array => Uint8Array.from(Array.from(rows.join('\n')), (sign) => sign.charCodeAt(0));

async function twoSheets(): Promise<Uint8Array> {
  const sheet = (customer: string): { rows: (string | number)[][]; dateColumns: number[] } => ({
    rows: [HEADER.split(','), [customer, '1', 46053, 10], [`${customer} Ltd`, '2', 46054, 20]],
    dateColumns: [2],
  });
  return (await fileOfDays({ North: sheet('Alder'), South: sheet('Birch') }, false)).save();
}

interface Asking {
  readonly file: () => Uint8Array | Promise<Uint8Array>;
  readonly ending?: 'xlsx';
  /** What is answered where the question offers no choice. */
  readonly answer?: string;
  readonly asOf?: null;
}

/** For every code a file that makes the command line ask it. */
const ASKING: Readonly<Record<Question['code'], Asking>> = {
  asOfMissing: { file: () => lines(HEADER, 'Alder,1,2025-12-20,10', 'Birch,2,2026-02-20,20'), answer: '2026-01-31', asOf: null },
  dateOrderAmbiguous: { file: () => lines(HEADER, 'Alder,1,01/02/2026,10', 'Birch,2,03/04/2026,20') },
  decimalMarkAmbiguous: { file: () => lines(HEADER, 'Alder,1,2025-12-31,1.234', 'Birch,2,2025-12-31,"2,500"', 'Cedar,3,2025-12-31,3.100') },
  severalTables: {
    file: () =>
      lines(
        'Aged receivables as of 30 Nov 2025',
        HEADER,
        ...['Acme,A1,2025-09-01,10', 'Birch,B1,2025-09-02,20', 'Total,,,30'],
        '',
        'Aged receivables as of 31 Dec 2025',
        HEADER,
        ...['Acme,A7,2025-09-11,10', 'Cedar,C1,2025-09-12,25', 'Total,,,35'],
      ),
  },
  severalSheets: { file: twoSheets, ending: 'xlsx' },
  amountColumnAmbiguous: {
    file: () =>
      lines(
        'Customer,Invoice,Due date,Capital balance,Total balance',
        'Alder,1,2025-12-20,100,110',
        'Birch,2,2025-12-20,200,222',
        'Cedar,3,2025-12-21,300,340',
      ),
  },
  customerColumnAmbiguous: {
    file: () =>
      lines('Qualm,Zebu,Invoice,Due date,Balance', 'Alder,Birch,1,2025-12-20,10', 'Cedar,Dune,2,2025-12-21,20', 'Elm,Fir,3,2025-12-21,40'),
  },
  whichClosing: {
    file: () =>
      lines(
        'Closing date,Invoice,Customer,Due date,Balance',
        '2025-11-30,1,Brook Ltd,2026-02-04,10',
        '2025-11-30,2,Heath Ltd,2026-02-04,20',
        '2025-12-31,2,Heath Ltd,2026-02-04,20',
        '2025-12-31,3,Brook Ltd,2026-02-04,40',
      ),
  },
  whatIsOpen: {
    file: () =>
      lines(
        'Nr,Kunde,Rechnungsdatum,Fälligkeit,Betrag,Zustand',
        'R1,Kunde 1,2026-01-05,2026-02-04,100,bezahlt',
        'R2,Kunde 2,2026-01-05,2026-02-04,200,offen',
        'R3,Kunde 3,2026-01-05,2026-02-04,300,Zwischenlager',
        'R4,Kunde 4,2026-01-05,2026-02-04,10,offen',
      ),
  },
  payablesMixed: {
    file: () =>
      lines(
        'Number,Ledger,Partner,Due date,Amount',
        '1,Customer,Brook Ltd,2025-12-04,10',
        '2,Vendor,Steel Inc,2025-12-04,20',
        '3,Staff,Heath,2025-12-04,40',
        '4,Customer,Heath Ltd,2025-12-04,80',
      ),
  },
  currencyMissing: {
    file: () => lines('Invoice,Customer,Due date,Balance', '1,Brook Ltd,2026-01-30,1250.125', '2,Heath Ltd,2026-02-19,77.255'),
    answer: 'KWD',
  },
  encodingAmbiguous: { file: () => bytes(HEADER, '\u00c2\u00ce\u00cb\u00c3\u00c0,1,2025-12-20,10', 'Birch,2,2025-12-20,20') },
};

interface AskedJson {
  readonly questions: readonly {
    readonly code: string;
    readonly answerWith: string;
    readonly choices?: readonly { readonly value: string }[];
  }[];
}

async function asked(file: string, ...answers: readonly string[]): Promise<{ code: number; questions: AskedJson['questions'] }> {
  const out: string[] = [];
  const terminal = {
    write: (text: string) => Promise.resolve(void out.push(text)),
    complain: () => undefined,
    lines: async function* (): AsyncGenerator<string> {},
  };
  const code = await main(FEATURES, ['report', file, '--json', ...answers], '1.0.0', terminal);
  return { code, questions: (JSON.parse(out.join('')) as AskedJson).questions };
}

test.each(Object.entries(ASKING))('%s is asked, and the option that it names answers it', async (code, { file, ending, answer, asOf }) => {
  const path = join(folder, `${code}.${ending ?? 'csv'}`);
  writeFileSync(path, await file());
  const day = asOf === null ? [] : ['--as-of', '2026-01-31'];
  const before = await asked(path, ...day);
  const question = before.questions.find((one) => one.code === code);
  expect([before.code, question?.code]).toEqual([4, code]);
  const given = answer ?? question!.choices![0]!.value;
  const after = await asked(path, ...day, question!.answerWith, given);
  expect(after.questions.map((one) => one.code)).not.toContain(code);
});

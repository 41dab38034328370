import { FEATURES } from '../../../src/features';
import { statementsJson } from '../../../src/features/statements/cli/statementsJson';
import { computeStatements } from '../../../src/features/statements/jobs/computeStatements';
import { dayFromIso, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import { english } from '../../harness/say';
import { GridWorkbook } from '../../report/gridWorkbook';

const day = (iso: string): DayNumber => dayFromIso(iso)!;
const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };
const REQUEST = { sheet: null, range: null, asOf: day('2027-05-31'), scheme: null, basis: null, choices: NO_CHOICES };

type Grids = Readonly<Record<string, readonly (readonly Cell[])[]>>;
interface Told {
  readonly customerId: string;
  readonly currency: string;
  readonly members: readonly string[];
  readonly language: string;
  readonly openItem: Readonly<Record<'total' | 'payNow' | 'noDate' | 'inDispute', string>> & {
    readonly lines: readonly Readonly<Record<'documentNo' | 'running' | 'disputed' | 'dueDate' | 'promised', string | null>>[];
  };
  readonly balanceForward: {
    readonly opening: string;
    readonly closing: string;
    readonly lines: readonly { readonly amount: string }[];
  } | null;
  readonly leftOut: readonly { readonly documentNo: string }[];
}

async function stated(grids: Grids): Promise<{ readonly statements: readonly Told[]; readonly codes: readonly string[] }> {
  const outcome = await computeStatements(new GridWorkbook(grids), REQUEST, null, OPTIONS);
  if (outcome.kind === 'questions') throw new Error(outcome.questions.map(({ message }) => english(message)).join());
  const { statements } = statementsJson(outcome.statements, english) as { readonly statements: readonly Told[] };
  return { statements, codes: outcome.statements.problems.map(({ code }) => code) };
}

const ITEMS: readonly (readonly Cell[])[] = [
  ['Customer', 'Document no', 'Type', 'Invoice date', 'Due date', 'Open amount', 'Currency'],
  ['Rivas Hnos', 'R-1', 'Invoice', '2027-03-01', '2027-03-31', 500, 'USD'],
  ['Rivas Hnos', 'R-2', 'Invoice', '2027-05-04', '2027-06-03', 200, 'USD'],
  ['Rivas Hnos', 'R-3', 'Invoice', '2027-04-04', '2027-05-03', 75.5, 'EUR'],
  ['Harbour Yard', 'H-1', 'Invoice', '2027-04-10', '2027-05-10', 1000, 'USD'],
  ['Harbour Yard', 'H-2', 'Credit memo', '2027-05-12', '2027-05-12', -150, 'USD'],
];

const BESIDE: Grids = {
  Clientes: [
    ['Cliente', 'Idioma', 'Estado de cuenta a', 'Correo electrónico'],
    ['Rivas Hnos', 'Español', '', 'cobros@rivas.example'],
    ['Harbour Yard', 'English', 'Harbour Group', ''],
    ['Harbour Group', 'English', '', 'ap@harbour.example'],
  ],
  Movimientos: [
    ['Fecha', 'Cliente', 'Tipo', 'Documento', 'Debe', 'Haber', 'Divisa'],
    ['2027-03-01', 'Rivas Hnos', 'Factura', 'R-1', 800, '', 'USD'],
    ['2027-05-02', 'Rivas Hnos', 'Cobro', 'C-9', '', 300, 'USD'],
    ['2027-05-04', 'Rivas Hnos', 'Factura', 'R-2', 200, '', 'USD'],
    ['2027-04-04', 'Rivas Hnos', 'Factura', 'R-3', 75.5, '', 'EUR'],
    ['2027-04-10', 'Harbour Yard', 'Factura', 'H-1', 1000, '', 'USD'],
    ['2027-05-12', 'Harbour Yard', 'Abono', 'H-2', '', 150, 'USD'],
    ['2027-04-20', 'Closed Mill', 'Factura', 'M-1', 90, '', 'USD'],
    ['2027-05-20', 'Closed Mill', 'Cobro', 'C-11', '', 90, 'USD'],
  ],
  Gestiones: [
    ['Fecha', 'Cliente', 'Factura', 'Gestión', 'Importe', 'Fecha de compromiso'],
    ['2027-05-20', 'Rivas Hnos', 'R-1', 'Reclamación', 120, ''],
    ['2027-05-28', 'Harbour Yard', 'H-1', 'Compromiso de pago', 1000, '2027-06-04'],
  ],
};

test('each customer and currency is stated once, its branches with it, from lists with other headings and by name only', async () => {
  const { statements, codes } = await stated({ Open: ITEMS, ...BESIDE });
  expect(codes).toEqual([]);
  expect(statements.map(({ customerId, currency, language, members }) => [customerId, currency, language, members.length])).toEqual([
    ['Rivas Hnos', 'USD', 'es', 1],
    ['Rivas Hnos', 'EUR', 'es', 1],
    ['Harbour Group', 'USD', 'en', 2],
    ['Closed Mill', 'USD', 'en', 1],
  ]);
  const [rivas, , harbour, closed] = statements;
  expect(rivas!.openItem).toMatchObject({ total: '700.00', inDispute: '120.00', payNow: '380.00' });
  expect(rivas!.balanceForward).toMatchObject({ opening: '800.00', closing: '700.00' });
  expect(harbour!.openItem.lines).toMatchObject([
    { documentNo: 'H-1', promised: '2027-06-04', running: '1000.00' },
    { documentNo: 'H-2', promised: null, dueDate: null, running: '850.00' },
  ]);
  expect(closed).toMatchObject({ openItem: { lines: [], total: '0.00' }, balanceForward: { opening: '90.00', closing: '0.00' } });
});

test('what is dated after the as-of date is left out and said; what has no due date is in no bucket and not asked for', async () => {
  const [heading, ...rows] = ITEMS;
  const { statements, codes } = await stated({
    Open: [
      heading!,
      ...rows,
      ['Rivas Hnos', 'R-9', 'Invoice', '2027-06-02', '2027-07-02', 33, 'USD'],
      ['Harbour Yard', 'H-9', 'Invoice', '2027-01-02', '', 44, 'USD'],
    ],
  });
  const [rivas, , harbour] = statements;
  expect(rivas).toMatchObject({ openItem: { total: '700.00', payNow: '500.00' }, balanceForward: null, leftOut: [{ documentNo: 'R-9' }] });
  expect(harbour!.openItem).toMatchObject({ total: '894.00', noDate: '44.00', payNow: '850.00' });
  expect([...codes].sort()).toEqual(['datedLater', 'noTransactions']);
});

test('transactions that do not come to the open items are told, and a head that nobody is called', async () => {
  const { codes } = await stated({
    Open: ITEMS,
    ...BESIDE,
    Clientes: [...BESIDE.Clientes!.slice(0, 3), ['Closed Mill', 'English', 'Nobody', '']],
    Movimientos: BESIDE.Movimientos!.filter(([, , , document]) => document !== 'H-2'),
  });
  expect([...codes].sort()).toEqual(['closingDiffers', 'statementToUnknown', 'statementToUnknown']);
});

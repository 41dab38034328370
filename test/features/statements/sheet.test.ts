import fc from 'fast-check';
import { FEATURES } from '../../../src/features';
import { computeStatements, type StatementsReport } from '../../../src/features/statements/jobs/computeStatements';
import { planStatements } from '../../../src/features/statements/sheet/planStatements';
import { statementSheetNames } from '../../../src/features/statements/sheet/statementNames';
import type { Statement } from '../../../src/features/statements/domain/statement';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { isOurSheetName } from '../../../src/kernel/sheet/ourSheets';
import type { PlanCell, SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { day } from '../../golden/madeReport';
import { ANY_REQUEST } from '../../golden/madeReport';
import { english, spanish } from '../../harness/say';
import { GridWorkbook } from '../../report/gridWorkbook';

const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };
const ITEMS: readonly (readonly Cell[])[] = [
  ['Customer no.', 'Customer', 'Document no.', 'Type', 'Document date', 'Due date', 'Open amount', 'Currency'],
  ['V1', 'Vega & Hijos', 'V-10', 'Invoice', '2027-03-01', '2027-04-15', 1250.4, 'EUR'],
  ['V1', 'Vega & Hijos', 'V-11', 'Invoice', '2027-05-20', '2027-06-19', 80, 'EUR'],
  ['V1', 'Vega & Hijos', 'N-3', 'Credit memo', '2027-05-02', '2027-05-02', -200.4, 'EUR'],
];

async function stated(): Promise<StatementsReport> {
  const outcome = await computeStatements(new GridWorkbook({ Open: ITEMS }), { ...ANY_REQUEST, asOf: day('2027-05-31') }, null, OPTIONS);
  if (outcome.kind === 'questions') throw new Error('no question stands in the way');
  return outcome.statements;
}

function planned({ accounts, report, statements }: StatementsReport, list: readonly Statement[], say = english): readonly SheetPlan[] {
  const { asOf, parties, masters } = accounts;
  return planStatements(
    list.length > 0 ? list : statements,
    { asOf, parties, masters, labels: report.setup.scheme.labels, facts: [] },
    () => say,
  );
}

/** What stands in the cells of a plan, by address row and column. */
function shown({ blocks }: SheetPlan): ReadonlyMap<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const { row, column, cells: lines } of blocks)
    lines.forEach((line, r) => line.forEach((cell, c) => cell !== null && cells.set(`${row + r} ${column + c}`, cell)));
  return cells;
}

test('totals, ages and what is to be paid are live, and have the values that the foot has', async () => {
  const [plan] = planned(await stated(), []);
  const live = [...shown(plan!).values()].flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell] : []));
  const total = live.find(({ formula }) => formula.startsWith('=SUM('));
  expect(total?.value).toBe(1130);
  expect(live.find(({ formula }) => formula.startsWith('=MAX(0,'))?.value).toBe(1050);
  const ages = live.filter(({ formula }) => /^=SUMIFS\(.*,[A-G]\d+\)$/.test(formula)).map(({ value }) => value);
  expect(ages).toEqual([80, -200.4, 1250.4, 0, 0, 0]);
  expect(plan!.print).toMatchObject({ landscape: false, paper: 'A4', titleRows: { count: 1 } });
});

test('a statement speaks the language of its customer', async () => {
  const [plan] = planned(await stated(), [], spanish);
  const texts = [...shown(plan!).values()].filter((cell) => typeof cell === 'string');
  for (const text of ['Estado de cuenta', 'Vencimiento', 'Nota de crédito', 'A pagar ahora', 'Talón de pago'])
    expect(texts).toContain(text);
  expect(plan!.styles.map(({ numberFormat }) => numberFormat)).toContain('dd/mm/yyyy');
});

test('more than fifty statements stand on one sheet, each beginning a page', async () => {
  const report = await stated();
  const many = Array.from({ length: 51 }, () => report.statements[0]!);
  const [sheet, ...others] = planned(report, many);
  expect([sheet!.name, others.length]).toEqual(['AR Statements', 0]);
  expect(sheet!.print.pageStarts?.rows).toHaveLength(50);
  const volumes = planned(
    report,
    Array.from({ length: 1001 }, () => report.statements[0]!),
  ).map(({ name }) => name);
  expect(volumes).toEqual(['AR Statements', 'AR Statements 2']);
  expect(volumes.every(isOurSheetName)).toBe(true);
  const names = planned(report, many.slice(0, 50)).map(({ name }) => name);
  expect(new Set(names).size).toBe(50);
  expect(planned(report, [{ ...report.statements[0]!, form: null }])).toEqual([]);
});

test('names of sheets are short, whole and each its own, whatever the customer is called', () => {
  expect(
    statementSheetNames([
      { key: 'A/B:7', currency: 'USD' },
      { key: 'K9', currency: 'USD' },
      { key: 'K9', currency: 'EUR' },
    ]),
  ).toEqual(['AR Statement A B 7', 'AR Statement K9 USD', 'AR Statement K9 EUR']);
  const account = fc.record({ key: fc.string({ minLength: 1, maxLength: 40 }), currency: fc.constantFrom('USD', 'EUR', '') });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 12 }), (accounts) => {
      const names = statementSheetNames(accounts);
      expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(accounts.length);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]/);
      }
    }),
  );
});

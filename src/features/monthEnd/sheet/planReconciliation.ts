import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { amountFormat, at, inCurrency, live, sectionIn } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import { writeAhead } from './reconciliationAhead';
import {
  CAUSE_WORDS,
  CONTROL_HEADER_ROW,
  CONTROL_HEADINGS,
  CONTROL_TABLE,
  RECONCILIATION_SHEET,
  SIGN_OFF_NAMES,
  type CurrencyReconciliation,
  type Reconciliation,
} from './reconciliationContent';
import { writeChanges } from './changesTable';
import { writeEvidence } from './evidenceTable';
import { writeUnseen } from './unseenTable';
import { writeMigration } from './reconciliationMigration';
import { writeRollForward } from './reconciliationRollForward';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { amountWords, counted } from '../../../kernel/sheet/words';

const SIGN_OFF_ROW = 3;
const NO_DIFFERENCE = '✓ ties';

/** Who prepared and approved the figures; the yellow cells are left as they are typed. */
function writeSignOff(builder: PlanBuilder, { signOff, fingerprint, figures }: Reconciliation): void {
  const row = SIGN_OFF_ROW;
  const [current, signed] = [at(row + 4, 1), at(row + 4, 3)];
  const isSame = signOff.signedFingerprint === fingerprint;
  const state =
    signOff.signedFingerprint === ''
      ? 'not signed'
      : isSame
        ? '✓ unchanged since it was signed'
        : '✗ the input has changed since it was signed';
  builder.cell(row, 0, 'Sign-off', 'heading');
  builder.cells(row + 1, 0, [
    ['Prepared by', null, 'on', null],
    ['Approved by', null, 'on', null],
    ['Open balance', figures, 'signed', signOff.signedFigures],
    ['Fingerprint of the input', fingerprint, 'signed', signOff.signedFingerprint],
  ]);
  builder.cell(
    row + 4,
    4,
    live(
      `=IF(${signed}="","not signed",IF(${signed}=${current},"✓ unchanged since it was signed","✗ the input has changed since it was signed"))`,
      state,
    ),
    'check',
  );
  builder
    .style(spanAt(row + 1, 1, 2, 1), 'inputText')
    .style(spanAt(row + 1, 3, 2, 1), 'inputDate')
    .style(spanAt(row + 3, 1, 2, 1), 'asText')
    .style(spanAt(row + 3, 3, 2, 1), 'asText');
  const places = [
    ['preparedBy', 1, 1],
    ['preparedOn', 1, 3],
    ['approvedBy', 2, 1],
    ['approvedOn', 2, 3],
    ['figures', 3, 1],
    ['signedFigures', 3, 3],
    ['fingerprint', 4, 1],
    ['signedFingerprint', 4, 3],
  ] as const;
  for (const [name, line, column] of places) builder.named(SIGN_OFF_NAMES[name], spanAt(row + line, column, 1, 1));
  builder.cell(
    row + 5,
    0,
    'To sign, type a name and a date: the next refresh keeps the figures and the fingerprint that stood here. To sign again, empty the name and refresh.',
    'remark',
  );
}

/** Control balances beside the open balances of AR Summary. */
function writeControl(builder: PlanBuilder, { currencies }: Reconciliation): void {
  const header = CONTROL_HEADER_ROW;
  builder.cell(header - 2, 0, 'Control account', 'heading');
  builder.cell(
    header - 1,
    0,
    'Type the balance of the control account into the yellow cell, or a formula that points at it, and refresh: the difference is explained below.',
    'remark',
  );
  builder.cells(header, 0, [CONTROL_HEADINGS]);
  const rows: PlanCell[][] = currencies.map(() => []);
  currencies.forEach(({ currency, tieOut, controlCell, controlRow }) => {
    const row = header + 1 + controlRow;
    const open = cellNumber(tieOut.balance, currency);
    const gap = `ROUND(${at(row, 1)}-${at(row, 2)},${currency.decimals})`;
    const difference = tieOut.difference === null ? '' : tieOut.difference === 0 ? NO_DIFFERENCE : cellNumber(tieOut.difference, currency);
    rows[controlRow] = [
      currency.code || 'all',
      controlCell,
      open,
      live(`=IF(${at(row, 1)}="","",IF(${gap}=0,"${NO_DIFFERENCE}",${gap}))`, difference),
      tieOut.unexplained === null ? '' : cellNumber(tieOut.unexplained, currency),
    ];
  });
  builder
    .cells(header + 1, 0, rows)
    .table(CONTROL_TABLE, spanAt(header, 0, rows.length + 1, CONTROL_HEADINGS.length), new Set([1, 2, 3, 4]));
  currencies.forEach(({ currency, controlRow }) =>
    builder
      .style(spanAt(header + 1 + controlRow, 1, 1, 4), 'amount', amountFormat(currency))
      .style(spanAt(header + 1 + controlRow, 1, 1, 1), 'inputAmount', amountFormat(currency)),
  );
}

/** The causes of one currency's difference that have any rows; returns the next free row. */
function writeCauses(builder: PlanBuilder, one: CurrencyReconciliation, row: number): number {
  const { currency, tieOut } = one;
  const causes = tieOut.causes.filter(({ rowCount }) => rowCount > 0);
  builder.cell(row, 0, sectionIn('Why the control account may differ', currency), 'heading');
  if (causes.length === 0) {
    builder.cell(
      row + 1,
      0,
      'No row stands out: no unapplied cash, nothing dated later, no wrong sign, no duplicate, no other currency, no item without a customer.',
      'remark',
    );
    return row + 3;
  }
  builder.cells(row + 1, 0, [['Cause', inCurrency('Effect', currency), 'Rows', 'Explains']]);
  builder
    .style(spanAt(row + 1, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, 2), 'columnLabelRight')
    .style(spanAt(row + 1, 3, 1, 1), 'columnLabel');
  builder.cells(
    row + 2,
    0,
    causes.map(({ cause, effect, rowCount, isPart }): PlanCell[] => [
      CAUSE_WORDS[cause],
      cellNumber(effect, currency),
      rowCount,
      isPart ? '✓ part of the difference' : '',
    ]),
  );
  builder
    .style(spanAt(row + 2, 1, causes.length, 1), 'amount', amountFormat(currency))
    .style(spanAt(row + 2, 2, causes.length, 1), 'integer');
  return row + 2 + causes.length + 1;
}

/** AR Reconciliation: sign-off, control account and its differences, roll-forward, bucket migration, what changed, and the rows behind. */
export function planReconciliation(content: Reconciliation): SheetPlan {
  const { report, currencies, openingFrom, reason } = content;
  const builder = new PlanBuilder(RECONCILIATION_SHEET);
  writeTitle(builder, 'Reconciliation', report, null);
  builder.cell(2, 0, openingFrom === '' ? reason : `Rolled forward from the ${openingFrom}.`, openingFrom === '' ? 'warning' : 'remark');
  writeSignOff(builder, content);
  writeControl(builder, content);
  let row = CONTROL_HEADER_ROW + currencies.length + 2;
  for (const one of currencies) row = writeCauses(builder, one, row);
  currencies.forEach((one, number) => {
    const { rollForward, migration } = one;
    if (!rollForward || rollForward.accounts.length === 0) return;
    const open = { cell: at(CONTROL_HEADER_ROW + 1 + one.controlRow, 2), balance: exactTotal(one.tieOut.balance) };
    row = writeRollForward(builder, rollForward, row, open, report.tables, number);
    if (migration) row = writeMigration(builder, rollForward, migration, row, number);
  });
  for (const one of content.ahead) row = writeAhead(builder, one, row);
  row = writeChanges(builder, content, row);
  row = writeUnseen(builder, content, row);
  row = writeEvidence(builder, content, row);
  const checks = spanAt(0, 1, row, 4);
  builder.when(checks, '=LEFT(B1,1)="✓"', 'good').when(checks, '=LEFT(B1,1)="✗"', 'bad');
  return builder.plan(
    [34, 24, 18, 24, 18, 18, 16, 16, 22, 16, 16, 16],
    { rows: 2, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null },
  );
}

/** The open balances in words, as they are signed. */
export function signedFigures(currencies: readonly CurrencyReconciliation[]): string {
  if (currencies.length === 0) return counted(0, 'open item');
  return currencies.map(({ currency, tieOut }) => `${currency.code} ${amountWords(tieOut.balance, currency)}`.trim()).join('; ');
}

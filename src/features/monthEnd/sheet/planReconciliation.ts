import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { amountFormat, at, inCurrency, live, sectionIn } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import { writeAhead } from './reconciliationAhead';
import {
  CONTROL_HEADER_ROW,
  RECONCILIATION_SHEET,
  SIGN_OFF_NAMES,
  type CurrencyReconciliation,
  type Reconciliation,
} from './reconciliationContent';
import { CONTROL, controlLayout, controlLines } from './controlTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import { writeChanges } from './changesTable';
import { writeEvidence } from './evidenceTable';
import { writeUnseen } from './unseenTable';
import { writeMigration } from './reconciliationMigration';
import { PAGE_COLUMNS, writeRollForward } from './reconciliationRollForward';
import type { Signature } from '../domain/monthRequest';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { monthEndText } from '../monthEndText';
import type { Say } from '../../../kernel/words/say';

const SIGN_OFF_ROW = 3;

/** Name and day of a role, where somebody signs in it now; `null` leaves what was typed. */
function signed({ signature }: Reconciliation['signOff'], role: Signature['role']): readonly [PlanCell, PlanCell] {
  return signature?.role === role ? [signature.name, signature.day] : [null, null];
}

/** Who prepared and approved the figures; the yellow cells are left as they are typed, but for who signs on the Month screen. */
function writeSignOff(builder: PlanBuilder, { signOff, fingerprint, figures }: Reconciliation): void {
  const row = SIGN_OFF_ROW;
  const [current, then] = [at(row + 4, 1), at(row + 4, 3)];
  const [preparedBy, preparedOn] = signed(signOff, 'prepared');
  const [approvedBy, approvedOn] = signed(signOff, 'approved');
  const isSame = signOff.signedFingerprint === fingerprint;
  const [notSigned, same, changed] = (['notSigned', 'unchangedSince', 'changedSince'] as const).map((code) =>
    builder.say(monthEndText(code)),
  );
  const state = signOff.signedFingerprint === '' ? notSigned! : isSame ? same! : changed!;
  builder.cell(row, 0, monthEndText('signOff'), 'heading');
  builder.cells(row + 1, 0, [
    [monthEndText('preparedBy'), preparedBy, monthEndText('on'), preparedOn],
    [monthEndText('approvedBy'), approvedBy, monthEndText('on'), approvedOn],
    [monthEndText('openBalance'), figures, monthEndText('signed'), signOff.signedFigures],
    [monthEndText('checkCode'), fingerprint, monthEndText('signed'), signOff.signedFingerprint],
  ]);
  builder.cell(row + 4, 4, live(`=IF(${then}="","${notSigned!}",IF(${then}=${current},"${same!}","${changed!}"))`, state), 'check');
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
  builder.cell(row + 5, 0, monthEndText('signCaption'), 'remark');
}

/** Control balances beside the open balances of AR Summary. */
function writeControl(builder: PlanBuilder, { report, currencies }: Reconciliation): void {
  const row = CONTROL_HEADER_ROW;
  const layout = controlLayout(report, builder.say);
  builder.cell(row - 2, 0, CONTROL.title[layout.language], 'heading').cell(row - 1, 0, CONTROL.caption[layout.language], 'remark');
  const rows = controlLines(report, currencies, builder.say);
  writeTable(builder, layout, { row, rows, standing: ({ control }) => control.typed?.cells });
}

/** The causes of one currency's difference that have any rows; returns the next free row. */
function writeCauses(builder: PlanBuilder, one: CurrencyReconciliation, row: number): number {
  const { currency, tieOut } = one;
  const causes = tieOut.causes.filter(({ rowCount }) => rowCount > 0);
  builder.cell(row, 0, sectionIn(monthEndText('causesTitle'), currency), 'heading');
  if (causes.length === 0) {
    builder.cell(row + 1, 0, monthEndText('causesNone'), 'remark');
    return row + 3;
  }
  builder.cells(row + 1, 0, [
    [monthEndText('causeHeading'), inCurrency(monthEndText('effect'), currency), monthEndText('rows'), monthEndText('explains')],
  ]);
  builder
    .style(spanAt(row + 1, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, 2), 'columnLabelRight')
    .style(spanAt(row + 1, 3, 1, 1), 'columnLabel');
  builder.cells(
    row + 2,
    0,
    causes.map(({ cause, effect, rowCount, isPart }): Shown[] => [
      monthEndText('cause', { cause }),
      cellNumber(effect, currency),
      rowCount,
      isPart ? monthEndText('isPart') : '',
    ]),
  );
  builder
    .style(spanAt(row + 2, 1, causes.length, 1), 'amount', amountFormat(currency))
    .style(spanAt(row + 2, 2, causes.length, 1), 'integer');
  return row + 2 + causes.length + 1;
}

/** AR Reconciliation: sign-off, control account and its differences, roll-forward, bucket migration, what changed, and the rows behind. */
export function planReconciliation(content: Reconciliation, say: Say): SheetPlan {
  const { report, currencies, openingFrom, reason } = content;
  const builder = new PlanBuilder(RECONCILIATION_SHEET, say);
  writeTitle(builder, monthEndText('reconciliation'), report, null);
  builder.cell(
    2,
    0,
    openingFrom ? monthEndText('rolledFrom', { opening: openingFrom }) : (reason ?? ''),
    openingFrom ? 'remark' : 'warning',
  );
  writeSignOff(builder, content);
  writeControl(builder, content);
  let row = CONTROL_HEADER_ROW + currencies.length + 2;
  for (const one of currencies) row = writeCauses(builder, one, row);
  currencies.forEach((one, number) => {
    const { rollForward, migration } = one;
    if (!rollForward || rollForward.accounts.length === 0) return;
    const open = {
      cell: at(CONTROL_HEADER_ROW + 1 + one.control.row, controlLayout(report, say).at('open')),
      balance: exactTotal(one.tieOut.balance),
      held: one.held,
    };
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
    [28, 17, 14, 17, 15, 15, 14, 14, 17, 13, 13, 12, 12, 2, 2, 12, 12, 12, 12],
    { rows: 2, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null, paperColumns: PAGE_COLUMNS },
  );
}

import { exactTotal } from '../../../kernel/money/minorUnits';
import { amountFormat, amountOrEmpty, live } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { Cell } from '../../../kernel/sheet/cells';
import { remarkGroups, type RemarkGroup } from '../../aging/domain/remarks';
import { summaryText } from '../../summary/summaryText';
import { monthEndText } from '../monthEndText';
import type { ManagementContent } from './managementContent';
import { SIGN_OFF_NAMES } from './reconciliationContent';

const KINDS_SHOWN = 5;
/** Column of the sentence that says what was done. */
const WHAT = 3;

/** One kind: its name, in how many places, what is open in them, and what was done about the first. */
function checkLine({ code, weight, remarks }: RemarkGroup): Shown[] {
  const [first] = remarks;
  const { currency, customer, what } = first!;
  const isOneCurrency = currency !== null && remarks.every((remark) => remark.currency?.code === currency.code);
  const amount = isOneCurrency ? exactTotal(remarks.reduce((sum, remark) => sum + (remark.amount ?? 0), 0)) : null;
  return [
    summaryText('kind', { code, weight }),
    remarks.length,
    amount === null ? '' : amountOrEmpty(amount, currency!),
    remarks.length > 1 ? monthEndText('forExample', { customer, what }) : monthEndText('checkOf', { customer, what }),
  ];
}

/** The first kinds of what to check in the data and the accounts; returns the next free row. */
export function writeManagementChecks(builder: PlanBuilder, { report }: ManagementContent, row: number): number {
  const groups = remarkGroups(report);
  builder.cell(row, 0, summaryText('whatToCheck'), 'heading');
  if (groups.length === 0) {
    builder.cell(row + 1, 0, summaryText('nothingToCheck'), 'text');
    return row + 3;
  }
  const shown = groups.slice(0, KINDS_SHOWN);
  const text = builder.say(monthEndText('checkedOf', { shown: shown.length, all: groups.length }));
  // By name: a later refresh may lay AR Summary out anew.
  builder.cell(row, WHAT, live(`=HYPERLINK("#AR_AsOf","${text}")`, text), 'link');
  builder.cells(row + 1, 0, shown.map(checkLine));
  builder.style(spanAt(row + 1, 1, shown.length, 1), 'integer').style(spanAt(row + 1, WHAT, shown.length, 1), 'indented');
  shown.forEach(({ remarks }, line) => {
    const { currency } = remarks[0]!;
    if (currency) builder.style(spanAt(row + 1 + line, 2, 1, 1), 'amount', amountFormat(currency));
  });
  return row + 1 + shown.length + 1;
}

/** A named cell of the sign-off, live; empty where nobody typed in it, also where its sheet is gone. */
function named(name: string, value: Cell): Shown {
  return live(`=IFERROR(IF(${name}="","",${name}),"")`, value);
}

/** Who prepared and who approved the figures, as the cells of AR Reconciliation say, and the code of the data; returns the next free row. */
export function writeManagementSignOff(builder: PlanBuilder, { signed, fingerprint }: ManagementContent, row: number): number {
  const line = (label: 'preparedBy' | 'approvedBy', by: string, on: Cell, names: readonly [string, string]): Shown[] => [
    monthEndText(label),
    named(names[0], by),
    monthEndText('on'),
    named(names[1], on),
  ];
  builder.cells(row, 0, [
    line('preparedBy', signed.preparedBy, signed.preparedOn, [SIGN_OFF_NAMES.preparedBy, SIGN_OFF_NAMES.preparedOn]),
    line('approvedBy', signed.approvedBy, signed.approvedOn, [SIGN_OFF_NAMES.approvedBy, SIGN_OFF_NAMES.approvedOn]),
    [monthEndText('checkCode'), fingerprint, '', ''],
  ]);
  builder
    .style(spanAt(row, 0, 3, 1), 'label')
    .style(spanAt(row, 2, 2, 1), 'label')
    .style(spanAt(row, 3, 2, 1), 'date')
    .style(spanAt(row + 2, 1, 1, 1), 'asText');
  return row + 3;
}

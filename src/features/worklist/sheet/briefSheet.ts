import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { KIND_WORDS } from '../../activity/domain/activityEntry';
import type { AccountState } from '../../activity/domain/accountState';
import { disputeWords, planWords, promiseWords } from '../../activity/domain/stateWords';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { RankedCustomer } from '../domain/rankedCustomer';
import type { CurrencyReport, Report } from '../../report';
import { amountFormat, inCurrency, sumOf } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { amountWords, counted } from '../../../kernel/sheet/words';
import { ACTIVITY } from '../../activity/domain/activityPart';
import type { Say } from '../../../kernel/words/say';
import { worklistText } from '../../worklist/worklistText';
import { NO_DATE } from '../../aging/domain/bucketLabels';

const TIMELINE_MAX = 40;
const SHEET_NAME_MAX = 31;

/** Name of a customer's brief: `AR Brief Alder Works`, without what a sheet's name cannot hold. */
function briefSheetName(name: string): string {
  return `AR Brief ${name
    .replace(/[\\/?*[\]:']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}`
    .slice(0, SHEET_NAME_MAX)
    .trim();
}

interface AgeToCollect {
  readonly days: number;
  readonly words: string;
}

/** How old what is to be collected now is: what is promised, planned or disputed does not make it older, and where some of it is, only the rungs reached tell. */
function ageToCollect({ oldestDaysPastDue, rungs, promised, arranged, disputed }: RankedCustomer): AgeToCollect {
  const oldest = oldestDaysPastDue ?? 0;
  if (!rungs || promised + (arranged ?? 0) + disputed === 0) return { days: oldest, words: `${counted(oldest, 'day')} past due` };
  const days = Math.max(0, ...rungs.steps.map(({ fromDays }) => fromDays));
  return { days, words: `at least ${counted(days, 'day')} past due` };
}

/** What is recommended, and why, from the age of what is to be collected, the broken promises and what the customer says. */
function recommendation(ranked: RankedCustomer, state: AccountState | null, say: Say): string {
  const broken = state?.brokenCount ?? 0;
  const { days, words } = ageToCollect(ranked);
  if ((state?.disputes.some(({ isOpen }) => isOpen) ?? false) && ranked.amountToCollect === 0)
    return 'Resolve the dispute first: nothing undisputed is due.';
  if (state?.plans.some(({ status }) => status === 'open')) return 'Keep to the payment plan while its instalments come in.';
  const next = `${ranked.nextAction.code === 'nothing' ? 'Nothing to do now' : say(ranked.nextAction)}.`;
  if (ranked.amountToCollect <= 0) return next;
  if (days > 90 && broken > 0) return `Legal action or an agency: ${words} and ${counted(broken, 'promise was', 'promises were')} broken.`;
  if (broken > 0 || days > 60)
    return `Credit hold until paid: ${broken > 0 ? `${counted(broken, 'promise was', 'promises were')} broken` : words}.`;
  return next;
}

function writeBalance(builder: PlanBuilder, one: CurrencyReport, ranked: RankedCustomer, row: number): number {
  const { aged, currency } = one;
  if (!aged) return row;
  const labels = [...aged.scheme.labels, NO_DATE];
  const amounts = labels.map((_, bucket) => aged.byCustomer[ranked.customer * labels.length + bucket]! as MinorUnits);
  builder.cell(row, 0, inCurrency('Balance by age', currency), 'heading');
  builder.cells(
    row + 1,
    0,
    labels.map((label, bucket): PlanCell[] => [label, cellNumber(amounts[bucket]!, currency)]),
  );
  const body = spanAt(row + 1, 1, labels.length, 1);
  builder.style(body, 'amount', amountFormat(currency));
  builder
    .cells(row + 1 + labels.length, 0, [['Balance', sumOf(body, ranked.balance, currency)]])
    .style(spanAt(row + 1 + labels.length, 0, 1, 1), 'textTotal')
    .style(spanAt(row + 1 + labels.length, 1, 1, 1), 'amountTotal', amountFormat(currency));
  const held: readonly (readonly [string, MinorUnits | undefined])[] = [
    ['To collect', ranked.amountToCollect],
    ['Disputed', ranked.disputed],
    ['In a payment plan', ranked.arranged],
    ['Promised', ranked.promised],
  ];
  const end = row + 2 + labels.length;
  builder
    .cells(
      end,
      0,
      held.map(([label, amount]): PlanCell[] => [label, cellNumber((amount ?? 0) as MinorUnits, currency)]),
    )
    .style(spanAt(end, 1, held.length, 1), 'amount', amountFormat(currency));
  return end + held.length + 1;
}

function writeLines(builder: PlanBuilder, row: number, title: string, lines: readonly string[], none: string): number {
  builder.cell(row, 0, title, 'heading');
  const shown = lines.length > 0 ? lines : [none];
  shown.forEach((line, place) => builder.cell(row + 1 + place, 0, line, 'text'));
  return row + shown.length + 2;
}

function timeline(state: AccountState | null): readonly (readonly PlanCell[])[] {
  return [...(state?.entries ?? [])]
    .reverse()
    .slice(0, TIMELINE_MAX)
    .map(({ when, who, kind, document, outcome, amount, reason, nextAction, text }) => [
      when ?? '',
      KIND_WORDS[kind],
      who,
      document,
      amount ?? '',
      [outcome, reason, nextAction, text].filter((part) => part !== '').join('; '),
    ]);
}

/** One page about an account for a supervisor, sales or the lawyer: balance, what was promised and disputed, the timeline, and what is recommended. */
export function planBrief(report: Report, one: CurrencyReport, ranked: RankedCustomer, say: Say): SheetPlan {
  const customer = report.reading.customers.at(ranked.customer);
  const state = report.parts.get(ACTIVITY).states.get(ranked.customer) ?? null;
  const name = customer.name || customer.id;
  const builder = new PlanBuilder(briefSheetName(name), say);
  const { currency } = one;
  builder.cell(0, 0, `Escalation brief: ${name}`, 'title').height(0, 1, 24);
  builder.cell(
    1,
    0,
    [
      `As of ${isoFromDay(report.asOf)}`,
      customer.id,
      customer.entity,
      `class ${ranked.class}, ${ranked.score} points`,
      ranked.oldestDaysPastDue === null
        ? ranked.amountToCollect > 0
          ? 'due on the as-of date'
          : 'nothing past due'
        : `${counted(ranked.oldestDaysPastDue, 'day')} past due`,
    ]
      .filter((text) => text !== '')
      .join(' · '),
    'subtitle',
  );
  builder.cell(3, 0, 'Recommendation', 'heading').cell(4, 0, recommendation(ranked, state, say), 'text');
  let row = writeBalance(builder, one, ranked, 6);
  const money = (amount: MinorUnits): string => `${amountWords(amount, currency)}${currency.code === '' ? '' : ` ${currency.code}`}`;
  row = writeLines(
    builder,
    row,
    'Promises and plans',
    [
      ...(state?.promises ?? []).map((one) => `${money(one.promised)} for ${isoFromDay(one.day)}: ${promiseWords(one)}`),
      ...(state?.plans ?? []).map((one) => `Plan of ${money(one.total)} from ${isoFromDay(one.instalments[0]!.day)}: ${planWords(one)}`),
    ],
    'None was made.',
  );
  row = writeLines(
    builder,
    row,
    'Disputes',
    (state?.disputes ?? []).map((one) =>
      [
        `${money(one.amount)} ${disputeWords(one)}`,
        one.isOpen && one.daysOpen !== null ? counted(one.daysOpen, 'day') : '',
        one.entry.reason,
        one.entry.owner === '' ? '' : `owner ${one.entry.owner}`,
      ]
        .filter((text) => text !== '')
        .join(', '),
    ),
    'None is on record.',
  );
  row = writeLines(
    builder,
    row,
    'Why it stands where it does',
    ranked.why.map(({ because, points }) => builder.say(worklistText('withPoints', { because, points }))),
    'No priority rule applies.',
  );
  const entries = timeline(state);
  builder.cell(
    row,
    0,
    entries.length < (state?.entries.length ?? 0)
      ? `Timeline: the last ${TIMELINE_MAX} of ${counted(state!.entries.length, 'entry', 'entries')}`
      : 'Timeline',
    'heading',
  );
  builder.cells(row + 1, 0, [['When', 'What', 'Who', 'Document', 'Amount', 'Said']]).header(row + 1, 0, 6, new Set([4]));
  if (entries.length > 0) {
    const body = (column: number, count = 1) => spanAt(row + 2, column, entries.length, count);
    builder
      .cells(row + 2, 0, entries)
      .style(body(0), 'date')
      .style(body(1, 3), 'listText')
      .style(body(4), 'amount')
      .style(body(5), 'wrappedIndented');
  } else builder.cell(row + 2, 0, 'Nothing is logged about this account.', 'remark');
  return builder.plan(
    [18, 16, 14, 14, 14, 60],
    { rows: 2, columns: 0 },
    { landscape: false, titleRows: null, area: spanAt(0, 0, row + 3 + Math.max(1, entries.length), 6) },
  );
}

import { footerMessage } from '../../aging/sheet/sheetTitle';
import { activityText } from '../../activity/activityText';
import { agingText } from '../../aging/agingText';
import type { AccountState } from '../../activity/domain/accountState';
import { disputeState, planState, promiseState } from '../../activity/domain/stateWords';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { RankedCustomer } from '../domain/rankedCustomer';
import type { CurrencyReport, Report } from '../../report';
import { amountFormat, sumOf } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Message } from '../../../kernel/words/message';
import { ACTIVITY } from '../../activity/domain/activityPart';
import type { Say } from '../../../kernel/words/say';
import { worklistText } from '../../worklist/worklistText';
import { NO_DATE } from '../../aging/domain/bucketLabels';

const TIMELINE = ['when', 'what', 'who', 'document', 'amount', 'said'] as const;
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
  readonly words: Message;
}

/** How old what is to be collected now is: what is promised, planned or disputed does not make it older, and where some of it is, only the rungs reached tell. */
function ageToCollect({ oldestDaysPastDue, rungs, promised, arranged, disputed }: RankedCustomer): AgeToCollect {
  const oldest = oldestDaysPastDue ?? 0;
  if (!rungs || promised + (arranged ?? 0) + disputed === 0)
    return { days: oldest, words: worklistText('pastDue', { days: oldest, isLeast: false }) };
  const days = Math.max(0, ...rungs.steps.map(({ fromDays }) => fromDays));
  return { days, words: worklistText('pastDue', { days, isLeast: true }) };
}

/** What is recommended, and why, from the age of what is to be collected, the broken promises and what the customer says. */
function recommendation(ranked: RankedCustomer, state: AccountState | null): Message {
  const broken = state?.brokenCount ?? 0;
  const { days, words } = ageToCollect(ranked);
  if ((state?.disputes.some(({ isOpen }) => isOpen) ?? false) && ranked.amountToCollect === 0) return worklistText('resolveFirst');
  if (state?.plans.some(({ status }) => status === 'open')) return worklistText('keepPlan');
  const next = ranked.nextAction.code === 'nothing' ? worklistText('nothingNow') : worklistText('next', { action: ranked.nextAction });
  const brokenWords = worklistText('brokenWords', { count: broken });
  if (ranked.amountToCollect <= 0) return next;
  if (days > 90 && broken > 0) return worklistText('legalAction', { why: [words, brokenWords] });
  if (broken > 0 || days > 60) return worklistText('creditHold', { why: broken > 0 ? brokenWords : words });
  return next;
}

function writeBalance(builder: PlanBuilder, one: CurrencyReport, ranked: RankedCustomer, row: number): number {
  const { aged, currency } = one;
  if (!aged) return row;
  const labels = [...aged.scheme.labels, NO_DATE];
  const amounts = labels.map((_, bucket) => aged.byCustomer[ranked.customer * labels.length + bucket]! as MinorUnits);
  builder.cell(row, 0, worklistText('balanceByAge', { currency: currency.code }), 'heading');
  builder.cells(
    row + 1,
    0,
    labels.map((label, bucket) => [agingText('bucket', { label }), cellNumber(amounts[bucket]!, currency)]),
  );
  const body = spanAt(row + 1, 1, labels.length, 1);
  builder.style(body, 'amount', amountFormat(currency));
  builder
    .cells(row + 1 + labels.length, 0, [[worklistText('balance'), sumOf(body, ranked.balance, currency)]])
    .style(spanAt(row + 1 + labels.length, 0, 1, 1), 'textTotal')
    .style(spanAt(row + 1 + labels.length, 1, 1, 1), 'amountTotal', amountFormat(currency));
  const held: readonly (readonly [Message, MinorUnits | undefined])[] = [
    [worklistText('toCollect'), ranked.amountToCollect],
    [worklistText('disputed'), ranked.disputed],
    [worklistText('inPlan'), ranked.arranged],
    [worklistText('promised'), ranked.promised],
  ];
  const end = row + 2 + labels.length;
  builder
    .cells(
      end,
      0,
      held.map(([label, amount]) => [label, cellNumber((amount ?? 0) as MinorUnits, currency)]),
    )
    .style(spanAt(end, 1, held.length, 1), 'amount', amountFormat(currency));
  return end + held.length + 1;
}

function writeLines(builder: PlanBuilder, row: number, title: Message, lines: readonly Message[], none: Message): number {
  builder.cell(row, 0, title, 'heading');
  const shown = lines.length > 0 ? lines : [none];
  shown.forEach((line, place) => builder.cell(row + 1 + place, 0, line, 'text'));
  return row + shown.length + 2;
}

function timeline(state: AccountState | null): readonly (readonly Shown[])[] {
  return [...(state?.entries ?? [])]
    .reverse()
    .slice(0, TIMELINE_MAX)
    .map(({ when, who, kind, document, outcome, amount, reason, nextAction, text }) => [
      when ?? '',
      activityText('kind', { kind }),
      who,
      document,
      amount ?? '',
      [outcome, reason, nextAction, text].filter((part) => part !== '').join('; '),
    ]);
}

/** How old what an account owes is. */
function ageOf({ oldestDaysPastDue: days, amountToCollect }: RankedCustomer): Message {
  if (days !== null) return worklistText('pastDue', { days, isLeast: false });
  return worklistText(amountToCollect > 0 ? 'dueNow' : 'nothingPastDue');
}

/** One page about an account for a supervisor, sales or the lawyer: balance, what was promised and disputed, the timeline, and what is recommended. */
export function planBrief(report: Report, one: CurrencyReport, ranked: RankedCustomer, say: Say): SheetPlan {
  const customer = report.reading.customers.at(ranked.customer);
  const state = report.parts.get(ACTIVITY).states.get(ranked.customer) ?? null;
  const name = customer.name || customer.id;
  const builder = new PlanBuilder(briefSheetName(name), say);
  builder.footer(footerMessage(report));
  const { currency } = one;
  builder.cell(0, 0, worklistText('briefTitle', { name }), 'title').height(0, 1, 24);
  builder.cell(
    1,
    0,
    worklistText('briefFacts', {
      day: report.asOf,
      facts: [customer.id, customer.entity].filter((text) => text !== ''),
      class: ranked.class,
      points: ranked.score,
      age: ageOf(ranked),
    }),
    'subtitle',
  );
  builder.cell(3, 0, worklistText('recommendation'), 'heading').cell(4, 0, recommendation(ranked, state), 'text');
  let row = writeBalance(builder, one, ranked, 6);
  row = writeLines(
    builder,
    row,
    worklistText('promisesAndPlans'),
    [
      ...(state?.promises ?? []).map((one) =>
        worklistText('promiseFor', { amount: { amount: one.promised, currency }, day: one.day, state: promiseState(one) }),
      ),
      ...(state?.plans ?? []).map((one) =>
        worklistText('planFrom', { amount: { amount: one.total, currency }, day: one.instalments[0]!.day, state: planState(one) }),
      ),
    ],
    worklistText('nonePromised'),
  );
  row = writeLines(
    builder,
    row,
    worklistText('disputes'),
    (state?.disputes ?? []).map((one) =>
      worklistText('disputeOf', {
        amount: { amount: one.amount, currency },
        state: disputeState(one),
        days: one.isOpen ? one.daysOpen : null,
        reason: one.entry.reason,
        owner: one.entry.owner,
      }),
    ),
    worklistText('noneDisputed'),
  );
  row = writeLines(
    builder,
    row,
    worklistText('whyRank'),
    ranked.why.map(({ because, points }) => worklistText('withPoints', { because, points })),
    worklistText('noRuleApplies'),
  );
  const entries = timeline(state);
  builder.cell(row, 0, worklistText('timeline', { shown: entries.length, all: state?.entries.length ?? 0 }), 'heading');
  builder.cells(row + 1, 0, [TIMELINE.map((id) => worklistText(`timeline.${id}`))]).header(row + 1, 0, 6, new Set([4]));
  if (entries.length > 0) {
    const body = (column: number, count = 1) => spanAt(row + 2, column, entries.length, count);
    builder
      .cells(row + 2, 0, entries)
      .style(body(0), 'date')
      .style(body(1, 3), 'listText')
      .style(body(4), 'amount')
      .style(body(5), 'wrappedIndented');
  } else builder.cell(row + 2, 0, worklistText('noEntries'), 'remark');
  return builder.plan(
    [18, 16, 14, 14, 14, 60],
    { rows: 2, columns: 0 },
    { landscape: false, titleRows: null, area: spanAt(0, 0, row + 3 + Math.max(1, entries.length), 6) },
  );
}

import { newEntry, type ActivityKind, type NewEntry } from '../../../activity/domain/activityEntry';
import type { Customer } from '../../../../kernel/ledger/customers';
import { parseAmount } from '../../../../kernel/money/parseAmount';
import type { Currency } from '../../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { dayFromTyped } from '../../../../pane/format/typedDate';
import type { DeskStrings, LoggedKind } from './words.en';

/** What the fields of a form hold. */
export interface TypedEntry {
  readonly kind: LoggedKind;
  readonly who: string;
  /** The day on which it was said. */
  readonly when: string;
  readonly outcome: string;
  readonly amount: string;
  readonly document: string;
  readonly day: string;
  readonly reason: string;
  readonly action: string;
  readonly text: string;
}

export type EntryFault = { readonly field: 'amount' | 'day' | 'text' | 'action' | 'when' | 'who'; readonly message: string };

const KINDS: Readonly<Record<LoggedKind, ActivityKind>> = {
  call: 'call',
  promise: 'promise',
  dispute: 'dispute',
  nextStep: 'step',
  note: 'note',
  snooze: 'snooze',
};

/** The entry that a form means, or the first field that cannot be understood. An amount left empty means all of it. */
export function entryFromForm(
  typed: TypedEntry,
  customer: Customer,
  currency: Currency,
  locale: string,
  d: DeskStrings,
): NewEntry | EntryFault {
  const { kind } = typed;
  const needsDay = kind === 'promise' || kind === 'nextStep' || kind === 'snooze';
  const day = typed.day.trim() === '' ? null : dayFromTyped(typed.day, locale);
  if (needsDay && day === null) return { field: 'day', message: d.dayWrong };
  const parsed = parseAmount(typed.amount);
  const hasAmount = kind === 'promise' || kind === 'dispute';
  const amount = hasAmount && parsed.kind === 'amount' ? parsed.value : null;
  if (hasAmount && parsed.kind !== 'empty' && !(amount !== null && amount > 0)) return { field: 'amount', message: d.amountWrong };
  if (kind === 'note' && typed.text.trim() === '') return { field: 'text', message: d.textMissing };
  if (kind === 'nextStep' && typed.action.trim() === '') return { field: 'action', message: d.textMissing };
  const when = dayFromTyped(typed.when, locale);
  if (when === null) return { field: 'when', message: d.dayWrong };
  if (typed.who.trim() === '') return { field: 'who', message: d.whoMissing };
  return newEntry({
    kind: KINDS[kind],
    when,
    who: typed.who.trim(),
    entity: customer.entity,
    customer: customer.name,
    customerId: customer.id,
    document: kind === 'promise' || kind === 'dispute' || kind === 'note' ? typed.document : '',
    currency: currency.code,
    outcome: kind === 'call' ? typed.outcome : '',
    amount,
    day: kind === 'promise' ? day : null,
    reason: kind === 'dispute' ? typed.reason.trim() : '',
    nextAction: kind === 'nextStep' ? typed.action.trim() : '',
    nextDay: kind === 'nextStep' || kind === 'snooze' ? day : null,
    text: kind === 'nextStep' || kind === 'snooze' ? '' : typed.text,
  });
}

/** Whether a typed amount can be read and is above `open`, in minor units. */
export function isAbove(typed: string, open: MinorUnits, currency: Currency): boolean {
  const parsed = parseAmount(typed);
  if (parsed.kind !== 'amount') return false;
  const amount = amountFromCell(parsed.value, currency);
  return amount !== null && amount.amount > open;
}

export function isFault(result: NewEntry | EntryFault): result is EntryFault {
  return 'field' in result;
}

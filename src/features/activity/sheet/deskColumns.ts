import { isoFromDay, NO_DAY } from '../../../kernel/calendar/dayNumber';
import { KIND_WORDS } from '../domain/activityEntry';
import type { AccountState } from '../domain/accountState';
import type { Desk } from '../domain/desk';
import { disputeWords } from '../domain/stateWords';
import type { Currency } from '../../../kernel/money/currency';
import { amountWords } from '../../../kernel/sheet/words';

/** What the activity log says of an account on AR Worklist, '' where it says nothing. */
export interface DeskTexts {
  readonly lastContact: string;
  readonly openPromise: string;
  readonly dispute: string;
  readonly nextStep: string;
  readonly flags: string;
}

const NOTHING_SAID: DeskTexts = { lastContact: '', openPromise: '', dispute: '', nextStep: '', flags: '' };

function lastContact({ lastContact }: AccountState): string {
  if (!lastContact) return '';
  const what = [KIND_WORDS[lastContact.kind], lastContact.outcome].filter((text) => text !== '').join(', ');
  return `${lastContact.when === null ? '' : `${isoFromDay(lastContact.when)} `}${what}`;
}

function openPromise({ promises, plans }: AccountState, currency: Currency): string {
  const open = promises.filter((one) => one.status === 'open' && one.currency.code === currency.code);
  const texts = open.map(
    ({ promised, paid, day, found }) =>
      `${amountWords(promised, currency)} by ${isoFromDay(day)}${paid > 0 ? `, ${amountWords(paid, currency)} paid` : ''}${found.isAccount ? '' : ' on items'}`,
  );
  const running = plans.filter((one) => one.status === 'open' && one.currency.code === currency.code);
  return [
    ...texts,
    ...running.map(
      ({ instalments, instalmentsPaid, total }) =>
        `plan of ${amountWords(total, currency)}: ${instalmentsPaid} of ${instalments.length} paid`,
    ),
  ].join('; ');
}

function dispute({ disputes }: AccountState, currency: Currency): string {
  const open = disputes.filter((one) => one.isOpen && one.currency.code === currency.code);
  return open
    .map((one) => `${amountWords(one.amount, currency)} ${[one.entry.reason, disputeWords(one)].filter((text) => text !== '').join(', ')}`)
    .join('; ');
}

function nextStep({ nextStep }: AccountState): string {
  if (!nextStep) return '';
  return [nextStep.nextDay === null ? '' : isoFromDay(nextStep.nextDay), nextStep.nextAction].filter((text) => text !== '').join(' ');
}

function flags({ isOnHold, snoozedUntil, brokenCount, entries }: AccountState, desk: Desk): string {
  const escalated = entries.some(({ kind }) => kind === 'escalation');
  return [
    isOnHold ? 'on hold' : '',
    escalated ? 'escalated' : '',
    brokenCount > 0 ? `${brokenCount} broken` : '',
    snoozedUntil !== null && snoozedUntil !== NO_DAY && snoozedUntil > desk.asOf ? `snoozed to ${isoFromDay(snoozedUntil)}` : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}

/** What the log says of an account in one currency. */
export function deskTexts(desk: Desk, customer: number, currency: Currency): DeskTexts {
  const state = desk.states.get(customer);
  if (!state) return NOTHING_SAID;
  return {
    lastContact: lastContact(state),
    openPromise: openPromise(state, currency),
    dispute: dispute(state, currency),
    nextStep: nextStep(state),
    flags: flags(state, desk),
  };
}

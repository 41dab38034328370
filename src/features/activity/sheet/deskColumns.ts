import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import type { Message } from '../../../kernel/words/message';
import { activityText } from '../activityText';
import type { AccountState } from '../domain/accountState';
import type { Desk } from '../domain/desk';
import { disputeState } from '../domain/stateWords';

/** What the activity log says of an account on AR Worklist, '' where it says nothing. */
export interface DeskTexts {
  readonly lastContact: Message | '';
  readonly openPromise: Message | '';
  readonly dispute: Message | '';
  readonly nextStep: Message | '';
  readonly flags: Message | '';
}

const NOTHING_SAID: DeskTexts = { lastContact: '', openPromise: '', dispute: '', nextStep: '', flags: '' };

/** Several messages in one cell, '' for none. */
const together = (parts: readonly Message[]): Message | '' => (parts.length === 0 ? '' : activityText('together', { parts }));

function lastContact({ lastContact }: AccountState): Message | '' {
  if (!lastContact) return '';
  const { when, kind, outcome } = lastContact;
  return activityText('lastContact', { when, kind, outcome });
}

function openPromise({ promises, plans }: AccountState, currency: Currency): Message | '' {
  return together([
    ...promises
      .filter((one) => one.status === 'open' && one.currency.code === currency.code)
      .map(({ promised, paid, day, found }) =>
        activityText('promiseBy', {
          promised: { amount: promised, currency },
          paid: { amount: paid, currency },
          day,
          onItems: !found.isAccount,
        }),
      ),
    ...plans
      .filter((one) => one.status === 'open' && one.currency.code === currency.code)
      .map(({ instalments, instalmentsPaid, total }) =>
        activityText('planOf', { total: { amount: total, currency }, paid: instalmentsPaid, of: instalments.length }),
      ),
  ]);
}

function dispute({ disputes }: AccountState, currency: Currency): Message | '' {
  const open = disputes.filter((one) => one.isOpen && one.currency.code === currency.code);
  return together(
    open.map((one) =>
      activityText('disputeOf', { amount: { amount: one.amount, currency }, reason: one.entry.reason, state: disputeState(one) }),
    ),
  );
}

function nextStep({ nextStep }: AccountState): Message | '' {
  return nextStep ? activityText('nextStep', { day: nextStep.nextDay, action: nextStep.nextAction }) : '';
}

function flags({ isOnHold, snoozedUntil, brokenCount, entries }: AccountState, desk: Desk): Message | '' {
  const isEscalated = entries.some(({ kind }) => kind === 'escalation');
  const snoozed = snoozedUntil !== null && snoozedUntil !== NO_DAY && snoozedUntil > desk.asOf ? snoozedUntil : null;
  return isOnHold || isEscalated || brokenCount > 0 || snoozed !== null
    ? activityText('flags', { isOnHold, isEscalated, broken: brokenCount, snoozed })
    : '';
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

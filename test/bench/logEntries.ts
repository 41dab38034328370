import { addDays, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { newEntry, type ActivityKind, type NewEntry } from '../../src/features/activity/domain/activityEntry';
import type { MadeLedger } from '../../src/features/sample/domain/madeLedger';
import { minorUnitsPerUnit, currencyOf } from '../../src/kernel/money/currency';

/** What a desk logs in a year, in the shares in which a busy one does. */
const KINDS: readonly ActivityKind[] = [
  'note',
  'call',
  'note',
  'promise',
  'email',
  'note',
  'call',
  'promise',
  'dispute',
  'letter',
  'note',
  'call',
  'promise',
  'step',
  'plan',
  'note',
  'call',
  'credit',
  'snooze',
  'note',
];
const WHO = ['Maya Lind', 'Jon Okafor', 'Priya Rao', 'Sol Adeyemi'];
const DAYS_BACK = 200;

/** Entries about items of the ledger spread over it and over the days before `asOf`, the same each time; calls are about the account. */
export function benchEntries(ledger: MadeLedger, count: number, asOf: DayNumber): readonly NewEntry[] {
  const step = 7919;
  return Array.from({ length: count }, (_, place): NewEntry => {
    const item = ledger.items[(place * step) % ledger.items.length]!;
    const customer = ledger.customers[item.customer]!;
    const kind = KINDS[place % KINDS.length]!;
    const when = addDays(asOf, -DAYS_BACK + Math.floor((place * DAYS_BACK) / count));
    const isAccount = kind === 'call' || kind === 'email' || kind === 'letter' || kind === 'snooze' || kind === 'step';
    const open = Math.abs(item.openAmount) / minorUnitsPerUnit(currencyOf(item.currency));
    const hasAmount = kind === 'promise' || kind === 'dispute' || kind === 'credit' || kind === 'plan';
    return newEntry({
      kind,
      when,
      who: WHO[place % WHO.length]!,
      customer: customer.name,
      customerId: customer.id,
      document: isAccount ? '' : item.documentNo,
      currency: item.currency,
      amount: hasAmount ? open : null,
      day: kind === 'promise' || kind === 'plan' ? addDays(when, 10 + (place % 40)) : null,
      outcome: kind === 'plan' ? '4 weekly' : kind === 'call' ? 'reached' : '',
      reason: kind === 'dispute' ? 'price' : '',
      nextAction: kind === 'step' ? 'Send a copy' : '',
      nextDay: kind === 'step' || kind === 'snooze' ? addDays(when, 5) : null,
      text: kind === 'note' || kind === 'call' ? `Spoke about ${item.documentNo}: number ${place}` : '',
      openThen: isAccount ? null : open,
    });
  });
}

import type { Message } from '../../kernel/words/message';
import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What placements say, in English. */
export const en = {
  head: ({ asOf, placed, proposed }: { asOf: DayNumber; placed: number; proposed: number }, say: Say) =>
    `As of ${say.day(asOf)}: ${say.count(placed, 'account', 'accounts')} placed, ${proposed} proposed. Enter agency and date to place one.`,
  recoveriesHead: 'Enter what came in: by the agency, or to us. A returned payment is negative.',
  'state.placed': 'placed',
  'state.recalled': 'recalled',
  'state.recovered': 'recovered',
  'state.proposed': 'proposed',
  'why.ladder': ({ action, days }: { action: Message; days: number }, say: Say) => `${say(action)}: ${days} days past due`,
  'why.writeOff': 'on the list of write-offs',
  placedOnMissing: 'Enter the date on which it was placed.',
  agencyMissing: 'Enter the agency.',
  amountMissing: 'Enter the amount placed.',
  twice: 'This account is already with an agency. Recall it there first.',
  moreThanPlaced: 'More came in than was placed. Check the recoveries.',
  recalledEarlier: 'Recalled before it was placed. Check the dates.',
} satisfies Words;

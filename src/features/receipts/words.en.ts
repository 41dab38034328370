import type { Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What the list of receipts says, in English. */
export const en = {
  appliedTooMuch: 'More is applied than was open.',
  postedOtherwise: ({ told }: { told: readonly { document: string; now: Money; expected: Money }[] }, say: Say) =>
    told.map(({ document, now, expected }) => `${document} is open with ${say.money(now)}, not ${say.money(expected)}.`).join(' '),
} satisfies Words;

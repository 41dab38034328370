import type { Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the list of receipts says, in Spanish. */
export const es: Translation<typeof en> = {
  appliedTooMuch: 'Se aplica más de lo que estaba abierto.',
  postedOtherwise: ({ told }: { told: readonly { document: string; now: Money; expected: Money }[] }, say: Say) =>
    told.map(({ document, now, expected }) => `${document} está abierto por ${say.money(now)}, no por ${say.money(expected)}.`).join(' '),
};

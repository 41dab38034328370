import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { balanceForward } from './balanceForward';
import { openItemForm } from './openItemForm';
import type { AccountItem, Movement, Statement, StatementForm } from './statement';

/** What is known of each party beside its items. */
export interface PartyTerms {
  /** The party that gets the statement. */
  readonly headOf: (party: number) => number;
  readonly languageOf: (party: number) => string | null;
  readonly formOf: (party: number) => StatementForm | null;
}

/** Everything of one currency. */
export interface CurrencyAccounts {
  readonly currency: Currency;
  readonly bucketCount: number;
  readonly items: readonly AccountItem[];
  readonly movements: readonly Movement[];
  /** By party: what receipts that are not in the ledger yet leave beside the items that they pay; left out where there are none. */
  readonly onAccount?: ReadonlyMap<number, number>;
}

interface Account {
  readonly members: Set<number>;
  readonly items: AccountItem[];
  readonly movements: Movement[];
}

/** True where an account has something to state: items that are open, or movements since `from`. */
const hasSomething = ({ openItem, balanceForward: since }: Statement): boolean =>
  openItem.lines.length > 0 || (since !== null && since.lines.length > 0);

/**
 * One statement an account and currency, for all that have open items or movements since `from`, also at zero or in credit.
 *
 * @param hasMovements false where the workbook has no list of transactions.
 */
export function makeStatements(
  currencies: readonly CurrencyAccounts[],
  terms: PartyTerms,
  from: DayNumber,
  asOf: DayNumber,
  hasMovements: boolean,
): readonly Statement[] {
  const statements = currencies.flatMap(({ currency, bucketCount, items, movements, onAccount }) => {
    const accounts = new Map<number, Account>();
    const accountOf = (party: number): Account => {
      const head = terms.headOf(party);
      let account = accounts.get(head);
      if (!account) accounts.set(head, (account = { members: new Set([head]), items: [], movements: [] }));
      account.members.add(party);
      return account;
    };
    for (const item of items) accountOf(item.party).items.push(item);
    for (const movement of movements) accountOf(movement.party).movements.push(movement);
    return [...accounts].map(([party, account]): Statement => {
      const isLater = ({ day }: AccountItem): boolean => day !== null && day > asOf;
      return {
        party,
        members: [...account.members],
        currency,
        language: terms.languageOf(party),
        form: terms.formOf(party),
        openItem: openItemForm(
          account.items.filter((item) => !isLater(item)),
          bucketCount,
          asOf,
          [...account.members].reduce((sum, member) => sum + (onAccount?.get(member) ?? 0), 0),
        ),
        balanceForward: hasMovements ? balanceForward(account.movements, from, asOf) : null,
        leftOut: account.items.filter(isLater),
      };
    });
  });
  return statements.filter(hasSomething).sort((a, b) => a.party - b.party);
}

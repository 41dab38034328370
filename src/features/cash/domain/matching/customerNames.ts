import { numberKey } from '../../../../kernel/ledger/customers';
import { nameWords } from '../../../customers/domain/nameWords';
import type { BankLine } from '../receipts/bankReceipt';
import type { FoundBy } from '../../../receipts/domain/registerWords';

/** A cut name has at least so many letters. */
const CUT_MIN = 10;
/** Inside a text, a name of one short word could be anything. */
const IN_TEXT_MIN = 4;

/** A customer as payers may write it. */
export interface PayerNames {
  readonly customer: number;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly accounts: readonly string[];
}

/** Whom a payer may be: one customer, or several that a cut name fits. */
export interface FoundPayer {
  readonly customers: readonly number[];
  readonly by: FoundBy;
}

interface Name {
  readonly customer: number;
  readonly words: readonly string[];
  readonly letters: string;
  readonly by: 'name' | 'alias';
}

const accountKey = (account: string): string =>
  account
    .toUpperCase()
    .replace(/[^A-Z0-9/]/g, '')
    .split('/')
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join('/');

/** What a line says of who pays. */
type PayerTexts = Pick<BankLine, 'customerId' | 'payerAccount' | 'payer' | 'text'>;

/** Finds who pays: by our number, by bank account, by name, by a name inside a text, and by a name that a bank cut off. */
export class PayerFinder {
  private readonly byAccount = new Map<string, number>();
  private readonly byId = new Map<string, number>();
  private readonly byKey = new Map<string, Name[]>();
  private readonly byFirstWord = new Map<string, Name[]>();
  private readonly byBeginning = new Map<string, Name[]>();

  constructor(customers: readonly PayerNames[]) {
    const shared = new Set<string>();
    for (const { customer, id, name, aliases, accounts } of customers) {
      if (id !== '') this.byId.set(numberKey(id), customer);
      this.add(customer, name, 'name');
      for (const alias of aliases) this.add(customer, alias, 'alias');
      for (const account of accounts) {
        const key = accountKey(account);
        if (key === '') continue;
        // An account that two customers name says which one no longer.
        if (this.byAccount.has(key) && this.byAccount.get(key) !== customer) shared.add(key);
        this.byAccount.set(key, customer);
      }
    }
    for (const key of shared) this.byAccount.delete(key);
  }

  private add(customer: number, text: string, by: Name['by']): void {
    const words = nameWords(text);
    if (words.length === 0) return;
    const name = { customer, words, letters: words.join(''), by };
    push(this.byKey, name.letters, name);
    push(this.byFirstWord, words[0]!, name);
    if (name.letters.length >= CUT_MIN) push(this.byBeginning, name.letters.slice(0, CUT_MIN), name);
  }

  /** Who pays a line, `null` where nothing tells. */
  find({ customerId, payerAccount, payer, text }: PayerTexts): FoundPayer | null {
    const numbered = customerId === '' ? undefined : this.byId.get(numberKey(customerId));
    if (numbered !== undefined) return { customers: [numbered], by: 'number' };
    const known = payerAccount === '' ? undefined : this.byAccount.get(accountKey(payerAccount));
    if (known !== undefined) return { customers: [known], by: 'account' };
    return this.named(payer) ?? this.inText(payer) ?? this.cut(payer) ?? this.inText(text) ?? this.cut(text);
  }

  private named(payer: string): FoundPayer | null {
    const found = this.byKey.get(nameWords(payer).join(''));
    return found ? whoOf(found) : null;
  }

  /** The longest name that stands inside a text as whole words. */
  private inText(text: string): FoundPayer | null {
    const words = nameWords(text);
    let best: Name[] = [];
    words.forEach((word, from) => {
      for (const name of this.byFirstWord.get(word) ?? []) {
        if (name.letters.length < IN_TEXT_MIN || !name.words.every((part, k) => words[from + k] === part)) continue;
        const longest = best[0]?.letters.length ?? 0;
        if (name.letters.length > longest) best = [name];
        else if (name.letters.length === longest) best.push(name);
      }
    });
    return best.length > 0 ? whoOf(best) : null;
  }

  /** A run of words, ten letters or more, that begins a name. */
  private cut(text: string): FoundPayer | null {
    const words = nameWords(text);
    let best: { readonly length: number; readonly names: Name[] } = { length: 0, names: [] };
    words.forEach((_, from) => {
      const rest = words.slice(from).join('');
      for (const name of this.byBeginning.get(rest.slice(0, CUT_MIN)) ?? []) {
        let letters = '';
        for (let k = from; k < words.length && name.letters.startsWith(letters + words[k]!); k++) letters += words[k]!;
        if (letters.length < CUT_MIN) continue;
        if (letters.length > best.length) best = { length: letters.length, names: [name] };
        else if (letters.length === best.length) best.names.push(name);
      }
    });
    return best.names.length > 0 ? whoOf(best.names) : null;
  }
}

function push<Key>(map: Map<Key, Name[]>, key: Key, name: Name): void {
  const known = map.get(key);
  if (known) known.push(name);
  else map.set(key, [name]);
}

function whoOf(names: readonly Name[]): FoundPayer {
  return { customers: [...new Set(names.map(({ customer }) => customer))], by: names.some(({ by }) => by === 'name') ? 'name' : 'alias' };
}

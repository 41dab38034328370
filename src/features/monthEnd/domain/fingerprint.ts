import type { OpenItems } from '../../../kernel/ledger/openItems';

const OFFSETS = [0x811c9dc5, 0x9747b28c] as const;
const PRIME = 0x01000193;
const SEPARATOR = 0x1f;

/** Two 32-bit FNV-1a hashes side by side, over the UTF-16 units of texts with a separator after each. */
class Fingerprint {
  private a: number = OFFSETS[0];
  private b: number = OFFSETS[1];

  add(text: string): void {
    // Kept in locals while the text is walked: a field that holds 32 bits is a new object each time.
    let { a, b } = this;
    for (let place = 0; place <= text.length; place++) {
      const unit = place < text.length ? text.charCodeAt(place) : SEPARATOR;
      a = Math.imul(a ^ unit, PRIME);
      b = Math.imul(b ^ (unit + 0x55), PRIME);
    }
    this.a = a;
    this.b = b;
  }

  get text(): string {
    return [this.a, this.b]
      .map((half) => (half >>> 0).toString(16).padStart(8, '0').toUpperCase())
      .map((half) => `${half.slice(0, 4)}-${half.slice(4)}`)
      .join('-');
  }
}

/**
 * A short text that changes when an item, an amount, a date, a kind or the order of the rows changes: to see whether the input of a signed
 * figure is still the same. It guards against mistakes, not against forgery.
 */
export function fingerprintOf(tables: readonly OpenItems[]): string {
  const print = new Fingerprint();
  for (const items of tables) {
    print.add(items.currency.code);
    const customers = Array.from(items.customers, ({ entity, id, name }) => `${entity}\u0000${id}\u0000${name}`);
    for (let row = 0; row < items.length; row++) {
      print.add(customers[items.customer[row]!]!);
      print.add(items.documentNo ? items.documentNo.at(row) : '');
      print.add(`${items.kind[row]!} ${items.documentDay[row]!} ${items.dueDay[row]!} ${items.openAmount[row]!}`);
    }
  }
  return print.text;
}

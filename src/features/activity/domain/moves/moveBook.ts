import { customerKey, numberKey } from '../../../../kernel/ledger/customers';
import type { Subject } from '../activityEntry';
import type { DocumentMove, NamedDocument } from './documentMove';

/** A document that was renumbered again and again is followed no further. */
const STEPS_MAX = 20;

/** True where a subject of the log can be the customer of a document: by number where both have one, else by name; one that names nobody can. */
function isSameOwner({ customer, customerId }: Pick<Subject, 'customer' | 'customerId'>, owner: NamedDocument): boolean {
  if (customerId !== '' && owner.customerId !== '') return numberKey(customerId) === numberKey(owner.customerId);
  return customer === '' ? customerId === '' : customerKey(customer) === customerKey(owner.customer);
}

/** Where documents went that left a report under their old number or customer, so that what was said about them follows. */
export class MoveBook {
  static readonly EMPTY = new MoveBook([]);
  private readonly byDocument = new Map<string, DocumentMove[]>();
  private readonly heirs = new Map<string, Pick<Subject, 'customer' | 'customerId' | 'entity'> | null>();

  constructor(readonly moves: readonly DocumentMove[]) {
    for (const move of moves) {
      const key = numberKey(move.from.document);
      const known = this.byDocument.get(key);
      if (known) known.push(move);
      else this.byDocument.set(key, [move]);
    }
  }

  private moveOf(subject: Subject, document: string): DocumentMove | null {
    if (this.byDocument.size === 0) return null;
    const code = subject.currency.trim().toUpperCase();
    const found = (this.byDocument.get(numberKey(document)) ?? []).filter(
      (move) => isSameOwner(subject, move.from) && (code === '' || move.currency === '' || move.currency === code),
    );
    // The latest move counts where a number was used again.
    return found.at(-1) ?? null;
  }

  /**
   * The names under which a document of a subject may have gone on, nearest first; empty where neither it nor its customer ever moved. Of a
   * customer whose documents all went to another one, any document is looked for there too. One that was re-issued is another document.
   */
  namesAfter(subject: Subject, document: string): readonly Subject[] {
    const names: Subject[] = [];
    if (this.byDocument.size === 0) return names;
    let at: Subject = { ...subject, document };
    for (let step = 0; step < STEPS_MAX; step++) {
      const move = this.moveOf(at, at.document);
      const next = move && move.kind !== 'reissued' ? move.to : this.customerAfter(at);
      if (!next) break;
      at = { ...at, ...next };
      names.push(at);
    }
    return names;
  }

  /** The document that was issued in the place of one that was credited, or `null`. */
  reissuedAs(subject: Subject, document: string): Subject | null {
    const last = this.namesAfter(subject, document).at(-1) ?? { ...subject, document };
    const move = this.moveOf(last, last.document);
    return move?.kind === 'reissued' ? { ...last, ...move.to } : null;
  }

  /** Every document number on the far side of a move, so that an index knows them. */
  get documents(): readonly string[] {
    return this.moves.map(({ to }) => to.document);
  }

  /** The customer to whom all moved documents of another went, or `null` where they went to several or none moved. */
  customerAfter(subject: Subject): Pick<Subject, 'customer' | 'customerId' | 'entity'> | null {
    if (this.byDocument.size === 0 || subject.customer + subject.customerId === '') return null;
    const key = `${numberKey(subject.customerId)}\u0000${customerKey(subject.customer)}`;
    let heir = this.heirs.get(key);
    if (heir === undefined) this.heirs.set(key, (heir = this.heirOf(subject)));
    return heir;
  }

  private heirOf(subject: Subject): Pick<Subject, 'customer' | 'customerId' | 'entity'> | null {
    const own = this.moves.filter(({ kind, from }) => kind === 'moved' && isSameOwner(subject, from));
    const [first] = own;
    if (!first || own.some(({ to }) => !isSameOwner(to, first.to))) return null;
    return { customer: first.to.customer, customerId: first.to.customerId, entity: first.to.entity };
  }
}

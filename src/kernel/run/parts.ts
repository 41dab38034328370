import { assert } from '../assert';

/** Names a part of a report and its type; each capability has one for what it computes. */
export interface PartKey<T> {
  readonly id: string;
  /** Never set: it only carries the type. */
  readonly type?: T;
}

export const partKey = <T>(id: string): PartKey<T> => ({ id });

/** What the capabilities computed, by key. Never changed: `with` gives a new one. */
export class Parts {
  static readonly NONE = new Parts(new Map());

  private constructor(private readonly byId: ReadonlyMap<string, unknown>) {}

  /** The part of a capability that has computed; asking before it has is a mistake of ours. */
  get<T>(key: PartKey<T>): T {
    assert(this.byId.has(key.id), `The part ${key.id} was asked for before it was computed.`);
    return this.byId.get(key.id) as T;
  }

  /** The part, or `null` where that capability has not computed. */
  find<T>(key: PartKey<T>): T | null {
    return this.byId.has(key.id) ? (this.byId.get(key.id) as T) : null;
  }

  has(key: PartKey<unknown>): boolean {
    return this.byId.has(key.id);
  }

  with<T>(key: PartKey<T>, part: T): Parts {
    return new Parts(new Map(this.byId).set(key.id, part));
  }

  /** Without those that nobody needs any more. */
  without(keys: readonly PartKey<unknown>[]): Parts {
    const gone = new Set(keys.map(({ id }) => id));
    return new Parts(new Map([...this.byId].filter(([id]) => !gone.has(id))));
  }
}

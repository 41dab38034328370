/** Names what a capability keeps in the state of the pane beside the report, and its type. */
export interface KeptKey<T> {
  readonly id: string;
  /** True where it tells of what was written: Restore takes it away. */
  readonly isOfSheets: boolean;
  /** Never set: it only carries the type. */
  readonly type?: T;
}

export interface KeptValue {
  readonly key: KeptKey<unknown>;
  readonly value: unknown;
}

/** What a capability kept; `null` before, and once something was read anew. */
export function kept<T>(values: readonly KeptValue[], key: KeptKey<T>): T | null {
  const found = values.find((one) => one.key.id === key.id);
  // A key is used with one type only: that of the constant which names it.
  return found ? (found.value as T) : null;
}

/** The values with one more, in the place of an earlier one of that key. */
export function keeping<T>(values: readonly KeptValue[], key: KeptKey<T>, value: T): readonly KeptValue[] {
  return [...values.filter((one) => one.key.id !== key.id), { key, value }];
}

/** A column of a table: its name, and the number that it keeps for as long as it is in the table. */
export interface NamedColumn {
  readonly id: number;
  readonly name: string;
}

/**
 * The columns after their names changed to `names`: one that stands elsewhere keeps its number, one with a new name in an old column's place
 * is that column renamed, and any other is new and gets a number that none has had.
 */
export function columnsAfter(before: readonly NamedColumn[], names: readonly string[]): readonly NamedColumn[] {
  const known = new Map(before.map((column) => [column.name, column]));
  let next = Math.max(0, ...before.map(({ id }) => id)) + 1;
  return names.map((name, place) => {
    const same = known.get(name);
    if (same) return same;
    const there = before[place];
    const isRenamed = before.length === names.length && there !== undefined && !names.includes(there.name);
    return { id: isRenamed ? there.id : next++, name };
  });
}

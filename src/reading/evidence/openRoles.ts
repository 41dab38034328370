import type { ColumnRole } from '../result/readResult';

/** Roles by column of a table, while they are still being settled. */
export type Roles = Map<number, ColumnRole>;
/** What the user gave. */
export type Given = ReadonlyMap<number, ColumnRole>;

/** The column of a role, or -1. */
export const columnOf = (roles: Roles, role: ColumnRole): number => [...roles].find(([, one]) => one === role)?.[0] ?? -1;

/** Roles under which a column may still mean something else. */
export const UNSETTLED: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([undefined, 'ignored', 'note', 'reference']);

import { STYLE_KEYS, type IStyleData } from '@univerjs/core';

/** Where a style of the grid says that its cells are not locked: 0. The grid has no such property of its own. */
export const LOCKING = 'lk';

export type LockingStyle = IStyleData & { readonly [LOCKING]?: 0 | null };

/**
 * Makes the grid carry the property along wherever it carries a style: when cells are copied, sorted, undone. The list of the properties
 * that it knows is one for every workbook of the page.
 */
export function carryLocking(): void {
  const keys = STYLE_KEYS as unknown as string[];
  if (!keys.includes(LOCKING)) keys.push(LOCKING);
}

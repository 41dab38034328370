import { spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';

/** The sheet and the cells that the formula of a defined name stands for, `'AR Setup'!$B$2`; `null` where it is anything else. */
export function namedPlace(formula: string): { readonly sheet: string; readonly span: CellSpan } | null {
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9:]+)$/.exec(formula);
  const span = spanFromAddress(m?.[3] ?? '');
  return m && span ? { sheet: (m[1] ?? m[2]!).replaceAll("''", "'"), span } : null;
}

import type { Injector, IRange } from '@univerjs/core';
import { IDependencyManagerService } from '@univerjs/engine-formula';

type Manager = IDependencyManagerService;
type Tree = Parameters<Manager['addDependencyRTreeCache']>[0];

interface Entry {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
  readonly id: number;
}

/** Members of the grid's manager of dependencies, and of its index of ranges, that their types keep to themselves. */
interface ManagerInside {
  readonly _dependencyRTreeCache: { remove: (entry: Entry) => void; _removeRTreeItem: (entry: Entry) => void };
  _removeAllTreeMap: (treeId: number | null | undefined) => void;
  _removeDependencyRTreeCacheById: (unitId: string, sheetId: string) => void;
}

/** True where the formula still stands where the calculation, which takes several turns, found it. */
function isThere(manager: Manager, tree: Tree): boolean {
  const own = 'refTree' in tree ? ((tree as { refTree: Tree | null }).refTree ?? tree) : tree;
  if (own.formulaId) return manager.hasOtherFormulaDataMainData(own.formulaId);
  if (own.featureId) return true;
  return manager.getFormulaDependency(tree.unitId, tree.subUnitId, tree.row, tree.column) === tree.treeId;
}

/** Whole columns and rows are entered as reaching without end. */
function entryOf({ unitId, sheetId, range }: Tree['rangeList'][number], id: number): Entry {
  const bound = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);
  const { startRow, startColumn, endRow, endColumn } = range;
  return {
    unitId,
    sheetId,
    range: {
      startRow: bound(startRow, 0),
      startColumn: bound(startColumn, 0),
      endRow: bound(endRow, Infinity),
      endColumn: bound(endColumn, Infinity),
    },
    id,
  };
}

const isCell = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean => startRow === endRow && startColumn === endColumn;

/**
 * Which cells a formula depends on, entered once. The grid enters every formula again each time it calculates, so that its index grows with
 * every calculation, and it enters formulas that were written over while it calculated, which it then misses for good ("Dependency tree not
 * found"). Here a formula that is entered already, or gone, is passed over, and one that goes, with its whole sheet too, is taken out
 * wherever it was entered.
 */
export function enterDependenciesOnce(injector: Injector): void {
  const manager = injector.get(IDependencyManagerService);
  const inside = manager as unknown as ManagerInside;
  const entered = new Map<number, { readonly cells: string; readonly entries: readonly Entry[] }>();
  const enter = manager.addDependencyRTreeCache.bind(manager);
  const forget = inside._removeAllTreeMap.bind(manager);
  const forgetSheet = inside._removeDependencyRTreeCacheById.bind(manager);
  const reset = manager.reset.bind(manager);
  const takeOut = (treeId: number): void => {
    const index = inside._dependencyRTreeCache;
    for (const entry of entered.get(treeId)?.entries ?? []) {
      if (isCell(entry.range)) index.remove(entry);
      else index._removeRTreeItem(entry);
    }
    entered.delete(treeId);
  };
  manager.addDependencyRTreeCache = (tree) => {
    const cells = JSON.stringify(tree.rangeList);
    if (entered.get(tree.treeId)?.cells === cells || !isThere(manager, tree)) return;
    takeOut(tree.treeId);
    entered.set(tree.treeId, { cells, entries: tree.rangeList.map((range) => entryOf(range, tree.treeId)) });
    enter(tree);
  };
  inside._removeAllTreeMap = (treeId) => {
    if (typeof treeId === 'number') takeOut(treeId);
    forget(treeId);
  };
  inside._removeDependencyRTreeCacheById = (unitId, sheetId) => {
    // What any formula has entered for that sheet goes; the next calculation enters it again.
    for (const treeId of [...entered].filter(([, { entries }]) => entries.some((entry) => entry.sheetId === sheetId)).map(([id]) => id))
      takeOut(treeId);
    forgetSheet(unitId, sheetId);
  };
  manager.reset = () => {
    entered.clear();
    reset();
  };
}

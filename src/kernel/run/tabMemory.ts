import { isRecord, type KeptSetting } from './keptSetting';
import type { Outline } from './workbook';
import { at } from '../sheet/formulas';
import { isOurName } from '../sheet/ourSheets';

/** A tab as it stood after the last write, under the name that its sheet has here: the first cell of each table of ours on it, by the table's name. */
export interface WrittenTab {
  readonly name: string;
  readonly tables: Readonly<Record<string, string>>;
}

const isTab = (value: unknown): value is WrittenTab =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  isRecord(value['tables']) &&
  Object.values(value['tables']).every((cell) => typeof cell === 'string');

/** The setting of the workbook that holds its tabs from left to right. Without it a tab that was renamed is not known any more. */
export const KEPT_TABS: KeptSetting<readonly WrittenTab[]> = {
  key: 'tabs',
  lost: 'tabs',
  parse: (json) => (Array.isArray(json) && json.every(isTab) ? json : null),
};

/** The tables of ours that stand on each sheet, with their first cells. */
export function tablesBySheet(tables: Outline['tables']): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Record<string, string>>();
  for (const { name, sheet, span } of tables)
    if (isOurName(name)) found.set(sheet, { ...found.get(sheet), [name]: at(span.row, span.column) });
  return found;
}

/** The place at which a sheet that is gone comes back: behind the nearest of those that stood before it and stand still. A new one comes last. */
export function placeOf(name: string, memory: readonly WrittenTab[], standing: readonly string[]): number {
  const last = memory.findIndex((tab) => tab.name === name);
  if (last < 0) return standing.length;
  const known = new Set(standing);
  const before = memory.slice(0, last).filter((tab) => known.has(tab.name));
  return standing.indexOf(before.at(-1)?.name ?? '') + 1;
}

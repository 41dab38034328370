import { isOurSheetName } from '../sheet/ourSheets';
import type { SheetPlan, TakenTable, Whereabouts } from '../sheet/sheetPlan';
import { formulasToTabs } from './tabFormulas';
import { readKept } from './keptSetting';
import { KEPT_TABS, placeOf, tablesBySheet, type WrittenTab } from './tabMemory';
import { at } from '../sheet/formulas';
import type { Outline, ReadRequest, WorkbookChange } from './workbook';

/** What is asked of an outline to know its tabs. */
type TabFacts = Pick<Outline, 'tables' | 'settings'> & { readonly sheets: readonly { readonly name: string }[] };

/**
 * The tabs of ours that people renamed, by the names that their sheets have here: a tab that nobody knew, with a table of a sheet that is gone
 * where it stood on that one.
 */
function renamedTabs({ sheets, tables }: TabFacts, memory: readonly WrittenTab[]): ReadonlyMap<string, string> {
  const names = new Set(sheets.map(({ name }) => name));
  const known = new Set(memory.map(({ name }) => name));
  const found = new Map<string, string>();
  const bySheet = [...tablesBySheet(tables)].filter(([sheet]) => !known.has(sheet));
  for (const { name, tables: written } of memory) {
    if (names.has(name)) continue;
    const tab = bySheet.find(([, standing]) => Object.entries(standing).some(([table, cell]) => written[table] === cell))?.[0];
    if (tab !== undefined && ![...found.values()].includes(tab)) found.set(name, tab);
  }
  return found;
}

/** The tabs that stand, and in their places those of ours that are gone: they may come back with a later write. */
function remembered(standing: readonly WrittenTab[], memory: readonly WrittenTab[]): readonly WrittenTab[] {
  const all = [...standing];
  const names = new Set(standing.map(({ name }) => name));
  for (const gone of memory) {
    const place = placeOf(
      gone.name,
      memory,
      all.map(({ name }) => name),
    );
    if (!names.has(gone.name) && isOurSheetName(gone.name)) all.splice(place, 0, gone);
  }
  return all;
}

/**
 * The tabs of a workbook. Whoever asks for a sheet of ours by its name gets the tab that holds it, and the other way round: what reads and
 * plans sheets knows one name of each, whatever people call its tab.
 */
export class OurTabs {
  static readonly NONE = new OurTabs([], [], new Map());

  private constructor(
    /** From left to right, under the names that their sheets have here. */
    private readonly standing: readonly WrittenTab[],
    private readonly memory: readonly WrittenTab[],
    private readonly tabs: ReadonlyMap<string, string>,
  ) {}

  static of(facts: TabFacts): OurTabs {
    const memory = readKept(facts, KEPT_TABS) ?? [];
    const tabs = renamedTabs(facts, memory);
    const homes = new Map([...tabs].map(([home, tab]) => [tab, home]));
    const tables = tablesBySheet(facts.tables);
    const standing = facts.sheets.map(({ name }) => ({ name: homes.get(name) ?? name, tables: tables.get(name) ?? {} }));
    return new OurTabs(standing, memory, tabs);
  }

  /** The tab that a sheet stands on. */
  tab(sheet: string): string {
    return this.tabs.get(sheet) ?? sheet;
  }

  /** The sheet that stands on a tab. */
  sheet(tab: string): string {
    return [...this.tabs].find(([, one]) => one === tab)?.[0] ?? tab;
  }

  /** An outline whose sheets have the names by which they are known here. */
  named(outline: Outline): Outline {
    if (this.tabs.size === 0) return outline;
    return {
      ...outline,
      sheets: outline.sheets.map((info) => ({ ...info, name: this.sheet(info.name) })),
      tables: outline.tables.map((info) => ({ ...info, sheet: this.sheet(info.sheet) })),
    };
  }

  /** Requests by tabs. */
  asked(requests: readonly ReadRequest[]): readonly ReadRequest[] {
    return this.tabs.size === 0 ? requests : requests.map((request) => ({ ...request, sheet: this.tab(request.sheet) }));
  }

  /** A change as the workbook takes it: by tabs, those that are gone back in their places, and all of them remembered. */
  change(change: WorkbookChange): WorkbookChange {
    const names = this.standing.map(({ name }) => name);
    const sheets = change.sheets.map((plan): SheetPlan => {
      const place = names.includes(plan.name) ? null : placeOf(plan.name, this.memory, names);
      if (place !== null) names.splice(place, 0, plan.name);
      const takes = this.elsewhere(plan);
      const tab = this.tab(plan.name);
      const whereabouts: Whereabouts = {
        ...(tab !== plan.name && { home: plan.name }),
        ...(place !== null && place < names.length - 1 && { place }),
        ...(takes.length > 0 && { takes }),
      };
      return Object.keys(whereabouts).length === 0 ? plan : { ...plan, name: tab, whereabouts };
    });
    const text = JSON.stringify(this.written(change).memory);
    const settings = new Map([...(change.settings ?? []), [KEPT_TABS.key, text]]);
    const activate = change.activate === null ? null : this.tab(change.activate);
    const sideColumns = change.sideColumns.map((plan) => (this.tabs.has(plan.sheet) ? { ...plan, sheet: this.tab(plan.sheet) } : plan));
    return formulasToTabs({ ...change, sheets, sideColumns, activate, settings }, this.tabs);
  }

  /** The tables of a plan that stand on other sheets. */
  private elsewhere({ name, tables }: SheetPlan): readonly TakenTable[] {
    return this.standing
      .filter((tab) => tab.name !== name)
      .flatMap((tab) =>
        tables.flatMap((table) => (tab.tables[table.name] === undefined ? [] : [{ tab: this.tab(tab.name), table: table.name }])),
      );
  }

  /** The tabs once a change is written. */
  written({ sheets }: Pick<WorkbookChange, 'sheets'>): OurTabs {
    const laid = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
    const others = (tables: WrittenTab['tables']) => Object.fromEntries(Object.entries(tables).filter(([table]) => !laid.has(table)));
    const standing = this.standing.map(({ name, tables }): WrittenTab => ({ name, tables: others(tables) }));
    for (const plan of sheets) {
      const tables = Object.fromEntries(plan.tables.map(({ name, span }) => [name, at(span.row, span.column)]));
      const names = standing.map(({ name }) => name);
      const place = names.indexOf(plan.name);
      if (place >= 0) standing[place] = { name: plan.name, tables };
      else standing.splice(placeOf(plan.name, this.memory, names), 0, { name: plan.name, tables });
    }
    return new OurTabs(standing, remembered(standing, this.memory), this.tabs);
  }
}

/**
 * The names of the sheets as a run last saw them, by Excel's ids. Events tell ids; a sheet that was renamed since is the one that the report
 * speaks of, so that it keeps its name until the workbook is asked again.
 */
export class SheetNames {
  private names: ReadonlyMap<string, string> = new Map();

  renew(names: ReadonlyMap<string, string>): void {
    this.names = names;
  }

  nameOf(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  idOf(name: string): string | null {
    return [...this.names].find(([, one]) => one === name)?.[0] ?? null;
  }
}

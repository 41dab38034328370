import type { GridName } from '../model/gridWorkbook';
import { HostError } from '../richapi/hostError';
import type { UniverCore } from './univerCore';

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** Names of the workbook and of single sheets. */
export class UniverNames {
  constructor(private readonly core: UniverCore) {}

  names(): readonly GridName[] {
    return this.core
      .workbook()
      .getDefinedNames()
      .map((name) => {
        const sheetId = name.getLocalSheetId();
        const reference = name.getFormulaOrRefString();
        return {
          name: name.getName(),
          formula: reference.startsWith('=') ? reference : `=${reference}`,
          sheetId: sheetId === undefined || sheetId === '' || sheetId === WHOLE_WORKBOOK ? null : sheetId,
        };
      });
  }

  add({ name, formula, sheetId }: GridName): void {
    const reference = /^='?[^(]*!\$?[A-Z]{1,3}\$?\d/.test(formula) ? formula.slice(1) : formula;
    this.core.command(
      'sheet.command.insert-defined-name',
      { id: `name-${name}-${sheetId ?? ''}`, name, formulaOrRefString: reference, localSheetId: sheetId ?? WHOLE_WORKBOOK },
      'NamedItemCollection.add',
    );
  }

  change(name: string, sheetId: string | null, formula: string): void {
    const found = this.names().find((item) => item.name === name && item.sheetId === sheetId);
    if (!found) throw new HostError('ItemNotFound', 'NamedItem');
    this.remove(name, sheetId);
    this.add({ ...found, formula });
  }

  remove(name: string, sheetId: string | null): void {
    const found = this.core
      .workbook()
      .getDefinedNames()
      .find((item) => item.getName() === name && (sheetId === null || item.getLocalSheetId() === sheetId));
    if (!found) throw new HostError('ItemNotFound', 'NamedItem.delete');
    this.core.quietly(() => found.delete());
  }
}

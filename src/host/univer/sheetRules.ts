import type { CellSpan } from '../../sheets/cells';
import type { GridConditionalFormat, GridValidation } from '../model/gridWorkbook';
import type { UniverCore } from './univerCore';

/** Conditional formats and choices of one sheet. */
export class SheetRules {
  constructor(
    readonly core: UniverCore,
    readonly id: string,
  ) {}
  clear(_span: CellSpan): void {}
  conditionalFormats(): readonly GridConditionalFormat[] {
    return [];
  }
  addConditionalFormat(_format: GridConditionalFormat): void {}
  removeConditionalFormat(_id: string): void {}
  validations(): readonly GridValidation[] {
    return [];
  }
  setValidation(_validation: GridValidation): void {}
  removeValidations(_span: CellSpan): void {}
}

import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { GridConditionalFormat, GridValidation } from '../model/gridWorkbook';
import { gridRule, univerRule } from './conditionalRules';
import { rangeOf, spanOf } from './gridRanges';
import type { UniverCore } from './univerCore';
import { intersection } from '../../kernel/sheet/spans';

/**
 * Conditional formats and choices of one sheet. A format that is being put together, property by property, reaches the grid once, with
 * the other held-back writes.
 */
export class SheetRules {
  private readonly drafts = new Map<string, GridConditionalFormat>();

  constructor(
    private readonly core: UniverCore,
    private readonly id: string,
  ) {
    core.beforeFlush(() => this.flush());
  }

  private sheet(): NonNullable<ReturnType<ReturnType<UniverCore['workbook']>['getSheetBySheetId']>> | null {
    return this.core.workbook().getSheetBySheetId(this.id);
  }

  conditionalFormats(): readonly GridConditionalFormat[] {
    const stored = (this.sheet()?.getConditionalFormattingRules() ?? []).filter(({ cfId }) => !this.drafts.has(cfId)).map(gridRule);
    return [...stored, ...this.drafts.values()];
  }

  setConditionalFormat(format: GridConditionalFormat): void {
    this.drafts.set(format.id, format);
    this.core.markPending();
  }

  removeConditionalFormat(id: string): void {
    this.drafts.delete(id);
    this.core.quietly(() => this.sheet()?.deleteConditionalFormattingRule(id));
  }

  private flush(): void {
    const sheet = this.sheet();
    for (const format of sheet ? this.drafts.values() : []) {
      const rule = univerRule(format);
      if (!rule || !sheet) continue;
      const isStored = sheet.getConditionalFormattingRules().some(({ cfId }) => cfId === format.id);
      this.core.quietly(() => (isStored ? sheet.setConditionalFormattingRule(format.id, rule) : sheet.addConditionalFormattingRule(rule)));
      this.drafts.delete(format.id);
    }
  }

  validations(): readonly GridValidation[] {
    return (this.sheet()?.getDataValidations() ?? [])
      .map(({ rule }): ISheetDataValidationRule => rule)
      .filter(({ type }) => type === DataValidationType.LIST || type === DataValidationType.LIST_MULTIPLE)
      .flatMap(({ uid, formula1, showDropDown, ranges }) =>
        ranges.map((range) => ({ id: uid, span: spanOf(range), source: formula1 ?? '', inCellDropDown: showDropDown !== false })),
      );
  }

  setValidation({ id, span, source, inCellDropDown }: GridValidation): void {
    const rule: ISheetDataValidationRule = {
      uid: id,
      type: DataValidationType.LIST,
      ranges: [rangeOf(span)],
      formula1: source,
      allowBlank: true,
      showDropDown: inCellDropDown,
      renderMode: DataValidationRenderMode.ARROW,
      showErrorMessage: true,
      errorStyle: DataValidationErrorStyle.STOP,
    };
    this.core.grow(this.id, span.row + span.rowCount, span.column + span.columnCount);
    this.core.command('sheet.command.addDataValidation', { subUnitId: this.id, rule }, 'DataValidation.rule');
  }

  removeValidations(span: CellSpan): void {
    if (!this.validations().some((validation) => intersection(validation.span, span))) return;
    this.core.command(
      'sheets.command.clear-range-data-validation',
      { subUnitId: this.id, ranges: [rangeOf(span)] },
      'DataValidation.clear',
    );
  }

  /** Takes the rules off cells that are cleared of everything. */
  clear(span: CellSpan): void {
    for (const format of this.conditionalFormats()) {
      const both = intersection(format.span, span);
      if (both && both.rowCount === format.span.rowCount && both.columnCount === format.span.columnCount)
        this.removeConditionalFormat(format.id);
    }
    this.removeValidations(span);
  }
}

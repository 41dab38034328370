import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  ValueObjectFactory,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { Cell } from '../../kernel/sheet/cells';
import type { GridFunction } from '../model/gridWorkbook';

/** A cell of an argument: an empty one is '', an error its text. */
function argumentCell(value: Nullable<BaseValueObject>): unknown {
  return !value || value.isNull() ? '' : value.getValue();
}

/** An argument as plain data: a matrix for cells, `null` where it was left out. The grid's own conversion makes 0 of empty cells. */
function argument(variant: FunctionVariantType): unknown {
  const value = variant.isReferenceObject() ? (variant as { toArrayValueObject(): ArrayValueObject }).toArrayValueObject() : variant;
  if (value.isArray()) return (value as ArrayValueObject).getArrayValue().map((row) => row.map(argumentCell));
  const single = value as BaseValueObject;
  return single.isNull() ? null : single.getValue();
}

function matrix(rows: readonly (readonly Cell[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map((cell) => ValueObjectFactory.create(cell))),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** A function of the add-in as the grid's calculation calls it. */
export class PaneFunction extends BaseFunction {
  constructor(private readonly gridFunction: GridFunction) {
    super(gridFunction.name);
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const result = this.gridFunction.run(variants.map(argument));
    return Array.isArray(result) ? matrix(result) : ValueObjectFactory.create(result);
  }
}

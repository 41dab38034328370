import type { CellSpan } from '../../kernel/sheet/cells';
import type { HostObject } from '../richapi/hostClass';
import type { GridSheet } from './gridWorkbook';

/** A rectangle of cells on a sheet. */
interface SheetCells {
  readonly sheet: GridSheet;
  readonly span: CellSpan;
}

/** How the classes make objects of each other without knowing each other. */
export interface ModelObjects {
  range(cells: SheetCells): HostObject;
  worksheet(sheet: GridSheet): HostObject;
  /** The table of an id; refused once it is deleted. */
  table(id: string): HostObject;
  /** The cells behind an argument that is a range, else `undefined`. */
  rangeOf(value: unknown): SheetCells | undefined;
}

import type { Cell } from '../../../kernel/sheet/cells';
import type { CellCursor } from './cellCursor';
import { CELL_TYPE } from './cellType';
import { readNumber, serialFromIso } from './cellNumbers';
import type { CellTexts } from './cellTexts';
import type { SharedStrings } from './sharedStrings';

/** What is needed beside a sheet's bytes to know the values of its cells. */
export interface ValueContext {
  readonly shared: SharedStrings;
  readonly texts: CellTexts;
  readonly uses1904: boolean;
}

/** The value of the cursor's cell: '' where it holds none; of a formula, the result that was stored with it. */
export function cellValue(cursor: CellCursor, context: ValueContext): Cell {
  const { bytes, type } = cursor;
  if (type === CELL_TYPE.inline && cursor.inlineStart >= 0) return context.texts.readRich(bytes, cursor.inlineStart, cursor.inlineEnd);
  const start = cursor.valueStart;
  if (start < 0) return '';
  const end = cursor.valueEnd;
  switch (type) {
    case CELL_TYPE.number: {
      const n = readNumber(bytes, start, end);
      return Number.isNaN(n) ? context.texts.read(bytes, start, end) : n;
    }
    case CELL_TYPE.shared:
      return context.shared.text(readNumber(bytes, start, end));
    case CELL_TYPE.boolean:
      return bytes[start] === 49 || bytes[start] === 116;
    case CELL_TYPE.date: {
      const text = context.texts.read(bytes, start, end);
      const serial = serialFromIso(text, context.uses1904);
      return Number.isNaN(serial) ? text : serial;
    }
    default:
      return context.texts.read(bytes, start, end);
  }
}

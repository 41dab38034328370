import { spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';
import type { CellCursor } from '../sheetXml/cellCursor';
import { readFormulaText } from '../sheetXml/cellTexts';
import { formulaFromFile } from '../sheetXml/formulaNames';
import { moveFormula } from '../sheetXml/formulaReferences';

/** A cell's formula as a person writes it, starting with '='. `arraySpan` is set for an array formula and for one that spills. */
interface CellFormula {
  readonly formula: string;
  readonly arraySpan: CellSpan | null;
  readonly isDynamic: boolean;
}

/** The `t`, `ref` and `si` of a `<f>` tag; 'normal' and 'shared' and 'array' as the standard has it. */
interface FormulaTag {
  readonly type: string;
  readonly span: CellSpan | null;
  readonly sharedIndex: number;
}

/** Reads the formulas of one sheet from top to bottom; keeps what followers of a shared formula need. */
export class CellFormulas {
  private readonly masters = new Map<number, { readonly row: number; readonly column: number; readonly text: string }>();

  /** The formula of the cursor's cell, or `null`. */
  read(cursor: CellCursor): CellFormula | null {
    if (cursor.formulaTagStart < 0) return null;
    const text = readFormulaText(cursor.bytes, cursor.formulaStart, cursor.formulaEnd);
    const tag = readFormulaTag(cursor);
    let own = text;
    if (tag.type === 'shared') {
      if (text !== '') this.masters.set(tag.sharedIndex, { row: cursor.row, column: cursor.column, text });
      const master = this.masters.get(tag.sharedIndex);
      if (!master) return null;
      own = moveFormula(master.text, cursor.row - master.row, cursor.column - master.column);
    }
    // A data table has no formula that could be written down; its cells keep their values.
    if (tag.type === 'dataTable' || own === '') return null;
    return { formula: `=${formulaFromFile(own)}`, arraySpan: tag.type === 'array' ? tag.span : null, isDynamic: cursor.metadata > 0 };
  }
}

export function readFormulaTag(cursor: CellCursor): FormulaTag {
  const tag = new TextDecoder().decode(cursor.bytes.subarray(cursor.formulaTagStart, cursor.formulaStart));
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
  return { type: attribute('t') ?? 'normal', span: spanFromAddress(attribute('ref') ?? ''), sharedIndex: Number(attribute('si') ?? -1) };
}

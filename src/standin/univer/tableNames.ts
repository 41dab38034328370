import { ReferenceNodeFactory } from '@univerjs/engine-formula';

/** The part of the grid's parser that decides whether a word of a formula is a reference to a table. */
interface TableReferences {
  _checkTokenIsTableReference: (this: TableReferences, token: string) => boolean;
}

let isDone = false;

/**
 * The grid takes `Top[Open]` for a reference to a table, but not `AR_Top[Open]`: it forbids what Excel allows in a table's name, the
 * underscore, full stop and backslash. They are taken for letters here, once for every workbook of the page.
 */
export function allowExcelTableNames(): void {
  if (isDone) return;
  isDone = true;
  const parser = ReferenceNodeFactory.prototype as unknown as TableReferences;
  const isReference = parser._checkTokenIsTableReference;
  parser._checkTokenIsTableReference = function (token) {
    return isReference.call(
      this,
      token.replace(/^[^[\]!]+/, (name) => name.replace(/[_.\\]/g, 'x')),
    );
  };
}

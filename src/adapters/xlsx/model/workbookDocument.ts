import type { PasswordHash } from '../protection/passwordHash';
import { readPassword } from '../protection/sheetProtection';
import { child, flagAttribute } from '../xml/xmlTree';
import { formulaFromFile } from '../sheetXml/formulaNames';
import type { WorkbookStyles } from '../styles/workbookStyles';
import type { OpenWorkbook } from './openWorkbook';
import { SheetDocument } from './sheetDocument';
import type { DefinedName } from './workbookParts';

/** A workbook file as data: what a grid needs to show it. */
export interface WorkbookDocument {
  readonly sheets: readonly SheetDocument[];
  /** Formulas as a person writes them, without '='. `sheet` counts all tabs, chart sheets too. */
  readonly names: readonly DefinedName[];
  readonly styles: WorkbookStyles;
  readonly uses1904: boolean;
  /** Protection of the structure, `null` for none; its password where it has one. */
  readonly structure: { readonly password: PasswordHash | null } | null;
  /** Name of the sheet to show first. */
  readonly activeSheet: string;
}

/** The document of an open workbook. */
export function workbookDocument(workbook: OpenWorkbook): WorkbookDocument {
  const { book } = workbook;
  const protection = child(book.root, 'workbookProtection');
  const shown = book.sheets[book.activeSheet];
  return {
    sheets: workbook.worksheets.map((sheet) => new SheetDocument(workbook, sheet)),
    names: book.names.map((one) => ({ ...one, formula: formulaFromFile(one.formula) })),
    styles: workbook.styles,
    uses1904: book.uses1904,
    structure: flagAttribute(protection, 'lockStructure') ? { password: readPassword(protection, 'workbook') } : null,
    activeSheet: (shown?.hasCells ? shown : workbook.worksheets[0])?.name ?? '',
  };
}

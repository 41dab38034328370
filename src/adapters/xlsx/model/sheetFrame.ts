import { spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { formulaFromFile } from '../sheetXml/formulaNames';
import type { Colors } from '../styles/colors';
import { attribute, child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xmlTree';
import type { ColumnFacts, ValidationDocument } from './documentTypes';

/** Rows and columns that stay in place while the sheet scrolls. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** Excel's own default column, 64 pixels wide, as the file counts it. */
const USUAL_COLUMN_WIDTH = 9.140625;

export function readColumns(frame: XmlElement): ColumnFacts[] {
  return childrenOf(child(frame, 'cols'), 'col').map((col) => ({
    first: numberAttribute(col, 'min', 1) - 1,
    count: numberAttribute(col, 'max', 1) - numberAttribute(col, 'min', 1) + 1,
    width: attribute(col, 'width') === null ? null : numberAttribute(col, 'width', USUAL_COLUMN_WIDTH),
    hidden: flagAttribute(col, 'hidden'),
    style: attribute(col, 'style') === null ? null : numberAttribute(col, 'style', 0),
  }));
}

export function readFrozenPanes(frame: XmlElement): FrozenPanes {
  const pane = child(child(child(frame, 'sheetViews'), 'sheetView'), 'pane');
  if (!(attribute(pane, 'state') ?? '').startsWith('frozen')) return { rows: 0, columns: 0 };
  return { rows: numberAttribute(pane, 'ySplit', 0), columns: numberAttribute(pane, 'xSplit', 0) };
}

export function readShowsGridlines(frame: XmlElement): boolean {
  return flagAttribute(child(child(frame, 'sheetViews'), 'sheetView'), 'showGridLines', true);
}

export function readTabColor(frame: XmlElement, colors: Colors): string | null {
  return colors.resolve(child(child(frame, 'sheetPr'), 'tabColor'));
}

export function readDefaultRowHeight(frame: XmlElement): number {
  return numberAttribute(child(frame, 'sheetFormatPr'), 'defaultRowHeight', 15);
}

/** Width of the columns that say none of their own, as the file counts it. */
export function readDefaultColumnWidth(frame: XmlElement): number {
  return numberAttribute(child(frame, 'sheetFormatPr'), 'defaultColWidth', USUAL_COLUMN_WIDTH);
}

export function readValidations(frame: XmlElement): ValidationDocument[] {
  return childrenOf(child(frame, 'dataValidations'), 'dataValidation').map((rule) => {
    const formulas = ['formula1', 'formula2'].flatMap((name) => child(rule, name)?.text ?? []);
    const type = attribute(rule, 'type') ?? 'none';
    const list = /^"([\s\S]*)"$/.exec(formulas[0] ?? '')?.[1];
    return {
      type,
      spans: spansOf(attribute(rule, 'sqref')),
      operator: attribute(rule, 'operator'),
      formulas: formulas.map((one) => `=${formulaFromFile(one)}`),
      choices:
        type === 'list' && list !== undefined
          ? list
              .replaceAll('""', '"')
              .split(',')
              .map((one) => one.trim())
          : null,
      allowBlank: flagAttribute(rule, 'allowBlank'),
    };
  });
}

/** Spans of a list of addresses that blanks set apart. */
export function spansOf(list: string | null): CellSpan[] {
  return (list ?? '').split(/\s+/).flatMap((address) => spanFromAddress(address) ?? []);
}

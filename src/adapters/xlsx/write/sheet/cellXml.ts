import { runText } from '../../../../kernel/run/runText';
import { wordsText } from '../../../../kernel/words/wordsText';
import { WorkbookError } from '../../../../kernel/run/workbook';
import { columnLetters, isErrorCell, spanAddress, type Cell, type CellSpan } from '../../../../kernel/sheet/cells';
import { formulaForFile, isDynamicFormula } from '../../sheetXml/formulaNames';
import { FORMULA_MAX, TEXT_MAX } from '../../sheetXml/sheetLimits';
import { escapeCellText } from '../../xml/escape';

/** What a cell is to hold. `formula` starts with '='; `value` is then what it gives now. */
export interface WrittenCell {
  readonly value: Cell;
  readonly formula: string | null;
  readonly arraySpan?: CellSpan | null;
}

const letters: string[] = [];

/** Letters of a column, remembered, because every cell needs them. */
function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}

/**
 * The `<c>` element of a cell; texts stand inline, so that no other part of the file changes. `dynamicMetadata` gives the number of the record
 * that marks dynamic arrays, and is asked only where one is needed. Throws `tooLarge` for a text or formula that no cell can hold.
 */
export function cellXml(row: number, column: number, cell: WrittenCell, style: number, dynamicMetadata: () => number): string {
  const start = `<c r="${lettersOf(column)}${row + 1}"${style === 0 ? '' : ` s="${style}"`}`;
  const { value } = cell;
  if (cell.formula !== null) {
    const isDynamic = isDynamicFormula(cell.formula);
    return `${start}${valueType(value)}${isDynamic ? ` cm="${dynamicMetadata()}"` : ''}>${formulaXml(row, column, cell, isDynamic)}${valueXml(value)}</c>`;
  }
  if (value === '') return `${start}/>`;
  if (typeof value !== 'string' || isErrorCell(value)) return `${start}${valueType(value)}>${valueXml(value)}</c>`;
  if (value.length > TEXT_MAX) throw cellTooLong(row, column, value.length);
  const text = escapeCellText(value);
  return `${start} t="inlineStr"><is><t${/^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : ''}>${text}</t></is></c>`;
}

function formulaXml(row: number, column: number, cell: WrittenCell, isDynamic: boolean): string {
  const formula = formulaForFile(cell.formula!.slice(1));
  if (formula.length > FORMULA_MAX) throw tooLong(`${lettersOf(column)}${row + 1}`, 'formula', formula.length);
  const span = cell.arraySpan ?? (isDynamic ? { row, column, rowCount: 1, columnCount: 1 } : null);
  return `<f${span ? ` t="array" ref="${spanAddress(span)}"` : ''}>${escapeCellText(formula)}</f>`;
}

/** The `t` attribute that a formula's result or a plain value needs; a number needs none. */
function valueType(value: Cell): string {
  if (typeof value === 'boolean') return ' t="b"';
  if (typeof value === 'number') return Number.isFinite(value) ? '' : ' t="e"';
  return isErrorCell(value) ? ' t="e"' : ' t="str"';
}

function valueXml(value: Cell): string {
  if (typeof value === 'boolean') return value ? '<v>1</v>' : '<v>0</v>';
  if (typeof value === 'number') return Number.isFinite(value) ? `<v>${value}</v>` : '<v>#NUM!</v>';
  return `<v>${escapeCellText(value)}</v>`;
}

/** The refusal of a text that no cell can hold. */
export function cellTooLong(row: number, column: number, characters: number): WorkbookError {
  return tooLong(`${lettersOf(column)}${row + 1}`, 'text', characters);
}

function tooLong(cell: string, what: 'text' | 'formula', characters: number): WorkbookError {
  return new WorkbookError('tooLarge', runText('cellTooLong', { cell, what, characters }), wordsText('nothingChanged'), runText('shorten'));
}

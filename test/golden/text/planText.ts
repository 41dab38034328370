import { columnLetters } from '../../../src/kernel/sheet/cells';
import type { SeriesLook } from '../../../src/kernel/sheet/chartLooks';
import type { PrintPlan, SheetPlan, SideColumnsPlan } from '../../../src/kernel/sheet/sheetPlan';
import { formulaLines, relativeFormula } from './formulaText';
import { SheetGrid } from './sheetGrid';
import { styleLines } from './styleText';

/** A part of the text under its title; without lines there is no such part. */
const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', `## ${title}`, ...lines]);

function printText({ landscape, titleRows, area, isOnePage }: PrintPlan, grid: SheetGrid): string {
  return [
    landscape ? 'landscape' : 'portrait',
    titleRows === null ? '' : `repeats ${grid.rowsText(titleRows.first, titleRows.first + titleRows.count - 1)}`,
    area === null ? '' : `prints ${grid.spanText(area)}`,
    isOnePage === true ? 'on one page' : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function lookText({ color, isLine, hasLabels }: SeriesLook): string {
  const words = [color === null ? 'unpainted' : (color ?? ''), isLine ? 'line' : '', hasLabels ? 'labelled' : ''].filter(
    (word) => word !== '',
  );
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

function layoutLines(plan: SheetPlan, grid: SheetGrid, grids: ReadonlyMap<string, SheetGrid>): string[] {
  return [
    ...plan.tables.map(({ name, span }) => `table ${name} ${grid.spanText(span)}`),
    ...plan.names.map(({ name, span }) => `name ${name} ${grid.spanText(span)}`),
    ...plan.charts.map(
      ({ name, kind, title, anchor, categories, series, numberFormat }) =>
        `chart ${name} ${kind} "${title}" over ${grid.spanText(anchor)}: ${grid.spanText(categories)} by ` +
        `${series.map((one) => `${one.name}${lookText(one)} ${grid.spanText(one.values)}`).join(', ')}${numberFormat === undefined ? '' : ` as ${numberFormat}`}`,
    ),
    ...plan.conditionalFormats.map(
      ({ span, formula, style }) => `when ${relativeFormula(formula, span, grid, grids)} in ${grid.spanText(span)}: ${style}`,
    ),
    ...plan.choices.map(({ span, choices }) => `choices in ${grid.spanText(span)}: ${choices.join(' / ')}`),
    ...(plan.rowHeights ?? []).map(({ row, rowCount, points }) => `height of ${grid.rowsText(row, row + rowCount - 1)} ${points}`),
    `widths ${plan.columnWidths.join(' ')}`,
    `frozen ${plan.frozenRows} rows, ${plan.frozenColumns} columns`,
    `page ${printText(plan.print, grid)}`,
  ];
}

/**
 * Plans that are written together, each as readable text by its sheet's name: one line a row, then the formulas, the styles and the layout,
 * told by the rows' labels. A row that comes in between changes its own line only.
 */
export function planTexts(plans: readonly SheetPlan[]): ReadonlyMap<string, string> {
  const grids = new Map(plans.map((plan) => [plan.name, new SheetGrid(plan)]));
  return new Map(
    plans.map((plan) => {
      const grid = grids.get(plan.name)!;
      const parts = [
        ...section('formulas', formulaLines(grid, grids)),
        ...section('styles', styleLines(plan, grid)),
        ...section('layout', layoutLines(plan, grid, grids)),
      ];
      return [plan.name, [`# ${plan.name}`, ...grid.lines(), ...parts, ''].join('\n')];
    }),
  );
}

/** The text of one plan by itself. */
export const planText = (plan: SheetPlan): string => planTexts([plan]).get(plan.name)!;

/** Our columns beside a user's table as text. */
export function sideColumnsText(plan: SideColumnsPlan): string {
  const cells = plan
    .cells(0, plan.rowCount)
    .map((line) => line.map((cell) => (cell === null ? '' : String(typeof cell === 'object' ? cell.formula : cell))));
  return [
    `# beside ${plan.sheet}, from ${columnLetters(plan.column)}${plan.headerRow + 1}; items from row ${plan.firstRow + 1}`,
    plan.headings.join(' | '),
    ...cells.map((line) => line.join(' | ').replace(/[ |]+$/, '')),
    '',
    `styles ${plan.styles.join(' ')}`,
    ...(plan.columnWidths.length === 0 ? [] : [`widths ${plan.columnWidths.join(' ')}`]),
    '',
  ].join('\n');
}

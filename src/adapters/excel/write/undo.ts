import { runText } from '../../../kernel/run/runText';
import type { RunOptions } from '../../../kernel/run/workbook';
import type { CellSpan } from '../../../kernel/sheet/cells';
import { homeOf, type SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { ChangeRecord, ColumnsRecord, SheetRecord } from './changeRecord';
import { readPlaces } from './places';
import { putSettingsBack } from '../settings';
import { sketchKey, sketchOf, type SheetSketch } from './sketch';
import { putPiece, rowsOf, type CellsSnapshot } from './snapshot';
import { rangeOf } from '../spans';
import { refuseProtected, type StandingSheet } from './standing';
import { undoTaken } from './takenTables';
import { lookSteps } from './userLooks';
import { writeSteps } from './writeSheet';
import { cellsWeight, messagesOf, sendSteps, type WriteStep } from './writeSteps';

/** A sheet on which nothing of ours is known to have been laid out. */
const BARE: Omit<SheetSketch, 'name' | 'tables'> = {
  written: [],
  styles: [],
  names: [],
  charts: [],
  conditionalFormats: [],
  choices: [],
  columnWidths: [],
  frozenRows: 0,
  frozenColumns: 0,
  print: { landscape: false, titleRows: null, area: null },
};

/** How the sheet was laid out before; of a sheet that others wrote only its tables are known. */
const sketchBefore = ({ name, sketch, tables }: SheetRecord): SheetSketch =>
  sketch ? { ...sketch, name } : { ...BARE, name, tables: tables.map((table) => ({ name: table.name, span: table.span })) };

/** The earlier layout as a plan that leaves what the cells hold. */
function layoutPlan(record: SheetRecord): SheetPlan {
  const { written, tables, ...looks } = sketchBefore(record);
  const blank = ({ row, column, rowCount, columnCount }: CellSpan) => ({
    row,
    column,
    cells: Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => null)),
  });
  const home = homeOf(record.plan);
  // A table that people had put elsewhere, or deleted, did not stand here.
  const standing = tables.filter(({ name }) => record.tables.some((one) => one.name === name));
  return { ...looks, whereabouts: { home }, tables: standing, blocks: written.map(blank) };
}

/** What stands now, with all that the write may have left in part: its cells and its charts are to go, whatever the sketch says. */
function stateNow(record: SheetRecord, state: StandingSheet): StandingSheet {
  const before = sketchBefore(record);
  const added = state.charts.filter((chart) => !record.charts.includes(chart));
  const written = [...before.written, ...(state.sketch?.written ?? []), ...sketchOf(record.plan).written];
  const charts = [...before.charts, ...added.flatMap((name) => ({ ...BARE_CHART, name }))];
  return { ...state, sketch: { ...before, written, charts, choices: [...before.choices, ...record.plan.choices] }, widths: [] };
}

const BARE_CHART: SheetSketch['charts'][number] = {
  name: '',
  kind: 'line',
  title: '',
  categories: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  series: [],
  anchor: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
};

type Queue = (sheet: Excel.Worksheet) => void;

function onSheet(name: string, weight: number, queue: Queue): WriteStep {
  return { sheet: name, weight, queue: ({ workbook }) => queue(workbook.worksheets.getItem(name)) };
}

/** Every cell as it was. */
function cellSteps({ sheet, pieces }: CellsSnapshot): WriteStep[] {
  return pieces.map((piece) => onSheet(sheet, 2 * cellsWeight(piece.span.rowCount * piece.span.columnCount), (on) => putPiece(on, piece)));
}

/** Takes away names and the sketch that the write added. */
function tidyStep({ name, plan, namesAdded, sketch }: SheetRecord, state: StandingSheet): WriteStep {
  return {
    sheet: name,
    weight: 1,
    queue: ({ workbook: { names, settings } }) => {
      for (const added of namesAdded) if (state.names.has(added)) names.getItem(added).delete();
      if (sketch) settings.add(sketchKey(plan), JSON.stringify(sketch));
      else if (state.sketch) settings.getItem(sketchKey(plan)).delete();
    },
  };
}

/**
 * Lays an old sheet out again: its earlier look where we know it, then every cell's formula or value and number format, last what a user had
 * coloured. The headings of its tables come first of all, because Excel names the columns of a table by what stands in them when it is made.
 */
function layOutAgain(record: SheetRecord, state: StandingSheet): WriteStep[] {
  const { name, cells, looks, widths } = record;
  const before = sketchBefore(record);
  const headings = cells
    ? rowsOf(
        cells,
        before.tables.map(({ span }) => span.row),
      )
    : null;
  return [
    ...(headings && state.exists ? cellSteps(headings) : []),
    ...writeSteps(layoutPlan(record), stateNow(record, state)),
    ...(cells ? cellSteps(cells) : []),
    onSheet(name, widths.length, (sheet) => {
      for (const [column, width] of widths.entries())
        rangeOf(sheet, { row: 0, column, rowCount: 1, columnCount: 1 }).format.columnWidth = width;
    }),
    ...lookSteps(name, looks),
    tidyStep(record, state),
  ];
}

function undoSheet(record: SheetRecord, state: StandingSheet): WriteStep[] {
  if (record.existed) return layOutAgain(record, state);
  return [tidyStep(record, state), ...(state.exists ? [onSheet(record.name, 1, (sheet) => sheet.delete())] : [])];
}

function undoColumns({ sheet, span, cells, looks, wasOurs }: ColumnsRecord): WriteStep[] {
  return [...(wasOurs ? [] : [onSheet(sheet, 1, (on) => rangeOf(on, span).clear())]), ...cellSteps(cells), ...lookSteps(sheet, looks)];
}

/** Puts everything of a record back in few messages, the last change first. */
export async function undo({ sheets, columns, taken, around }: ChangeRecord, onProgress: RunOptions['onProgress']): Promise<void> {
  const records = [...sheets].reverse();
  const asked = { sheets: records.map(layoutAsked), columns: [], settings: [], withContent: false };
  const existed = new Set(records.filter((record) => record.existed).map(({ name }) => name));
  const now = await readPlaces(asked, ({ name }, first) => {
    if (existed.has(name)) refuseProtected(name, first);
  });
  const back = await undoTaken(taken);
  const steps = [
    ...[...columns].reverse().flatMap(undoColumns),
    ...records.flatMap((record, i) => undoSheet(record, now.sheets[i]!)),
    ...back,
  ];
  if (around)
    steps.push({
      sheet: null,
      weight: 1,
      queue: (context) => {
        putSettingsBack(context, around.settings, now.settings);
        context.workbook.worksheets.getItem(around.active).activate();
      },
    });
  const messages = messagesOf(steps);
  for (const [index, message] of messages.entries()) {
    await sendSteps(message, runText('partlyRestored'));
    onProgress({ stage: 'restoring', done: index + 1, total: messages.length });
  }
}

/** What is asked of a sheet: the names of both layouts. */
function layoutAsked(record: SheetRecord): SheetPlan {
  const { plan } = record;
  const before = sketchBefore(record);
  const added = plan.names.filter(({ name }) => !before.names.some((one) => one.name === name));
  return { ...plan, names: [...before.names, ...added] };
}

import type { WrittenTable } from '../../../kernel/run/workbook';
import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import type { PlanBlock, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { excelPlanCell } from '../cellText';
import { addChart, addTable, nameReference, setLayout } from './decorations';
import { setStyle, widthPoints } from './looks';
import { sketchKey, sketchOf, type SheetSketch } from './sketch';
import { joinedSpans, rangeOf, released, rowChunks, uncovered } from '../spans';
import { cellIn, type CellsSnapshot } from './snapshot';
import type { StandingSheet } from './standing';
import { lookSteps } from './userLooks';
import { cellsWeight, WRITE_CELLS_MAX, type WriteStep } from './writeSteps';
import { intersection, sameSpan } from '../../../kernel/sheet/spans';

/** Excel rounds widths to whole pixels of the screen. */
const WIDTH_SLACK_POINTS = 2;

/** Tables that stay where they are and only grow or shrink keep their identity, so that pivots and formulas over them live on. */
function keepsPlace(state: StandingSheet, plan: SheetPlan, name: string): CellSpan | null {
  const old = state.tables.find((t) => t.name === name);
  const next = plan.tables.find((t) => t.name === name);
  return old && next && old.span.row === next.span.row && old.span.column === next.span.column ? next.span : null;
}

/** Whether all cells of a block stay as they stand. */
function isLeft({ cells }: PlanBlock): boolean {
  return cells.every((row) => row.every((cell) => cell === null));
}

/** The cells of a plan that stay as they stand: what the user typed there is the user's. */
function leftSpans(plan: SheetPlan): readonly CellSpan[] {
  return sketchOf({ ...plan, blocks: plan.blocks.filter(isLeft) }).written;
}

/** Queues what comes before the cells: room for them, tables resized or taken down, old cells emptied, looks laid on. */
function prepare(context: Excel.RequestContext, plan: SheetPlan, state: StandingSheet): void {
  const before = state.sketch;
  const { worksheets } = context.workbook;
  const sheet = state.exists ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
  if (!state.exists && plan.whereabouts?.place !== undefined) sheet.position = plan.whereabouts.place;
  for (const table of state.tables) {
    const span = keepsPlace(state, plan, table.name);
    if (span === null) released(sheet.tables.getItem(table.name).convertToRange());
    else if (!sameSpan(span, table.span)) sheet.tables.getItem(table.name).resize(rangeOf(sheet, span));
  }
  for (const chart of state.charts)
    if (before === null || before.charts.some((c) => c.name === chart)) sheet.charts.getItem(chart).delete();
  const { written } = sketchOf(plan);
  const old = before ? before.written : state.used ? [state.used] : [];
  for (const span of uncovered(old, written)) rangeOf(sheet, span).clear();
  // Emptied cells keep their list of choices, which is set apart from them.
  const lists = ({ choices }: Pick<SheetSketch, 'choices'>): CellSpan[] => choices.map(({ span }) => span);
  for (const span of before ? uncovered(lists(before), lists(plan)) : []) rangeOf(sheet, span).dataValidation.clear();
  // What is left as it stands keeps its looks too: dates that lose theirs show as serial numbers.
  const left = leftSpans(plan);
  for (const span of joinedSpans(sketchOf({ ...plan, blocks: plan.blocks.filter((block) => !isLeft(block)) }).written))
    setStyle(rangeOf(sheet, span), 'text');
  for (const [index, { span, style, numberFormat }] of plan.styles.entries()) {
    const isPlain = style === 'text' && numberFormat === undefined && written.some((one) => sameSpan(one, span));
    const overPlain =
      !left.some((kept) => intersection(kept, span)) &&
      !plan.styles
        .slice(0, index)
        .some((earlier) => (earlier.style !== 'text' || earlier.numberFormat !== undefined) && intersection(earlier.span, span) !== null);
    if (!(isPlain && overPlain)) setStyle(rangeOf(sheet, span), style, numberFormat, overPlain);
  }
}

/** Rows of one block that are written at once. */
interface Piece {
  readonly block: PlanBlock;
  readonly span: CellSpan;
}

/** Characters of the cells of one piece: in UTF-8 they stay under Excel's 5 MB, whatever people have typed. */
const CHARACTERS_MAX = 1_000_000;

/** Characters that take as long as a cell. */
const CHARACTERS_A_CELL = 40;

function charactersOf({ block, span }: Piece): number {
  const from = span.row - block.row;
  let characters = 0;
  for (const row of block.cells.slice(from, from + span.rowCount))
    for (const cell of row) characters += typeof cell === 'string' ? cell.length : 1;
  return characters;
}

/** A piece in halves, and those in halves again, until none has too many characters or only a row is left. */
function cutWhereLong(piece: Piece): Piece[] {
  const { block, span } = piece;
  if (span.rowCount === 1 || charactersOf(piece) <= CHARACTERS_MAX) return [piece];
  return rowChunks(span, Math.ceil(span.rowCount / 2) * span.columnCount).flatMap((half) => cutWhereLong({ block, span: half }));
}

/** The pieces of a block that hold anything to write; rows that are left as they stand need none. */
function piecesOf(block: PlanBlock): Piece[] {
  const span = { row: block.row, column: block.column, rowCount: block.cells.length, columnCount: block.cells[0]?.length ?? 0 };
  const isWritten = (piece: CellSpan): boolean =>
    block.cells.slice(piece.row - block.row, piece.row - block.row + piece.rowCount).some((row) => row.some((cell) => cell !== null));
  return rowChunks(span, WRITE_CELLS_MAX)
    .filter(isWritten)
    .flatMap((piece) => cutWhereLong({ block, span: piece }));
}

function cellsOf({ block, span }: Piece): (Cell | null)[][] {
  return block.cells.slice(span.row - block.row, span.row - block.row + span.rowCount).map((row) => row.map(excelPlanCell));
}

/** The step that writes a piece; steps of small pieces go in one message. */
function cellsStep(sheet: string, piece: Piece): WriteStep {
  const { rowCount, columnCount } = piece.span;
  return {
    sheet,
    weight: cellsWeight(Math.max(rowCount * columnCount, charactersOf(piece) / CHARACTERS_A_CELL)),
    queue: ({ workbook }) => {
      rangeOf(workbook.worksheets.getItem(sheet), piece.span).formulas = cellsOf(piece) as Cell[][];
    },
  };
}

/** Columns whose width is no longer the one that was written, nor hidden as then: somebody set it, and it stays. */
function userColumns({ widths, sketch }: StandingSheet, plan: SheetPlan): ReadonlySet<number> {
  const columns = widths.flatMap((width, column) => {
    const written = sketch?.columnWidths[column];
    const isOurs = written === undefined || Math.abs(width - widthPoints(written)) <= WIDTH_SLACK_POINTS;
    return isOurs || plan.columnWidths[column] !== written ? [] : [column];
  });
  return new Set(columns);
}

/** Queues tables, charts, names and page, once the cells are there, and the sketch of it all. Answers with the tables as Excel numbers their columns. */
function decorate(context: Excel.RequestContext, plan: SheetPlan, state: StandingSheet): () => readonly WrittenTable[] {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(plan.name);
  for (const table of plan.tables) if (keepsPlace(state, plan, table.name) === null) addTable(sheet, table);
  for (const chart of plan.charts) addChart(sheet, chart);
  const written = plan.tables.map(({ name }) => ({ name, columns: sheet.tables.getItem(name).columns.load('items/id,items/name') }));
  for (const { name, span } of plan.names) {
    if (state.names.has(name)) workbook.names.getItem(name).formula = nameReference(plan.name, span);
    else workbook.names.add(name, rangeOf(sheet, span));
  }
  setLayout(sheet, sketchOf(plan), userColumns(state, plan));
  workbook.settings.add(sketchKey(plan), JSON.stringify(sketchOf(plan)));
  return () => written.map(({ name, columns }) => ({ name, columns: columns.items.map((one) => ({ id: one.id, heading: one.name })) }));
}

type Written = (tables: readonly WrittenTable[]) => void;

/** The steps that write a sheet over what stands there, in their order; `begin` is told before the first is sent, `written` after the last. */
export function writeSteps(
  plan: SheetPlan,
  state: StandingSheet,
  begin: () => void = () => undefined,
  written: Written = () => undefined,
): WriteStep[] {
  return [
    { sheet: plan.name, weight: plan.styles.length, begin, queue: (context) => prepare(context, plan, state) },
    ...plan.blocks.flatMap(piecesOf).map((piece) => cellsStep(plan.name, piece)),
    {
      sheet: plan.name,
      weight: plan.columnWidths.length + 10 * plan.charts.length,
      queue: (context, later) => {
        const tables = decorate(context, plan, state);
        later(() => written(tables()));
      },
    },
  ];
}

/** The steps that give cells which a plan leaves as they stand the looks back that a user had given them, and whether others were laid over. */
export function keptLooks(plan: SheetPlan, { looks }: StandingSheet): { readonly steps: WriteStep[]; readonly isLaidOver: boolean } {
  const left = leftSpans(plan);
  const stays = looks.flatMap(({ span, look }) =>
    left.flatMap((place) => intersection(span, place) ?? []).map((kept) => ({ span: kept, look })),
  );
  return { steps: lookSteps(plan.name, stays), isLaidOver: looks.some(({ span }) => uncovered([span], left).length > 0) };
}

/** How a sheet is laid out, whatever the blocks that wrote it: what is plain text and what is left as it stands are told alike. */
function layoutOf({ written, styles, ...rest }: SheetSketch): string {
  const cells = joinedSpans(written.reduce<CellSpan[]>((all, span) => [...all, ...uncovered([span], all)], []));
  const isPlain = ({ span, style, numberFormat }: SheetSketch['styles'][number]): boolean =>
    style === 'text' && numberFormat === undefined && written.some((one) => sameSpan(one, span));
  const isOverPlain = (place: number): boolean =>
    !styles.slice(0, place).some((earlier) => !isPlain(earlier) && intersection(earlier.span, styles[place]!.span) !== null);
  return JSON.stringify({ ...rest, cells, styles: styles.filter((style, place) => !(isPlain(style) && isOverPlain(place))) });
}

/** True where the sheet is laid out as planned already, whatever its cells hold: nothing coloured, moved or renamed since. */
export function isLaidOutAsPlanned(plan: SheetPlan, { sketch, tables, charts, names, looks }: StandingSheet): boolean {
  if (!sketch || looks.length > 0 || layoutOf(sketch) !== layoutOf(sketchOf(plan))) return false;
  const standing = new Map(tables.map(({ name, span }) => [name, span]));
  const hasTables = plan.tables.every(({ name, span }) => standing.has(name) && sameSpan(standing.get(name)!, span));
  const hasNames = plan.names.every(({ name, span }) => names.get(name) === nameReference(plan.name, span));
  return hasTables && tables.length === plan.tables.length && hasNames && plan.charts.every(({ name }) => charts.includes(name));
}

/** True where the cells hold already what is planned. */
export function isFilledAsPlanned(plan: SheetPlan, cells: CellsSnapshot | null): boolean {
  return plan.blocks.every((block) =>
    block.cells.every((row, r) =>
      row.every((cell, c) => {
        const wanted = excelPlanCell(cell);
        return wanted === null || wanted === cellIn(cells, block.row + r, block.column + c);
      }),
    ),
  );
}

/** True where the sheet is as planned already: laid out alike, the same cells. */
export function isAsPlanned(plan: SheetPlan, state: StandingSheet): boolean {
  return isLaidOutAsPlanned(plan, state) && isFilledAsPlanned(plan, state.cells);
}

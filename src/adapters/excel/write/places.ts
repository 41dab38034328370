import type { SheetPlan, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import { batch } from '../batch';
import { askSettings, wholeSettings, type StandingSettings } from '../settings';
import { askPieces, snapshotMessages, snapshotsOf, type CellsPiece } from './snapshot';
import { askFirst, askSecond, NOTHING_STANDS, type FirstLook, type SecondLook, type StandingSheet } from './standing';
import { findLooks, regionsOf } from './userLooks';
import { askColumns, columnsRegions, columnsSpan, type StandingColumns } from './writeColumns';

/** What is to be looked at before a write. */
export interface AskedPlaces {
  readonly sheets: readonly SheetPlan[];
  readonly columns: readonly SideColumnsPlan[];
  /** Keys of the settings that the write sets. */
  readonly settings: readonly string[];
  /** Whether what the sheets hold and how they look is wanted too. */
  readonly withContent: boolean;
}

/** What stands where a change is to be written. */
export interface Places {
  readonly sheets: readonly StandingSheet[];
  readonly columns: readonly StandingColumns[];
  readonly settings: StandingSettings;
  /** The sheet that the user looks at. */
  readonly active: string;
}

/** Refuses a sheet that cannot be written; `canAdd` is false where the workbook takes no new sheet. */
type Refuse = (plan: SheetPlan, first: FirstLook, canAdd: boolean) => void;

function firstLooks({ sheets, columns, settings }: AskedPlaces, refuse: Refuse) {
  return batch((context) => {
    const { protection, worksheets } = context.workbook;
    protection.load('protected');
    const active = worksheets.getActiveWorksheet().load('name');
    const kept = askSettings(context, settings);
    const first = sheets.map((plan) => askFirst(context, plan));
    const beside = columns.map((plan) => askColumns(context, plan));
    return () => {
      const firsts = first.map((answer) => answer());
      firsts.forEach((one, i) => refuse(sheets[i]!, one, !protection.protected));
      return { firsts, beside: beside.map((answer) => answer()), settings: kept(), active: active.name };
    };
  });
}

/** All sheets' tables, widths and looks, and the cells that fit into the same message; further messages read the rest. */
async function secondLooks(plans: readonly SheetPlan[], firsts: readonly FirstLook[], messages: ReturnType<typeof snapshotMessages>) {
  const [inOne = [], ...rest] = messages;
  if (inOne.length === 0 && firsts.every(({ exists }) => !exists)) return { seconds: firsts.map(() => NOTHING_STANDS), pieces: [] };
  const { seconds, pieces } = await batch((context) => {
    const second = firsts.map((first, i) => (first.exists ? askSecond(context, plans[i]!, first) : () => NOTHING_STANDS));
    const cells = askPieces(context, inOne);
    return () => ({ seconds: second.map((answer) => answer()), pieces: cells() });
  });
  const more: CellsPiece[] = [];
  for (const asked of rest) more.push(...(await batch((context) => askPieces(context, asked))));
  return { seconds, pieces: [...pieces, ...more] };
}

function looksOf(plan: SheetPlan, { exists, sketch }: FirstLook, { looks }: SecondLook) {
  return exists && sketch ? findLooks(plan.name, regionsOf(sketch), looks) : [];
}

/**
 * Looks at every place that is to be written, in two messages, and one where nothing is there yet; long sheets take more for their cells.
 *
 * @throws WorkbookError where `refuse` does, and where columns beside a table cannot be written.
 */
export async function readPlaces(asked: AskedPlaces, refuse: Refuse): Promise<Places> {
  const { sheets: plans, columns, withContent } = asked;
  const { firsts, beside, settings, active } = await firstLooks(asked, refuse);
  const filled = plans.flatMap(({ name }, i) => (withContent && firsts[i]!.used ? [{ sheet: name, span: firsts[i]!.used }] : []));
  const long = columns.filter((_, i) => !beside[i]!.piece).map((plan) => ({ sheet: plan.sheet, span: columnsSpan(plan) }));
  const messages = snapshotMessages([...filled, ...long]);
  const { seconds, pieces } = await secondLooks(plans, firsts, messages);
  const snapshots = snapshotsOf([...filled, ...long], messages.flat(), pieces);
  const cellsOf = (name: string): (typeof snapshots)[number] | null =>
    snapshots.slice(0, filled.length).find(({ sheet }) => sheet === name) ?? null;
  const sheets: StandingSheet[] = [];
  for (const [i, plan] of plans.entries()) {
    const { tables, widths } = seconds[i]!;
    const looks = withContent ? await looksOf(plan, firsts[i]!, seconds[i]!) : [];
    sheets.push({ ...firsts[i]!, tables, widths, cells: cellsOf(plan.name), looks });
  }
  const longCells = snapshots.slice(filled.length);
  const standing: StandingColumns[] = [];
  for (const [i, plan] of columns.entries()) {
    const { wasOurs, piece, looks } = beside[i]!;
    const cells = piece ? { sheet: plan.sheet, pieces: [piece] } : longCells.shift()!;
    standing.push({ wasOurs, cells, looks: await findLooks(plan.sheet, columnsRegions(plan), looks) });
  }
  return { sheets, columns: standing, settings: await wholeSettings(settings), active };
}

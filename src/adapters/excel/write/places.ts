import type { SheetPlan, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import { batch } from '../batch';
import { askSettings, wholeSettings, type StandingSettings } from '../settings';
import { askPieces, fitting, takeFormulas, takeSnapshots, type AskedPiece } from './snapshot';
import { askFirst, askSecond, NOTHING_STANDS, type FirstLook, type SecondLook, type StandingSheet } from './standing';
import { findLooks, regionsOf } from './userLooks';
import { askColumns, columnsRegions, columnsSpan, type ColumnsAnswer, type StandingColumns } from './writeColumns';
import { isFilledAsPlanned, isLaidOutAsPlanned } from './writeSheet';

/** What is to be looked at before a write. */
interface AskedPlaces {
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

/** All sheets' tables, widths and looks, and the cells of those places that fit into the same message. */
function secondLooks(plans: readonly SheetPlan[], firsts: readonly FirstLook[], short: readonly AskedPiece[]) {
  if (short.length === 0 && firsts.every(({ exists }) => !exists)) return { seconds: firsts.map(() => NOTHING_STANDS), pieces: [] };
  return batch((context) => {
    const second = firsts.map((first, i) => (first.exists ? askSecond(context, plans[i]!, first) : () => NOTHING_STANDS));
    const cells = askPieces(context, short);
    return () => ({ seconds: second.map((answer) => answer()), pieces: cells() });
  });
}

/**
 * A long sheet with its cells. Where it is laid out as planned, their formulas are asked for first: if they are as planned as well, nothing
 * will be written or put back there, so that values and number formats are never asked for.
 */
async function longSheet(plan: SheetPlan, state: StandingSheet, place: AskedPiece): Promise<StandingSheet> {
  if (isLaidOutAsPlanned(plan, state)) {
    const formulas = await takeFormulas(place);
    if (formulas && isFilledAsPlanned(plan, formulas)) return { ...state, cells: formulas };
  }
  const [cells = null] = await takeSnapshots([place]);
  return { ...state, cells };
}

function looksOf(plan: SheetPlan, { exists, sketch }: FirstLook, { looks }: SecondLook) {
  return exists && sketch ? findLooks(plan.name, regionsOf(sketch), looks) : [];
}

async function standingColumns(plan: SideColumnsPlan, { wasOurs, piece, looks }: ColumnsAnswer): Promise<StandingColumns> {
  const [cells] = piece ? [{ sheet: plan.sheet, pieces: [piece] }] : await takeSnapshots([{ sheet: plan.sheet, span: columnsSpan(plan) }]);
  return { wasOurs, cells: cells!, looks: await findLooks(plan.sheet, columnsRegions(plan), looks) };
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
  const short = fitting(filled);
  const { seconds, pieces } = await secondLooks(plans, firsts, short);
  const sheets: StandingSheet[] = [];
  for (const [i, plan] of plans.entries()) {
    const { tables, widths } = seconds[i]!;
    const looks = withContent ? await looksOf(plan, firsts[i]!, seconds[i]!) : [];
    const state = { ...firsts[i]!, tables, widths, cells: null, looks };
    const place = filled.find(({ sheet }) => sheet === plan.name);
    const at = place ? short.indexOf(place) : -1;
    if (at >= 0) sheets.push({ ...state, cells: { sheet: plan.name, pieces: [pieces[at]!] } });
    else sheets.push(place ? await longSheet(plan, state, place) : state);
  }
  const standing: StandingColumns[] = [];
  for (const [i, plan] of columns.entries()) standing.push(await standingColumns(plan, beside[i]!));
  return { sheets, columns: standing, settings: await wholeSettings(settings), active };
}

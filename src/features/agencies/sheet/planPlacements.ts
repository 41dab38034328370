import { wordsText } from '../../../kernel/words/wordsText';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { fitRows } from '../../../kernel/tables/fitRows';
import { layOut } from '../../../kernel/tables/layOut';
import type { Typed } from '../../../kernel/tables/typedTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Language } from '../../../kernel/words/locale';
import type { Say } from '../../../kernel/words/say';
import type { PlacementLine } from '../../placements/domain/placementLine';
import { placementsText } from '../../placements/placementsText';
import { PLACEMENTS, PLACEMENTS_SHEET } from '../../placements/sheet/placementsTable';
import { RECOVERIES, RECOVERIES_SHEET, type RecoveryLine } from '../../placements/sheet/recoveriesTable';

const HEADER_ROW = 3;

/** In which language, as of which day, and how the table stands. */
interface Writing<Table> {
  readonly asOf: DayNumber;
  readonly language: Language;
  readonly typed: Table | null;
  readonly say: Say;
}

/** AR Placements: how many accounts are placed and proposed, then each. */
export function planPlacements(
  lines: readonly PlacementLine[],
  { asOf, language, typed, say }: Writing<Typed<typeof PLACEMENTS>>,
): SheetPlan {
  const builder = new PlanBuilder(PLACEMENTS_SHEET, say);
  builder.footer(wordsText('footer', { day: asOf, entity: '' }));
  const layout = layOut(PLACEMENTS, undefined, { language, standing: typed });
  const inState = (code: string): number => lines.filter(({ state }) => state !== '' && state.code === code).length;
  builder
    .cell(0, 0, PLACEMENTS.title[language], 'title')
    .height(0, 1, 24)
    .cell(1, 0, placementsText('head', { asOf, placed: inState('state.placed'), proposed: inState('state.proposed') }), 'subtitle');
  writeTable(builder, layout, { row: HEADER_ROW, rows: lines, standing: ({ standing }) => standing });
  fitRows(builder, layout, HEADER_ROW, lines);
  return builder.listPlan(layout.widths(12), HEADER_ROW, 2, { paperColumns: 12 });
}

/** AR Recoveries: what came in, with the fee of each under the terms. */
export function planRecoveries(
  lines: readonly RecoveryLine[],
  { asOf, language, typed, say }: Writing<Typed<typeof RECOVERIES>>,
): SheetPlan {
  const builder = new PlanBuilder(RECOVERIES_SHEET, say);
  builder.footer(wordsText('footer', { day: asOf, entity: '' }));
  const layout = layOut(RECOVERIES, undefined, { language, standing: typed });
  builder.cell(0, 0, RECOVERIES.title[language], 'title').height(0, 1, 24).cell(1, 0, placementsText('recoveriesHead'), 'subtitle');
  writeTable(builder, layout, { row: HEADER_ROW, rows: lines, standing: ({ standing }) => standing });
  fitRows(builder, layout, HEADER_ROW, lines);
  return builder.listPlan(layout.widths(12), HEADER_ROW);
}

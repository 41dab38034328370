import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { layOut } from '../../../kernel/tables/layOut';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { Language } from '../../../kernel/words/locale';
import type { Say } from '../../../kernel/words/say';
import type { PlacementLine } from '../../placements/domain/placementLine';
import { placementsText } from '../../placements/placementsText';
import { PLACEMENTS } from '../../placements/sheet/placementsTable';
import { RECOVERIES, type RecoveryLine } from '../../placements/sheet/recoveriesTable';
import { planList } from '../../../kernel/tables/listSheet';

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
  const inState = (code: string): number => lines.filter(({ state }) => state !== '' && state.code === code).length;
  return planList(layOut(PLACEMENTS, undefined, { language, standing: typed }), {
    rows: lines,
    standing: ({ standing }) => standing,
    say,
    head: placementsText('head', { asOf, placed: inState('state.placed'), proposed: inState('state.proposed') }),
    asOf,
    frozenColumns: 2,
    paperColumns: 12,
  });
}

/** AR Recoveries: what came in, with the fee of each under the terms. */
export function planRecoveries(
  lines: readonly RecoveryLine[],
  { asOf, language, typed, say }: Writing<Typed<typeof RECOVERIES>>,
): SheetPlan {
  return planList(layOut(RECOVERIES, undefined, { language, standing: typed }), {
    rows: lines,
    standing: ({ standing }) => standing,
    say,
    head: placementsText('recoveriesHead'),
    asOf,
  });
}

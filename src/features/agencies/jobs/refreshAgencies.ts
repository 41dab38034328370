import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { currencyOf } from '../../../kernel/money/currency';
import type { ChangeReceipt, Workbook } from '../../../kernel/run/workbook';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { applyTables } from '../../../kernel/tables/tableMemory';
import type { Language } from '../../../kernel/words/locale';
import type { Say } from '../../../kernel/words/say';
import type { ReportRequest } from '../../../reading/run/request';
import type { Report } from '../../report';
import type { ReportOptions } from '../../reportFace';
import { sheetSay } from '../../speak';
import { placementLines, recoveryLines } from '../run/placementLines';
import { placingProposals } from '../run/placingProposals';
import { AGENCIES_SHEET } from '../sheet/agencyColumns';
import { planAgencies } from '../sheet/planAgencies';
import { planPlacements, planRecoveries } from '../sheet/planPlacements';
import type { AgenciesReport } from '../run/judgeAgencies';
import { computeAgencies, type AgenciesOutcome } from './computeAgencies';
export { placingProposals as proposalsOf } from '../run/placingProposals';

/** What was judged and written; `receipt` is `null` where a question stood in the way. */
type AgenciesRefresh = AgenciesOutcome & { readonly receipt: ChangeReceipt | null };

/**
 * The sheets of agencies. AR Placements and AR Recoveries are written where they stand, and where no sheet of the user's has placements;
 * `report` proposes accounts to place, `null` proposes none.
 */
export function agencySheets(agencies: AgenciesReport, report: Report | null, language: Language, say: Say): readonly SheetPlan[] {
  const { asOf, accounts, read, sources } = agencies;
  const { typedPlacements, typedRecoveries } = read;
  const own = planAgencies(agencies, language, say);
  if (typedPlacements === null && sources['placements'] !== undefined) return [own];
  const currencies = new Map(accounts.map(({ placement }) => [placement.account, placement.currency]));
  const lines = placementLines(typedPlacements, accounts, report && placingProposals(report));
  const came = recoveryLines(typedRecoveries, accounts, (account) => currencyOf(currencies.get(account) ?? read.leading.code));
  return [
    own,
    planPlacements(lines, { asOf, language, typed: typedPlacements, say }),
    planRecoveries(came, { asOf, language, typed: typedRecoveries, say }),
  ];
}

/**
 * Judges agencies and writes AR Agencies, AR Placements and AR Recoveries in place; what was typed there is kept.
 *
 * @param report of the open items, from which accounts are proposed to be placed; `null` for none.
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refreshAgencies(
  workbook: Workbook,
  request: ReportRequest,
  report: Report | null,
  options: ReportOptions,
): Promise<AgenciesRefresh> {
  const outcome = await computeAgencies(workbook, request, options);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const language = report?.setup.language ?? request.language ?? options.locale?.language ?? 'en';
  const sheets = agencySheets(outcome.agencies, report, language, await sheetSay(language, options));
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets, sideColumns: [], activate: AGENCIES_SHEET }, options);
  return { ...outcome, receipt };
}

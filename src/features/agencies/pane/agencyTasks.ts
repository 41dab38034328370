import type { KeptKey } from '../../../pane/state/kept';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';
import { writtenText } from '../../../pane/view/writtenText';
import type { AgenciesReport } from '../run/judgeAgencies';
import type { ExportColumn } from '../domain/exportColumns';

const code = () => import(/* webpackChunkName: "agencies" */ '../jobs/refreshAgencies');

/** What agencies did, as it was read last, and how many accounts are proposed to be placed. */
export interface AgencyWork {
  readonly agencies: AgenciesReport;
  readonly proposedCount: number;
  /** What the agency gets; ticks of AR Setup to begin with. */
  readonly ticked: ReadonlySet<ExportColumn>;
}

export const AGENCY_WORK: KeptKey<AgencyWork> = { id: 'agencyWork', isOfSheets: false };

const JUDGE: Task = {
  id: 'judgeAgencies',
  doing: { en: 'Updating AR Agencies', es: 'Actualizando AR Agencies' },
  stopped: { en: 'Nothing was written', es: 'No se escribió nada' },
};

/** Judges agencies and writes AR Agencies, AR Placements and AR Recoveries. */
export function judge(session: PaneSession): Promise<void> {
  return session.run(JUDGE, code, async ({ refreshAgencies, proposalsOf }, { workbook }, options) => {
    const { request, report } = session.current();
    const asOf = request.asOf ?? report?.asOf ?? null;
    const outcome = await refreshAgencies(workbook, { ...request, asOf }, report, options);
    if (outcome.kind === 'questions') {
      session.tell({ type: 'answered', outcome });
      return;
    }
    const { agencies, receipt } = outcome;
    const proposedCount = report ? proposalsOf(report).length : 0;
    const work: AgencyWork = { agencies, proposedCount, ticked: agencies.read.ticked };
    session.tell({ type: 'kept', key: AGENCY_WORK, value: work });
    if (receipt) session.notice(writtenText(receipt));
  });
}

/** Ticks a column of the list for an agency, or takes its tick away. */
export function tick(session: PaneSession, work: AgencyWork, column: ExportColumn, isTicked: boolean): void {
  const others = [...work.ticked].filter((one) => one !== column);
  session.tell({ type: 'kept', key: AGENCY_WORK, value: { ...work, ticked: new Set(isTicked ? [...others, column] : others) } });
}

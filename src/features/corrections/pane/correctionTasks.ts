import type { ReportOutcome } from '../../report';
import { NO_CHOICES, type ReadingChoices } from '../../../reading/result/readResult';
import { type PaneSession } from '../../../pane/state/paneSession';
import { computeCode, lookTask } from '../../../pane/state/reportTasks';
import { previewWorkbook } from './previewWorkbook';
import { sameChoices } from './readingChoices';

const code = () => Promise.all([computeCode(), import(/* webpackChunkName: "report" */ '../../../reading/run/readingMemory')]);

/** Reads again with other choices; none at all also forgets those that the workbook remembers. */
export function correct(session: PaneSession, choices: ReadingChoices): Promise<void> {
  session.ask({ choices });
  return session.run(lookTask(session), code, async ([{ computeReport }, { forgetChoices }], { workbook }, options) => {
    if (sameChoices(choices, NO_CHOICES)) await forgetChoices(workbook);
    session.tell({ type: 'answered', outcome: await computeReport(workbook, session.current().request, options) });
  });
}

/** What a run with these choices would give; nothing of the state changes. `null` where the workbook refuses or `signal` is aborted. */
export function preview(session: PaneSession, choices: ReadingChoices, signal: AbortSignal): Promise<ReportOutcome | null> {
  return session.quietly(async ({ workbook }) =>
    (await computeCode()).computeReport(
      previewWorkbook(workbook),
      { ...session.current().request, choices },
      { ...session.atOnce, signal },
    ),
  );
}

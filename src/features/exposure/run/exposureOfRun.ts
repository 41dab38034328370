import type { Desk } from '../../activity/domain/desk';
import type { Problem } from '../../../kernel/words/problem';
import type { Run } from '../../../kernel/run/run';
import type { ReportBase } from '../../report';
import type { MonthFacts } from '../../snapshots/run/readMonthFacts';
import { chooseLossRates } from '../domain/chooseLossRates';
import { computeExposure } from '../domain/computeExposure';
import type { ExposurePart } from '../domain/exposurePart';
import { differsFromDefault } from '../domain/lossRates';
import { usesDefault } from '../domain/rateSources';
import type { LossSegments } from '../domain/lossSegments';
import { writtenOff } from '../domain/writtenOff';
import { readAllowance, readLossChoice } from './exposureInputs';
import { writeOffProposals } from './writeOffs';

/** The expected loss with what the run uses for it: its loss rates, and what was doubtful. */
export interface ExposureOfRun {
  readonly part: ExposurePart;
  readonly rates: readonly string[];
  readonly segments: LossSegments | null;
  readonly problems: readonly Problem[];
}

/** Chooses the loss rates, reads what people typed on AR Exposure and computes the expected loss. Nothing is written. */
export async function exposureOfRun(run: Run, base: ReportBase, desk: Desk, month: MonthFacts): Promise<ExposureOfRun> {
  const { setup, reading, currencies, asOf } = base;
  const choice = readLossChoice(run);
  const { rates, segments, lossMethod, problems } = chooseLossRates(choice, {
    setup,
    reading,
    snapshots: month.snapshots.snapshots,
    paid: month.paid,
    lost: month.lost ?? null,
    asOf,
    writeOffs: writtenOff(desk),
    typedAreDefaults: !differsFromDefault(setup.scheme, setup.lossRates),
  });
  const used = { ...base, setup: { ...setup, lossRates: rates, ...(segments ? { lossSegments: segments } : {}) } };
  const facts = {
    lossMethod,
    ratesAreDefaults: usesDefault(lossMethod, currencies),
    allowance: await readAllowance(
      run,
      currencies.map(({ currency }) => currency),
    ),
    writeOffs: await writeOffProposals(run, used, desk),
  };
  const exposure = computeExposure(used, facts, desk.held);
  return { part: exposure.part, rates, segments, problems: [...choice.problems, ...problems, ...exposure.problems] };
}

import { nextStage } from '../kernel/run/cancelling';
import { Parts } from '../kernel/run/parts';
import type { Report, ReportBase } from '../features/report';
import { partsOf, type ReportRun } from '../features/reportFace';

/**
 * Lets each capability compute its parts from what was read, in the order of their needs; later ones see the parts of earlier ones and what
 * those add. `given` has the parts that are known already. Nothing is written.
 */
export async function computeParts(run: ReportRun, read: ReportBase, given: Parts = Parts.NONE): Promise<Report> {
  const all = await partsOf(run.options.features);
  let [base, parts] = [read, given];
  for (const { part } of all) {
    if (part.compute && !parts.has(part.key)) {
      parts = parts.with(part.key, await part.compute(run, base, parts));
      await nextStage(run.options);
    }
    if (part.adds && parts.has(part.key)) base = { ...base, ...part.adds(parts.get(part.key), base) };
  }
  const report = { ...base, parts, findings: [] };
  return { ...report, findings: all.flatMap(({ part }) => part.findings?.(parts.find(part.key), report) ?? []) };
}

/** The report without the parts that only the run itself needed. */
export async function withoutPassing({ options }: ReportRun, report: Report): Promise<Report> {
  const passing = (await partsOf(options.features)).flatMap(({ part }) => (part.isPassing ? [part.key] : []));
  return { ...report, parts: report.parts.without(passing) };
}

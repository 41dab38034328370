import { inOrder, type Feature } from '../kernel/feature';
import type { PartKey, Parts } from '../kernel/run/parts';
import type { Run } from '../kernel/run/run';
import type { RunOptions } from '../kernel/run/workbook';
import type { SheetPlan, SideColumnsPlan } from '../kernel/sheet/sheetPlan';
import type { Say } from '../kernel/words/say';
import type { ReportRequest } from '../reading/run/request';
import type { Finding } from './finding';
import type { OwnTable } from './ownTable';
import type { Report, ReportBase, ReportOutcome } from './report';

/** How a run of the report goes on, and for which capabilities. */
export interface ReportOptions extends RunOptions {
  readonly features: readonly ReportFace[];
}

export type ReportRun = Run<ReportRequest, ReportOptions>;

/** Reads and computes a report and writes nothing; handed to those below the report that need another one, such as an opening. */
export type ReportReader = (run: ReportRun) => Promise<ReportOutcome>;

/** What the sheets of a run are written with: the run, and who words them. */
export interface Writing {
  readonly run: ReportRun;
  readonly say: Say;
  readonly readReport: ReportReader;
}

/**
 * Something that a capability computes for each report, and what the report shows of it. Parts are computed in the order of the capabilities'
 * needs; each sees those before it. Everything but its key may be left out.
 */
interface ReportPart<Part> {
  readonly key: PartKey<Part>;
  /** True where only the run itself needs it: the report that it leaves behind is without it. */
  readonly isPassing?: true;
  /** Place of its sheets among all; that of its capability where left out. */
  readonly order?: number;
  /** Computes it from what was read and the parts before it. Left out where the platform gives it. */
  compute?(run: ReportRun, base: ReportBase, parts: Parts): Part | Promise<Part>;
  /** What the parts and sheets after it see otherwise because of it, such as its problems. */
  adds?(part: Part, base: ReportBase): Partial<ReportBase>;
  /** What deserves a decision. */
  findings?(part: Part, report: Report): readonly Finding[];
  /** Takes up what people typed since, before any sheet is planned; gives the report with what it changed. */
  takeUp?(part: Part, report: Report, run: ReportRun): Promise<Report>;
  /** The sheets that every refresh writes. */
  sheets?(part: Part, report: Report, writing: Writing): readonly SheetPlan[] | Promise<readonly SheetPlan[]>;
  /** Columns of ours beside tables of others, where they stand. */
  columns?(part: Part, report: Report): readonly SideColumnsPlan[];
  /** What the workbook is to remember, by key. */
  settings?(part: Part, report: Report, run: ReportRun): ReadonlyMap<string, string>;
}

/** A part, as those who walk them all see it. */
export const reportPart = <Part>(part: ReportPart<Part>): ReportPart<unknown> => part;

/** The report's side of a capability: it is loaded when the first report is read. */
export interface ReportCode {
  readonly parts?: readonly ReportPart<unknown>[];
  /** Its tables; those with `setup` stand on AR Setup. */
  readonly tables?: readonly OwnTable[];
}

/** What the report sees of a capability. */
export interface ReportFace extends Feature {
  readonly needs: readonly ReportFace[];
  readonly report?: () => Promise<ReportCode>;
}

/** The capabilities so that each stands behind those that it needs; among equals by their order. */
function byNeeds(features: readonly ReportFace[]): readonly ReportFace[] {
  const sorted = new Set<ReportFace>();
  const visit = (one: ReportFace): void => {
    if (sorted.has(one)) return;
    inOrder(one.needs).forEach(visit);
    sorted.add(one);
  };
  inOrder(features).forEach(visit);
  return [...sorted];
}

/** The parts of all capabilities in the order in which they are computed, each with the place of its sheets. */
export async function partsOf(
  features: readonly ReportFace[],
): Promise<readonly { readonly part: ReportPart<unknown>; readonly order: number }[]> {
  const loaded = await Promise.all(
    byNeeds(features).map(async ({ order, report }) =>
      ((await report?.())?.parts ?? []).map((part) => ({ part, order: part.order ?? order })),
    ),
  );
  return loaded.flat();
}

/** The tables of all capabilities in their order. */
export async function tablesOf(features: readonly ReportFace[]): Promise<readonly OwnTable[]> {
  return (await Promise.all(inOrder(features).map(async ({ report }) => (await report?.())?.tables ?? []))).flat();
}

import type { BatchRequest } from '../../../src/standin/richapi/batch';
import { ACTION } from '../../../src/standin/richapi/batch';
import { WorkbookError } from '../../../src/kernel/run/workbook';
import { restoreLast } from '../../../src/kernel/run/restoreLast';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { newEntry } from '../../../src/features/activity/domain/activityEntry';
import { logActivity } from '../../../src/features/worklist/run/logActivity';
import type { Report } from '../../../src/features/report';
import { refresh } from '../../../src/report/refresh';
import { ANY_REQUEST, day } from '../../golden/madeReport';
import { openExcel, running, type OpenExcel } from './openExcel';
import { workbookDigest } from './workbookDigest';

/** Where a message is refused: as a whole, after some of its actions, or with its answer lost when all was done. */
export type Break = 'whole' | 'lost' | 'first' | 'middle' | 'last';

const AGING = [
  ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Amount'],
  ['Alder Works', 'A-17', '00017', '2025-11-20', '2025-12-20', 12500.5],
  ['Alder Works', 'A-17', '00018', '2025-12-20', '2026-01-19', 300],
  ['Birch & Sons', 'A-21', '1003', '2025-09-01', '2025-10-01', 26000],
];

type Options = ReturnType<typeof running>;

/** A task of a day. */
interface Step {
  readonly name: string;
  readonly run: (excel: OpenExcel, options: Options) => Promise<unknown>;
}

let report: Report | null = null;
const requested = (asOf: string) => ({ ...ANY_REQUEST, sheet: 'Aging', asOf: day(asOf) });

async function refreshed({ workbook }: OpenExcel, asOf: string, options: Options): Promise<void> {
  const outcome = await refresh(workbook, requested(asOf), options);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  ({ report } = outcome);
}

const ENTRY = {
  kind: 'promise',
  when: day('2026-01-31'),
  who: 'Ann',
  customer: 'Alder Works',
  customerId: 'A-17',
  document: '00017',
  amount: 100,
  day: day('2026-02-10'),
  text: 'will pay',
} as const;

const SECOND: Step = { name: 'second refresh', run: (excel, options) => refreshed(excel, '2026-02-07', options) };
const RESTORE: Step = { name: 'restore', run: ({ workbook }, options) => restoreLast(workbook, options) };

/** What is done in a day, in its order. */
const DAY: readonly Step[] = [
  { name: 'first refresh', run: (excel, options) => refreshed(excel, '2026-01-31', options) },
  SECOND,
  RESTORE,
  { name: 'month end', run: ({ workbook }, options) => closeMonth(workbook, requested('2026-01-31'), DEFAULT_MONTH, options) },
  { name: 'log entry', run: ({ workbook }, options) => logActivity(workbook, report!, [newEntry(ENTRY)], options) },
];

/** The actions of each message that `work` sends, those that can be refused. */
async function messagesOf({ office }: OpenExcel, work: () => Promise<unknown>): Promise<readonly number[]> {
  const { transport } = office.host;
  const answer = transport.answer.bind(transport);
  const sizes: number[] = [];
  transport.answer = (data) => {
    const body = (data as { readonly ArrayData: readonly unknown[] }).ArrayData[4] as string;
    const { Actions = [] } = JSON.parse(body) as BatchRequest;
    sizes.push(Actions.filter(({ ActionType }) => ActionType !== ACTION.trace).length);
    return answer(data);
  };
  try {
    await work();
  } finally {
    transport.answer = answer;
  }
  return sizes;
}

/** A refusal to come: of a message (from 0), or of an action counted through all messages. */
export type Fault = { readonly message: number; readonly at: Break } | { readonly action: number };

function arm({ office }: OpenExcel, sizes: readonly number[], fault: Fault): void {
  const { faults } = office.host;
  if ('action' in fault) {
    faults.failAction(fault.action);
    return;
  }
  const { message, at } = fault;
  const before = sizes.slice(0, message).reduce((sum, size) => sum + size, 0);
  const size = sizes[message]!;
  if (at === 'whole') faults.failBatch(message + 1, 'tooBusy');
  else if (at === 'lost') faults.loseAnswer(message + 1, 'tooBusy');
  else faults.failAction(before + { first: Math.min(2, size), middle: Math.ceil(size / 2), last: size }[at]);
}

/** A workbook at one time; Restore leaves `around` as it is. */
interface Digest {
  readonly sheets: string;
  readonly around: string;
}

async function digestOf({ office }: OpenExcel): Promise<Digest> {
  const { active, kept, rest } = await workbookDigest(office);
  return { sheets: JSON.stringify(rest), around: JSON.stringify({ active, kept }) };
}

/** The place at which two texts part, `null` where they do not. */
function difference(a: string, b: string): string | null {
  if (a === b) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `${a.slice(Math.max(0, at - 120), at + 80)} is now ${b.slice(Math.max(0, at - 20), at + 80)}`;
}

/** What is wrong after a refusal, `null` where the workbook is as it was, or Restore brings it there and the refusal says so. */
async function wrongAfter(excel: OpenExcel, error: unknown, before: Digest, undone: Digest): Promise<string | null> {
  if (!(error instanceof WorkbookError)) return `ended with ${String(error)}`;
  const said = error.unchanged.code;
  if (said === 'workbookUnchanged' || said === 'allPutBack') {
    const now = await digestOf(excel);
    const wrong = difference(before.sheets, now.sheets) ?? difference(before.around, now.around);
    return wrong && `${said}, but ${wrong}`;
  }
  if (said !== 'partlyWritten' && said !== 'partlyRestored') return `says ${said}`;
  if (!excel.workbook.canRestore()) return `${said}, and there is nothing to restore`;
  await restoreLast(excel.workbook, running());
  const wrong = difference(undone.sheets, (await digestOf(excel)).sheets);
  return wrong && `restored, but ${wrong}`;
}

/** What is wrong where a task went through, `null` where the workbook is as it leaves it. */
async function wrongWhenDone(excel: OpenExcel, done: Digest): Promise<string | null> {
  const now = await digestOf(excel);
  const wrong = difference(done.sheets, now.sheets) ?? difference(done.around, now.around);
  return wrong && `went through, but ${wrong}`;
}

/** What a task ends with, `null` where it goes through. */
const errorOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => null,
    (error: unknown) => error,
  );

/** Runs a step as one who has looked at the workbook before, so that it always asks the same. */
async function runStep(excel: OpenExcel, step: Step, options = running()): Promise<void> {
  await excel.workbook.outline();
  await step.run(excel, options);
}

/** The messages of a step, and the workbook when it is done. */
interface Counted {
  readonly sizes: readonly number[];
  readonly done: Digest;
}

/** Each step, counted on a workbook of its own. */
async function countedDay(): Promise<ReadonlyMap<string, Counted>> {
  const excel = await openExcel({ Aging: AGING });
  const counted = new Map<string, Counted>();
  try {
    for (const step of DAY) {
      await excel.workbook.outline();
      const sizes = await messagesOf(excel, () => step.run(excel, running()));
      counted.set(step.name, { sizes, done: await digestOf(excel) });
    }
  } finally {
    await excel.office.close();
  }
  return counted;
}

/** A workbook in which the day has come to a step. */
async function cameTo(step: Step): Promise<OpenExcel> {
  const excel = await openExcel({ Aging: AGING });
  for (const earlier of DAY.slice(0, DAY.indexOf(step))) await runStep(excel, earlier);
  return excel;
}

/** How many actions of a step were answered before the first that is refused. */
function answeredBefore(fault: Fault, sizes: readonly number[]): number {
  return 'action' in fault ? fault.action - 1 : sizes.slice(0, fault.message).reduce((sum, size) => sum + size, 0);
}

/**
 * Refuses messages of a day, one after the other, and tells where the workbook is not as the refusal says. `faultsOf` picks them for a step
 * from the number of actions of each of its messages. A task may go through although a message is refused: one that only reads what is written
 * already. Then the workbook must be as the task leaves it, and later messages are not refused.
 */
export async function walk(faultsOf: (step: string, sizes: readonly number[]) => readonly Fault[]): Promise<readonly string[]> {
  const counted = await countedDay();
  const wrong: string[] = [];
  let excel = await openExcel({ Aging: AGING });
  try {
    let earlier = await digestOf(excel);
    for (const step of DAY) {
      const before = await digestOf(excel);
      const undone = step === RESTORE ? earlier : before;
      const { sizes, done } = counted.get(step.name)!;
      let written = Infinity;
      for (const fault of faultsOf(step.name, sizes)) {
        if (answeredBefore(fault, sizes) >= written) continue;
        await excel.workbook.outline();
        arm(excel, sizes, fault);
        const error = await errorOf(step.run(excel, running()));
        excel.office.host.faults.clear();
        const complaint = error === null ? await wrongWhenDone(excel, done) : await wrongAfter(excel, error, before, undone);
        if (error === null) {
          written = answeredBefore(fault, sizes);
          await excel.office.close();
          excel = await cameTo(step);
        }
        if (complaint !== null) return [...wrong, `${step.name} ${JSON.stringify(fault)} of ${sizes.join(', ')}: ${complaint}`];
        if (step === RESTORE && !excel.workbook.canRestore()) await runStep(excel, SECOND);
      }
      await runStep(excel, step);
      earlier = before;
    }
  } finally {
    await excel.office.close();
  }
  return wrong;
}

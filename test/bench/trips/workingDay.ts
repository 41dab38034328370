import { FEATURES } from '../../../src/features';
import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import { WORKLIST } from '../../../src/features/worklist/domain/worklistPart';
import { newEntry } from '../../../src/features/activity/domain/activityEntry';
import { ExcelWindow } from '../../../src/adapters/excel/excelWindow';
import { ExcelWorkbook } from '../../../src/adapters/excel/excelWorkbook';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { refreshForecast } from '../../../src/features/forecast/pane/forecastTasks';
import { log } from '../../../src/features/worklist/pane/log/logTasks';
import { watchLog } from '../../../src/features/worklist/pane/log/watchLog';
import { watchSelection } from '../../../src/features/worklist/pane/log/watchSelection';
import { ReadOnlyWorkbook } from '../../../src/adapters/xlsx/readOnlyWorkbook';
import { look, refresh } from '../../../src/pane/state/reportTasks';
import type { PaneServices } from '../../../src/pane/services';
import { closeMonth } from '../../../src/features/monthEnd/pane/monthTasks';
import { PaneSession } from '../../../src/pane/state/paneSession';
import type { CountedOffice, Trips } from './countedOffice';

/** What a collector does with Agewise, in the order of a day. */
export const STEPS = ['look', 'refresh', 'refreshAgain', 'forecast', 'closeMonth', 'logEntry', 'selectAccount'] as const;
export type Step = (typeof STEPS)[number];

const SELECTION_WAIT_MS = 5_000;

const openFile = (bytes: Uint8Array, name: string): Promise<ReadOnlyWorkbook> => ReadOnlyWorkbook.open(bytes, name);

function services(): PaneServices {
  const workbook = new ExcelWorkbook();
  const connection = Promise.resolve({
    workbook,
    window: new ExcelWindow(workbook.sheetNames),
    openFile,
    newFile: () => Promise.reject(new Error('no file is made')),
  });
  return {
    host: { unsupported: null, locale: 'en-US', isDark: () => false },
    version: '',
    memory: { read: () => null, write: () => undefined },
    today: () => dayFromIso('2026-10-31')!,
    connect: () => connection,
  };
}

/** Throws what the task before left as a failure or a question. */
function needSuccess(session: PaneSession, step: Step): void {
  const { failure, questions } = session.current();
  if (failure) throw failure.error;
  if (questions.length > 0) throw new Error(`${step} asks ${questions.map(({ code }) => code).join(', ')}`);
}

/** Selects the row of the first customer on AR Worklist as a click does, and waits until the pane knows whose it is. */
async function selectAccount(
  { office }: CountedOffice,
  session: PaneSession,
): Promise<{ readonly select: () => Promise<void>; readonly stop: () => void }> {
  let found: () => void = () => undefined;
  const stop = watchSelection(session, () => found());
  const sheet = office.host.state.sheetByNameOrId('AR Worklist');
  const table = office.grid.api
    .getActiveWorkbook()!
    .getTableList()
    .find(({ name }) => name === 'AR_Worklist');
  if (!sheet || !table) throw new Error('AR Worklist is not there');
  const select = (row: number): void =>
    void office.grid.api.getActiveWorkbook()!.getSheetByName('AR Worklist')!.getRange(row, 2, 1, 1).activate();
  await office.settle();
  const selectAndWait = async (): Promise<void> => {
    const known = new Promise<void>((resolve, reject) => {
      found = resolve;
      setTimeout(() => reject(new Error('nobody told the account of the row')), SELECTION_WAIT_MS).unref();
    });
    select(table.range.startRow + 2);
    await known;
  };
  return { select: selectAndWait, stop };
}

/** One day of work in the pane over a workbook that was just opened; what each step cost on the wire. */
export async function workingDay(counted: CountedOffice): Promise<ReadonlyMap<Step, Trips>> {
  const session = new PaneSession(services(), () => performance.now(), FEATURES);
  const unwatch = watchLog(session);
  const costs = new Map<Step, Trips>();
  const step = async (name: Step, work: () => Promise<unknown>): Promise<void> => {
    costs.set(name, await counted.count(work));
    needSuccess(session, name);
  };
  await step('look', () => look(session));
  await step('refresh', () => refresh(session));
  await step('refreshAgain', () => refresh(session));
  await step('forecast', () => refreshForecast(session));
  await step('closeMonth', () => closeMonth(session, DEFAULT_MONTH));
  const { report } = session.current();
  const first = report!.reading.customers.at(report!.parts.get(WORKLIST)[0]![0]!.customer);
  const entry = newEntry({ kind: 'call', when: report!.asOf, who: 'Ann', customer: first.name, customerId: first.id, text: 'called' });
  await step('logEntry', () => log(session, [entry]));
  const account = await selectAccount(counted, session);
  await step('selectAccount', account.select);
  account.stop();
  unwatch();
  return costs;
}

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { PaneConnection } from '../../../pane/services';
import type { KeptKey } from '../../../pane/state/kept';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';
import { writtenText } from '../../../pane/view/writtenText';
import type { Workbook } from '../../../kernel/run/workbook';
import type { Decision } from '../../receipts/domain/registerWords';
import type { textTable as textTableOf } from '../run/textTable';
import type { ChosenItems } from '../domain/matching/chosenDocuments';
import type { CashReport, ReceiptSource } from '../jobs/computeCash';

const logCode = () => import(/* webpackChunkName: "desk" */ '../jobs/logDeductions');
const code = () => import(/* webpackChunkName: "cash" */ '../jobs/refreshCash');

/** Receipts that were read, and what was decided of each by its key; nothing is written yet. */
export interface CashWork {
  readonly cash: CashReport;
  readonly source: ReceiptSource;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Items chosen by hand, by the keys of receipts. */
  readonly chosen: ReadonlyMap<string, ChosenItems>;
}

export const CASH_WORK: KeptKey<CashWork> = { id: 'cashWork', isOfSheets: false };

const READ: Task = {
  id: 'readReceipts',
  doing: { en: 'Reading receipts', es: 'Leyendo los cobros' },
  stopped: { en: 'The receipts were not read', es: 'Los cobros no se leyeron' },
};
const WRITE: Task = {
  id: 'writeReceipts',
  doing: { en: 'Writing AR Cash Application', es: 'Escribiendo AR Cash Application' },
  stopped: { en: 'Nothing was written', es: 'No se escribió nada' },
};

const LOG: Task = {
  id: 'logDeductions',
  doing: { en: 'Logging disputes', es: 'Registrando disputas' },
  stopped: { en: 'The disputes were not logged', es: 'Las disputas no se registraron' },
  isSure: true,
};
const LOGGED = {
  en: (count: string): string => `Disputes logged in AR Activity: ${count}.`,
  es: (count: string): string => `Disputas registradas en AR Activity: ${count}.`,
};

/** The text of a file, `null` where it is a workbook. */
function textOf(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return null;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Proposes what the receipts of a source pay and keeps the work with what was decided of it; tells the questions where there are any. */
function propose(
  session: PaneSession,
  workOf: (open: PaneConnection['openFile'], asTable: typeof textTableOf) => Promise<Omit<CashWork, 'cash'>>,
): Promise<void> {
  return session.run(READ, code, async ({ computeCash, textTable }, { workbook, openFile }, options) => {
    const work = await workOf(openFile, textTable);
    const outcome = await computeCash(workbook, session.current().request, work.source, options, work.chosen);
    if (outcome.kind === 'questions') {
      session.tell({ type: 'answered', outcome });
      return;
    }
    session.tell({ type: 'computed', report: outcome.cash.report });
    session.tell({ type: 'kept', key: CASH_WORK, value: { ...work, cash: outcome.cash } });
  });
}

/** Work of which nothing is decided yet. */
const undecided = (source: ReceiptSource): Omit<CashWork, 'cash'> => ({ source, decisions: new Map(), chosen: new Map() });

/** Reads a file of receipts and proposes what each pays; writes nothing. */
export function readReceiptFile(session: PaneSession, file: File): Promise<void> {
  return propose(session, async (openFile, textTable) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = textOf(bytes);
    const workbook = (): Promise<Workbook> => (text === null ? openFile(bytes, file.name) : Promise.resolve(textTable(file.name, text)));
    return undecided({ kind: 'file', name: file.name, text, workbook });
  });
}

/** The same with the sheet that the user looks at. */
export async function readReceiptsInView(session: PaneSession): Promise<void> {
  const sheet = await session.quietly(({ window }) => window.activeSheet());
  if (sheet !== null) await propose(session, () => Promise.resolve(undecided({ kind: 'sheet', sheet })));
}

/** Keeps what was decided of receipts. */
export function decide(session: PaneSession, work: CashWork, decided: Iterable<readonly [string, Decision]>): void {
  session.tell({ type: 'kept', key: CASH_WORK, value: { ...work, decisions: new Map([...work.decisions, ...decided]) } });
}

/** Applies a receipt to items that were chosen by hand; the other receipts are matched anew with what is left. */
export function choose(session: PaneSession, { source, decisions, chosen }: CashWork, key: string, items: ChosenItems): Promise<void> {
  const work = {
    source,
    decisions: new Map([...decisions, [key, 'change'] as const]),
    chosen: new Map([...chosen, [key, items] as const]),
  };
  return propose(session, () => Promise.resolve(work));
}

/** Writes AR Cash Application with what was decided. */
export function writeReceipts(session: PaneSession, { source, decisions, chosen }: CashWork): Promise<void> {
  return session.run(WRITE, code, async ({ refreshCash }, { workbook }, options) => {
    const outcome = await refreshCash(workbook, session.current().request, source, options, decisions, chosen);
    if (outcome.kind === 'questions') session.tell({ type: 'answered', outcome });
    else session.tell({ type: 'computed', report: outcome.cash.report });
    if (outcome.receipt) session.notice(writtenText(outcome.receipt));
  });
}

/** Logs a dispute in AR Activity for each deduction that was accepted and is not logged yet. */
export function logDisputes(session: PaneSession, who: string, when: DayNumber): Promise<void> {
  return session.run(LOG, logCode, async ({ logDeductions }, { workbook }, options) => {
    const { report } = session.current();
    if (!report) return;
    const logged = await logDeductions(workbook, report, { who, when }, options);
    session.tell({ type: 'computed', report: logged.report, isWritten: false });
    session.notice(({ f, t }) => LOGGED[t.language](f.count(logged.count)));
  });
}

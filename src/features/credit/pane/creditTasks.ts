import type { KeptKey } from '../../../pane/state/kept';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';
import { writtenText } from '../../../pane/view/writtenText';
import type { Approval } from '../domain/approvals';
import type { CreditReport } from '../jobs/computeCredit';
import type { RiskTexts } from '../jobs/riskTexts';

const code = () => import(/* webpackChunkName: "credit" */ '../jobs/refreshCredit');
const textCode = () => import(/* webpackChunkName: "credit" */ '../jobs/riskTexts');
const logCode = () => import(/* webpackChunkName: "credit" */ '../jobs/logApprovals');

/** Orders as they were judged, and what was decided of them by their keys; nothing is written yet. */
export interface CreditWork {
  readonly credit: CreditReport;
  readonly texts: RiskTexts;
  readonly decisions: ReadonlyMap<string, Exclude<Approval, ''>>;
}

export const CREDIT_WORK: KeptKey<CreditWork> = { id: 'creditWork', isOfSheets: false };

const JUDGE: Task = {
  id: 'judgeOrders',
  doing: { en: 'Judging orders', es: 'Evaluando los pedidos' },
  stopped: { en: 'The orders were not judged', es: 'Los pedidos no se evaluaron' },
};
const WRITE: Task = {
  id: 'writeCredit',
  doing: { en: 'Writing the sheets of credit', es: 'Escribiendo las hojas de crédito' },
  stopped: { en: 'Nothing was written', es: 'No se escribió nada' },
};

/** Judges orders and customers; writes nothing. */
export function judge(session: PaneSession): Promise<void> {
  return session.run(
    JUDGE,
    () => Promise.all([code(), textCode()]),
    async ([{ computeCredit }, { riskTexts }], { workbook }, options) => {
      const outcome = await computeCredit(workbook, session.current().request, null, options);
      if (outcome.kind === 'questions') {
        session.tell({ type: 'answered', outcome });
        return;
      }
      const { credit } = outcome;
      session.tell({ type: 'computed', report: credit.report });
      const work: CreditWork = { credit, texts: await riskTexts(credit, options), decisions: new Map() };
      session.tell({ type: 'kept', key: CREDIT_WORK, value: work });
    },
  );
}

/** Keeps what was decided of an order. */
export function decide(session: PaneSession, work: CreditWork, key: string, approval: Exclude<Approval, ''>): void {
  session.tell({ type: 'kept', key: CREDIT_WORK, value: { ...work, decisions: new Map([...work.decisions, [key, approval]]) } });
}

/** Writes the sheets of credit with what was decided, and logs the approvals that hold. */
export function write(session: PaneSession, { decisions }: CreditWork, by: string): Promise<void> {
  return session.run(
    WRITE,
    () => Promise.all([code(), textCode(), logCode()]),
    async ([{ refreshCredit }, { riskTexts }, { logApprovals }], { workbook }, options) => {
      const outcome = await refreshCredit(workbook, session.current().request, null, options, { approvals: decisions, by });
      if (outcome.kind === 'questions') {
        session.tell({ type: 'answered', outcome });
        return;
      }
      const { credit, receipt } = outcome;
      const { desk } = session;
      desk.keep(by, desk.day);
      const logged = await logApprovals(workbook, credit.report, credit.orders, desk.day, options);
      session.tell({ type: 'computed', report: logged.report });
      const work: CreditWork = { credit, texts: await riskTexts(credit, options), decisions: new Map() };
      session.tell({ type: 'kept', key: CREDIT_WORK, value: work });
      if (receipt) session.notice(writtenText(receipt));
    },
  );
}
